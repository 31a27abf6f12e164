import { takeAddresses } from './addresses.ts';
import { takeBirthdates } from './dates.ts';
import { takeEmails } from './emails.ts';
import { keepNorms, keepPrices } from './keep.ts';
import { takeNumbers } from './numbers.ts';
import { takeNames } from './people.ts';
import { takePlates } from './plates.ts';
import type { PublicNames } from './public.ts';
import { makeCanvas, type ScrubbedKind, type Span } from './spans.ts';

export { SCRUBBED_KINDS, type ScrubbedKind } from './spans.ts';

export interface Found {
  readonly kind: ScrubbedKind;
  /** As it was written. */
  readonly value: string;
}

export const NOTHING_PUBLIC: PublicNames = { places: new Set(), numbers: new Set() };

/**
 * Replaces what names or finds a person by `[kind]` and leaves norms, public lines, prices and dates
 * of law alone. Made for Spanish as written on a phone: no accents, slips, digits in words.
 */
export function scrub(
  text: string,
  publicNames: PublicNames = NOTHING_PUBLIC,
): { readonly text: string; readonly found: readonly Found[] } {
  const canvas = makeCanvas(text);
  takeEmails(canvas);
  keepNorms(canvas);
  takeBirthdates(canvas);
  takeAddresses(canvas);
  keepPrices(canvas);
  takePlates(canvas);
  takeNumbers(canvas, publicNames.numbers);
  takeNames(canvas, publicNames.places);
  const spans = joined(
    text,
    canvas
      .taken()
      .flatMap(({ start, end, kind }) => (kind ? [{ start, end, kind }] : []))
      .sort((a, b) => a.start - b.start),
  );
  let clean = '';
  let at = 0;
  for (const { start, end, kind } of spans) {
    clean += `${text.slice(at, start)}[${kind}]`;
    at = end;
  }
  return {
    text: clean + text.slice(at),
    found: spans.map(({ start, end, kind }) => ({ kind, value: text.slice(start, end) })),
  };
}

type Taken = Span & { readonly kind: ScrubbedKind };

/** Parts of one address that only a comma or nothing parts are one. */
function joined(text: string, spans: readonly Taken[]): readonly Taken[] {
  const whole: Taken[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    const goesOn =
      last?.kind === 'address' &&
      span.kind === 'address' &&
      /^[\s,.;-]*$/.test(text.slice(last.end, span.start));
    if (last && goesOn) whole[whole.length - 1] = { ...last, end: span.end };
    else whole.push(span);
  }
  return whole;
}

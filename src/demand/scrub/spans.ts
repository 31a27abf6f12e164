export const SCRUBBED_KINDS = [
  'name',
  'phone',
  'cedula',
  'ppt',
  'passport',
  'email',
  'address',
  'plate',
  'bank',
  'birthdate',
] as const;
export type ScrubbedKind = (typeof SCRUBBED_KINDS)[number];

export interface Span {
  readonly start: number;
  readonly end: number;
  /** Absent: a norm, a public line or a price that stays and that no later rule may touch. */
  readonly kind?: ScrubbedKind | undefined;
}

/** A text while its rules run: what one rule took, no later rule sees. */
export interface Canvas {
  readonly text: string;
  /** Lower case without accents, each character where it was. */
  readonly folded: string;
  /** `folded` with what was taken blanked by `TAKEN`. */
  readonly rest: () => string;
  readonly take: (start: number, end: number, kind?: ScrubbedKind) => void;
  readonly taken: () => readonly Span[];
}

export const TAKEN = '\u0000';

export function makeCanvas(text: string): Canvas {
  const folded = foldInPlace(text);
  let rest = folded;
  const spans: Span[] = [];
  return {
    text,
    folded,
    rest: () => rest,
    take: (start, end, kind) => {
      if (end <= start || rest.slice(start, end).includes(TAKEN)) return;
      spans.push({ start, end, kind });
      rest = rest.slice(0, start) + TAKEN.repeat(end - start) + rest.slice(end);
    },
    taken: () => spans,
  };
}

/** Takes every match of `pattern`; with the group `take` only that part. */
export function takeAll(canvas: Canvas, pattern: RegExp, kind?: ScrubbedKind): void {
  for (const match of canvas.rest().matchAll(pattern)) {
    const part = match.groups?.take;
    const start = match.index + (part === undefined ? 0 : match[0].lastIndexOf(part));
    canvas.take(start, start + (part ?? match[0]).length, kind);
  }
}

const foldInPlace = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at);
    const base = unit.normalize('NFD').charAt(0).toLowerCase();
    return base.length === 1 ? base : unit;
  }).join('');

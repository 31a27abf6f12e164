import { publicNamesOf } from '../../src/demand/scrub/public.ts';
import { type ScrubbedKind, scrub } from '../../src/demand/scrub/scrub.ts';
import { content } from '../support/content.ts';

export interface LabelledText {
  readonly text: string;
  readonly personal: readonly { readonly kind: ScrubbedKind; readonly value: string }[];
}

export const readLabelled = (jsonl: string): readonly LabelledText[] =>
  jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const known = publicNamesOf(content.territory, content.portfolio);
const MARK = /\[(?:name|phone|cedula|ppt|passport|email|address|plate|bank|birthdate)\]/g;

/** What is left of a value: any of its words with a digit, or of four letters and more. */
const leftOf = (text: string, value: string): readonly string[] => {
  const kept = ` ${text.replace(MARK, ' ').toLowerCase()} `;
  const parts = value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const whole = parts.filter((part) => /\d{2}/.test(part) || part.length > 3);
  return (whole.length > 0 ? whole : parts).filter((part) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${part}(?![\\p{L}\\p{N}])`, 'u').test(kept),
  );
};

/** Shares of personal values gone entirely and of clean texts untouched, with what went wrong. */
export function scrubFigures(texts: readonly LabelledText[]) {
  const kept: string[] = [];
  const touched: string[] = [];
  const otherKind: string[] = [];
  let values = 0;
  let clean = 0;
  for (const { text, personal } of texts) {
    const result = scrub(text, known);
    if (personal.length === 0) {
      clean += 1;
      if (result.found.length > 0) touched.push(`${text} → ${result.text}`);
    }
    for (const { kind, value } of personal) {
      values += 1;
      if (leftOf(result.text, value).length > 0) kept.push(`${kind} ${value}: ${result.text}`);
      else if (!result.found.some((found) => found.kind === kind))
        otherKind.push(`${kind}: ${result.text}`);
    }
  }
  return {
    removed: 1 - kept.length / Math.max(1, values),
    untouched: 1 - touched.length / Math.max(1, clean),
    kept,
    touched,
    otherKind,
    values,
    clean,
  };
}

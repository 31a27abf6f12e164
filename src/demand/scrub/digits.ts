/* Digits however they are written: in groups, one by one, with an O for a zero, in words. */

const UNITS = 'cero uno dos tres cuatro cinco seis siete ocho nueve'.split(' ');
const TEENS =
  'diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const TENS = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const HUNDREDS =
  'cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );
const WORD_DIGITS: ReadonlyMap<string, string> = new Map([
  ...UNITS.map((word, i) => [word, `${i}`] as const),
  ...TEENS.map((word, i) => [word, `${i + 10}`] as const),
  ...TENS.map((word, i) => [word, `${(i + 3) * 10}`] as const),
  ...HUNDREDS.map((word, i) => [word, `${(i + 1) * 100}`] as const),
  ['ciento', '100'],
]);
export const WORD = [...WORD_DIGITS.keys()].sort((a, b) => b.length - a.length).join('|');
const TENS_AND = `(?:${TENS.join('|')})(?: y |i)(?:${UNITS.slice(1).join('|')})`;
/** Trescientos quince. */
const HUNDREDS_AND = `(?:${[...HUNDREDS, 'ciento'].join('|')}) (?:${TENS_AND}|${[...TEENS, ...TENS, ...UNITS.slice(1)].join('|')})`;
const TOKEN = new RegExp(
  `\\d{1,3}(?:\\.\\d{3}){1,3}(?!\\d)|\\d[\\do]*(?![a-z])|\\d+|\\b(?:(?:doble|triple) )?(?:${HUNDREDS_AND}|${TENS_AND}|${WORD}|o)\\b`,
  'y',
);
const GAP = /(?:[ \t]|[.,\-–—_/()*·]){1,3}/y;

export interface Run {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly groups: readonly string[];
}

/** Every number of the text, with what its parts spell. */
export function numericRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < text.length) {
    const before = text[at - 1] ?? ' ';
    const first = /[a-z\d]/.test(before) ? undefined : tokenAt(text, at);
    if (!first || first.text === 'o') {
      at += 1;
      continue;
    }
    const groups = [first.text];
    let end = first.end;
    for (;;) {
      GAP.lastIndex = end;
      const gap = GAP.exec(text);
      const next = tokenAt(text, end + (gap?.[0].length ?? 0));
      if (!next || (!gap && end === first.end && next.text === 'o')) break;
      if (!gap) break;
      // «123 o 141» are two lines, «3 o 0 1» is one number.
      if (next.text === 'o' && first.text.length > 2) break;
      // A whole number beside another is a second one, unless the first is a country's or area's code.
      const joined = groups.join('');
      const code = groups.length === 1 && /^(?:0*5[78]|1|593|51|34|0?4[12]\d|60\d)$/.test(joined);
      const whole = Math.max(next.text.length, groups.at(-1)?.length ?? 0);
      if ((whole >= 8 && !code) || (whole === 7 && joined.length > 5)) break;
      if (groups.join('').length >= 16) break;
      groups.push(next.text);
      end = next.end;
    }
    if (groups.at(-1) === 'o') {
      groups.pop();
      end = text.slice(0, end).replace(/\W*o$/, '').length;
    }
    const digits = groups.map((group) => group.replaceAll('o', '0')).join('');
    runs.push({ start: at, end, digits, groups });
    at = Math.max(end, at + 1);
  }
  return runs;
}

function tokenAt(text: string, at: number): { text: string; end: number } | undefined {
  TOKEN.lastIndex = at;
  const found = TOKEN.exec(text)?.[0];
  if (!found) return undefined;
  const end = at + found.length;
  if (/^\d/.test(found)) return { text: found.replaceAll('.', ''), end };
  const [, times = '', word = ''] = found.match(/^(?:(doble|triple) )?(.+)$/) ?? [];
  const parts = word.split(/ y | |(?<=[a-z]{6}a)i(?=[a-z])/);
  const value =
    word === 'o'
      ? 'o'
      : parts.length > 1
        ? `${parts.reduce((sum, part) => sum + Number(WORD_DIGITS.get(part) ?? 0), 0)}`
        : (WORD_DIGITS.get(word) ?? '');
  return { text: value.repeat(times === 'doble' ? 2 : times === 'triple' ? 3 : 1), end };
}

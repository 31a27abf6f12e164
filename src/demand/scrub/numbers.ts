import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { numericRuns, type Run, WORD } from './digits.ts';
import { type Canvas, type ScrubbedKind, TAKEN } from './spans.ts';

/*
 * Every number a person can be found by. Digits are read however they are written: in groups, one
 * by one, with an O for a zero, in words. What a number is, its nearest cue and its shape say.
 */

export function takeNumbers(canvas: Canvas, publicNumbers: ReadonlySet<string>): void {
  takeDocuments(canvas);
  for (const run of numericRuns(canvas.rest())) {
    const kind = kindOf(canvas, run, publicNumbers);
    if (kind === 'keep') continue;
    const { start, end } = withPrefix(canvas.rest(), run, kind);
    canvas.take(start, end, kind);
  }
}

/** Five and more number words together: «veinticuatro millones quinientos mil doce». */
const SPOKEN = `[^.;\\n\\d]{0,25}?\\b(?<take>(?:(?:${WORD}|mil|millon(?:es)?|un)\\b,? ?(?:y )?){4,}(?:${WORD}|mil|millon(?:es)?))\\b`;

/** Numbers that begin with their letters: V-12.345.678, CC1090123456, AR123456. */
function takeDocuments(canvas: Canvas): void {
  const rest = canvas.rest();
  const NUMBER = '\\d(?:[\\d.o]|[ -](?=\\d)){4,13}\\d';
  for (const [kind, pattern] of [
    [
      'passport',
      `\\b(?:pasaporte|passport|pasap\\.?)(?:(?!cedula|\\bc\\.?i\\b|\\bppt)[^.;\\n\\d]){0,30}?[\\s:#.°º](?<take>(?!no?\\b|es\\b|el\\b|nro\\b|num\\b)[a-z]{1,3}[- ]?\\d(?:[\\d]|[ -](?=\\d)){4,11})\\b`,
    ],
    ['ppt', `\\b(?:ppt|rumv)[-:#]?(?<take>${NUMBER})`],
    ['cedula', `\\b(?<take>[vej]\\s?[-.:]?\\s?${NUMBER})(?!\\d)`],
    ['cedula', `\\b(?:c\\.?c|c\\.?i|c\\.?e|t\\.?i|r\\.?c)\\.?[-:#]?(?<take>${NUMBER})(?!\\d)`],
    ['bank', '\\b(?:llave|bre-? ?b)\\b[^.;\\n@]{0,25}?(?<take>@[a-z0-9._]+)'],
    ['ppt', `\\b(?:ppt|rumv|permiso)\\b${SPOKEN}`],
    ['passport', `\\b(?:pasaporte|passport)\\b${SPOKEN}`],
    ['cedula', `\\b(?:cedula|c\\.?i\\.?|c\\.?c\\.?|documento|identidad)\\b${SPOKEN}`],
    ['passport', '\\b(?<take>(?:a[a-z]|p[abe])\\d{6,7})\\b'],
    ['ppt', '\\b(?:ppt|rumv|permiso)[^.;\\n\\d]{0,20}?[\\s:#](?<take>[a-z]{1,2}-?\\d{5,10})\\b'],
  ] as const)
    for (const match of rest.matchAll(new RegExp(pattern, 'g'))) {
      const take = match.groups?.take ?? '';
      const start = match.index + match[0].lastIndexOf(take);
      canvas.take(start, start + take.length, kind);
    }
}

const CUES: readonly (readonly [ScrubbedKind | 'other', RegExp])[] = [
  [
    'bank',
    /\b(?:cuentas?|ahorros?|bancolombia|davivienda|davibank|banco\w*|bbva|corriente|consign\w+|nequi|davi ?plata|tarjeta(?! de identidad)|iban|transfer\w+|transfiya|efecty|giro|bre-?b|cci|movii|dale|banesco|mercantil|pago movil)\b/g,
  ],
  ['ppt', /\b(?:ppt|rumv|permiso(?: por| de| especial| temporal)?(?: proteccion)?|pep)\b/g],
  ['passport', /\b(?:pasaporte|pasap|passport|pasporte)\b/g],
  [
    'cedula',
    /\b(?:cedula|sedula|cedulad[oa]|cc|c\.c\.?|ci|c\.i\.?|ce|c\.e\.?|ti|t\.i\.?|dni|nuip|identificad[oa]|identificacion|identidad|documento|doc|registro civil|extranjeria|tarjeta de identidad|carnet|venezolan[oa])\b/g,
  ],
  [
    'phone',
    /\b(?:tel\w*|cel|cell|celu\w*|whats\w*|wha?sap+|wasap|guasap|wsp|ws|wpp|wp|llam\w*|marc\w*|contact\w*|movil|fono|fijo|escrib\w*|comuni\w*|linea|numeros?|nro|num)\b/g,
  ],
  ['other', /\b(?:radicad[oa]|nit|turno|codigo postal|expediente|factura|pqrs?d?|dian)\b/g],
];
const CUE_REACH = 48;

/** The kind whose cue stands nearest before the number, or right after it. */
function cueOf(folded: string, { start, end }: Run): ScrubbedKind | 'other' | undefined {
  const before = folded
    .slice(Math.max(0, start - CUE_REACH), start)
    .replace(/^.*[.;\n?!](?=\s+\S)/s, '');
  const after = folded.slice(end, end + 26);
  let best: ScrubbedKind | 'other' | undefined;
  let nearest = -1;
  for (const [kind, pattern] of CUES)
    for (const match of before.matchAll(pattern)) {
      // «número de cédula» is a cédula, «cédula ... número» is one too: «número» alone is weak.
      const weak = /^(?:n|linea|comuni|doc|venez)/.test(match[0]);
      const at = match.index - (weak ? 40 : 0);
      if (at > nearest || best === undefined) {
        nearest = at;
        best = kind;
      }
    }
  if (best) return best;
  for (const [kind, pattern] of CUES)
    if (
      new RegExp(
        `^[\\s,(]{0,3}(?:es |como |ese es |de |por )?(?:mi |su |la |el )?(?:numero de )?${pattern.source}`,
      ).test(after)
    )
      return kind;
  return undefined;
}

const PUBLIC_CODES = new Set(
  '100 106 112 119 122 123 125 132 137 141 144 146 147 149 155 156 165 166 167 171 192 195 018000 911'.split(
    ' ',
  ),
);

function kindOf(
  { text, folded }: Canvas,
  run: Run,
  publicNumbers: ReadonlySet<string>,
): ScrubbedKind | 'keep' {
  const { digits, groups, start, end } = run;
  const local = digits.replace(/^(?:00)?57(?=\d{10}$)/, '');
  const cue = cueOf(folded, run);
  const lines = groups.every((group) => PUBLIC_CODES.has(group));
  if (digits.length < 5 || (lines && (cue === undefined || cue === 'phone'))) return 'keep';
  if (/^0?1?8000|^018000|^1?800\d{7}$/.test(digits) || publicNumbers.has(local)) return 'keep';
  if (groups.every((group) => /^(?:19|20)\d{2}$/.test(group))) return 'keep';
  // A round number beside «cédula» is what it costs.
  if (cue === 'other' || (cue === 'cedula' && /^[1-9]\d{0,2}000$/.test(digits))) return 'keep';
  const written = text.slice(start, end);
  const plus = folded[start - 1] === '+' || folded.slice(start - 2, start) === '(+';
  const mobile = /^3[0-5]\d{8}$/.test(local) || /^(?:0|58)?4(?:1[246]|2[246])\d{7}$/.test(digits);
  if (plus && digits.length >= 9) return 'phone';
  if (mobile && cue !== 'bank' && cue !== 'cedula') return 'phone';
  if (cue === 'phone' && digits.length >= 7) return digits.length > 13 ? 'bank' : 'phone';
  if (cue && cue !== 'phone' && digits.length >= (cue === 'bank' ? 6 : 5)) {
    // Small amounts and short codes beside «cuenta» or «documento» are no number of anyone.
    if (digits.length < 6 && groups.length > 1) return 'keep';
    return cue;
  }
  if (digits.length < 7 || (groups.length === 1 && /^[1-9]0+$/.test(digits))) return 'keep';
  if (mobile || parsePhoneNumberFromString(written, 'CO')?.isValid()) return 'phone';
  if (digits.length > 10) return 'bank';
  return /[ -]/.test(written) && digits.length === 10 && !written.includes('.')
    ? 'phone'
    : 'cedula';
}

/** The `+`, `(` or `V-` before a number goes with it. */
function withPrefix(rest: string, { start, end }: Run, kind: ScrubbedKind) {
  const before = rest.slice(Math.max(0, start - 4), start);
  const pattern = kind === 'phone' ? /[+(]{1,2}$/ : /(?<![a-z])[vej][\s.-]{0,2}$/;
  const prefix = before.replaceAll(TAKEN, '\n').match(pattern)?.[0] ?? '';
  return { start: start - prefix.length, end };
}

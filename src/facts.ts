/**
 * The hard facts of a text, in Spanish or another language of the guide: what a person acts on and can be wrong about. One notion
 * of «fact» serves the content check (a card's fact needs a source) and the fact lock (a
 * reply's fact needs a record).
 */
export type FactKind =
  | 'url'
  | 'email'
  | 'norm'
  | 'date'
  | 'address'
  | 'time'
  | 'money'
  | 'percent'
  | 'phone'
  | 'number';

export interface Fact {
  readonly kind: FactKind;
  /** Comparable form: two spellings of one fact have the same value. */
  readonly value: string;
  /** As it stands in the text. */
  readonly text: string;
}

/**
 * Months in every language the guide speaks, by their number: a date is one fact in all of them.
 * «out» is August in Haitian Creole; Portuguese October is written in full.
 */
const MONTHS: readonly (readonly string[])[] = [
  ['enero', 'ene', 'january', 'jan', 'janvier', 'janv', 'janvye', 'janeiro'],
  ['febrero', 'feb', 'february', 'février', 'févr', 'fevriye', 'fevereiro', 'fev'],
  ['marzo', 'mar', 'march', 'mars', 'mas', 'março'],
  ['abril', 'abr', 'april', 'apr', 'avril', 'avr'],
  ['mayo', 'may', 'mai', 'me', 'maio'],
  ['junio', 'jun', 'june', 'juin', 'jen', 'junho'],
  ['julio', 'jul', 'july', 'juillet', 'juil', 'jiyè', 'julho'],
  ['agosto', 'ago', 'august', 'aug', 'août', 'out'],
  [
    'septiembre',
    'setiembre',
    'sep',
    'september',
    'septembre',
    'sept',
    'septanm',
    'setembro',
    'set',
  ],
  ['octubre', 'oct', 'october', 'octobre', 'oktòb', 'outubro'],
  ['noviembre', 'nov', 'november', 'novembre', 'novanm', 'novembro'],
  ['diciembre', 'dic', 'december', 'dec', 'décembre', 'déc', 'desanm', 'dezembro', 'dez'],
];
const MONTH = `(?:${MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join('|')})(?!\\p{L})\\.?`;

interface Rule {
  readonly kind: FactKind;
  readonly pattern: RegExp;
  readonly value: (match: RegExpMatchArray) => string;
}

/** In order: an earlier rule takes its characters away from the later ones. */
const RULES: readonly Rule[] = [
  {
    kind: 'email',
    pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
    value: ([text]) => text.toLowerCase(),
  },
  {
    kind: 'url',
    pattern:
      /https?:\/\/[^\s)»"<>*]+|(?<![\w@.])(?:[\w-]+\.)+(?:co|com|org|net|info|int|edu|gov|gob|ve|es|io|app|me|ly|link|site|online|xyz)(?![\w-])(?:\/[^\s)»"<>*]*)?/gi,
    value: ([text]) => normalUrl(text),
  },
  {
    kind: 'norm',
    pattern:
      /\b(?:ley(?: estatutaria)?|decreto(?:[ -]ley)?|resoluci[oó]n|sentencia|circular(?: conjunta)?|acuerdo|directiva|conpes|auto|art[ií]culos?|art\.)(?: n\.?[º°o]\.?)?\s+(?:[A-Z]{1,3}-)?\d[\d.]*(?:\s+(?:del?\s+\d{1,2}\s+de\s+\p{L}+\s+)?del?\s+\d{4})?|\b(?:T|C|SU)-\d+(?:\s+de\s+\d{4})?/giu,
    value: ([text]) => normalNorm(text),
  },
  {
    kind: 'date',
    pattern: new RegExp(
      `\\b(\\d{1,2})\\s+(?:de\\s+)?(${MONTH})\\s+(?:del?\\s+)?(\\d{4})\\b|\\b(\\d{1,2})\\s+de\\s+(${MONTH})(?!\\p{L})|\\b(${MONTH})\\s+(?:del?\\s+)?(\\d{4})\\b`,
      'giu',
    ),
    value: ([, day, month, year, day2, month2, month3, year3]) =>
      [year ?? year3, monthNumber(month ?? month2 ?? month3 ?? ''), (day ?? day2)?.padStart(2, '0')]
        .filter(Boolean)
        .join('-'),
  },
  {
    kind: 'date',
    pattern: /\b((?:19|20)\d{2}-\d{2}(?:-\d{2})?)\b|\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g,
    value: ([, iso, day, month, year]) =>
      iso ?? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`,
  },
  {
    kind: 'address',
    pattern:
      /\b(?:calle|cll\.?|carrera|cra\.?|kra\.?|avenida|av\.?|transversal|diagonal|autopista|manzana)\s+(?:(?:calle|carrera)\s+)?\d+\s?[a-z]?(?:\s+(?:bis|sur|este|norte))*\s*(?:#|n[.º°o]*|no\.)\s*\d+\s?[a-z]?\s*-\s*\d+(?:\s+(?:sur|este|norte))?/giu,
    value: ([text]) => fold(text).replace(/no?[.º°]*(?=\s*\d)|[#\s.]/g, ''),
  },
  {
    kind: 'time',
    pattern: /\b\d{1,2}:\d{2}(?:\s?[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s[ap]\.?\s?m\b\.?/gi,
    value: ([text]) => text.toLowerCase().replace(/[\s.]/g, ''),
  },
  {
    kind: 'money',
    pattern:
      /(?:US|COP)?\s?\$\s?\d[\d.,]*\d|(?:US|COP)?\s?\$\s?\d|\b\d[\d.]*(?:\s+(?:mil|millones de))?\s+pesos\b/gi,
    value: ([text]) => text.toLowerCase().replace(/pesos|cop|[$\s.]/g, ''),
  },
  {
    kind: 'percent',
    pattern: /\b\d+(?:[.,]\d+)?\s?%/g,
    value: ([text]) => text.replace(/[\s%]/g, '').replace(',', '.'),
  },
  {
    kind: 'phone',
    pattern: /\+?\(?\d{2,4}\)?(?:[ -]?\d{2,4}){2,5}(?![\d.,]*\d)|\b\d{7,12}\b/g,
    value: ([text]) => text.replace(/\D/g, '').replace(/^57(?=\d{10}$)/, ''),
  },
  {
    kind: 'number',
    pattern: /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?/g,
    value: ([text]) => text.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'),
  },
];

/** Every hard fact of `text`, in order of kind. Character ranges never overlap. */
export function factsIn(text: string): readonly Fact[] {
  const facts: Fact[] = [];
  let rest = text;
  for (const { kind, pattern, value } of RULES) {
    for (const match of rest.matchAll(pattern)) {
      facts.push({ kind, value: value(match), text: match[0].trim() });
      rest =
        rest.slice(0, match.index) +
        '\0'.repeat(match[0].length) +
        rest.slice(match.index + match[0].length);
    }
  }
  return facts;
}

export const factKey = ({ kind, value }: Fact): string => `${kind}:${value}`;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const monthNumber = (name: string): string => {
  const written = fold(name).replace('.', '');
  const index = MONTHS.findIndex((names) => names.some((one) => fold(one) === written));
  return String(index + 1).padStart(2, '0');
};

const normalUrl = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[.,;:!?]+$/, '')
    .replace(/\/$/, '');

/** «Ley 1581 de 2012», «ley 1581 del 2012» and «Ley 1.581 de 2012» are one norm. */
const normalNorm = (text: string): string =>
  fold(text)
    .replace(/ n\.?[º°o]\.? /, ' ')
    .replace(/\bdel?\s+\d{1,2}\s+de\s+[a-z]+\s+/, '')
    .replace(/\bdel\b/g, 'de')
    .replace(/\b(art\.|articulos?)/, 'art')
    .replace(/\b(sentencia)\s+/, '')
    .replace(/(\d)\.(\d{3})/g, '$1$2')
    .replace(/\.$/, '')
    .replace(/\s+/g, ' ');

import type { z } from 'zod';
import { factsIn } from '../facts.ts';
import { type Located, type Place, type Problem, problem } from '../files/problem.ts';
import type { AttentionPoint } from './card.ts';
import type { areasFile, cardFile, linesFile, localCardFile, statement } from './card-file.ts';
import { LINE_NAME } from './compile.ts';
import { READABLE_FROM, readability } from './readability.ts';

type Written = z.output<typeof statement>;
export type CardLike = Located<z.output<typeof cardFile> | z.output<typeof localCardFile>>;

/** A sentence of a card and the path an editor finds it at. */
export interface WrittenAt {
  readonly path: readonly (string | number)[];
  readonly written: Written;
}

const textOf = (written: Written): string => (typeof written === 'string' ? written : written.text);

export function writtenStatements(card: CardLike['value']): readonly WrittenAt[] {
  const single = ['summary', 'cost', 'time', 'validity', 'warning'] as const;
  const lists = ['who', 'bring', 'steps', 'rights', 'if_refused', 'legal'] as const;
  const one = (path: WrittenAt['path'], written: Written | undefined): readonly WrittenAt[] =>
    written === undefined ? [] : [{ path, written }];
  return [
    ...single.flatMap((key) => one([key], card[key])),
    ...lists.flatMap((key) => (card[key] ?? []).map((written, i) => ({ path: [key, i], written }))),
    ...one(['where', 'text'], card.where?.text),
    ...one(['where', 'online'], card.where?.online),
  ];
}

/** A card whose sentences, together, are harder than its readers should have to bear. */
export function checkReadable(
  card: CardLike,
  audience: z.output<typeof areasFile>['areas'][number]['audience'],
): readonly Problem[] {
  const sentences = writtenStatements(card.value)
    .filter(({ path }) => path[0] !== 'legal')
    .map(({ written }) => textOf(written).replace(LINE_NAME, ''));
  const found = readability(sentences);
  const limit = READABLE_FROM[audience];
  if (found >= limit) return [];
  return [
    problem(card.at(['summary']), 'text.hard', { found: found.toFixed(0), limit: `${limit}` }),
  ];
}

/** Past its day of review: still shown, softened, so it stops nobody; but its owner must know. */
export function checkStale({ value, at }: CardLike, today: string): readonly Problem[] {
  if (today <= value.review_by) return [];
  const params = { review: value.review_by, owner: value.owner };
  return [{ ...problem(at(['review_by']), 'card.stale', params), warning: true }];
}

interface WrittenPhone {
  readonly number: string;
  readonly text: string;
  readonly card: string;
  readonly place: Place;
}

/**
 * A phone is written in one place. In a card it would go on being given after the line changed;
 * in two cards it would come to differ.
 */
export function checkPhones(
  cards: readonly CardLike[],
  lines: z.output<typeof linesFile>['lines'],
  points: readonly Located<AttentionPoint>[],
): readonly Problem[] {
  const lineOf = new Map(Object.entries(lines).map(([id, { number }]) => [digits(number), id]));
  const written = cards.flatMap(phonesIn);
  return [
    ...written.flatMap(({ number, text, place }) => {
      const line = lineOf.get(number);
      return line ? [problem(place, 'phone.line', { phone: text, line: `{${line}}` })] : [];
    }),
    ...written.flatMap(({ number, text, card, place }, i) => {
      const before = written.slice(0, i).find((one) => one.number === number && one.card !== card);
      if (!before || lineOf.has(number)) return [];
      const other = `${before.place.file}:${before.place.line}`;
      return [problem(place, 'phone.repeated', { phone: text, other })];
    }),
    ...contradictions(points),
  ];
}

const digits = (number: string): string => number.replace(/\D/g, '').replace(/^57(?=\d{10}$)/, '');

/** Short lines («155») are told from other numbers by the word before them. */
const SHORT_LINE = /(?<=\b(?:al|marca|llama)\s)\d{3}(?![\d.,]*\d)/giu;

function phonesIn({ value, at }: CardLike): readonly WrittenPhone[] {
  return writtenStatements(value).flatMap(({ path, written }) => {
    const text = textOf(written).replace(LINE_NAME, ' ');
    const long = factsIn(text).flatMap((fact) => (fact.kind === 'phone' ? [fact.text] : []));
    const short = text.match(SHORT_LINE) ?? [];
    return [...long, ...short].map((phone) => ({
      number: digits(phone),
      text: phone,
      card: value.id,
      place: at(path),
    }));
  });
}

/** One office with two phones in two rows: at least one of them is wrong. */
function contradictions(points: readonly Located<AttentionPoint>[]): readonly Problem[] {
  const first = new Map<string, Located<AttentionPoint>>();
  return points.flatMap((point) => {
    const { name, municipality, phone } = point.value;
    if (!phone) return [];
    const key = `${municipality}:${name.toLowerCase()}`;
    const before = first.get(key);
    first.set(key, before ?? point);
    if (!before || digits(before.value.phone ?? '') === digits(phone)) return [];
    const { file, line } = before.at(['telefono']);
    return [
      problem(point.at(['telefono']), 'phone.contradiction', { name, other: `${file}:${line}` }),
    ];
  });
}

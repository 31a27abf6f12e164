import type { z } from 'zod';
import { factsIn } from '../facts.ts';
import { type Located, type Place, type Problem, problem, startOf } from '../files/problem.ts';
import { known } from '../files/zod-problem.ts';
import type { AttentionPoint } from './card.ts';
import type { areasFile, cardFile, linesFile, localCardFile, statement } from './card-file.ts';
import { LINE_NAME } from './compile.ts';
import {
  type CardLike,
  checkPhones,
  checkReadable,
  checkStale,
  writtenStatements,
} from './quality.ts';

export interface PortfolioFiles {
  readonly cards: readonly Located<z.output<typeof cardFile>>[];
  /** Ids that may be referred to. */
  readonly cardIds: readonly string[];
  readonly locals: readonly Located<z.output<typeof localCardFile>>[];
  readonly points: readonly Located<AttentionPoint>[];
  readonly lines: Located<z.output<typeof linesFile>> | undefined;
  readonly areas: Located<z.output<typeof areasFile>> | undefined;
  readonly municipalities: ReadonlySet<string>;
  readonly today: string;
}

/** What is wrong between fields and between files; each file's own form is already known to be right. */
export function checkPortfolio(files: PortfolioFiles): readonly Problem[] {
  const { cardIds } = files;
  const areaIds = (files.areas?.value.areas ?? []).map(({ id }) => id);
  const lineIds = Object.keys(files.lines?.value.lines ?? {});
  return [
    ...files.cards.flatMap((card) => [
      ...checkCardPlace(card),
      ...known(card.value.area, areaIds, card.at(['area']), 'area.unknown'),
    ]),
    ...duplicates(files.cards, 'id.duplicate'),
    ...duplicates(files.points, 'id.duplicate'),
    ...files.locals.flatMap((card) => [
      ...known(card.value.id, cardIds, card.at(['id']), 'card.unknown'),
      ...card.value.territory.flatMap((code, i) =>
        known(code, files.municipalities, card.at(['territory', i]), 'municipality.unknown'),
      ),
    ]),
    ...[...files.cards, ...files.locals].flatMap((card) => [
      ...checkReferences(card, cardIds),
      ...checkKinds(card, files.points),
      ...checkStatements(card, lineIds),
      ...checkDates(card, files.today),
      ...checkStale(card, files.today),
    ]),
    ...files.cards.flatMap((card) => checkReadable(card, audienceOf(card.value.area, files))),
    ...checkPhones([...files.cards, ...files.locals], files.lines?.value.lines ?? {}, files.points),
    ...files.points.flatMap(({ value, at }) => [
      ...known(value.municipality, files.municipalities, at(['divipola']), 'municipality.unknown'),
      ...value.areas.flatMap((area) => known(area, areaIds, at(['areas']), 'area.unknown')),
      ...notFuture(value.verified, files.today, at(['verificado'])),
    ]),
    ...checkLines(files),
    ...(files.areas?.value.areas ?? []).flatMap(({ order }, i) =>
      order.flatMap((id, j) =>
        known(
          id,
          cardIds,
          files.areas?.at(['areas', i, 'order', j]) ?? startOf(''),
          'card.unknown',
        ),
      ),
    ),
  ];
}

const audienceOf = (area: string, { areas }: PortfolioFiles) =>
  areas?.value.areas.find(({ id }) => id === area)?.audience ?? 'people';

/** A card stands in the folder of its area, under its own id, so that an editor finds it. */
function checkCardPlace({ value, at }: Located<z.output<typeof cardFile>>): readonly Problem[] {
  const place = at(['id']);
  const expected = `knowledge/services/${value.area}/${value.id}.yaml`;
  return place.file === expected ? [] : [problem(place, 'card.place', { expected })];
}

function checkReferences({ value, at }: CardLike, cardIds: readonly string[]): readonly Problem[] {
  return (value.see_also ?? []).flatMap((id, i) =>
    known(id, cardIds, at(['see_also', i]), 'card.unknown'),
  );
}

/** A kind that no point has is a slip of the pen: the card would never show a place. */
function checkKinds(
  { value, at }: CardLike,
  points: readonly Located<AttentionPoint>[],
): readonly Problem[] {
  const kinds = new Set(points.map(({ value: point }) => point.kind));
  return (value.where?.points ?? []).flatMap((kind, i) =>
    known(kind, kinds, at(['where', 'points', i]), 'kind.unknown'),
  );
}

type Written = z.output<typeof statement>;

function checkStatements({ value, at }: CardLike, lineIds: readonly string[]): readonly Problem[] {
  const sourceIds = Object.keys(value.sources);
  const written = writtenStatements(value);
  const used = new Set(written.flatMap(({ written: one }) => cited(one)));
  return [
    ...written.flatMap(({ path, written: one }) =>
      checkStatement(one, sourceIds, lineIds, at(path)),
    ),
    ...sourceIds
      .filter((id) => !used.has(id))
      .map((id) => problem(at(['sources', id]), 'source.unused', { id })),
    ...(sourceIds.length === 0 ? [problem(at(['sources']), 'source.none')] : []),
  ];
}

const cited = (written: Written): readonly string[] =>
  typeof written === 'string' ? [] : [written.source].flat();

/** A fact needs a source that exists; a `{line}` brings its own. */
export function checkStatement(
  written: Written,
  sourceIds: readonly string[],
  lineIds: readonly string[],
  place: Place,
): readonly Problem[] {
  const text = typeof written === 'string' ? written : written.text;
  const sourced = cited(written);
  const [fact] = factsIn(text.replace(LINE_NAME, ' '));
  return [
    ...sourced.flatMap((id) => known(id, sourceIds, place, 'source.unknown')),
    ...(fact && sourced.length === 0
      ? [problem(place, 'fact.unsourced', { fact: fact.text })]
      : []),
    ...[...text.matchAll(LINE_NAME)].flatMap(([, line = '']) =>
      known(line, lineIds, place, 'line.unknown'),
    ),
  ];
}

function checkDates({ value, at }: CardLike, today: string): readonly Problem[] {
  const { on } = value.verified;
  return [
    ...notFuture(on, today, at(['verified', 'on'])),
    ...Object.entries(value.sources).flatMap(([id, { seen }]) =>
      notFuture(seen, today, at(['sources', id, 'seen'])),
    ),
    ...(value.review_by <= on
      ? [problem(at(['review_by']), 'review.order', { review: value.review_by, verified: on })]
      : []),
  ];
}

function checkLines({ lines, municipalities, today }: PortfolioFiles): readonly Problem[] {
  return Object.entries(lines?.value.lines ?? {}).flatMap(([id, line]) => {
    const at = (...path: (string | number)[]): Place =>
      (lines as NonNullable<typeof lines>).at(['lines', id, ...path]);
    return [
      ...notFuture(line.source.seen, today, at('source', 'seen')),
      ...(line.territory ?? []).flatMap((code, i) =>
        known(code, municipalities, at('territory', i), 'municipality.unknown'),
      ),
    ];
  });
}

function notFuture(date: string, today: string, place: Place): readonly Problem[] {
  return date > today ? [problem(place, 'date.future', { date, today })] : [];
}

function duplicates(items: readonly Located<{ id: string }>[], code: string): readonly Problem[] {
  const first = new Map<string, Place>();
  return items.flatMap(({ value, at }) => {
    const before = first.get(value.id);
    first.set(value.id, before ?? at(['id']));
    if (!before) return [];
    return [problem(at(['id']), code, { id: value.id, other: `${before.file}:${before.line}` })];
  });
}

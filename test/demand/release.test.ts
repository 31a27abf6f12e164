import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weeksBetween } from '../../src/demand/calendar.ts';
import { type Cell, LEVELS, type Leaf } from '../../src/demand/cells.ts';
import { fewestPeople, release } from '../../src/demand/release.ts';
import {
  DIMENSIONS,
  type Dimension,
  type TrendQuery,
  type TrendRow,
  trends,
} from '../../src/demand/trends.ts';

const LEAST = 10;
const WORLDS = 2_000;
const FROM = '2025-12-29';
const TO = '2026-06-28';
const WEEKS = weeksBetween(FROM, TO);
const PLACES = ['85001', '85010', '54001', '54405', ''];
const SERVICES = ['urgencias', 'sisben', 'matricula', ''];
const OUTCOMES = ['answer', 'refuse'];
const areaOf = (service: string): string =>
  service === '' ? 'otro' : service === 'matricula' ? 'educacion' : 'salud';

/** A small country's half-year: most counts tiny, some large. */
const world = fc
  .array(
    fc.record({
      week: fc.nat({ max: 8 }),
      place: fc.constantFrom(...PLACES),
      service: fc.constantFrom(...SERVICES),
      outcome: fc.constantFrom(...OUTCOMES),
      people: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 })),
      again: fc.nat({ max: 3 }),
    }),
    { minLength: 5, maxLength: 80 },
  )
  .map((rows): readonly Leaf[] => {
    const leaves = new Map<string, Leaf>();
    for (const { week: at, people, again, ...rest } of rows) {
      const week = WEEKS[at];
      if (!week) continue;
      leaves.set(`${at}|${rest.place}|${rest.service}|${rest.outcome}`, {
        ...rest,
        measure: 'ask',
        week: week.week,
        month: week.month,
        half: week.half,
        asks: people + again,
        people,
        askers: people,
      });
    }
    return [...leaves.values()];
  });

/** Everything that is ever released about a half-year, and what each cell is truly made of. */
function releaseAll(leaves: readonly Leaf[]) {
  const cells: Cell[] = [];
  const made = new Map<Cell, readonly Leaf[]>();
  let open = leaves;
  for (const [span, field] of [
    ['week', 'week'],
    ['month', 'month'],
    ['half', 'half'],
  ] as const) {
    const hidden: Leaf[] = [];
    for (const period of new Set(open.map((leaf) => leaf[field]))) {
      const own = open.filter((leaf) => leaf[field] === period);
      const result = release(own, span, areaOf, LEAST);
      const gone = own.filter((leaf) => !result.hidden.includes(leaf));
      for (const cell of result.cells)
        made.set(
          cell,
          gone.filter((leaf) => {
            // The level is the finest whose details are the cell's own.
            const level = LEVELS.find(
              ({ at, detail }) =>
                at === span &&
                Object.keys(detail(leaf, areaOf)).length === fieldsOf(cell) &&
                same(detail(leaf, areaOf), cell),
            );
            return (
              level !== undefined &&
              !(made.size > 0 && [...made.values()].some((used) => used.includes(leaf)))
            );
          }),
        );
      cells.push(...result.cells);
      hidden.push(...result.hidden);
    }
    open = hidden;
  }
  return { cells, made };
}
const fieldsOf = (cell: Cell): number =>
  Object.entries(cell).filter(
    ([key, value]) => value !== undefined && key !== 'measure' && key !== 'count',
  ).length;
const same = (detail: object, cell: Cell): boolean =>
  Object.entries(detail).every(([key, value]) => cell[key as keyof Cell] === value);

/** Rank of a matrix and whether a unit vector lies in its row space, by elimination over fractions of two. */
function solvable(rows: readonly (readonly number[])[], width: number): ReadonlySet<number> {
  const matrix = rows.map((row) => [...row]);
  const pivots: number[] = [];
  let at = 0;
  for (let column = 0; column < width && at < matrix.length; column++) {
    const found = matrix.findIndex((row, i) => i >= at && Math.abs(row[column] ?? 0) > 1e-9);
    if (found < 0) continue;
    const pivot = matrix[found];
    const here = matrix[at];
    if (!pivot || !here) continue;
    matrix[found] = here;
    const scale = pivot[column] ?? 1;
    const unit = pivot.map((value) => value / scale);
    matrix[at] = unit;
    for (const [i, row] of matrix.entries())
      if (i !== at && Math.abs(row[column] ?? 0) > 1e-9) {
        const times = row[column] ?? 0;
        matrix[i] = row.map((value, j) => value - times * (unit[j] ?? 0));
      }
    pivots.push(column);
    at += 1;
  }
  const solved = new Set<number>();
  for (const [i, column] of pivots.entries()) {
    const others = matrix[i]?.filter((value, j) => j !== column && Math.abs(value) > 1e-9) ?? [];
    if (others.length === 0) solved.add(column);
  }
  return solved;
}

/** The cells that a row sums: each is asked for with a count of its own bit. */
function partsOf(
  cells: readonly Cell[],
  asked: TrendQuery,
  keys: TrendRow['keys'],
): readonly Cell[] {
  const BITS = 40;
  const parts: Cell[] = [];
  for (let at = 0; at < cells.length; at += BITS) {
    const some = cells.slice(at, at + BITS);
    const marked = some.map((cell, i) => ({ ...cell, count: 2 ** i }));
    const row = trends(marked, asked, () => '1').rows.find((one) =>
      asked.by.every((key) => one.keys[key] === keys[key]),
    );
    parts.push(...some.filter((_cell, i) => Math.floor((row?.count ?? 0) / 2 ** i) % 2 === 1));
  }
  return parts;
}

const query = fc.record({
  by: fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { maxLength: 3 }),
  first: fc.nat({ max: WEEKS.length - 1 }),
  last: fc.nat({ max: WEEKS.length - 1 }),
  places: fc.option(fc.constantFrom(['85'], ['54'], ['85001'], ['54405'], ['85001', '54001']), {
    nil: undefined,
  }),
  area: fc.option(fc.constantFrom('salud', 'educacion', 'otro'), { nil: undefined }),
  service: fc.option(fc.constantFrom(...SERVICES), { nil: undefined }),
  outcome: fc.option(fc.constantFrom(...OUTCOMES), { nil: undefined }),
});

describe('an attacker with every page, filter, week and export', () => {
  it(`recovers no hidden count in ${WORLDS} random half-years`, () => {
    let hiddenCells = 0;
    let recovered = 0;
    fc.assert(
      fc.property(world, fc.array(query, { minLength: 4, maxLength: 8 }), (leaves, queries) => {
        const { cells, made } = releaseAll(leaves);
        const index = new Map(leaves.map((leaf, i) => [leaf, i]));
        // The attacker is given more than the pages show: exact sums, and which counts each is made of.
        const equation = (parts: readonly Cell[]): number[] => {
          const row = new Array<number>(leaves.length).fill(0);
          for (const cell of parts)
            for (const leaf of made.get(cell) ?? []) row[index.get(leaf) ?? 0] = 1;
          return row;
        };
        const equations = cells.map((cell) => equation([cell]));
        for (const { first, last, ...rest } of queries) {
          const from = WEEKS[Math.min(first, last)]?.from ?? FROM;
          const to = WEEKS[Math.max(first, last)]?.to ?? TO;
          const asked = { ...rest, from, to, by: rest.by as Dimension[] };
          for (const row of trends(cells, asked, () => '1').rows) {
            const parts = partsOf(cells, asked, row.keys);
            // Every figure is a sum of released cells and nothing else.
            expect(row.count).toBe(parts.reduce((sum, { count }) => sum + count, 0));
            equations.push(equation(parts));
          }
        }
        const solved = solvable(equations, leaves.length);
        for (const [i, leaf] of leaves.entries()) {
          if (Math.max(leaf.people, leaf.askers) >= LEAST) continue;
          hiddenCells += 1;
          if (solved.has(i)) recovered += 1;
        }
      }),
      { numRuns: WORLDS, seed: 20261120 },
    );
    expect(recovered).toBe(0);
    expect(hiddenCells).toBeGreaterThan(5_000);
  }, 120_000);

  it('sees no figure that fewer people share, nor one that is not rounded', () => {
    fc.assert(
      fc.property(world, (leaves) => {
        const { cells, made } = releaseAll(leaves);
        for (const cell of cells) {
          expect(cell.count % 5).toBe(0);
          expect(cell.count).toBeGreaterThanOrEqual(LEAST);
          expect(fewestPeople(made.get(cell) ?? [])).toBeGreaterThanOrEqual(LEAST);
        }
        // Each leaf is in one cell at most.
        const used = [...made.values()].flat();
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });

  it('cannot read two small counts from their sum', () => {
    const [one, two] = [WEEKS[0], WEEKS[1]];
    const leaf = (week: typeof one): Leaf => ({
      measure: 'ask',
      place: '85001',
      service: 'sisben',
      outcome: 'answer',
      week: week?.week ?? '',
      month: '2026-01',
      half: '2026-S1',
      asks: 9,
      people: 9,
      askers: 9,
    });
    const pair = [leaf(one), leaf(two)];
    expect(release(pair, 'month', areaOf, LEAST)).toEqual({ cells: [], hidden: pair });
  });
});

describe('ratings', () => {
  it('are released as «sí» and «no» together or not at all, so that shares do not flatter', () => {
    fc.assert(
      fc.property(world, (leaves) => {
        const rated = leaves.map(
          (leaf): Leaf => ({
            ...leaf,
            measure: 'rating',
            outcome: leaf.outcome === 'answer' ? 'yes' : 'no',
          }),
        );
        const { cells } = release(rated, 'half', areaOf, LEAST);
        const month = release(rated, 'month', areaOf, LEAST).cells;
        for (const cell of [...cells, ...month]) {
          const twin = {
            ...cell,
            outcome: cell.outcome === 'yes' ? 'no' : 'yes',
            count: expect.any(Number),
          };
          expect([...cells, ...month]).toContainEqual(twin);
        }
      }),
      { numRuns: 300 },
    );
  });
});

import { and, eq, lt, max, min, or, sql } from 'drizzle-orm';
import type { Week } from '../demand/calendar.ts';
import type { Cell, Leaf, Measure } from '../demand/cells.ts';
import type { DemandStore } from '../demand/ports.ts';
import { type Database, withoutParameters } from './database.ts';
import {
  demand,
  hiddenLeaf,
  releasedCell,
  releasedGap,
  releaseStep,
  unanswered,
} from './tables.ts';

/** D1 binds at most 100 values a statement. */
const ROWS_AT_ONCE = 8;

export function makeDemandStore(db: Database): DemandStore {
  return withoutParameters<DemandStore>({
    days: async () => {
      const [row] = await db.select({ first: min(demand.day), last: max(demand.day) }).from(demand);
      return row?.first && row.last ? { first: row.first, last: row.last } : undefined;
    },

    steps: async () => new Set((await db.select().from(releaseStep)).map(({ period }) => period)),

    leavesOf: async (week) => {
      const outcome = sql<string>`CASE WHEN ${demand.outcome} <> 'rated' THEN ${demand.outcome} WHEN ${demand.helpful} THEN 'yes' ELSE 'no' END`;
      const measure = sql<Measure>`CASE ${demand.outcome} WHEN 'rated' THEN 'rating' ELSE 'ask' END`;
      const place = sql<string>`coalesce(${demand.municipality}, '')`;
      const service = sql<string>`coalesce(${demand.service}, '')`;
      const rows = await db
        .select({
          measure,
          place,
          service,
          outcome,
          asks: sql<number>`count(DISTINCT ${demand.day} || ${demand.personOfDay})`,
          people: sql<number>`sum(${demand.firstOfMonth})`,
          askers: sql<number>`sum(${demand.firstOfService})`,
        })
        .from(demand)
        .where(and(sql`${demand.day} >= ${week.from}`, sql`${demand.day} <= ${week.to}`))
        .groupBy(measure, place, service, outcome);
      return rows.map((row) => ({ ...row, ...periodsOf(week) }));
    },

    hiddenOf: async (period) => {
      const rows = await db
        .select()
        .from(hiddenLeaf)
        .where(or(eq(hiddenLeaf.month, period), eq(hiddenLeaf.half, period)));
      // Only `release` writes this table, from a Leaf.
      return rows.map(({ id: _id, ...leaf }) => leaf as Leaf);
    },

    unanswered: (month) =>
      db
        .select({ text: unanswered.text, fresh: unanswered.fresh })
        .from(unanswered)
        .where(eq(unanswered.month, month)),

    release: async ({ period, cells, hidden, gaps }) => {
      const statements: unknown[] = [
        // First: a second release of the period fails here, and with it the whole batch.
        db.insert(releaseStep).values({ period }),
        db
          .delete(hiddenLeaf)
          .where(
            or(
              eq(hiddenLeaf.week, period),
              eq(hiddenLeaf.month, period),
              eq(hiddenLeaf.half, period),
            ),
          ),
        db.delete(unanswered).where(eq(unanswered.month, period)),
        ...chunks(hidden).map((rows) => db.insert(hiddenLeaf).values([...rows])),
        ...chunks(cells).map((rows) => db.insert(releasedCell).values(rows.map(toRow))),
        ...chunks(gaps).map((rows) =>
          db
            .insert(releasedGap)
            .values(rows.map((gap) => ({ ...gap, words: gap.words.join(' ') }))),
        ),
      ];
      await db.batch(statements as never);
    },

    cells: async () => (await db.select().from(releasedCell)).map(toCell),

    gaps: async () =>
      (await db.select().from(releasedGap)).map((gap) => ({ ...gap, words: gap.words.split(' ') })),

    forget: async (before) => {
      await db.delete(demand).where(lt(demand.day, before));
    },
  });
}

const periodsOf = ({ week, month, half }: Week) => ({ week, month, half });

const toRow = ({ area = '', service = NO_SERVICE, outcome = '', ...cell }: Cell) => ({
  ...cell,
  area,
  service,
  outcome,
});

/** A cell of all services, told apart from one of rows without a service. */
const NO_SERVICE = '*';

const toCell = ({ area, service, outcome, ...row }: typeof releasedCell.$inferSelect): Cell => ({
  ...row,
  // Only `release` writes this column, from a Measure.
  measure: row.measure as Measure,
  ...(area !== '' && { area }),
  ...(service !== NO_SERVICE && { service }),
  ...(outcome !== '' && { outcome }),
});

function chunks<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const parts: T[][] = [];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    parts.push(rows.slice(at, at + ROWS_AT_ONCE));
  return parts;
}

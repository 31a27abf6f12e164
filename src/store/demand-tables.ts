import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What was asked, without who: no address, no time of day, no words. Row ids are drawn by lot, so
 * that the order of rows says nothing about whose turn wrote them.
 */
export const demand = sqliteTable(
  'demand',
  {
    id: integer('seq').primaryKey({ autoIncrement: true }),
    day: text('day').notNull(),
    channel: text('channel').notNull(),
    language: text('language').notNull().default('es'),
    outcome: text('outcome').notNull(),
    danger: text('danger'),
    service: text('service'),
    municipality: text('municipality'),
    helpful: integer('helpful', { mode: 'boolean' }),
    /** Counts people within one day; unlinkable once the day's key is destroyed. */
    personOfDay: text('person_of_day').notNull(),
    /** Their first row of the month; and their first about this service. */
    firstOfMonth: integer('first_of_month', { mode: 'boolean' }).notNull().default(false),
    firstOfService: integer('first_of_service', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('demand_day').on(table.day)],
);

/**
 * Who was counted this month, as hashes under a key destroyed with it. A hash tells that somebody
 * wrote, not when, where or what; no other row holds it.
 */
export const counted = sqliteTable('counted', {
  hash: text('hash').primaryKey(),
  month: text('month').notNull(),
});

/** Scrubbed words of questions nobody could answer, until their month is released. */
export const unanswered = sqliteTable('unanswered', {
  id: integer('id').primaryKey(),
  month: text('month').notNull(),
  text: text('text').notNull(),
  fresh: integer('fresh', { mode: 'boolean' }).notNull(),
});

/** Counts that stay hidden until a coarser period is over; then released or destroyed. */
export const hiddenLeaf = sqliteTable('hidden_leaf', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  measure: text('measure').notNull(),
  week: text('week').notNull(),
  month: text('month').notNull(),
  half: text('half').notNull(),
  place: text('place').notNull(),
  service: text('service').notNull(),
  outcome: text('outcome').notNull(),
  asks: integer('asks').notNull(),
  people: integer('people').notNull(),
  askers: integer('askers').notNull(),
});

/** What anyone may see. Rows are only ever added. */
export const releasedCell = sqliteTable(
  'released_cell',
  {
    measure: text('measure').notNull(),
    period: text('period').notNull(),
    place: text('place').notNull(),
    area: text('area').notNull(),
    service: text('service').notNull(),
    outcome: text('outcome').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.period, table.place, table.measure, table.area, table.service, table.outcome],
    }),
  ],
);

export const releasedGap = sqliteTable(
  'released_gap',
  {
    month: text('month').notNull(),
    words: text('words').notNull(),
    people: integer('people').notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.words] })],
);

/** Periods whose release is done; its primary key makes a second one impossible. */
export const releaseStep = sqliteTable('release_step', { period: text('period').primaryKey() });

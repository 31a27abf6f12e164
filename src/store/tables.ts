import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export * from './demand-tables.ts';
export * from './planner-tables.ts';

/*
 * All that is stored. Times are milliseconds since 1970; conversations, people and messages are
 * keyed hashes; what could name a person is sealed (AES-GCM) and lives only until it is used.
 */

/** A message accepted and not yet forgotten: kept for de-duplication, its words only until answered. */
export const inbound = sqliteTable(
  'inbound',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    /** Keyed hash of channel and message id: the same message is accepted once. */
    dedup: text('dedup').notNull().unique(),
    conversation: text('conversation').notNull(),
    /** Sealed message; null once answered. */
    sealed: text('sealed'),
    acceptedAt: integer('accepted_at').notNull(),
  },
  (table) => [index('inbound_waiting').on(table.conversation, table.seq)],
);

/** One row an answered message. Its primary key is what makes a second answer impossible. */
export const turn = sqliteTable('turn', {
  inbound: integer('inbound').primaryKey(),
  doneAt: integer('done_at').notNull(),
});

export const conversation = sqliteTable('conversation', {
  key: text('key').primaryKey(),
  state: text('state', { mode: 'json' }).notNull(),
  expiresAt: integer('expires_at').notNull(),
});

/** Replies on their way. Delivered ones are deleted; what could not be delivered stays visible. */
export const outbox = sqliteTable(
  'outbox',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    /** Derived from the message answered, so that a repeated turn cannot queue a reply twice. */
    id: text('id').notNull().unique(),
    conversation: text('conversation').notNull(),
    channel: text('channel').notNull(),
    /** Sealed address and reply; null once given up. */
    sealed: text('sealed'),
    attempts: integer('attempts').notNull().default(0),
    notBefore: integer('not_before').notNull(),
    expiresAt: integer('expires_at').notNull(),
    /** Why it was given up. */
    failed: text('failed'),
  },
  (table) => [
    index('outbox_due').on(table.channel, table.notBefore),
    index('outbox_conversation').on(table.conversation, table.seq),
  ],
);

/** Keys for `demand.person_of_day` and, as `m2026-11`, for `counted`; destroyed when their time is over. */
export const dayKey = sqliteTable('day_key', {
  day: text('day').primaryKey(),
  key: text('key').notNull(),
});

/** Names and values that the program keeps for itself. */
export const setting = sqliteTable('setting', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});

export * from './desk-tables.ts';
export { modelSpend } from './spend-table.ts';
export { whatsappAuth } from './whatsapp-tables.ts';

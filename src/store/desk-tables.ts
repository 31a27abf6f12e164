import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/*
 * The officials' desk. An official is a keyed hash with a role, an institution and a territory; the
 * person of a case is a sealed address that goes when the case does. Times are milliseconds since 1970.
 */

export const official = sqliteTable('official', {
  /** How colleagues read who did what: «funcionario 3». */
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  key: text('key').notNull().unique(),
  /** Sealed address, to write to them. */
  sealed: text('sealed').notNull(),
  role: text('role').notNull(),
  institution: text('institution').notNull(),
  /** DIVIPOLA code of a department or municipality; null: the whole country. */
  territory: text('territory'),
  invitedBy: integer('invited_by'),
  joinedAt: integer('joined_at').notNull(),
  revokedAt: integer('revoked_at'),
});

export const invite = sqliteTable('invite', {
  /** Keyed hash of the link's token. */
  token: text('token').primaryKey(),
  role: text('role').notNull(),
  institution: text('institution').notNull(),
  territory: text('territory'),
  invitedBy: integer('invited_by'),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
});

/**
 * Every verdict, in order, never changed. Each row signs itself and the row before it; two writers
 * cannot follow the same row, which is also what keeps two taps from deciding twice.
 */
export const audit = sqliteTable('audit', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  previous: text('previous').notNull().unique(),
  signature: text('signature').notNull(),
  at: integer('at').notNull(),
  official: integer('official').notNull(),
  institution: text('institution').notNull(),
  kind: text('kind').notNull(),
  card: text('card').notNull(),
  data: text('data', { mode: 'json' }).notNull(),
});

/** What an official says is wrong with a route. */
export const report = sqliteTable('report', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  at: integer('at').notNull(),
  card: text('card').notNull(),
  municipality: text('municipality'),
  official: integer('official').notNull(),
  /** Sealed `{ text, photo? }`. */
  sealed: text('sealed').notNull(),
  closedAt: integer('closed_at'),
});

/** A person who asked for a person. */
export const deskCase = sqliteTable(
  'desk_case',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    conversation: text('conversation').notNull(),
    channel: text('channel').notNull(),
    /** Sealed address; empty once closed. */
    sealed: text('sealed').notNull(),
    need: text('need'),
    municipality: text('municipality'),
    language: text('language').notNull().default('es'),
    openedAt: integer('opened_at').notNull(),
    /** The person's last message: a channel's reply window counts from it. */
    heardAt: integer('heard_at').notNull(),
    /** Where officials talk about it. */
    topic: integer('topic'),
    official: integer('official'),
    /** To whom it was transferred. */
    institution: text('institution'),
    answeredAt: integer('answered_at'),
    remindedAt: integer('reminded_at'),
    closedAt: integer('closed_at'),
    /** The person asked to be forgotten: the topic goes at once. */
    erased: integer('erased', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('desk_case_conversation').on(table.conversation),
    index('desk_case_topic').on(table.topic),
  ],
);

/** Words of a person on their way to a case's topic; deleted once they are there. */
export const caseMessage = sqliteTable('case_message', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  case: integer('case').notNull(),
  sealed: text('sealed').notNull(),
  at: integer('at').notNull(),
});

/** Who asked to be told when a card changes, until their channel's reply window closes. */
export const watch = sqliteTable(
  'watch',
  {
    conversation: text('conversation').notNull(),
    card: text('card').notNull(),
    municipality: text('municipality'),
    channel: text('channel').notNull(),
    sealed: text('sealed').notNull(),
    until: integer('until').notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversation, table.card] })],
);

/** Answers of the self-check, by institution only. */
export const training = sqliteTable(
  'training',
  {
    institution: text('institution').notNull(),
    question: text('question').notNull(),
    right: integer('right').notNull().default(0),
    wrong: integer('wrong').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.institution, table.question] })],
);

/** What the desk remembers for a while: seen updates, long button ids, what an official is about to write. */
export const deskMemory = sqliteTable('desk_memory', {
  key: text('key').primaryKey(),
  value: text('value', { mode: 'json' }).notNull(),
  expiresAt: integer('expires_at').notNull(),
});

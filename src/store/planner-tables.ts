import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** People who may read the planner pages. Made by the operator. */
export const plannerAccount = sqliteTable('planner_account', {
  login: text('login').primaryKey(),
  /** scrypt, with its salt and costs. */
  password: text('password').notNull(),
  role: text('role').notNull(),
  /** Codes of departments, municipalities or `CO`, separated by spaces. */
  scope: text('scope').notNull(),
  createdAt: integer('created_at').notNull(),
});

export const plannerSession = sqliteTable('planner_session', {
  /** SHA-256 of the cookie: the table opens no session. */
  hash: text('hash').primaryKey(),
  login: text('login').notNull(),
  expiresAt: integer('expires_at').notNull(),
});

/** Failed sign-ins, by keyed hash of account and of address. */
export const plannerAttempt = sqliteTable(
  'planner_attempt',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    key: text('key').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [index('planner_attempt_key').on(table.key, table.at)],
);

/** What accounts did: sign-ins, exports, refusals. */
export const plannerAudit = sqliteTable('planner_audit', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: integer('at').notNull(),
  login: text('login').notNull(),
  action: text('action').notNull(),
  detail: text('detail').notNull(),
});

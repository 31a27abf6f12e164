import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Tokens of the optional models set aside or used, by day in Colombia. */
export const modelSpend = sqliteTable('model_spend', {
  day: text('day').primaryKey(),
  tokens: integer('tokens').notNull(),
});

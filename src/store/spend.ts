import { sql } from 'drizzle-orm';
import type { Ledger } from '../ports.ts';
import { modelSpend } from './spend-table.ts';
import type { Database } from './store.ts';

/** Adds in one statement, so that processes which share the database share the cap. */
export const makeLedger = (db: Database): Ledger => ({
  add: async (day, tokens) => {
    const [row] = await db
      .insert(modelSpend)
      .values({ day, tokens })
      .onConflictDoUpdate({
        target: modelSpend.day,
        set: { tokens: sql`${modelSpend.tokens} + ${tokens}` },
      })
      .returning({ tokens: modelSpend.tokens });
    return row?.tokens ?? tokens;
  },
});

import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';

/**
 * Any async SQLite that Drizzle drives and that has an atomic `batch`: libSQL on Node, D1 on
 * Workers. Interactive transactions are not used: D1 has none.
 */
export type Database = BaseSQLiteDatabase<'async', unknown> & {
  // Each driver types `batch` over its own statements; all take a list and are atomic.
  readonly batch: (statements: never) => Promise<unknown>;
};

/**
 * A driver's failure without its statement and parameters, which hold what people wrote. The cure
 * is to try again.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** Drizzle prints a failed query with its parameters; nothing of that may reach a log. */
export function withoutParameters<S extends object>(store: S): S {
  const guarded = Object.entries(store).map(([name, method]) => [
    name,
    async (...args: never[]) => {
      try {
        return await (method as (...args: never[]) => Promise<unknown>)(...args);
      } catch (error) {
        const code = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        const kind = code instanceof Error && 'code' in code ? String(code.code) : 'unknown';
        throw new StoreError(`${name}: ${kind}`);
      }
    },
  ]);
  // Same keys, same signatures: each method is only wrapped.
  return Object.fromEntries(guarded) as S;
}

import { drizzle } from 'drizzle-orm/d1';
import type { Database } from './database.ts';
import type { SqlRunner } from './migrate.ts';

/** Cloudflare's SQLite, reached through a Worker's binding. */
export function openD1(binding: D1Database): { readonly db: Database; readonly runner: SqlRunner } {
  return {
    // The two types differ only in how `batch` is typed over statements.
    db: drizzle(binding) as unknown as Database,
    runner: {
      names: async (query) => {
        const { results } = await binding.prepare(query).all<{ name: string }>();
        return results.map(({ name }) => name);
      },
      batch: async (statements) => {
        await binding.batch(statements.map((statement) => binding.prepare(statement)));
      },
    },
  };
}

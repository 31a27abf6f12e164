import { sql } from 'drizzle-orm';
import type { Database } from './store.ts';

export interface Migration {
  /** File name without `.sql`; the order is that of the names. */
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings the tables up to date, each migration in one atomic batch. One small runner serves libSQL
 * and D1, because Drizzle's own read a folder, which a Worker has not.
 *
 * @returns `newer` when the database has a migration that this program does not know: it must
 *   not be touched by older code
 */
export async function migrate(
  db: Database,
  migrations: readonly Migration[],
): Promise<'done' | 'newer'> {
  await db.run(
    sql`CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY NOT NULL, applied_at integer NOT NULL)`,
  );
  const rows = await db.all<{ name: string }>(sql`SELECT name FROM migration`);
  const applied = new Set(rows.map(({ name }) => name));
  const known = new Set(migrations.map(({ name }) => name));
  if ([...applied].some((name) => !known.has(name))) return 'newer';
  for (const migration of migrations.filter(({ name }) => !applied.has(name))) {
    const statements = migration.sql.split('--> statement-breakpoint').map((text) => text.trim());
    await db.batch([
      ...statements.map((text) => db.run(sql.raw(text))),
      db.run(sql`INSERT INTO migration VALUES (${migration.name}, ${Date.now()})`),
    ] as never);
  }
  return 'done';
}

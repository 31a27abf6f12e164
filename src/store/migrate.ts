export interface Migration {
  /** File name without `.sql`; the order is that of the names. */
  readonly name: string;
  readonly sql: string;
}

/** Plain SQL without parameters, as libSQL and D1 both take it. */
export interface SqlRunner {
  readonly names: (query: string) => Promise<readonly string[]>;
  /** All of them or none. */
  readonly batch: (statements: readonly string[]) => Promise<void>;
}

/**
 * Brings the tables up to date, each migration in one atomic batch. One small runner serves libSQL
 * and D1, because Drizzle's own read a folder, which a Worker has not.
 *
 * @returns `newer` when the database has a migration that this program does not know: it must
 *   not be touched by older code
 */
export async function migrate(
  runner: SqlRunner,
  migrations: readonly Migration[],
): Promise<'done' | 'newer'> {
  await runner.batch(['CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY NOT NULL)']);
  const applied = await runner.names('SELECT name FROM migration');
  const known = migrations.map(({ name }) => name);
  if (applied.some((name) => !known.includes(name))) return 'newer';
  for (const { name, sql } of migrations) {
    if (applied.includes(name)) continue;
    const statements = sql.split('--> statement-breakpoint').map((text) => text.trim());
    await runner.batch([...statements, `INSERT INTO migration VALUES ('${name}')`]);
  }
  return 'done';
}

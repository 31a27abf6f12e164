import { chmod, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import type { Database } from './database.ts';
import type { Migration, SqlRunner } from './migrate.ts';

export interface OpenDatabase {
  readonly db: Database;
  readonly runner: SqlRunner;
  readonly close: () => void;
}

/**
 * The embedded database of one Node process: `baquiano.db` in `folder`, or in memory. Write-ahead
 * log with every commit on disk before it is acknowledged.
 */
export async function openLibsql(folder: string | ':memory:'): Promise<OpenDatabase> {
  const inMemory = folder === ':memory:';
  if (!inMemory) await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'baquiano.db');
  const client = createClient({ url: inMemory ? ':memory:' : `file:${file}` });
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
  // What is deleted, keys above all, is overwritten and not only unlinked.
  await client.execute('PRAGMA secure_delete = ON');
  if (!inMemory) await chmod(file, 0o600);
  return {
    // The two types differ only in how `batch` is typed over statements.
    db: drizzle(client) as unknown as Database,
    runner: {
      names: async (query) => (await client.execute(query)).rows.map(({ name }) => String(name)),
      batch: async (statements) => {
        await client.batch([...statements], 'write');
      },
    },
    close: () => client.close(),
  };
}

const MIGRATIONS = new URL('./migrations/', import.meta.url);

export async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name: name.replace(/\.sql$/, ''),
      sql: await readFile(new URL(name, MIGRATIONS), 'utf8'),
    })),
  );
}

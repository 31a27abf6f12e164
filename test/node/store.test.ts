import { describe, expect, it } from 'vitest';
import { openLibsql, readMigrations } from '../../src/store/libsql.ts';
import { migrate } from '../../src/store/migrate.ts';
import { storeContract } from '../contracts/store.ts';
import { freshLibsql } from '../support/libsql.ts';

storeContract('libSQL', freshLibsql);

describe('migrations', () => {
  it('run once, and a database of a newer program is left alone', async () => {
    const { runner } = await openLibsql(':memory:');
    const migrations = await readMigrations();
    expect(await migrate(runner, migrations)).toBe('done');
    expect(await migrate(runner, migrations)).toBe('done');
    const later = { name: '9999_later', sql: 'CREATE TABLE later (id integer)' };
    expect(await migrate(runner, [...migrations, later])).toBe('done');
    expect(await migrate(runner, migrations)).toBe('newer');
  });

  it('leave nothing behind when one of their statements fails', async () => {
    const { runner } = await openLibsql(':memory:');
    const broken = {
      name: '0001_broken',
      sql: 'CREATE TABLE half (id integer)\n--> statement-breakpoint\nNONSENSE',
    };
    await expect(migrate(runner, [broken])).rejects.toThrow();
    const mended = { name: '0001_broken', sql: 'CREATE TABLE half (id integer)' };
    expect(await migrate(runner, [mended])).toBe('done');
  });
});

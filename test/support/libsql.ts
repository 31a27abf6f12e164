import { openLibsql, readMigrations } from '../../src/store/libsql.ts';
import { migrate } from '../../src/store/migrate.ts';
import { makeStore } from '../../src/store/store.ts';

/** An empty store in memory. */
export async function freshLibsql() {
  const database = await openLibsql(':memory:');
  await migrate(database.runner, await readMigrations());
  return makeStore(database.db);
}

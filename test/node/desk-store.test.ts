import { makeDeskStore } from '../../src/store/desk-store.ts';
import { openLibsql, readMigrations } from '../../src/store/libsql.ts';
import { migrate } from '../../src/store/migrate.ts';
import { makeStore } from '../../src/store/store.ts';
import { deskStoreContract } from '../contracts/desk-store.ts';

deskStoreContract('libSQL', async () => {
  const { db, runner } = await openLibsql(':memory:');
  await migrate(runner, await readMigrations());
  return { store: makeStore(db), desk: makeDeskStore(db) };
});

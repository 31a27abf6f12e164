import { env } from 'cloudflare:test';
import bundle from '../../.data/worker-content.json';
import { openD1 } from '../../src/store/d1.ts';
import { makeDeskStore } from '../../src/store/desk-store.ts';
import { migrate } from '../../src/store/migrate.ts';
import { makeStore } from '../../src/store/store.ts';
import { deskStoreContract } from '../contracts/desk-store.ts';

deskStoreContract('D1', async () => {
  const { db, runner } = openD1(env.DB);
  await migrate(runner, bundle.migrations);
  const tables = await runner.names(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'migration' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  );
  await env.DB.batch(tables.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
  return { store: makeStore(db), desk: makeDeskStore(db) };
});

import { env } from 'cloudflare:test';
import bundle from '../../.data/worker-content.json';
import { openD1 } from '../../src/store/d1.ts';
import { migrate } from '../../src/store/migrate.ts';
import { makeStore } from '../../src/store/store.ts';
import { storeContract } from '../contracts/store.ts';

const TABLES = ['inbound', 'turn', 'conversation', 'outbox', 'demand', 'day_key', 'setting'];

storeContract('D1', async () => {
  const { db, runner } = openD1(env.DB);
  await migrate(runner, bundle.migrations);
  await env.DB.batch(TABLES.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
  await env.DB.prepare('DELETE FROM sqlite_sequence').run();
  return makeStore(db);
});

import { env } from 'cloudflare:test';
import bundle from '../../.data/worker-content.json';
import { openD1 } from '../../src/store/d1.ts';
import { makeDemandStore } from '../../src/store/demand.ts';
import { migrate } from '../../src/store/migrate.ts';
import { makePlannerStore } from '../../src/store/planner.ts';
import { makeStore } from '../../src/store/store.ts';
import { demandStoreContract } from '../contracts/demand-store.ts';
import { plannerStoreContract } from '../contracts/planner-store.ts';

const open = async () => {
  const { db, runner } = openD1(env.DB);
  await migrate(runner, bundle.migrations);
  const tables = await runner.names(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'migration' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  );
  await env.DB.batch(tables.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
  return { db, store: makeStore(db), demand: makeDemandStore(db), names: runner.names };
};

demandStoreContract('D1', open);
plannerStoreContract('D1', async () => makePlannerStore((await open()).db));

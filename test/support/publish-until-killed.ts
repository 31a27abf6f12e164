import { createInterface } from 'node:readline';
import { publish } from '../../src/demand/publish.ts';
import { makeDemandStore } from '../../src/store/demand.ts';
import { openLibsql } from '../../src/store/libsql.ts';

/*
 * Publishes the demand of the folder of the first argument, up to the day of the second. It says each
 * step before it is written and again when it is, and goes on when it is told to, so that the test
 * kills it where it wants.
 */

const [folder = '', today = ''] = process.argv.slice(2);
const { db } = await openLibsql(folder);
const store = makeDemandStore(db);
const told = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const say = async (line: string) => {
  process.stdout.write(`${line}\n`);
  await told.next();
};
await publish(
  {
    ...store,
    release: async (step) => {
      await say(`writes ${step.period}`);
      await store.release(step);
      await say(`wrote ${step.period}`);
    },
  },
  { today, areaOf: () => 'salud', least: 10 },
);
await say('done');

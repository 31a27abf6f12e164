import { publish } from '../../src/demand/publish.ts';
import { makeDemandStore } from '../../src/store/demand.ts';
import { openLibsql } from '../../src/store/libsql.ts';

/*
 * Publishes the demand of the database of the first argument, up to the day of the second, saying each
 * step before it is written and again when it is: the test kills it in between.
 */

const [url = '', today = ''] = process.argv.slice(2);
const { db } = await openLibsql(url);
const store = makeDemandStore(db);
const say = (line: string) => process.stdout.write(`${line}\n`);
await publish(
  {
    ...store,
    release: async (step) => {
      say(`writes ${step.period}`);
      await store.release(step);
      say(`wrote ${step.period}`);
    },
  },
  { today, areaOf: () => 'salud', least: 10 },
);
say('done');

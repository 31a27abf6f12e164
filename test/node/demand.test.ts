import { describe, expect, it } from 'vitest';
import { publicNamesOf } from '../../src/demand/scrub/public.ts';
import { scrub } from '../../src/demand/scrub/scrub.ts';
import { makeGuide } from '../../src/guide/guide.ts';
import { makeMailbox } from '../../src/mailbox/mailbox.ts';
import { freshSecret, makeSeal } from '../../src/mailbox/seal.ts';
import type { Address } from '../../src/messages.ts';
import { makeDemandStore } from '../../src/store/demand.ts';
import { openLibsql, readMigrations } from '../../src/store/libsql.ts';
import { migrate } from '../../src/store/migrate.ts';
import { makePlannerStore } from '../../src/store/planner.ts';
import { makeStore } from '../../src/store/store.ts';
import { demandStoreContract } from '../contracts/demand-store.ts';
import { plannerStoreContract } from '../contracts/planner-store.ts';
import { content, NOON, search } from '../support/content.ts';

const open = async () => {
  const { db, runner } = await openLibsql(':memory:');
  await migrate(runner, await readMigrations());
  return { db, store: makeStore(db), demand: makeDemandStore(db), names: runner.names };
};

demandStoreContract('libSQL', open);
plannerStoreContract('libSQL', async () => makePlannerStore((await open()).db));

describe('what nobody can answer', () => {
  it('is kept without what names its writer, and apart from every row', async () => {
    const { store, names: read } = await open();
    const known = publicNamesOf(content.territory, content.portfolio);
    const mailbox = makeMailbox({
      store,
      guide: makeGuide({ content, search }),
      seal: await makeSeal(freshSecret()),
      now: () => NOON,
      senders: {},
      log: () => undefined,
      scrub: (text) => scrub(text, known).text,
    });
    const text = 'cuál es la capital de Mongolia? me llamo Yuleisy Rondón, cel 300 555 01 23';
    await mailbox.receive([
      {
        channel: 'web',
        id: '1',
        from: 'x' as Address,
        at: NOON.toISOString(),
        content: { kind: 'text', text },
      },
    ]);
    await mailbox.idle();
    expect(await read('SELECT outcome AS name FROM demand')).toEqual(['refuse']);
    expect(await read('SELECT text AS name FROM unanswered')).toEqual([
      'cuál es la capital de Mongolia? me llamo [name], cel [phone]',
    ]);
  });
});

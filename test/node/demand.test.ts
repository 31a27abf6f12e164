import { beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../src/demand/publish.ts';
import { publicNamesOf } from '../../src/demand/scrub/public.ts';
import { scrub } from '../../src/demand/scrub/scrub.ts';
import { trends } from '../../src/demand/trends.ts';
import { makeGuide } from '../../src/guide/guide.ts';
import { makeMailbox } from '../../src/mailbox/mailbox.ts';
import { freshSecret, makeSeal } from '../../src/mailbox/seal.ts';
import type { Address } from '../../src/messages.ts';
import type { DemandRow } from '../../src/ports.ts';
import { makeDemandStore } from '../../src/store/demand.ts';
import { openLibsql, readMigrations } from '../../src/store/libsql.ts';
import { migrate } from '../../src/store/migrate.ts';
import { makeStore } from '../../src/store/store.ts';
import { content, NOON, search } from '../support/content.ts';

const NOW = Date.parse('2026-11-20T17:00:00Z');
const LEAST = 10;
const areaOf = (service: string): string => (service === 'sisben' ? 'salud' : 'otro');

let database: Awaited<ReturnType<typeof openLibsql>>;
let store: ReturnType<typeof makeStore>;
let demand: ReturnType<typeof makeDemandStore>;
let messages = 0;

beforeEach(async () => {
  database = await openLibsql(':memory:');
  await migrate(database.runner, await readMigrations());
  store = makeStore(database.db);
  demand = makeDemandStore(database.db);
  messages = 0;
});

const row = (person: string, change: Partial<DemandRow> = {}): DemandRow => ({
  day: '2026-11-10',
  channel: 'web',
  language: 'es',
  outcome: 'answer',
  service: 'sisben',
  municipality: '85001',
  personOfDay: person,
  counted: { month: '2026-11', person, service: `${person}/sisben` },
  ...change,
});

/** One turn, as the mailbox commits it. */
const say = async (rows: readonly DemandRow[]): Promise<number> => {
  messages += 1;
  await store.accept([{ dedup: `${messages}`, conversation: 'x', sealed: 's' }], NOW);
  const seq = (await store.next('x', NOW))?.seq ?? 0;
  await store.commit({
    inbound: seq,
    conversation: 'x',
    state: {},
    stateExpiresAt: NOW + 1,
    outbound: [],
    demand: rows,
    now: NOW,
  });
  return seq;
};
const release = (today = '2026-11-20') => publish(demand, { today, areaOf, least: LEAST });
const shown = async () => {
  const query = { by: ['service' as const], from: '2026-01-01', to: '2027-06-30' };
  return trends(await demand.cells(), query, () => undefined).rows;
};

describe('what nobody can answer', () => {
  it('is kept without what names its writer, and apart from every row', async () => {
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
    const read = (query: string) => database.runner.names(query);
    expect(await read('SELECT outcome AS name FROM demand')).toEqual(['refuse']);
    expect(await read('SELECT text AS name FROM unanswered')).toEqual([
      'cuál es la capital de Mongolia? me llamo [name], cel [phone]',
    ]);
  });
});

describe('the demand log', () => {
  it('shows nothing of nine people, and of ten a rounded count', async () => {
    for (let i = 0; i < 9; i++) await say([row(`p${i}`)]);
    await release();
    expect(await demand.cells()).toEqual([]);
    for (let i = 0; i < 12; i++) await say([row(`q${i}`, { day: '2026-11-17' })]);
    await release('2026-11-24');
    expect(await shown()).toEqual([{ keys: { service: 'sisben' }, count: 10 }]);
  });

  it('does not take one person who writes thirty times for thirty people', async () => {
    for (let i = 0; i < 30; i++)
      await say([row('p', { day: `2026-11-${i % 2 ? '10' : '11'}`, personOfDay: `p${i}` })]);
    await release('2027-07-15');
    expect(await demand.cells()).toEqual([]);
  });

  it('counts a turn once, however often it is answered, and releases a week once', async () => {
    const seq = await say([row('p0')]);
    const again = {
      inbound: seq,
      conversation: 'x',
      state: {},
      stateExpiresAt: NOW,
      outbound: [],
      demand: [row('p0')],
      now: NOW,
    };
    expect(await store.commit(again)).toBe('taken');
    for (let i = 1; i < 12; i++) await say([row(`p${i}`)]);
    await release();
    const before = await demand.cells();
    expect(before).toMatchObject([{ count: 10 }]);
    await release();
    await release('2026-11-22');
    expect(await demand.cells()).toEqual(before);
    const step = { period: '2026-W46', cells: before, hidden: [], gaps: [] };
    await expect(demand.release(step)).rejects.toMatchObject({ name: 'StoreError' });
    expect(await demand.cells()).toEqual(before);
  });

  it('says nothing of a week that is not over', async () => {
    for (let i = 0; i < 40; i++) await say([row(`p${i}`, { day: '2026-11-20' })]);
    await release('2026-11-22');
    expect(await demand.cells()).toEqual([]);
    await release('2026-11-23');
    expect(await shown()).toEqual([{ keys: { service: 'sisben' }, count: 40 }]);
  });

  it('keeps rows in no order that tells whose they are, and forgets them in time', async () => {
    const order = Array.from({ length: 30 }, (_, i) => `p${i}`);
    for (const person of order) await say([row(person)]);
    const read = async (query: string) => database.runner.names(query);
    const stored = await read('SELECT person_of_day AS name FROM demand ORDER BY seq');
    expect(stored).not.toEqual(order);
    expect([...stored].sort()).toEqual([...order].sort());
    await release('2026-12-20');
    await release('2027-01-20');
    expect(await read('SELECT person_of_day AS name FROM demand')).toEqual([]);
    await store.sweep(NOW, '2026-12-01', '2026-12');
    expect(await read('SELECT hash AS name FROM counted')).toEqual([]);
    expect(await shown()).toEqual([{ keys: { service: 'sisben' }, count: 30 }]);
  });

  it('tells unanswered questions only as words that ten people share', async () => {
    const ask = (person: string, unanswered: string) =>
      say([
        row(person, {
          outcome: 'refuse',
          service: undefined,
          unanswered,
          counted: { month: '2026-11', person, service: `${person}/nada` },
        }),
      ]);
    for (let i = 0; i < 12; i++)
      await ask(`p${i}`, `como homologo mi licencia de conduccion palabra${'abcdefghijkl'[i]}`);
    for (let i = 0; i < 9; i++) await ask(`q${i}`, 'donde registro mi perro');
    for (let i = 0; i < 20; i++) await ask('insistente', 'mi jefe se llama [name] y vende oro');
    await release('2026-12-07');
    expect(await demand.gaps()).toEqual([
      { month: '2026-11', words: ['conduccion', 'homologo', 'licencia'], people: 10 },
    ]);
    expect(await demand.unanswered('2026-11')).toEqual([]);
  });
});

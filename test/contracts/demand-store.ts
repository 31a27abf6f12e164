import { beforeEach, describe, expect, it } from 'vitest';
import type { DemandStore } from '../../src/demand/ports.ts';
import { publish } from '../../src/demand/publish.ts';
import { trends } from '../../src/demand/trends.ts';
import type { DemandRow, Store } from '../../src/ports.ts';

const NOW = Date.parse('2026-11-20T17:00:00Z');
const LEAST = 10;
const areaOf = (service: string): string => (service === 'sisben' ? 'salud' : 'otro');

/** Part of what one database holds: `names` reads a column called `name`. */
export interface DemandParts {
  readonly store: Store;
  readonly demand: DemandStore;
  readonly names: (query: string) => Promise<readonly string[]>;
}

/** What the demand log and its release promise, on every database. `fresh` opens an empty one. */
export function demandStoreContract(name: string, fresh: () => Promise<DemandParts>): void {
  let store: Store;
  let demand: DemandStore;
  let read: DemandParts['names'];
  let messages = 0;

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

  describe(`the demand log on ${name}`, () => {
    beforeEach(async () => {
      ({ store, demand, names: read } = await fresh());
      messages = 0;
    });

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
}

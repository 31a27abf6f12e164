import { beforeEach, describe, expect, it } from 'vitest';
import type { AcceptedMessage, Store, TurnCommit } from '../../src/ports.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-20T17:00:00Z');

const message = (dedup: string, conversation = 'ana'): AcceptedMessage => ({
  dedup,
  conversation,
  sealed: `sellado ${dedup}`,
});

const commitOf = (inbound: number, change: Partial<TurnCommit> = {}): TurnCommit => ({
  inbound,
  conversation: 'ana',
  state: { paso: inbound },
  stateExpiresAt: NOW + 7 * DAY,
  outbound: [{ id: `r${inbound}`, channel: 'whatsapp', sealed: 'x', expiresAt: NOW + DAY }],
  demand: [
    { day: '2026-11-20', channel: 'whatsapp', language: 'es', outcome: 'answer', personOfDay: 'p' },
  ],
  now: NOW,
  ...change,
});

/** What every store promises, on every database. `fresh` opens an empty one. */
export function storeContract(name: string, fresh: () => Promise<Store>): void {
  describe(`the store on ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await fresh();
    });
    const seqOf = async (conversation = 'ana'): Promise<number> => {
      const waiting = await store.next(conversation, NOW);
      if (!waiting) throw new Error('nothing waits');
      return waiting.seq;
    };

    it('accepts a message once, however often and however fast it comes', async () => {
      const copies = Array.from({ length: 100 }, () => store.accept([message('m1')], NOW));
      const added = await Promise.all(copies);
      expect(added.reduce((sum, one) => sum + one, 0)).toBe(1);
      expect(await store.accept([message('m1'), message('m2')], NOW)).toBe(1);
    });

    it('hands out the messages of a conversation one at a time, in order', async () => {
      await store.accept([message('m1'), message('m2'), message('n1', 'beto')], NOW);
      expect((await store.next('ana', NOW))?.sealed).toBe('sellado m1');
      expect((await store.next('ana', NOW))?.sealed).toBe('sellado m1');
      await store.commit(commitOf(await seqOf()));
      expect(await store.next('ana', NOW)).toMatchObject({
        sealed: 'sellado m2',
        state: { paso: 1 },
      });
      expect(await store.unanswered()).toEqual(['ana', 'beto']);
    });

    it('lets one answer win when two processes answer the same message', async () => {
      await store.accept([message('m1')], NOW);
      const seq = await seqOf();
      expect(await store.commit(commitOf(seq))).toBe('done');
      const other = commitOf(seq, { state: { paso: 'otro' }, outbound: [] });
      expect(await store.commit(other)).toBe('taken');
      await store.accept([message('m2')], NOW);
      expect((await store.next('ana', NOW))?.state).toEqual({ paso: seq });
      expect(await store.waiting('ana')).toHaveLength(1);
    });

    it('writes all of a turn or nothing', async () => {
      await store.accept([message('m1'), message('m2')], NOW);
      await store.commit(commitOf(await seqOf()));
      const second = await seqOf();
      // A reply id that is taken makes the last statement of the batch fail.
      const broken = commitOf(second, {
        outbound: [{ id: 'r1', channel: 'web', sealed: 'x', expiresAt: NOW }],
        state: { paso: 'a medias' },
      });
      await expect(store.commit(broken)).rejects.toMatchObject({ name: 'StoreError' });
      expect(await store.next('ana', NOW)).toMatchObject({ seq: second, state: { paso: 1 } });
    });

    it('never says what was stored when it fails', async () => {
      await store.accept([message('m1'), message('m2')], NOW);
      await store.commit(commitOf(await seqOf()));
      const secret = { telefono: '3001234567' };
      const broken = commitOf(await seqOf(), {
        state: secret,
        outbound: [{ id: 'r1', channel: 'web', sealed: '3001234567', expiresAt: NOW }],
      });
      const error = await store.commit(broken).catch((thrown: Error) => thrown);
      expect(`${error} ${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain(
        '3001234567',
      );
    });

    it('erases a conversation and what still waited to be sent in it', async () => {
      await store.accept([message('m1'), message('m2'), message('m3')], NOW);
      await store.commit(commitOf(await seqOf()));
      const seq = await seqOf();
      const reply = {
        id: 'adios',
        channel: 'whatsapp',
        sealed: 'x',
        expiresAt: NOW + DAY,
      } as const;
      await store.commit(commitOf(seq, { state: undefined, outbound: [reply] }));
      expect((await store.waiting('ana')).map(({ id }) => id)).toEqual(['adios']);
      expect((await store.next('ana', NOW))?.state).toBeUndefined();
    });

    it('gives the oldest reply of each conversation to be sent, and the next after it', async () => {
      await store.accept([message('m1'), message('m2'), message('n1', 'beto')], NOW);
      await store.commit(commitOf(await seqOf()));
      await store.commit(commitOf(await seqOf()));
      await store.commit({ ...commitOf(await seqOf('beto')), conversation: 'beto' });
      const due = async (now = NOW) => (await store.due(['whatsapp'], now)).map(({ id }) => id);
      expect(await due()).toEqual(['r1', 'r3']);
      expect(await store.due(['telegram'], NOW)).toEqual([]);
      await store.settle(['r1'], { kind: 'later', afterMs: 1000 }, NOW);
      expect(await due()).toEqual(['r3']);
      expect(await store.nextDue(['whatsapp'])).toBe(NOW);
      await store.settle(['r3'], { kind: 'sent' }, NOW);
      expect(await store.nextDue(['whatsapp'])).toBe(NOW);
      expect(await due(NOW + 1000)).toEqual(['r1']);
      const [again] = await store.due(['whatsapp'], NOW + 1000);
      expect(again?.attempts).toBe(1);
      await store.settle(['r1'], { kind: 'never', why: 'blocked' }, NOW);
      expect(await due(NOW + 1000)).toEqual(['r2']);
    });

    it('forgets what has expired, and only that', async () => {
      await store.accept([message('m1')], NOW);
      await store.commit(commitOf(await seqOf()));
      await store.dayKey('2026-11-20', 'clave');
      await store.sweep(NOW + 7 * DAY - 1, '2026-11-20', '2026-11');
      await store.accept([message('m2')], NOW);
      expect((await store.next('ana', NOW + 7 * DAY - 1))?.state).toEqual({ paso: 1 });
      // Past its day a state is not read even before it is swept.
      expect((await store.next('ana', NOW + 7 * DAY))?.state).toBeUndefined();
      expect(await store.waiting('ana')).toEqual([]);
      expect(await store.accept([message('m1')], NOW)).toBe(0);
      await store.sweep(NOW + 8 * DAY + 1, '2026-11-21', '2026-11');
      expect(await store.accept([message('m1')], NOW)).toBe(1);
      expect(await store.dayKey('2026-11-20', 'otra')).toBe('otra');
    });

    it('keeps the first value of a setting and of a day', async () => {
      expect(await store.setting('secret', 'uno')).toBe('uno');
      expect(await store.setting('secret', 'dos')).toBe('uno');
      expect(await store.dayKey('2026-11-20', 'uno')).toBe('uno');
      expect(await store.dayKey('2026-11-20', 'dos')).toBe('uno');
    });
  });
}

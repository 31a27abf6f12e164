import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditRow, DeskStore } from '../../src/officials/port.ts';
import type { CaseEffect, Store } from '../../src/ports.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-20T17:00:00Z');

/** What the desk's part of every store promises, on every database. `fresh` opens an empty one. */
export function deskStoreContract(
  name: string,
  fresh: () => Promise<{ readonly store: Store; readonly desk: DeskStore }>,
): void {
  describe(`the desk's store on ${name}`, () => {
    let store: Store;
    let desk: DeskStore;
    let sent = 0;
    beforeEach(async () => {
      ({ store, desk } = await fresh());
    });

    /** One answered message of `ana`, with what it did to her case. */
    const turn = async (handover: CaseEffect | undefined, change: object = {}) => {
      sent += 1;
      await store.accept([{ dedup: `m${sent}`, conversation: 'ana', sealed: 'x' }], NOW);
      const waiting = await store.next('ana', NOW);
      await store.commit({
        inbound: waiting?.seq ?? 0,
        conversation: 'ana',
        state: {},
        stateExpiresAt: NOW + DAY,
        outbound: [],
        demand: [],
        handover,
        now: NOW,
        ...change,
      });
      return waiting?.openCase;
    };
    const open: CaseEffect = {
      kind: 'open',
      channel: 'web',
      sealed: 'dirección',
      need: 'urgencias',
      language: 'es',
    };

    it('lets one person in by an invitation, and knows them until they are revoked', async () => {
      const invite = { token: 't', role: 'editor', institution: 'Alcaldía' } as const;
      await desk.addInvite({ ...invite, expiresAt: NOW + DAY });
      expect(await desk.join('t', { key: 'a', sealed: 'x' }, NOW + DAY)).toBeUndefined();
      const both = await Promise.all(
        ['a', 'b'].map((key) => desk.join('t', { key, sealed: 'x' }, NOW)),
      );
      expect(both.filter((one) => one !== undefined)).toHaveLength(1);
      const [joined] = await desk.officials();
      await desk.revoke(joined?.seq ?? 0, NOW);
      expect(await desk.officials()).toEqual([]);
      expect(await desk.official(joined?.key ?? '')).toBeUndefined();
      await desk.addInvite({ ...invite, token: 'otra', expiresAt: NOW + DAY });
      expect(await desk.join('otra', { key: joined?.key ?? '', sealed: 'x' }, NOW)).toMatchObject({
        seq: joined?.seq,
      });
    });

    it('lets one row of the trail follow another', async () => {
      const row = {
        signature: 's1',
        at: NOW,
        official: 1,
        institution: 'Alcaldía',
        kind: 'approve',
        card: 'urgencias',
        data: { needs: 1 },
      } as const;
      const rows: Omit<AuditRow, 'seq'>[] = [
        { ...row, previous: 'start' },
        { ...row, previous: 'start', signature: 's2' },
      ];
      const seqs = await Promise.all(rows.map((one) => desk.appendAudit(one)));
      expect(seqs.filter((seq) => seq !== undefined)).toHaveLength(1);
      expect(await desk.auditEnd()).toBe((await desk.auditTrail())[0]?.seq);
      expect((await desk.auditTrail())[0]?.data).toEqual({ needs: 1 });
    });

    it('opens a case with its turn, keeps its words, and closes it', async () => {
      expect(await turn(open)).toBeUndefined();
      const [one] = await desk.cases();
      const seq = one?.seq ?? 0;
      expect(await turn({ kind: 'say', case: seq, sealed: 'palabras' })).toBe(seq);
      expect((await desk.caseMessages()).map(({ sealed }) => sealed)).toEqual(['palabras']);
      await desk.changeCase(seq, { official: 3, topic: 9, answeredAt: NOW + 5 });
      await desk.changeCase(seq, { official: null });
      expect((await desk.cases())[0]).toMatchObject({ topic: 9, need: 'urgencias' });
      expect((await desk.cases())[0]?.official).toBeUndefined();
      expect(await desk.waits(NOW)).toEqual([5]);
      await turn({ kind: 'close' });
      expect((await desk.cases())[0]).toMatchObject({ closedAt: NOW, sealed: '' });
      expect(await turn(undefined)).toBeUndefined();
      await desk.deleteCase(seq);
      expect([await desk.cases(), await desk.caseMessages()]).toEqual([[], []]);
    });

    it('forgets a person’s case and wishes with them', async () => {
      await turn(open);
      const wish = { card: 'urgencias', channel: 'web', sealed: 'x', until: NOW + DAY };
      await turn(undefined, { watch: wish });
      expect(await desk.watchers('urgencias', NOW)).toHaveLength(1);
      await turn(undefined, { state: undefined });
      expect(await desk.watchers('urgencias', NOW)).toEqual([]);
      expect((await desk.cases())[0]).toMatchObject({ erased: true, sealed: '' });
    });

    it('queues a notice once, and tells once what could not be delivered', async () => {
      const notice = {
        id: 'case:7:aviso',
        conversation: 'ana',
        channel: 'telegram',
        sealed: 'x',
        expiresAt: NOW + DAY,
      } as const;
      await desk.enqueue([notice], NOW);
      await desk.enqueue([notice], NOW);
      expect(await store.due(['telegram'], NOW)).toHaveLength(1);
      await store.settle([notice.id], { kind: 'never', why: 'blocked' }, NOW);
      expect(await desk.undelivered('watch:')).toEqual([]);
      expect(await desk.undelivered('case:')).toEqual([notice.id]);
      expect(await desk.undelivered('case:')).toEqual([]);
    });

    it('gives a claim to one, until its time is over', async () => {
      const claims = await Promise.all([1, 2, 3].map(() => desk.claim('llave', NOW + 10, NOW)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await desk.claim('llave', NOW + 20, NOW + 9)).toBe(false);
      expect(await desk.claim('llave', NOW + 20, NOW + 10)).toBe(true);
      await desk.remember('algo', { a: 1 }, NOW + 10);
      expect(await desk.recall('algo', NOW)).toEqual({ a: 1 });
      expect(await desk.recall('algo', NOW + 10)).toBeUndefined();
      await store.sweep(NOW + 30, '2026-11-20', '2026-11');
      expect(await desk.recall('algo', NOW)).toBeUndefined();
    });

    it('counts demand, doubts and answers', async () => {
      const row = { day: '2026-11-20', channel: 'web', outcome: 'answer', personOfDay: 'p' };
      await turn(undefined, {
        demand: [
          { ...row, service: 'urgencias' },
          { ...row, outcome: 'rated', service: 'urgencias', helpful: false },
        ],
      });
      expect(await desk.demandByCard('2026-11-20')).toEqual([
        { card: 'urgencias', asked: 1, unhelpful: 1 },
      ]);
      expect(await desk.demandByCard('2026-11-21')).toEqual([]);
      await desk.countAnswer('Alcaldía', 'p1', true);
      await desk.countAnswer('Alcaldía', 'p1', false);
      await desk.countAnswer('Alcaldía', 'p2', true);
      expect(await desk.trainingCounts()).toEqual([
        { institution: 'Alcaldía', right: 2, wrong: 1 },
      ]);
    });
  });
}

import { beforeEach, describe, expect, it } from 'vitest';
import type { PlannerStore } from '../../src/planner/ports.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-20T17:00:00Z');
const ana = { login: 'ana', role: 'analyst', scope: ['54', '85001'] } as const;

/** What the store of planners' accounts promises, on every database. `fresh` opens an empty one. */
export function plannerStoreContract(name: string, fresh: () => Promise<PlannerStore>): void {
  describe(`the planners' store on ${name}`, () => {
    let store: PlannerStore;
    beforeEach(async () => {
      store = await fresh();
    });

    it('keeps an account with its role and places', async () => {
      await store.saveAccount({ ...ana, password: 'hash-1' }, NOW);
      await store.saveAccount({ login: 'luis', role: 'viewer', scope: ['CO'], password: 'h' }, NOW);
      expect(await store.account('ana')).toEqual({ ...ana, password: 'hash-1' });
      expect(await store.accounts()).toHaveLength(2);
      expect(await store.account('nadie')).toBeUndefined();
    });

    it('knows a session until it expires or is closed', async () => {
      await store.saveAccount({ ...ana, password: 'hash-1' }, NOW);
      await store.openSession('s1', 'ana', NOW + HOUR);
      await store.openSession('s2', 'ana', NOW + HOUR);
      expect(await store.session('s1', NOW)).toEqual(ana);
      expect(await store.session('s1', NOW + HOUR)).toBeUndefined();
      await store.closeSession('s1');
      expect(await store.session('s1', NOW)).toBeUndefined();
      expect(await store.session('s2', NOW)).toEqual(ana);
    });

    it('ends the sessions of an account that is changed or removed', async () => {
      await store.saveAccount({ ...ana, password: 'hash-1' }, NOW);
      await store.openSession('s1', 'ana', NOW + HOUR);
      await store.saveAccount({ ...ana, role: 'viewer', password: 'hash-2' }, NOW);
      expect(await store.session('s1', NOW)).toBeUndefined();
      expect(await store.account('ana')).toMatchObject({ role: 'viewer', password: 'hash-2' });
      await store.openSession('s2', 'ana', NOW + HOUR);
      await store.removeAccount('ana');
      expect(await store.session('s2', NOW)).toBeUndefined();
      expect(await store.accounts()).toEqual([]);
    });

    it('counts failed sign-ins of each key, and takes back what was none', async () => {
      await store.failed(['ana', 'red'], NOW);
      await store.failed(['ana', 'red'], NOW + 1);
      expect(await store.failures('ana', NOW)).toBe(2);
      expect(await store.failures('ana', NOW + 1)).toBe(1);
      await store.forgive(['ana'], NOW + 1);
      expect(await store.failures('ana', NOW)).toBe(1);
      expect(await store.failures('red', NOW)).toBe(2);
    });

    it('sweeps away what is over and keeps what is not', async () => {
      await store.saveAccount({ ...ana, password: 'hash-1' }, NOW);
      await store.openSession('old', 'ana', NOW - 1);
      await store.openSession('new', 'ana', NOW + HOUR);
      await store.failed(['ana'], NOW - 2 * HOUR);
      await store.failed(['ana'], NOW);
      await store.audit({ at: NOW, login: 'ana', action: 'export', detail: 'csv' });
      await store.sweep(NOW, NOW);
      expect(await store.session('new', NOW)).toEqual(ana);
      expect(await store.session('old', NOW - 2)).toBeUndefined();
      expect(await store.failures('ana', 0)).toBe(1);
    });
  });
}

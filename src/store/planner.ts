import { and, count, eq, gt, gte, inArray, lt, lte } from 'drizzle-orm';
import { type Account, type PlannerStore, ROLES } from '../planner/ports.ts';
import { type Database, withoutParameters } from './database.ts';
import { plannerAccount, plannerAttempt, plannerAudit, plannerSession } from './tables.ts';

const ATTEMPT_MS = 3_600_000;

export function makePlannerStore(db: Database): PlannerStore {
  return withoutParameters<PlannerStore>({
    saveAccount: async ({ login, password, role, scope }, createdAt) => {
      const values = { password, role, scope: scope.join(' ') };
      // A changed account signs in anew: its old sessions end with its old rights.
      await db.batch([
        db
          .insert(plannerAccount)
          .values({ login, createdAt, ...values })
          .onConflictDoUpdate({ target: plannerAccount.login, set: values }),
        db.delete(plannerSession).where(eq(plannerSession.login, login)),
      ] as never);
    },
    removeAccount: async (login) => {
      await db.batch([
        db.delete(plannerSession).where(eq(plannerSession.login, login)),
        db.delete(plannerAccount).where(eq(plannerAccount.login, login)),
      ] as never);
    },
    accounts: async () => (await db.select().from(plannerAccount)).map(toAccount),
    account: async (login) => {
      const [row] = await db.select().from(plannerAccount).where(eq(plannerAccount.login, login));
      return row && { ...toAccount(row), password: row.password };
    },
    openSession: async (hash, login, expiresAt) => {
      await db.insert(plannerSession).values({ hash, login, expiresAt });
    },
    session: async (hash, now) => {
      const [row] = await db
        .select({ account: plannerAccount })
        .from(plannerSession)
        .innerJoin(plannerAccount, eq(plannerAccount.login, plannerSession.login))
        .where(and(eq(plannerSession.hash, hash), gt(plannerSession.expiresAt, now)));
      return row && toAccount(row.account);
    },
    closeSession: async (hash) => {
      await db.delete(plannerSession).where(eq(plannerSession.hash, hash));
    },
    failed: async (keys, at) => {
      await db.insert(plannerAttempt).values(keys.map((key) => ({ key, at })));
    },
    failures: async (key, since) => {
      const [row] = await db
        .select({ failures: count() })
        .from(plannerAttempt)
        .where(and(eq(plannerAttempt.key, key), gte(plannerAttempt.at, since)));
      return row?.failures ?? 0;
    },
    forgive: async (keys, at) => {
      await db
        .delete(plannerAttempt)
        .where(and(inArray(plannerAttempt.key, [...keys]), eq(plannerAttempt.at, at)));
    },
    audit: async (entry) => {
      await db.insert(plannerAudit).values(entry);
    },
    sweep: async (now, auditBefore) => {
      await db.batch([
        db.delete(plannerSession).where(lte(plannerSession.expiresAt, now)),
        db.delete(plannerAttempt).where(lt(plannerAttempt.at, now - ATTEMPT_MS)),
        db.delete(plannerAudit).where(lt(plannerAudit.at, auditBefore)),
      ] as never);
    },
  });
}

const toAccount = (row: typeof plannerAccount.$inferSelect): Account => ({
  login: row.login,
  role: ROLES.find((role) => role === row.role) ?? 'viewer',
  scope: row.scope.split(' ').filter(Boolean),
});

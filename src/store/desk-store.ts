import { and, asc, desc, eq, gt, gte, isNotNull, isNull, like, lte, sql } from 'drizzle-orm';
import type { ChannelId } from '../messages.ts';
import type { DeskCase, DeskStore, Official, Report, Role } from '../officials/port.ts';
import { type Database, withoutParameters } from './database.ts';
import {
  audit,
  caseMessage,
  deskCase,
  deskMemory,
  invite,
  official,
  report,
  training,
  watch,
} from './desk-tables.ts';
import { demand, outbox } from './tables.ts';

/** The desk's part of the database, over any async SQLite that Drizzle drives. */
export const makeDeskStore = (db: Database): DeskStore =>
  withoutParameters<DeskStore>({
    ...people(db),
    ...trail(db),
    ...reports(db),
    ...cases(db),
    ...notices(db),
    ...answers(db),
    ...memory(db),
  });

const present = <T>(value: T | null): T | undefined => value ?? undefined;

function people(
  db: Database,
): Pick<DeskStore, 'officials' | 'official' | 'addInvite' | 'join' | 'revoke'> {
  const find = async (key: string) => {
    const active = and(eq(official.key, key), isNull(official.revokedAt));
    return (await db.select().from(official).where(active)).map(toOfficial)[0];
  };
  return {
    officials: async () =>
      (await db.select().from(official).where(isNull(official.revokedAt))).map(toOfficial),
    official: find,
    addInvite: async (one) => {
      await db.insert(invite).values(one);
    },
    join: async (token, { key, sealed }, now) => {
      const usable = and(eq(invite.token, token), isNull(invite.usedAt), gt(invite.expiresAt, now));
      const [used] = await db.update(invite).set({ usedAt: now }).where(usable).returning();
      if (!used) return undefined;
      const post = {
        sealed,
        role: used.role,
        institution: used.institution,
        territory: used.territory,
        invitedBy: used.invitedBy,
        joinedAt: now,
        revokedAt: null,
      };
      await db
        .insert(official)
        .values({ key, ...post })
        .onConflictDoUpdate({ target: official.key, set: post });
      return find(key);
    },
    revoke: async (seq, now) => {
      await db.update(official).set({ revokedAt: now }).where(eq(official.seq, seq));
    },
  };
}

const toOfficial = (row: typeof official.$inferSelect): Official => ({
  seq: row.seq,
  key: row.key,
  sealed: row.sealed,
  // Only `join` writes this column, from an invite's Role.
  role: row.role as Role,
  institution: row.institution,
  territory: present(row.territory),
});

function trail(db: Database): Pick<DeskStore, 'auditTrail' | 'auditEnd' | 'appendAudit'> {
  return {
    auditTrail: async () => {
      const rows = await db.select().from(audit).orderBy(asc(audit.seq));
      // Only `appendAudit` writes this column, from an AuditKind.
      return rows.map((row) => ({ ...row, kind: row.kind as never }));
    },
    auditEnd: async () => {
      const [row] = await db
        .select({ seq: audit.seq })
        .from(audit)
        .orderBy(desc(audit.seq))
        .limit(1);
      return row?.seq ?? 0;
    },
    appendAudit: async (row) => {
      const [added] = await db
        .insert(audit)
        .values(row)
        .onConflictDoNothing()
        .returning({ seq: audit.seq });
      return added?.seq;
    },
  };
}

function reports(
  db: Database,
): Pick<DeskStore, 'demandByCard' | 'addReport' | 'openReports' | 'closeReports'> {
  return {
    demandByCard: async (since) => {
      // A rating is about an answer that was counted already.
      const asked = sql<number>`sum(case when ${demand.outcome} = 'rated' then 0 else 1 end)`;
      const unhelpful = sql<number>`sum(case when ${demand.helpful} = 0 then 1 else 0 end)`;
      const rows = await db
        .select({ card: demand.service, asked, unhelpful })
        .from(demand)
        .where(and(gte(demand.day, since), isNotNull(demand.service)))
        .groupBy(demand.service);
      return rows.map(({ card, asked: all, unhelpful: bad }) => ({
        card: card ?? '',
        asked: Number(all),
        unhelpful: Number(bad),
      }));
    },
    addReport: async (one) => {
      await db.insert(report).values(one);
    },
    openReports: async () => {
      const rows = await db.select().from(report).where(isNull(report.closedAt));
      return rows.map((row): Report => ({ ...row, municipality: present(row.municipality) }));
    },
    closeReports: async (card, now) => {
      await db.update(report).set({ closedAt: now }).where(eq(report.card, card));
    },
  };
}

function cases(
  db: Database,
): Pick<
  DeskStore,
  'cases' | 'changeCase' | 'deleteCase' | 'caseMessages' | 'deleteCaseMessage' | 'waits'
> {
  return {
    cases: async () => (await db.select().from(deskCase).orderBy(asc(deskCase.seq))).map(toCase),
    changeCase: async (seq, change) => {
      await db.update(deskCase).set(change).where(eq(deskCase.seq, seq));
    },
    deleteCase: async (seq) => {
      await db.delete(caseMessage).where(eq(caseMessage.case, seq));
      await db.delete(deskCase).where(eq(deskCase.seq, seq));
    },
    caseMessages: () => db.select().from(caseMessage).orderBy(asc(caseMessage.seq)),
    deleteCaseMessage: async (seq) => {
      await db.delete(caseMessage).where(eq(caseMessage.seq, seq));
    },
    waits: async (since) => {
      const rows = await db
        .select({ from: deskCase.openedAt, to: deskCase.answeredAt })
        .from(deskCase)
        .where(and(gte(deskCase.openedAt, since), isNotNull(deskCase.answeredAt)));
      return rows.map(({ from, to }) => (to ?? from) - from);
    },
  };
}

const toCase = (row: typeof deskCase.$inferSelect): DeskCase => ({
  ...row,
  // Only a turn's commit writes this column, from a ChannelId.
  channel: row.channel as ChannelId,
  need: present(row.need),
  municipality: present(row.municipality),
  topic: present(row.topic),
  official: present(row.official),
  institution: present(row.institution),
  answeredAt: present(row.answeredAt),
  remindedAt: present(row.remindedAt),
  closedAt: present(row.closedAt),
});

function notices(db: Database): Pick<DeskStore, 'watchers' | 'enqueue' | 'undelivered'> {
  return {
    watchers: async (card, now) => {
      const rows = await db
        .select()
        .from(watch)
        .where(and(eq(watch.card, card), gt(watch.until, now)));
      return rows.map((row) => ({
        ...row,
        channel: row.channel as ChannelId,
        municipality: present(row.municipality),
      }));
    },
    enqueue: async (rows, now) => {
      if (rows.length === 0) return;
      await db
        .insert(outbox)
        .values(rows.map((row) => ({ ...row, notBefore: now })))
        .onConflictDoNothing();
    },
    undelivered: async (prefix) => {
      const rows = await db
        .delete(outbox)
        .where(and(like(outbox.id, `${prefix}%`), isNotNull(outbox.failed)))
        .returning({ id: outbox.id });
      return rows.map(({ id }) => id);
    },
  };
}

function answers(db: Database): Pick<DeskStore, 'countAnswer' | 'trainingCounts'> {
  return {
    countAnswer: async (institution, question, right) => {
      const one = { right: right ? 1 : 0, wrong: right ? 0 : 1 };
      await db
        .insert(training)
        .values({ institution, question, ...one })
        .onConflictDoUpdate({
          target: [training.institution, training.question],
          set: {
            right: sql`${training.right} + ${one.right}`,
            wrong: sql`${training.wrong} + ${one.wrong}`,
          },
        });
    },
    trainingCounts: async () => {
      const rows = await db
        .select({
          institution: training.institution,
          right: sql<number>`sum(${training.right})`,
          wrong: sql<number>`sum(${training.wrong})`,
        })
        .from(training)
        .groupBy(training.institution);
      return rows.map(({ institution, right, wrong }) => ({
        institution,
        right: Number(right),
        wrong: Number(wrong),
      }));
    },
  };
}

function memory(db: Database): Pick<DeskStore, 'remember' | 'recall' | 'forget' | 'claim'> {
  return {
    remember: async (key, value, expiresAt) => {
      await db
        .insert(deskMemory)
        .values({ key, value, expiresAt })
        .onConflictDoUpdate({ target: deskMemory.key, set: { value, expiresAt } });
    },
    recall: async (key, now) => {
      const [row] = await db
        .select({ value: deskMemory.value, expiresAt: deskMemory.expiresAt })
        .from(deskMemory)
        .where(eq(deskMemory.key, key));
      return row && row.expiresAt > now ? row.value : undefined;
    },
    claim: async (key, expiresAt, now) => {
      const rows = await db
        .insert(deskMemory)
        .values({ key, value: true, expiresAt })
        .onConflictDoUpdate({
          target: deskMemory.key,
          set: { expiresAt },
          setWhere: lte(deskMemory.expiresAt, now),
        })
        .returning({ key: deskMemory.key });
      return rows.length > 0;
    },
    forget: async (key) => {
      await db.delete(deskMemory).where(eq(deskMemory.key, key));
    },
  };
}

/** Statements that delete what the desk need not keep any more. */
export const sweepDesk = (db: Database, now: number): readonly unknown[] => [
  db.delete(deskMemory).where(lte(deskMemory.expiresAt, now)),
  db.delete(watch).where(lte(watch.until, now)),
  db.delete(invite).where(lte(invite.expiresAt, now)),
];

import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, min, sql } from 'drizzle-orm';
import type { Outbound, Store, TurnCommit } from '../ports.ts';
import { type Database, withoutParameters } from './database.ts';
import { demandStatements } from './demand-log.ts';
import { handoverStatements } from './desk-commit.ts';
import { sweepDesk } from './desk-store.ts';
import {
  conversation,
  counted,
  dayKey,
  deskCase,
  inbound,
  outbox,
  setting,
  turn,
} from './tables.ts';

export type { Database } from './database.ts';

/** Meta retries a webhook for up to 7 days; a message is known for longer than that. */
const DEDUP_MS = 8 * 86_400_000;
const DUE_AT_ONCE = 100;

export function makeStore(db: Database): Store {
  const atomically = (statements: readonly unknown[]): Promise<unknown> =>
    db.batch(statements as never);

  const store: Store = {
    accept: async (messages, now) => {
      const [first] = messages;
      if (!first) return 0;
      const rows = messages.map((message) => ({ ...message, acceptedAt: now }));
      const added = await db
        .insert(inbound)
        .values(rows)
        .onConflictDoNothing()
        .returning({ seq: inbound.seq });
      return added.length;
    },

    next: async (key, now) => {
      const [row] = await db
        .select({
          seq: inbound.seq,
          sealed: inbound.sealed,
          state: conversation.state,
          openCase: deskCase.seq,
        })
        .from(inbound)
        .leftJoin(
          deskCase,
          and(eq(deskCase.conversation, inbound.conversation), isNull(deskCase.closedAt)),
        )
        .leftJoin(
          conversation,
          and(eq(conversation.key, inbound.conversation), gt(conversation.expiresAt, now)),
        )
        .where(and(eq(inbound.conversation, key), isNotNull(inbound.sealed)))
        .orderBy(asc(inbound.seq))
        .limit(1);
      if (!row || row.sealed === null) return undefined;
      return {
        seq: row.seq,
        sealed: row.sealed,
        state: row.state ?? undefined,
        openCase: row.openCase ?? undefined,
      };
    },

    unanswered: async () => {
      const rows = await db
        .select({ key: inbound.conversation, first: min(inbound.seq) })
        .from(inbound)
        .where(isNotNull(inbound.sealed))
        .groupBy(inbound.conversation)
        .orderBy(min(inbound.seq));
      return rows.map(({ key }) => key);
    },

    commit: async (commit) => {
      try {
        await atomically(commitStatements(db, commit));
        return 'done';
      } catch (error) {
        if (await isAnswered(db, commit.inbound)) return 'taken';
        throw error;
      }
    },

    due: async (channels, now) => {
      const oldest = db
        .select({ seq: min(outbox.seq).as('seq') })
        .from(outbox)
        .where(isNull(outbox.failed))
        .groupBy(outbox.conversation);
      const rows = await db
        .select()
        .from(outbox)
        .where(
          and(
            inArray(outbox.channel, [...channels]),
            lte(outbox.notBefore, now),
            isNotNull(outbox.sealed),
            inArray(outbox.seq, oldest),
          ),
        )
        .orderBy(asc(outbox.seq))
        .limit(DUE_AT_ONCE);
      return rows.flatMap(toOutbound);
    },

    nextDue: async (channels) => {
      const [row] = await db
        .select({ at: min(outbox.notBefore) })
        .from(outbox)
        .where(and(inArray(outbox.channel, [...channels]), isNotNull(outbox.sealed)));
      return row?.at ?? undefined;
    },

    waiting: async (key) => {
      const rows = await db
        .select()
        .from(outbox)
        .where(and(eq(outbox.conversation, key), isNotNull(outbox.sealed)))
        .orderBy(asc(outbox.seq));
      return rows.flatMap(toOutbound);
    },

    settle: async (ids, sent, now) => {
      if (ids.length === 0) return;
      const these = inArray(outbox.id, [...ids]);
      if (sent.kind === 'sent') await db.delete(outbox).where(these);
      else if (sent.kind === 'never')
        await db.update(outbox).set({ sealed: null, failed: sent.why }).where(these);
      else
        await db
          .update(outbox)
          .set({ attempts: sql`${outbox.attempts} + 1`, notBefore: now + sent.afterMs })
          .where(these);
    },

    dayKey: async (day, fresh) => {
      await db.insert(dayKey).values({ day, key: fresh }).onConflictDoNothing();
      const [row] = await db.select({ key: dayKey.key }).from(dayKey).where(eq(dayKey.day, day));
      return row?.key ?? fresh;
    },

    setting: async (name, fresh) => {
      await db.insert(setting).values({ name, value: fresh }).onConflictDoNothing();
      const [row] = await db
        .select({ value: setting.value })
        .from(setting)
        .where(eq(setting.name, name));
      return row?.value ?? fresh;
    },

    sweep: async (now, day, month) => {
      const forgotten = lt(inbound.acceptedAt, now - DEDUP_MS);
      await atomically([
        db.delete(conversation).where(lte(conversation.expiresAt, now)),
        db.delete(inbound).where(and(forgotten, isNull(inbound.sealed))),
        db.delete(turn).where(lt(turn.doneAt, now - DEDUP_MS)),
        db
          .update(outbox)
          .set({ sealed: null, failed: 'expired' })
          .where(and(lte(outbox.expiresAt, now), isNotNull(outbox.sealed))),
        db.delete(outbox).where(lte(outbox.expiresAt, now - DEDUP_MS)),
        db.delete(dayKey).where(and(lt(dayKey.day, day), lt(dayKey.day, 'm'))),
        db.delete(dayKey).where(and(lt(dayKey.day, `m${month}`), gte(dayKey.day, 'm'))),
        db.delete(counted).where(lt(counted.month, month)),
        ...sweepDesk(db, now),
      ]);
    },
  };
  return withoutParameters(store);
}

function commitStatements(db: Database, commit: TurnCommit): readonly unknown[] {
  const { inbound: seq, conversation: key, state, stateExpiresAt, now } = commit;
  const statements: unknown[] = [
    // First: a second answer to the same message fails here, and with it the whole batch.
    db.insert(turn).values({ inbound: seq, doneAt: now }),
    db.update(inbound).set({ sealed: null }).where(eq(inbound.seq, seq)),
  ];
  if (state === undefined)
    statements.push(
      db.delete(conversation).where(eq(conversation.key, key)),
      db.delete(outbox).where(eq(outbox.conversation, key)),
    );
  else
    statements.push(
      db
        .insert(conversation)
        .values({ key, state, expiresAt: stateExpiresAt })
        .onConflictDoUpdate({
          target: conversation.key,
          set: { state, expiresAt: stateExpiresAt },
        }),
    );
  const queued = commit.outbound.map((one) => ({ ...one, conversation: key, notBefore: now }));
  if (queued.length > 0) statements.push(db.insert(outbox).values(queued));
  statements.push(...handoverStatements(db, commit));
  statements.push(...demandStatements(db, commit.demand));
  return statements;
}

async function isAnswered(db: Database, seq: number): Promise<boolean> {
  const rows = await db.select({ seq: turn.inbound }).from(turn).where(eq(turn.inbound, seq));
  return rows.length > 0;
}

const toOutbound = (row: typeof outbox.$inferSelect): readonly Outbound[] =>
  row.sealed === null
    ? []
    : [
        {
          id: row.id,
          conversation: row.conversation,
          // Only `commit` writes this column, from a ChannelId.
          channel: row.channel as Outbound['channel'],
          sealed: row.sealed,
          attempts: row.attempts,
        },
      ];

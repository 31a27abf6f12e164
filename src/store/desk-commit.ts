import { and, eq, isNull } from 'drizzle-orm';
import type { TurnCommit } from '../ports.ts';
import type { Database } from './database.ts';
import { caseMessage, deskCase, watch } from './desk-tables.ts';

/** What a turn does for a case or a promised notice, as part of its one atomic batch. */
export function handoverStatements(db: Database, commit: TurnCommit): readonly unknown[] {
  const { conversation, handover, watch: wish, now } = commit;
  const open = and(eq(deskCase.conversation, conversation), isNull(deskCase.closedAt));
  const wished = wish
    ? [
        db
          .insert(watch)
          .values({ conversation, ...wish })
          .onConflictDoUpdate({
            target: [watch.conversation, watch.card],
            set: { until: wish.until, municipality: wish.municipality ?? null },
          }),
      ]
    : [];
  if (commit.state === undefined)
    return [
      db
        .update(deskCase)
        .set({ closedAt: now, erased: true, sealed: '' })
        .where(eq(deskCase.conversation, conversation)),
      db.delete(watch).where(eq(watch.conversation, conversation)),
    ];
  switch (handover?.kind) {
    case undefined:
      return wished;
    case 'open': {
      const { kind: _kind, ...opened } = handover;
      return [
        ...wished,
        db.insert(deskCase).values({ ...opened, conversation, openedAt: now, heardAt: now }),
      ];
    }
    case 'say':
      return [
        ...wished,
        db.insert(caseMessage).values({ case: handover.case, sealed: handover.sealed, at: now }),
        db.update(deskCase).set({ heardAt: now }).where(eq(deskCase.seq, handover.case)),
      ];
    case 'close':
      return [...wished, db.update(deskCase).set({ closedAt: now, sealed: '' }).where(open)];
  }
}

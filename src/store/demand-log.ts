import { sql } from 'drizzle-orm';
import { weekOf } from '../demand/calendar.ts';
import type { SimulatedRow } from '../demand/simulate.ts';
import type { DemandRow } from '../ports.ts';
import type { Database } from './database.ts';
import { counted, demand, unanswered } from './tables.ts';

/**
 * What one turn adds to the demand log, for its atomic batch. A person is counted as new where their
 * hash is not yet among the month's; the hash itself is kept apart from the row.
 */
export function demandStatements(db: Database, rows: readonly DemandRow[]): readonly unknown[] {
  return rows.flatMap(({ counted: hashes, unanswered: words, ...row }) => {
    const statements: unknown[] = [
      db.insert(demand).values({
        ...row,
        id: lot(),
        ...(hashes && {
          firstOfMonth: unseen(hashes.person),
          firstOfService: unseen(hashes.service),
        }),
      }),
    ];
    if (!hashes) return statements;
    const { month, person, service } = hashes;
    if (words)
      statements.push(
        db.insert(unanswered).values({ id: lot(), month, text: words, fresh: unseen(service) }),
      );
    statements.push(
      db
        .insert(counted)
        .values([
          { hash: person, month },
          { hash: service, month },
        ])
        .onConflictDoNothing(),
    );
    return statements;
  });
}

const unseen = (hash: string) =>
  sql<boolean>`NOT EXISTS (SELECT 1 FROM ${counted} WHERE ${counted.hash} = ${hash})`;

/** A random row id, within the integers that JavaScript holds exactly. */
export const lot = (): number => {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high % 2 ** 20) * 2 ** 32 + low + 1;
};

/** Writes made-up rows, many at once, for demonstration and tests. */
export async function logSimulated(db: Database, rows: readonly SimulatedRow[]): Promise<void> {
  const statements: unknown[] = [];
  for (let at = 0; at < rows.length; at += SIMULATED_AT_ONCE) {
    const some = rows.slice(at, at + SIMULATED_AT_ONCE);
    statements.push(
      db
        .insert(demand)
        .values(some.map(({ unanswered: _words, ...row }) => ({ ...row, id: lot() }))),
    );
    const words = some.flatMap(({ day, unanswered: text, firstOfService: fresh }) =>
      text ? [{ id: lot(), month: weekOf(day).month, text, fresh }] : [],
    );
    if (words.length > 0) statements.push(db.insert(unanswered).values(words));
  }
  if (statements.length > 0) await db.batch(statements as never);
}
const SIMULATED_AT_ONCE = 200;

import { z } from 'zod';
import type { AuditEntry, AuditRow, DeskStore } from './port.ts';

/*
 * The audit trail: every verdict signed together with the one before it. What holds now is read
 * from it, so that nothing can be live that nobody signed.
 */

const step = z.union([z.string(), z.number()]);

/** What a first verdict on a card says. */
const verdictData = z.object({
  /** DIVIPOLA code of the municipality or department it holds in; absent: everywhere. */
  territory: z.string().optional(),
  /** Where in the card's file, for a correction. */
  path: z.array(step).readonly().optional(),
  before: z.string().optional(),
  after: z.string().optional(),
  /** Where the new fact is published. */
  link: z.string().optional(),
  /** How many officials it takes. */
  needs: z.union([z.literal(1), z.literal(2)]),
});
/** What a later one says about it. */
const answerData = z.object({ verdict: z.number() });

export type VerdictData = z.infer<typeof verdictData>;
export type VerdictKind = 'approve' | 'correct' | 'retire';

/** A verdict and what became of it. */
export interface Verdict {
  readonly seq: number;
  readonly kind: VerdictKind;
  readonly card: string;
  readonly at: number;
  readonly official: number;
  readonly institution: string;
  readonly data: VerdictData;
  readonly state: 'waiting' | 'live' | 'rejected' | 'undone';
  /** Number of the row that made it what it is. */
  readonly since: number;
  /** Who confirmed it, when it took two. */
  readonly second?: number | undefined;
}

/** The verdicts of a trail, in the order they were given. */
export function verdicts(rows: readonly AuditRow[]): readonly Verdict[] {
  const known = new Map<number, Verdict>();
  for (const { seq, kind, data, official, ...row } of rows) {
    if (kind === 'approve' || kind === 'correct' || kind === 'retire') {
      const parsed = verdictData.safeParse(data);
      if (!parsed.success) continue;
      const state = parsed.data.needs === 1 ? 'live' : 'waiting';
      const { card, at, institution } = row;
      const said = { seq, kind, card, at, official, institution, data: parsed.data };
      known.set(seq, { ...said, state, since: seq });
      continue;
    }
    const about = known.get(answerData.safeParse(data).data?.verdict ?? 0);
    if (!about) continue;
    const state = { second: 'live', reject: 'rejected', undo: 'undone' } as const;
    const second = kind === 'second' ? { second: official } : {};
    known.set(about.seq, { ...about, ...second, state: state[kind], since: seq });
  }
  return [...known.values()];
}

/** What holds now, in the order it came to hold. */
export const liveVerdicts = (rows: readonly AuditRow[]): readonly Verdict[] =>
  verdicts(rows)
    .filter(({ state }) => state === 'live')
    .sort((a, b) => a.since - b.since);

export type Hash = (text: string) => Promise<string>;

const START = 'start';

const sign = (hash: Hash, previous: string, entry: AuditEntry): Promise<string> => {
  const { at, official, institution, kind, card, data } = entry;
  return hash(`audit:${JSON.stringify([previous, at, official, institution, kind, card, data])}`);
};

/** How often the trail is read again when another official was faster. */
const TRIES = 5;

/**
 * Decides over the trail as it stands and signs the decision. When another official's tap came in
 * between, it is decided again over the longer trail: never on what was no longer so.
 *
 * @param decide an entry to sign, or a refusal
 */
export async function record<R extends string>(
  store: Pick<DeskStore, 'auditTrail' | 'appendAudit'>,
  hash: Hash,
  decide: (rows: readonly AuditRow[]) => AuditEntry | R,
): Promise<{ readonly seq: number } | { readonly refused: R | 'busy' }> {
  for (let tries = 0; tries < TRIES; tries++) {
    const rows = await store.auditTrail();
    const entry = decide(rows);
    if (typeof entry === 'string') return { refused: entry };
    const previous = rows.at(-1)?.signature ?? START;
    const signature = await sign(hash, previous, entry);
    const seq = await store.appendAudit({ ...entry, previous, signature });
    if (seq !== undefined) return { seq };
  }
  return { refused: 'busy' };
}

/** Number of the first row that was changed, added or whose predecessor is missing. */
export async function firstForged(
  rows: readonly AuditRow[],
  hash: Hash,
): Promise<number | undefined> {
  let previous = START;
  for (const row of rows) {
    if (row.previous !== previous || row.signature !== (await sign(hash, previous, row)))
      return row.seq;
    previous = row.signature;
  }
  return undefined;
}

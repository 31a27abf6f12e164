import type { Log } from '../../mailbox/parts.ts';
import type { Seal } from '../../mailbox/seal.ts';
import type { Memory } from '../../ports.ts';
import type { CloudStatus } from './payload.ts';

/** What Meta says of a message after taking it. They arrive in any order and more than once. */
const RANKS: Readonly<Record<string, number>> = { sent: 1, delivered: 2, read: 3, failed: 4 };
const KEPT_MS = 86_400_000;

/** Takes each message forward and never back; a failure is told to the operator, once. */
export function makeStatuses(
  memory: Memory,
  seal: Seal,
  now: () => Date,
  log: Log,
): (status: CloudStatus) => Promise<void> {
  return async ({ id, status, errors }) => {
    const rank = RANKS[status];
    if (rank === undefined) return;
    const key = `wa:status:${await seal.hash(`wa:${id}`)}`;
    const known = await memory.recall(key, now().getTime());
    if (typeof known === 'number' && known >= rank) return;
    await memory.remember(key, rank, now().getTime() + KEPT_MS);
    if (status === 'failed') log('whatsapp.failed', { code: errors[0]?.code ?? 0 });
  };
}

import type { ChannelId } from '../messages.ts';
import type { Outbound, Sent } from '../ports.ts';
import { delivery } from './message-schema.ts';
import type { Fetched, MailboxParts } from './parts.ts';

/** Back-off doubles from the first to the last, with up to half of it added by chance. */
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 10 * 60_000;

export interface Outbox {
  /** Sends what is due, now and whenever something falls due. Returns at once. */
  readonly push: () => void;
  readonly open: (waiting: readonly Outbound[]) => Promise<readonly Fetched[]>;
  readonly idle: () => Promise<void>;
}

/**
 * Delivers replies over the channels that push. A reply leaves the store only after the channel
 * took it, so a crash in between sends it twice rather than never. Replies of one
 * conversation go one after another.
 */
export function makeOutbox({ store, seal, senders, now, log }: MailboxParts): Outbox {
  // The keys of `senders` are channel ids by its type.
  const channels = Object.keys(senders) as ChannelId[];
  let running: Promise<void> | undefined;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const deliver = async (outbound: Outbound): Promise<Sent> => {
    const send = senders[outbound.channel];
    const opened = delivery.safeParse(await seal.open(outbound.sealed));
    if (!send || !opened.success) return { kind: 'never', why: 'unreadable' };
    const { to, reply } = opened.data;
    try {
      const sent = await send(to, reply, outbound.id);
      if (sent.kind === 'never') log('outbox.undeliverable', { why: sent.why });
      return sent;
    } catch (error) {
      log('outbox.failed', { error: error instanceof Error ? error.name : 'unknown' });
      return { kind: 'later', afterMs: backOff(outbound.attempts) };
    }
  };

  const run = async (): Promise<void> => {
    do {
      again = false;
      const due = await store.due(channels, now().getTime());
      await Promise.all(
        due.map(async (outbound) => {
          await store.settle([outbound.id], await deliver(outbound), now().getTime());
        }),
      );
      // What was behind a delivered reply is due now.
      if (due.length > 0) again = true;
    } while (again);
    const next = await store.nextDue(channels);
    clearTimeout(timer);
    if (next !== undefined) timer = setTimeout(push, Math.max(0, next - now().getTime()));
  };

  const push = (): void => {
    if (channels.length === 0) return;
    again = true;
    running ??= run()
      .catch((error) => {
        again = false;
        log('outbox.failed', { error: error instanceof Error ? error.name : 'unknown' });
        timer = setTimeout(push, FIRST_RETRY_MS);
      })
      .finally(() => {
        running = undefined;
        if (again) push();
      });
  };

  return {
    push,
    open: async (waiting) => {
      const opened = await Promise.all(
        waiting.map(async ({ id, sealed }) => ({
          id,
          parsed: delivery.safeParse(await seal.open(sealed)),
        })),
      );
      return opened.flatMap(({ id, parsed }) =>
        parsed.success ? [{ id, reply: parsed.data.reply }] : [],
      );
    },
    idle: async () => {
      clearTimeout(timer);
      await running;
    },
  };
}

/** @param attempts how often it was tried before */
export const backOff = (attempts: number): number => {
  const pause = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempts);
  return Math.round(pause * (1 + Math.random() / 2));
};

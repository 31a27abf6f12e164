import { weekOf } from '../demand/calendar.ts';
import { colombianDay } from '../guide/guide.ts';
import type { Address, ChannelId, InboundMessage } from '../messages.ts';
import type { ConversationKey } from '../ports.ts';
import { makeOutbox } from './outbox.ts';
import type { Fetched, MailboxParts } from './parts.ts';
import { makeTurns } from './turn.ts';

export interface Mailbox {
  /**
   * Keeps new messages durably, before the channel acknowledges them; turns follow on their own.
   * Returns once they are kept.
   */
  readonly receive: (messages: readonly InboundMessage[]) => Promise<void>;
  /** Resolves when nothing of this person waits for an answer any more. */
  readonly answered: (channel: ChannelId, from: Address) => Promise<void>;
  /** Replies that wait for this person; those acknowledged are forgotten first. */
  readonly fetch: (
    channel: ChannelId,
    from: Address,
    acknowledged: readonly string[],
  ) => Promise<readonly Fetched[]>;
  /** Takes up what an earlier process left unanswered or undelivered. */
  readonly resume: () => Promise<void>;
  /** Deletes what has expired. */
  readonly sweep: () => Promise<void>;
  /** Resolves when all turns and sends under way are done. */
  readonly idle: () => Promise<void>;
}

export function makeMailbox(parts: MailboxParts): Mailbox {
  const { store, seal, now } = parts;
  const outbox = makeOutbox(parts);
  const turns = makeTurns(parts, outbox.push);
  const keyOf = (channel: ChannelId, from: Address): Promise<ConversationKey> =>
    seal.hash(`person:${channel}:${from}`);

  return {
    receive: async (messages) => {
      const kept = await Promise.all(
        messages.map(async (message) => ({
          dedup: await seal.hash(`message:${message.channel}:${message.id}`),
          conversation: await keyOf(message.channel, message.from),
          sealed: await seal.close(message),
        })),
      );
      await store.accept(kept, now().getTime());
      for (const key of new Set(kept.map(({ conversation }) => conversation))) turns.start(key);
    },
    answered: async (channel, from) => turns.done(await keyOf(channel, from)),
    fetch: async (channel, from, acknowledged) => {
      const key = await keyOf(channel, from);
      const own = (await store.waiting(key)).map(({ id }) => id);
      const settled = acknowledged.filter((id) => own.includes(id));
      await store.settle(settled, { kind: 'sent' }, now().getTime());
      const waiting = (await store.waiting(key)).filter(({ id }) => !settled.includes(id));
      return outbox.open(waiting);
    },
    resume: async () => {
      for (const key of await store.unanswered()) turns.start(key);
      outbox.push();
    },
    sweep: () => {
      const today = colombianDay(now());
      return store.sweep(now().getTime(), today, weekOf(today).month);
    },
    idle: async () => {
      await turns.idle();
      await outbox.idle();
    },
  };
}

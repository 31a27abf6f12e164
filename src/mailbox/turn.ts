import { weekOf } from '../demand/calendar.ts';
import { demandRows } from '../demand/event.ts';
import { CONVERSATION_DAYS, openConversation } from '../guide/conversation.ts';
import { colombianDay, type Turn } from '../guide/guide.ts';
import type { InboundContent, InboundMessage } from '../messages.ts';
import type { ConversationKey, WaitingMessage } from '../ports.ts';
import { deskEffects } from './handover.ts';
import { inboundMessage } from './message-schema.ts';
import type { MailboxParts } from './parts.ts';
import { freshSecret, makeSeal, type Seal } from './seal.ts';

const DAY_MS = 86_400_000;
/** WhatsApp takes free replies for 24 hours; an older answer would come out of nowhere anyway. */
const REPLY_LIFE_MS = DAY_MS;
/** A turn that fails is tried again after these pauses, then at the last one. */
const RETRY_MS = [50, 500, 5_000, 30_000];
/** A message that fails by itself this often gets an apology, so that the next ones are heard. */
const MOST_FAILURES = 3;

export interface Turns {
  /** Answers all that waits in a conversation; after what is under way, if something is. */
  readonly start: (key: ConversationKey) => void;
  readonly done: (key: ConversationKey) => Promise<void>;
  readonly idle: () => Promise<void>;
}

/**
 * Messages of one conversation strictly one at a time and in order, conversations in parallel.
 * Between processes the store holds the same: a message is answered by whoever commits first.
 */
export function makeTurns(parts: MailboxParts, onCommitted: () => void): Turns {
  const running = new Map<ConversationKey, Promise<void>>();
  const answer = makeAnswer(parts);
  // One begins in each round of the event loop: what comes in is kept and acknowledged in between,
  // however many wait for their answer.
  let before = Promise.resolve();
  const begin = (): Promise<void> => {
    before = before.then(() => pause(0));
    return before;
  };

  const drain = async (key: ConversationKey): Promise<void> => {
    for (let failures = 0; ; ) {
      try {
        await begin();
        const waiting = await parts.store.next(key, parts.now().getTime());
        if (!waiting) return;
        await answer(key, waiting, failures >= MOST_FAILURES);
        onCommitted();
        failures = 0;
      } catch (error) {
        parts.log('turn.failed', { error: nameOf(error) });
        await pause(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
        failures += 1;
      }
    }
  };

  const start = (key: ConversationKey): void => {
    const mine = (running.get(key) ?? Promise.resolve())
      .then(() => drain(key))
      .finally(() => {
        if (running.get(key) === mine) running.delete(key);
      });
    running.set(key, mine);
  };
  return {
    start,
    done: async (key) => running.get(key),
    idle: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A store's error says which call failed; of any other only its kind and place, never its message. */
const nameOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'StoreError') return error.message;
  return `${error.name} ${error.stack?.match(/\n\s+at .*/)?.[0].trim() ?? ''}`;
};

type Answer = (key: ConversationKey, waiting: WaitingMessage, apologise: boolean) => Promise<void>;

function makeAnswer(parts: MailboxParts): Answer {
  const { store, guide, seal, now, log, scrub, desk } = parts;
  const heardNow = makeHeardNow(parts);
  const hashOn = keyHasher(store);
  const hashIn = keyHasher(store);
  const demandOf = async (turn: Turn, message: InboundMessage, day: string, key: string) => {
    const { channel, content } = message;
    const personOfDay = await hashOn(day, key);
    const unanswered =
      turn.outcome === 'refuse' && content.kind === 'text' ? scrub(content.text) : undefined;
    const { month } = weekOf(day);
    return Promise.all(
      demandRows(turn, { day, channel, personOfDay, unanswered }).map(async (row) => ({
        ...row,
        counted: {
          month,
          person: await hashIn(`m${month}`, `${row.outcome === 'rated'}:${key}`),
          service: await hashIn(`m${month}`, `${row.outcome === 'rated'}:${row.service}:${key}`),
        },
      })),
    );
  };
  return async (key, { seq, sealed, state, openCase }, apologise) => {
    const at = now();
    const before = openConversation(state);
    const read = inboundMessage.safeParse(await seal.open(sealed));
    if (!read.success) log('message.unreadable');
    const message = read.success ? read.data : undefined;
    const turn = message
      ? apologise
        ? guide.sorry(before)
        : await guide.turn(
            before,
            await heardNow(message, at),
            at,
            desk && (openCase ? 'case' : 'on'),
          )
      : guide.sorry(before);
    const day = colombianDay(at);
    await store.commit({
      inbound: seq,
      conversation: key,
      state: turn.conversation,
      stateExpiresAt: at.getTime() + CONVERSATION_DAYS * DAY_MS,
      outbound:
        message && turn.reply.text !== '' ? [await outboundOf(seal, seq, message, turn, at)] : [],
      demand: message ? await demandOf(turn, message, day, key) : [],
      ...(message && (await deskEffects(seal, message, turn, openCase, at.getTime()))),
      now: at.getTime(),
    });
    if (turn.handover || !turn.conversation) desk?.wake();
  };
}

/** Older than this, a message may not be meant any more: it is asked about before it is answered. */
const LATE_MS = 3_600_000;

/** A message as the guide hears it now: a voice note in words, and an old one marked as such. */
function makeHeardNow({ listeners, log }: MailboxParts) {
  const spoken = async ({ channel, content }: InboundMessage): Promise<InboundContent> => {
    const listen = listeners?.[channel];
    if (content.kind !== 'voice' || !listen) return content;
    try {
      const text = await listen(content.ref, content.mime);
      return text ? { kind: 'text', text } : content;
    } catch (error) {
      log('voice.failed', { error: error instanceof Error ? error.name : 'unknown' });
      return content;
    }
  };
  return async (message: InboundMessage, at: Date): Promise<InboundContent> => {
    const content = await spoken(message);
    if (at.getTime() - Date.parse(message.at) < LATE_MS) return content;
    return content.kind === 'text' ? { ...content, late: true } : { kind: 'late' };
  };
}

async function outboundOf(seal: Seal, seq: number, message: InboundMessage, turn: Turn, at: Date) {
  return {
    id: await seal.hash(`reply:${seq}`),
    channel: message.channel,
    sealed: await seal.close({ to: message.from, reply: turn.reply }),
    expiresAt: at.getTime() + REPLY_LIFE_MS,
  };
}

/** Hashes people under the key of a day or month, which is in memory for that time only. */
function keyHasher(store: MailboxParts['store']) {
  let current: { readonly time: string; readonly seal: Promise<Seal> } | undefined;
  return async (time: string, text: string): Promise<string> => {
    if (current?.time !== time)
      current = { time, seal: store.dayKey(time, freshSecret()).then(makeSeal) };
    return (await current.seal).hash(text);
  };
}

import type { WASocket } from '@whiskeysockets/baileys';
import type { Log, Send } from '../../mailbox/parts.ts';
import { plainText } from '../plain.ts';
import type { Identities } from '../whatsapp/identity.ts';
import { jidOf } from './inbound.ts';

/** When the link is down there is no one to hand a message to; it waits. */
const DOWN_MS = 5_000;
/** A person reads, thinks and types; a program that answers in a blink is taken for spam. */
const THINK_MS = 700;
const TYPE_MS_PER_CHAR = 6;
const MOST_TYPING_MS = 5_000;

export interface SendParts {
  readonly socket: () => WASocket | undefined;
  readonly identities: Identities;
  readonly pause: (ms: number) => Promise<void>;
  readonly log: Log;
}

/**
 * Answers with numbered menus, which every WhatsApp shows, «escribiendo…» before, and one after
 * another over the whole link.
 */
export function makeSend({ socket, identities, pause, log }: SendParts): Send {
  let queue: Promise<unknown> = Promise.resolve();
  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = queue.then(work, work);
    queue = mine.catch(() => undefined);
    return mine;
  };
  return (to, reply) =>
    oneByOne(async () => {
      const link = socket();
      if (!link) return { kind: 'later', afterMs: DOWN_MS };
      const jid = jidOf(await identities.reach(to));
      const text = plainText(reply);
      try {
        await link.sendPresenceUpdate('composing', jid);
        await pause(Math.min(MOST_TYPING_MS, THINK_MS + text.length * TYPE_MS_PER_CHAR));
        await link.sendPresenceUpdate('paused', jid);
        await link.sendMessage(jid, { text });
        return { kind: 'sent' };
      } catch (error) {
        log('whatsapp.unsent', { error: error instanceof Error ? error.name : 'unknown' });
        return { kind: 'later', afterMs: DOWN_MS };
      }
    });
}

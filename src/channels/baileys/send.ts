import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { BinaryNode, WASocket } from '@whiskeysockets/baileys';
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
/** WhatsApp acknowledges what it took within a second or two; before, keys may have to be fetched. */
const TAKEN_MS = 30_000;
/** What was not acknowledged over a link that stands is not tried again at once: others wait too. */
const UNTAKEN_MS = 60_000;
/** The account may not write to this person; asking again makes the restriction worse. */
const RESTRICTED = '463';

export interface SendParts {
  readonly socket: () => WASocket | undefined;
  readonly identities: Identities;
  readonly pause: (ms: number) => Promise<void>;
  readonly log: Log;
}

/**
 * Answers with numbered menus, which every WhatsApp shows, «escribiendo…» before, and one after
 * another over the whole link. What WhatsApp did not acknowledge is sent again under the same id,
 * which the reader's phone shows once.
 */
export function makeSend({ socket, identities, pause, log }: SendParts): Send {
  let queue: Promise<unknown> = Promise.resolve();
  const oneByOne = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = queue.then(work, work);
    queue = mine.catch(() => undefined);
    return mine;
  };
  return (to, reply, id) =>
    oneByOne(async () => {
      const link = socket();
      if (!link) return { kind: 'later', afterMs: DOWN_MS };
      const jid = jidOf(await identities.reach(to));
      const text = plainText(reply);
      try {
        await link.sendPresenceUpdate('composing', jid);
        await pause(Math.min(MOST_TYPING_MS, THINK_MS + text.length * TYPE_MS_PER_CHAR));
        await link.sendPresenceUpdate('paused', jid);
        const messageId = messageIdOf(id);
        const [taken] = await Promise.all([
          // Typed as anything; what answers to an id is a node.
          link.waitForMessage(messageId, TAKEN_MS) as Promise<BinaryNode | undefined>,
          link.sendMessage(jid, { text }, { messageId }),
        ]);
        const refusal = taken?.attrs.error;
        if (refusal === RESTRICTED) return { kind: 'never', why: `whatsapp ${refusal}` };
        if (taken && !refusal) return { kind: 'sent' };
        log('whatsapp.untaken', { code: refusal ?? 'none' });
        return { kind: 'later', afterMs: UNTAKEN_MS };
      } catch (error) {
        log('whatsapp.unsent', { error: error instanceof Error ? error.name : 'unknown' });
        return { kind: 'later', afterMs: DOWN_MS };
      }
    });
}

/** An id in the form WhatsApp Web gives its own, the same for the same reply. */
const messageIdOf = (id: string): string =>
  `3EB0${bytesToHex(sha256(utf8ToBytes(id)))
    .toUpperCase()
    .slice(0, 18)}`;

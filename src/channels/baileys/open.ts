import type { WAMessage } from '@whiskeysockets/baileys';
import type { Log, Send } from '../../mailbox/parts.ts';
import type { Seal } from '../../mailbox/seal.ts';
import type { InboundMessage } from '../../messages.ts';
import type { AuthRows, Memory, Transcribe } from '../../ports.ts';
import { makeIdentities } from '../whatsapp/identity.ts';
import { audioRef, contentOf, senderOf } from './inbound.ts';
import { type Baileys, loadBaileys } from './library.ts';
import { type Link, type LinkState, openLink } from './link.ts';
import { makeSend } from './send.ts';

const VOICE_BYTES = 16 * 1024 * 1024;

export interface WhatsAppWeb {
  readonly send: Send;
  readonly link: Link;
  readonly listen?: ((ref: string, mime: string) => Promise<string | undefined>) | undefined;
}

export interface WhatsAppWebParts {
  readonly rows: AuthRows;
  readonly memory: Memory;
  readonly seal: Seal;
  readonly url?: string | undefined;
  readonly receive: (messages: readonly InboundMessage[]) => Promise<void>;
  readonly transcribe?: Transcribe | undefined;
  readonly onState: (state: LinkState) => void;
  readonly pause: (ms: number) => Promise<void>;
  readonly now: () => Date;
  readonly log: Log;
}

/** WhatsApp Web through Baileys: direct chats, answers only. Node alone; loaded when it is on. */
export async function openWhatsAppWeb(parts: WhatsAppWebParts): Promise<WhatsAppWeb> {
  const { memory, seal, receive, transcribe, pause, now, log } = parts;
  const baileys = await loadBaileys();
  const identities = makeIdentities({ memory, seal, now });

  const inbound = async (message: WAMessage): Promise<readonly InboundMessage[]> => {
    const who = senderOf(message);
    const content = contentOf(message);
    const { id } = message.key;
    if (!who || !content || !id) return [];
    const known =
      who.wa_id === undefined && message.key.remoteJid
        ? await phoneBehind(message.key.remoteJid)
        : undefined;
    const from = await identities.addressOf({ ...who, wa_id: who.wa_id ?? known });
    const at = new Date(Number(message.messageTimestamp ?? 0) * 1000);
    return [{ channel: 'whatsapp', id, from, at: at.toISOString(), content }];
  };
  /** The phone of a hidden id, when WhatsApp has told it. */
  const phoneBehind = async (lid: string): Promise<string | undefined> => {
    const jid = await link.socket()?.signalRepository.lidMapping.getPNForLID(lid);
    return jid?.match(/^(\d+)/)?.[1];
  };
  const link = openLink({
    ...parts,
    baileys,
    onMessages: (messages) => {
      Promise.all(messages.map(inbound))
        .then((kept) => receive(kept.flat()))
        .catch((error: Error) => log('whatsapp.not_kept', { error: error.name }));
    },
  });
  return {
    link,
    send: makeSend({ socket: link.socket, identities, pause, log }),
    listen:
      transcribe &&
      (async (ref, mime) => {
        const bytes = await fetchVoice(baileys, ref);
        return bytes && transcribe(bytes, mime);
      }),
  };
}

/** The sound itself, deciphered, in memory; undefined when it is too large or not what it says. */
async function fetchVoice(
  { downloadContentFromMessage }: Baileys,
  ref: string,
): Promise<Uint8Array | undefined> {
  const { url, directPath = null, mediaKey } = audioRef.parse(JSON.parse(ref));
  const stream = await downloadContentFromMessage(
    { url, directPath, mediaKey: new Uint8Array(Buffer.from(mediaKey, 'base64')) },
    'audio',
  );
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > VOICE_BYTES) return undefined;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

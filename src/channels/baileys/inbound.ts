import type { proto, WAMessage } from '@whiskeysockets/baileys';
import { z } from 'zod';
import type { InboundContent } from '../../messages.ts';
import type { Contact } from '../whatsapp/payload.ts';

const USER = /^(\d+)(?::\d+)?@(s\.whatsapp\.net|lid)$/;

/**
 * Who wrote, when it is a person in a direct chat: their phone, their hidden id (LID), or both.
 * Groups, lists, states, channels and our own messages are nobody.
 */
export function senderOf({ key }: WAMessage): Contact | undefined {
  if (key.fromMe) return undefined;
  const ids = [key.remoteJid, key.remoteJidAlt].map((jid) => jid?.match(USER) ?? undefined);
  if (!ids[0]) return undefined;
  const of = (server: string) => ids.find((id) => id?.[2] === server)?.[1];
  const lid = of('lid');
  return { wa_id: of('s.whatsapp.net'), user_id: lid === undefined ? undefined : `lid:${lid}` };
}

/** Where a person is reached: by phone where it is known. */
export const jidOf = ({ wa_id, user_id }: Contact): string =>
  wa_id === undefined ? `${user_id?.replace(/^lid:/, '')}@lid` : `${wa_id}@s.whatsapp.net`;

/** What can be fetched and deciphered later, as it is kept in a reference. */
export const audioRef = z.object({
  url: z.string(),
  directPath: z.string().optional(),
  /** Base64. */
  mediaKey: z.string(),
});

/** Undefined for what asks for no answer: reactions, edits, receipts, history. */
export function contentOf({ message }: WAMessage): InboundContent | undefined {
  const inner = unwrapped(message);
  if (!inner) return undefined;
  const text = inner.conversation ?? inner.extendedTextMessage?.text;
  if (text) return { kind: 'text', text };
  const place = inner.locationMessage ?? inner.liveLocationMessage;
  if (typeof place?.degreesLatitude === 'number' && typeof place.degreesLongitude === 'number')
    return { kind: 'location', lat: place.degreesLatitude, lon: place.degreesLongitude };
  const audio = inner.audioMessage;
  if (audio) return voiceOf(audio);
  const caption =
    inner.imageMessage?.caption ?? inner.videoMessage?.caption ?? inner.documentMessage?.caption;
  if (caption) return { kind: 'text', text: caption };
  if (inner.imageMessage) return { kind: 'unsupported', what: 'image' };
  if (inner.videoMessage) return { kind: 'unsupported', what: 'video' };
  if (inner.documentMessage) return { kind: 'unsupported', what: 'document' };
  if (inner.stickerMessage) return { kind: 'unsupported', what: 'sticker' };
  if (inner.contactMessage || inner.contactsArrayMessage)
    return { kind: 'unsupported', what: 'contact' };
  if (inner.reactionMessage || inner.protocolMessage || inner.senderKeyDistributionMessage)
    return undefined;
  return { kind: 'unsupported', what: 'other' };
}

function voiceOf(audio: proto.Message.IAudioMessage): InboundContent {
  const { url, directPath, mediaKey, mimetype } = audio;
  if (!url || !mediaKey) return { kind: 'unsupported', what: 'voice' };
  const ref = JSON.stringify({
    url,
    ...(directPath && { directPath }),
    mediaKey: Buffer.from(mediaKey).toString('base64'),
  });
  return { kind: 'voice', ref, mime: mimetype ?? 'audio/ogg' };
}

const WRAPPERS = [
  'ephemeralMessage',
  'viewOnceMessage',
  'viewOnceMessageV2',
  'viewOnceMessageV2Extension',
  'documentWithCaptionMessage',
] as const;

/** Messages that vanish and the like hold the message itself inside; so many at most. */
function unwrapped(
  message: proto.IMessage | null | undefined,
  depth = 5,
): proto.IMessage | undefined {
  if (!message || depth === 0) return undefined;
  for (const name of WRAPPERS) {
    const inner = message[name]?.message;
    if (inner) return unwrapped(inner, depth - 1);
  }
  return message;
}

import type { Message } from 'grammy/types';
import type { Address, Attachment, InboundContent, InboundMessage } from '../../messages.ts';

/** A person's message in their private chat, as the guide hears it. */
export const inboundMessage = (message: Message): InboundMessage => ({
  channel: 'telegram',
  id: `${message.chat.id}/${message.message_id}`,
  from: `${message.chat.id}` as Address,
  at: new Date(message.date * 1000).toISOString(),
  content: contentOf(message),
});

/** A tapped button. The tap has an id of its own: the same button tapped twice is two messages. */
export const inboundChoice = (
  chat: number,
  tap: string,
  id: string,
  now: Date,
): InboundMessage => ({
  channel: 'telegram',
  id: `tap/${tap}`,
  from: `${chat}` as Address,
  at: now.toISOString(),
  content: { kind: 'choice', id },
});

function contentOf(message: Message): InboundContent {
  const text = message.text ?? message.caption;
  if (text !== undefined) return { kind: 'text', text };
  const { location } = message;
  if (location) return { kind: 'location', lat: location.latitude, lon: location.longitude };
  return { kind: 'unsupported', what: attachmentOf(message) };
}

function attachmentOf(message: Message): Attachment {
  if (message.voice || message.audio || message.video_note) return 'voice';
  if (message.photo) return 'image';
  if (message.video || message.animation) return 'video';
  if (message.document) return 'document';
  if (message.sticker) return 'sticker';
  return message.contact ? 'contact' : 'other';
}

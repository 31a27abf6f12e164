import type { z } from 'zod';
import type { InboundContent } from '../../messages.ts';
import {
  type CloudMessage,
  type CloudStatus,
  type Contact,
  change,
  contact,
  envelope,
  message,
  status,
} from './payload.ts';

/** One body of the webhook, taken apart; what cannot be read is counted and left. */
export interface Delivered {
  readonly messages: readonly { readonly message: CloudMessage; readonly who: Contact }[];
  readonly statuses: readonly CloudStatus[];
  readonly unread: number;
}

/**
 * Every message and status of every change of every entry, in the order in which people sent them:
 * batches come in any order.
 *
 * @param number our phone number's id; other numbers of the same app are none of ours
 */
export function readDelivered(body: unknown, number: string): Delivered {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return { messages: [], statuses: [], unread: 1 };
  let unread = 0;
  const read = <S extends z.ZodType>(schema: S, values: readonly unknown[]): z.output<S>[] =>
    values.flatMap((value) => {
      const one = schema.safeParse(value);
      if (!one.success) unread += 1;
      return one.success ? [one.data] : [];
    });
  // Changes of other fields (templates, account) are Meta's talk with the operator.
  const values = parsed.data.entry
    .flatMap(({ changes }) => changes)
    .flatMap((one) => {
      const { success, data } = change.safeParse(one);
      return success && data.value.metadata.phone_number_id === number ? [data.value] : [];
    });
  const messages = values.flatMap((value) => {
    const contacts = read(contact, value.contacts);
    return read(message, value.messages).flatMap((one) => {
      const who = senderOf(one, contacts);
      if (!who) unread += 1;
      return who ? [{ message: one, who }] : [];
    });
  });
  return {
    messages: messages.sort((a, b) => Number(a.message.timestamp) - Number(b.message.timestamp)),
    statuses: values.flatMap((value) => read(status, value.statuses)),
    unread,
  };
}

/** The ids of who sent a message: its own, and those its contact adds to them. */
function senderOf(
  { from, from_user_id }: CloudMessage,
  contacts: readonly Contact[],
): Contact | undefined {
  const [only] = contacts;
  const known =
    contacts.find(
      ({ wa_id, user_id }) =>
        (from !== undefined && wa_id === from) ||
        (from_user_id !== undefined && user_id === from_user_id),
    ) ?? (from === undefined && from_user_id === undefined && contacts.length === 1 ? only : {});
  const wa_id = from ?? known?.wa_id;
  const user_id = from_user_id ?? known?.user_id;
  return wa_id === undefined && user_id === undefined ? undefined : { wa_id, user_id };
}

/** Undefined for what asks for no answer: a reaction, a change of number. */
export function contentOf(message: CloudMessage): InboundContent | undefined {
  const { type, text, button, interactive, location, image, video, document } = message;
  const audio = message.audio ?? message.voice;
  const chosen = interactive?.list_reply ?? interactive?.button_reply;
  if (text) return { kind: 'text', text: text.body };
  if (chosen) return { kind: 'choice', id: chosen.id };
  // The button of a template carries what its template says, which is text.
  if (button) return { kind: 'text', text: button.text };
  if (location) return { kind: 'location', lat: location.latitude, lon: location.longitude };
  if (audio) return { kind: 'voice', ref: audio.id, mime: audio.mime_type };
  const caption = image?.caption ?? video?.caption ?? document?.caption;
  if (caption) return { kind: 'text', text: caption };
  switch (type) {
    case 'reaction':
    case 'system':
    case 'request_welcome':
      return undefined;
    case 'image':
    case 'video':
    case 'document':
    case 'sticker':
      return { kind: 'unsupported', what: type };
    case 'contacts':
      return { kind: 'unsupported', what: 'contact' };
    default:
      return { kind: 'unsupported', what: 'other' };
  }
}

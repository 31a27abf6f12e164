import { type Api, GrammyError } from 'grammy';
import type { Send } from '../../mailbox/parts.ts';
import type { DeskReply } from '../../officials/context.ts';
import type { Sent } from '../../ports.ts';
import type { Buttons } from './buttons.ts';
import { html, keyboard, splitText } from './render.ts';

/** When Telegram says neither how long to wait nor that it is in vain. */
const LATER_MS = 30_000;

/** A reply of the guide, one choice a row. */
export function makeSend(api: Api, buttons: Buttons): Send {
  return async (to, { text, choices }) => {
    try {
      const rows = choices.map((choice) => [choice]);
      await sendText(api, Number(to), text, await keyboard(rows, buttons.data('guide')));
      return { kind: 'sent' };
    } catch (error) {
      return outcome(error);
    }
  };
}

export async function sendText(
  api: Api,
  chat: number,
  text: string,
  markup: Awaited<ReturnType<typeof keyboard>>,
  thread?: number,
): Promise<void> {
  const parts = splitText(text);
  for (const [i, part] of parts.entries())
    await api.sendMessage(chat, html(part), {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(thread !== undefined && { message_thread_id: thread }),
      ...(i === parts.length - 1 && markup && { reply_markup: markup }),
    });
}

/** Messages of the desk, one after another. */
export async function sendDeskReplies(
  api: Api,
  buttons: Buttons,
  chat: number,
  replies: readonly DeskReply[],
  thread?: number,
): Promise<void> {
  for (const { text, buttons: rows = [], photo } of replies) {
    const inThread = thread === undefined ? {} : { message_thread_id: thread };
    if (photo) await api.sendPhoto(chat, photo, inThread);
    await sendText(api, chat, text, await keyboard(rows, buttons.data('desk')), thread);
  }
}

/** What Telegram's refusal means for the message: gone, or later. Anything else is no refusal of its. */
export function outcome(error: unknown): Sent {
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, parameters } = error;
  if (code === 403) return { kind: 'never', why: 'blocked' };
  if (code === 429)
    return { kind: 'later', afterMs: (parameters.retry_after ?? 0) * 1000 || LATER_MS };
  return code >= 500
    ? { kind: 'later', afterMs: LATER_MS }
    : { kind: 'never', why: `telegram-${code}` };
}

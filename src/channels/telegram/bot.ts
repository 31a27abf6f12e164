import { sequentialize } from '@grammyjs/runner';
import { type Context, GrammyError, HttpError } from 'grammy';
import type { Update } from 'grammy/types';
import { OFFICIALS_COMMANDS, type OfficialsCommand } from '../../content/officials-catalogue.ts';
import type { DeskReply } from '../../officials/context.ts';
import { inboundChoice, inboundMessage } from './inbound.ts';
import { answerInline } from './inline.ts';
import type { TelegramLink } from './link.ts';
import { offerCommands, quietly } from './menus.ts';
import type { TelegramParts } from './parts.ts';
import { sendDeskReplies } from './send.ts';
import { heardVoice } from './voice.ts';

/** Telegram keeps undelivered updates for 24 hours. */
const UPDATE_MS = 2 * 86_400_000;
/** An update that a process died over is taken up again when Telegram resends it after this. */
const HANDLING_MS = 60_000;
/**
 * One update, once. Updates of one chat go one after another. Throws when the update should come
 * again: our database or Telegram could not be reached.
 */
export function makeUpdateHandler(
  link: TelegramLink,
  parts: TelegramParts,
): (update: Update) => Promise<void> {
  const { bot, me } = link;
  const { memory, now } = parts;
  bot.use(sequentialize((ctx) => `${ctx.chat?.id ?? ctx.from?.id ?? ''}`));
  bot.use(async (ctx, next) => {
    const key = `update:${ctx.update.update_id}`;
    const at = now().getTime();
    if (!(await memory.claim(key, at + HANDLING_MS, at))) return;
    try {
      await next();
    } catch (error) {
      await memory.forget(key);
      throw error;
    }
    await memory.remember(key, true, at + UPDATE_MS);
  });
  listen(link, parts);
  return async (update) => {
    await me();
    await bot.handleUpdate(update).catch((error) => {
      const cause: unknown = error.error ?? error;
      const name = cause instanceof Error ? cause.name : 'unknown';
      parts.log('telegram.failed', { error: name });
      const again = cause instanceof HttpError || name === 'StoreError';
      if (again) throw cause;
    });
  };
}

function listen(link: TelegramLink, parts: TelegramParts): void {
  const { bot, group } = link;
  const { desk, receive, texts, now } = parts;

  bot.on('inline_query', (ctx) => answerInline(ctx, parts));

  bot.on('callback_query:data', async (ctx) => {
    const read = await link.buttons.read(ctx.callbackQuery.data);
    const chat = ctx.chat;
    if (!read || !chat) {
      await quietly(ctx.answerCallbackQuery({ text: texts.texts.button_old, show_alert: true }));
      return;
    }
    if (read.audience === 'guide') {
      await receive([inboundChoice(chat.id, ctx.callbackQuery.id, read.id, now())]);
      await quietly(ctx.answerCallbackQuery());
      return;
    }
    const official = await desk.official(`${ctx.from.id}`);
    if (!official) {
      await quietly(ctx.answerCallbackQuery({ text: texts.texts.not_official, show_alert: true }));
      return;
    }
    const replies = await desk.act(official, read.id);
    await quietly(ctx.answerCallbackQuery());
    await answer(link, ctx, replies);
    parts.wake();
  });

  bot.chatType('private').on('message', async (ctx) => {
    const text = ctx.message.text ?? ctx.message.caption ?? '';
    const [, token] = text.match(/^\/start (\S+)$/) ?? [];
    const official = await desk.official(`${ctx.from.id}`);
    if (token) {
      const replies = await desk.join(`${ctx.from.id}`, token);
      await answer(link, ctx, replies);
      if (await desk.official(`${ctx.from.id}`)) await offerCommands(link, ctx.chat.id, texts);
      return;
    }
    const command = commandIn(text);
    if (!official) {
      if (command && !Object.hasOwn(texts.people, command.name))
        await answer(link, ctx, [{ text: texts.texts.not_official }]);
      else await receive([await heardVoice(link, parts, ctx.message, inboundMessage(ctx.message))]);
      return;
    }
    const replies = command
      ? await desk.command(official, command.name, command.args)
      : text === '/start'
        ? await desk.command(official, 'ayuda', '')
        : await desk.write(official, text, ctx.message.photo?.at(-1)?.file_id);
    await answer(link, ctx, replies);
  });

  bot.chatType(['group', 'supergroup']).on('message', async (ctx) => {
    if (ctx.chat.id !== (await group.id())) return tellNumber(link, parts, ctx);
    const { migrate_to_chat_id: to, from } = ctx.message;
    const topic = topicOf(ctx.message);
    if (to !== undefined) {
      await group.moved(to);
      return;
    }
    await inGroup(link, parts, ctx, topic, from.id);
  });
}

/** In a group that is not the desk's, `/ayuda` of who coordinates says the number to configure. */
async function tellNumber(
  link: TelegramLink,
  { desk, texts }: TelegramParts,
  ctx: Context,
): Promise<void> {
  if (commandIn(ctx.message?.text ?? '')?.name !== 'ayuda') return;
  const official = await desk.official(`${ctx.from?.id}`);
  if (official?.role !== 'coordinator') return;
  const text = texts.texts.group_number.replace('{id}', `${ctx.chat?.id}`);
  await answer(link, ctx, [{ text }]);
}

/** A message in the officials' group: a command, or words in a case's topic. */
async function inGroup(
  link: TelegramLink,
  { desk, texts, wake }: TelegramParts,
  ctx: Context,
  topic: number | undefined,
  from: number,
): Promise<void> {
  const { message } = ctx;
  if (!message) return;
  const text = message.text ?? message.caption ?? '';
  const command = commandIn(text);
  // Talk among officials: outside a topic, after `//`, and what Telegram itself says.
  const spoken = message.text !== undefined || isMedia(message);
  if (!command && (topic === undefined || text.startsWith('//') || !spoken)) return;
  const official = await desk.official(`${from}`);
  if (!official) return answer(link, ctx, [{ text: texts.texts.not_official }]);
  if (command)
    await answer(link, ctx, await desk.command(official, command.name, command.args, topic));
  else if (message.text === undefined)
    await answer(link, ctx, [{ text: texts.texts.case_text_only }]);
  else if (topic !== undefined)
    await answer(
      link,
      ctx,
      await desk.answerCase(official, topic, `${message.message_id}`, message.text),
    );
  wake();
}

const isMedia = (message: object): boolean =>
  ['photo', 'voice', 'audio', 'video', 'document', 'sticker'].some((kind) => kind in message);

/** `/ruta@bot salud` → `ruta`, `salud`. */
function commandIn(text: string): { name: OfficialsCommand; args: string } | undefined {
  const [, said = '', args = ''] = text.match(/^\/([a-z]+)(?:@\w+)?(?:\s+([\s\S]*))?$/i) ?? [];
  const name = OFFICIALS_COMMANDS.find((one) => one === said.toLowerCase());
  return name && { name, args: args.trim() };
}

/** A reply outside a topic has a thread too, which is none of ours. */
const topicOf = (message: object): number | undefined =>
  'is_topic_message' in message && 'message_thread_id' in message
    ? Number(message.message_thread_id)
    : undefined;

async function answer(
  { api, buttons, log }: TelegramLink,
  ctx: Context,
  replies: readonly DeskReply[],
): Promise<void> {
  if (!ctx.chat) return;
  const message = ctx.message ?? ctx.callbackQuery?.message;
  const topic = message && topicOf(message);
  await sendDeskReplies(api, buttons, ctx.chat.id, replies, topic).catch((error) => {
    // Who blocked the bot gets no answer; the verdict stands.
    if (!(error instanceof GrammyError)) throw error;
    log('telegram.unanswered', { error: `telegram-${error.error_code}` });
  });
}

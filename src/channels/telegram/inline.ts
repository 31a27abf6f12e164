import { type Context, InlineQueryResultBuilder } from 'grammy';
import type { TelegramParts } from './parts.ts';
import { html } from './render.ts';

/** A route changes within a minute; what Telegram keeps may not live longer. */
const CACHE_SECONDS = 30;

/** In any chat: the bot's name and a question. What is sent is what a person would read. */
export async function answerInline(ctx: Context, { desk }: TelegramParts): Promise<void> {
  const query = ctx.inlineQuery?.query.trim() ?? '';
  const found = query === '' ? [] : await desk.inline(query);
  const results = found.map(({ id, title, description, text }) =>
    InlineQueryResultBuilder.article(id, title, { description }).text(html(text), {
      parse_mode: 'HTML',
    }),
  );
  await ctx.answerInlineQuery(results, { cache_time: CACHE_SECONDS });
}

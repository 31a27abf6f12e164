import { GrammyError } from 'grammy';
import type { TelegramLink } from './link.ts';
import type { TelegramParts } from './parts.ts';

/** A tap that Telegram no longer waits for is answered in vain, and that is all. */
export const quietly = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error) => {
    if (!(error instanceof GrammyError)) throw error;
  });

/** The menu of an official's own chat. */
export const offerCommands = (
  { api }: TelegramLink,
  chat: number,
  { commands }: TelegramParts['texts'],
): Promise<unknown> =>
  quietly(api.setMyCommands(commandList(commands), { scope: { type: 'chat', chat_id: chat } }));

const commandList = (commands: Readonly<Record<string, string>>) =>
  Object.entries(commands).map(([command, description]) => ({ command, description }));

/** What Telegram has to know once: the menus, for people and for the officials' group. */
export async function introduce(
  { api, group }: TelegramLink,
  texts: TelegramParts['texts'],
): Promise<void> {
  await api.setMyCommands(commandList(texts.people));
  const id = await group.id();
  if (id !== undefined)
    await quietly(
      api.setMyCommands(commandList(texts.commands), { scope: { type: 'chat', chat_id: id } }),
    );
}

/** The updates the bot acts on. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'inline_query'] as const;

import { autoRetry } from '@grammyjs/auto-retry';
import { type Api, Bot } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Send } from '../../mailbox/parts.ts';
import type { CaseRoom } from '../../officials/casework.ts';
import { type Buttons, makeButtons } from './buttons.ts';
import type { TelegramParts } from './parts.ts';
import { type Group, makeGroup, makeRoom } from './room.ts';
import { makeSend } from './send.ts';

/** Everything of the channel that Telegram's side is needed for before an update comes. */
export interface TelegramLink {
  readonly api: Api;
  readonly bot: Bot;
  readonly buttons: Buttons;
  readonly group: Group;
  readonly send: Send;
  readonly room: CaseRoom;
  readonly log: TelegramParts['log'];
  /** Asked once, then kept. */
  readonly me: () => Promise<UserFromGetMe>;
  readonly inviteLink: (token: string) => Promise<string>;
}

/** A longer pause is the outbox's to wait out. */
const RETRY = { maxRetryAttempts: 2, maxDelaySeconds: 3, rethrowHttpErrors: true } as const;
const ME = 'telegram:me';
const ME_MS = 86_400_000;

/** The way out to Telegram. Nothing is asked of it until something is to be sent. */
export function linkTelegram(
  parts: Pick<TelegramParts, 'config' | 'memory' | 'now' | 'log'>,
): TelegramLink {
  const { config, memory, now, log } = parts;
  const { token, apiRoot } = config;
  const bot = new Bot(token, apiRoot ? { client: { apiRoot } } : {});
  bot.api.config.use(autoRetry(RETRY));
  const buttons = makeButtons(memory, now);
  const group = makeGroup(parts);
  const me = async (): Promise<UserFromGetMe> => {
    if (!bot.isInited()) {
      // Kept under the token's public part, so that another bot's is not taken for it.
      const key = `${ME}:${token.split(':')[0]}`;
      const kept = await memory.recall(key, now().getTime());
      if (kept) bot.botInfo = kept as UserFromGetMe;
      else {
        // Not `init`, which asks for ever when Telegram cannot be reached.
        bot.botInfo = await bot.api.getMe();
        await memory.remember(key, bot.botInfo, now().getTime() + ME_MS);
      }
    }
    return bot.botInfo;
  };
  return {
    api: bot.api,
    bot,
    buttons,
    group,
    log,
    me,
    send: makeSend(bot.api, buttons),
    room: makeRoom(bot.api, buttons, group, log),
    inviteLink: async (invite) => `https://t.me/${(await me()).username}?start=${invite}`,
  };
}

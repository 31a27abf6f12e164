import type { Update } from 'grammy/types';
import type { TelegramConfig } from '../../config.ts';
import type { Mailbox } from '../../mailbox/mailbox.ts';
import type { Send } from '../../mailbox/parts.ts';
import type { DeskParts } from '../../officials/context.ts';
import { makeDesk } from '../../officials/desk.ts';
import { makeUpdateHandler } from './bot.ts';
import { linkTelegram } from './link.ts';
import { introduce } from './menus.ts';
import type { TelegramParts } from './parts.ts';
import { pollTelegram } from './poll.ts';
import { makeTelegramWebhook } from './webhook.ts';

export interface Telegram {
  readonly send: Send;
  /** Cases need the officials' group; without one the bot is the guide and the look-ups. */
  readonly attends: boolean;
  /** Absent when Telegram is asked instead. */
  readonly webhook?: ((request: Request) => Promise<Response>) | undefined;
  /** Does what cases have waiting, after what is under way. Returns at once. */
  readonly wake: () => void;
  /** Resolves when no work on cases is under way. */
  readonly idle: () => Promise<void>;
  /** Tells Telegram the menus; throws when it cannot be reached or does not know the token. */
  readonly introduce: () => Promise<void>;
  /** Asks for updates until `stop`, for a machine that Telegram cannot call. */
  readonly poll: () => { readonly stop: () => Promise<void> };
}

export interface OpenTelegramParts
  extends Omit<DeskParts, 'inviteLink' | 'deliver'>,
    Pick<TelegramParts, 'log' | 'transcribe'> {
  readonly config: TelegramConfig;
  /** Asked for when it is needed: the mailbox itself sends through this channel. */
  readonly mailbox: () => Mailbox;
}

/** One case's work at a time between processes; a process that died holds it no longer than this. */
const TEND_MS = 60_000;

/** The bot, the officials' desk behind it and the work on cases, wired together. */
export function openTelegram(parts: OpenTelegramParts): Telegram {
  const { config, store: memory, now, log, texts, mailbox, transcribe } = parts;
  const link = linkTelegram({ config, memory, now, log });
  const deliver = (): void => {
    mailbox()
      .resume()
      .catch((error: Error) => log('outbox.failed', { error: error.name }));
  };
  const desk = makeDesk({ ...parts, inviteLink: link.inviteLink, deliver });
  const attends = config.group !== undefined;

  const tend = async (): Promise<void> => {
    const at = now().getTime();
    if (!(await memory.claim('tend', at + TEND_MS, at))) {
      await memory.remember('tend:again', true, at + TEND_MS);
      return;
    }
    try {
      do {
        await memory.forget('tend:again');
        await desk.tend(link.room);
      } while (await memory.recall('tend:again', now().getTime()));
    } finally {
      await memory.forget('tend');
    }
  };
  let tending = Promise.resolve();
  const wake = (): void => {
    if (!attends) return;
    tending = tending.then(tend).catch((error: Error) => log('desk.failed', { error: error.name }));
  };

  const handle = makeUpdateHandler(link, {
    config,
    memory,
    desk,
    texts,
    receive: (messages) => mailbox().receive(messages),
    transcribe,
    wake,
    now,
    log,
  });
  const handled = async (update: Update): Promise<void> => {
    await parts.live.refresh();
    await handle(update);
  };
  return {
    send: link.send,
    attends,
    webhook: config.webhookSecret ? makeTelegramWebhook(config.webhookSecret, handled) : undefined,
    wake,
    idle: () => tending,
    introduce: async () => {
      await link.me();
      await introduce(link, texts);
    },
    poll: () => pollTelegram(link, handled, () => log('telegram.lost')),
  };
}

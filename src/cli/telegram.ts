import { linkTelegram } from '../channels/telegram/link.ts';
import { ALLOWED_UPDATES } from '../channels/telegram/menus.ts';
import type { Command } from './command.ts';
import { openDesk } from './database.ts';

/** `telegram webhook https://…`: tells Telegram where to call. `telegram webhook off`: that we ask. */
export const telegram: Command = async (args, io) => {
  const [what, where = ''] = args;
  const off = where === 'off';
  if (what !== 'webhook' || !(off || where.startsWith('https://'))) {
    io.err(io.text('cli.telegram_usage'));
    return 2;
  }
  const desk = await openDesk(io);
  if (!desk) return 1;
  try {
    const { telegram: config } = desk;
    if (!config || (!off && !config.webhookSecret)) {
      io.err(io.text('cli.telegram_missing'));
      return 1;
    }
    const now = () => new Date();
    const { api } = linkTelegram({ config, memory: desk.store, now, log: () => undefined });
    if (off) await api.deleteWebhook();
    else
      await api.setWebhook(new URL('/webhooks/telegram', where).href, {
        secret_token: config.webhookSecret ?? '',
        allowed_updates: [...ALLOWED_UPDATES],
      });
    io.err(io.text('cli.telegram_done'));
    return 0;
  } catch (error) {
    const detail = error instanceof Error ? error.name : 'unknown';
    io.err(io.text('server.telegram_failed', { detail }));
    return 1;
  } finally {
    desk.close();
  }
};

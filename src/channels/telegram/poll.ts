import {
  createConcurrentSink,
  createRunner,
  createSource,
  createUpdateFetcher,
} from '@grammyjs/runner';
import type { Update } from 'grammy/types';
import type { TelegramLink } from './link.ts';
import { ALLOWED_UPDATES } from './menus.ts';

/** An update that our database refuses is tried again after these pauses. */
const AGAIN_MS = [500, 2_000, 10_000];

/** Asks Telegram for updates until `stop`. For a machine that Telegram cannot call. */
export function pollTelegram(
  { bot }: TelegramLink,
  handle: (update: Update) => Promise<void>,
  onLost: () => void,
): { readonly stop: () => Promise<void> } {
  const consume = async (update: Update): Promise<void> => {
    for (const pause of AGAIN_MS) {
      try {
        return await handle(update);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
    onLost();
  };
  const fetcher = createUpdateFetcher(bot, { fetch: { allowed_updates: [...ALLOWED_UPDATES] } });
  const source = createSource({ supply: fetcher });
  const sink = createConcurrentSink<Update>({ consume }, async () => onLost());
  const runner = createRunner(source, sink);
  runner.start();
  return { stop: () => runner.stop() };
}

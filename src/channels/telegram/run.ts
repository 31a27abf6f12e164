import type { Telegram } from './open.ts';

const AGAIN_MS = 30_000;

export interface RunningTelegram {
  /** `error` until Telegram has answered. */
  readonly state: () => 'ok' | 'error';
  readonly stop: () => Promise<void>;
}

/**
 * Introduces the bot to Telegram, again until it answers, and asks for updates when Telegram cannot
 * call. The guide does not wait for it.
 *
 * @param tell what the operator should know: `ready`, or why not
 */
export function runTelegram(
  telegram: Telegram,
  tell: (state: 'ready' | { readonly failed: string }) => void,
): RunningTelegram {
  let state: 'ok' | 'error' = 'error';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let polling: { readonly stop: () => Promise<void> } | undefined;
  let stopped = false;
  const begin = async (): Promise<void> => {
    try {
      await telegram.introduce();
      if (stopped) return;
      state = 'ok';
      if (!telegram.webhook) polling = telegram.poll();
      telegram.wake();
      tell('ready');
    } catch (error) {
      tell({ failed: error instanceof Error ? error.name : 'unknown' });
      if (!stopped) timer = setTimeout(() => void begin(), AGAIN_MS);
    }
  };
  void begin();
  return {
    state: () => state,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await polling?.stop();
    },
  };
}

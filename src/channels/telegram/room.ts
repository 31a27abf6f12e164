import { type Api, GrammyError } from 'grammy';
import type { CaseRoom } from '../../officials/casework.ts';
import type { Buttons } from './buttons.ts';
import type { TelegramParts } from './parts.ts';
import { keyboard } from './render.ts';
import { outcome, sendText } from './send.ts';

const TITLE_CHARS = 128;
const GROUP = 'telegram:group';
/** As long as a database lives; the group's new number does not change back. */
const FOREVER_MS = 100 * 365 * 86_400_000;

export interface Group {
  readonly id: () => Promise<number | undefined>;
  /** Telegram gives a group another number when it becomes a supergroup. */
  readonly moved: (to: number) => Promise<void>;
}

export const makeGroup = ({
  config,
  memory,
  now,
}: Pick<TelegramParts, 'config' | 'memory' | 'now'>): Group => ({
  id: async () => {
    const kept = await memory.recall(GROUP, now().getTime());
    const { from, to } = (kept ?? {}) as { from?: number; to?: number };
    return from === config.group && to !== undefined ? to : config.group;
  },
  moved: (to) => memory.remember(GROUP, { from: config.group, to }, now().getTime() + FOREVER_MS),
});

/** The officials' group as the place where cases are talked about. */
export function makeRoom(
  api: Api,
  buttons: Buttons,
  group: Group,
  log: TelegramParts['log'],
): CaseRoom {
  /** Calls with the group's number, again with its new one when it has moved. */
  const inGroup = async <T>(call: (id: number) => Promise<T>): Promise<T> => {
    const id = await group.id();
    if (id === undefined) throw new Error('no officials group');
    try {
      return await call(id);
    } catch (error) {
      const to = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
      if (to === undefined) throw error;
      await group.moved(to);
      return call(to);
    }
  };
  const failed = (error: unknown): void => {
    const kind = error instanceof GrammyError ? `telegram-${error.error_code}` : 'unreachable';
    log('desk.group', { error: kind });
  };
  return {
    open: (title) =>
      inGroup((id) => api.createForumTopic(id, title.slice(0, TITLE_CHARS))).then(
        (topic) => topic.message_thread_id,
        (error) => {
          failed(error);
          return undefined;
        },
      ),
    post: async (topic, text, rows = []) => {
      try {
        const markup = await keyboard(rows, buttons.data('desk'));
        await inGroup((id) => sendText(api, id, text, markup, topic));
        return 'done';
      } catch (error) {
        failed(error);
        return error instanceof GrammyError && outcome(error).kind === 'never' ? 'gone' : 'later';
      }
    },
    drop: (topic) =>
      inGroup((id) => api.deleteForumTopic(id, topic)).then(
        () => true,
        (error) => {
          failed(error);
          // A topic that is no longer there is as good as deleted.
          return error instanceof GrammyError && error.error_code === 400;
        },
      ),
    announce: (text) => inGroup((id) => sendText(api, id, text, undefined)).catch(failed),
  };
}

import { sql } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import { openTelegram, type Telegram } from '../../src/channels/telegram/open.ts';
import { loadEditorCatalogue } from '../../src/content/editor-catalogue.ts';
import { portfolioDocuments } from '../../src/guide/documents.ts';
import { makeGuide } from '../../src/guide/guide.ts';
import { type Mailbox, makeMailbox } from '../../src/mailbox/mailbox.ts';
import type { Send } from '../../src/mailbox/parts.ts';
import { freshSecret, makeSeal } from '../../src/mailbox/seal.ts';
import type { Address, ChannelId } from '../../src/messages.ts';
import { openLive } from '../../src/officials/live.ts';
import type { DeskStore, Post } from '../../src/officials/port.ts';
import { makeInvite } from '../../src/officials/team.ts';
import type { Transcribe } from '../../src/ports.ts';
import { buildSearch } from '../../src/retrieval/search.ts';
import { makeDeskStore } from '../../src/store/desk-store.ts';
import { openLibsql, readMigrations } from '../../src/store/libsql.ts';
import { migrate } from '../../src/store/migrate.ts';
import { makeStore } from '../../src/store/store.ts';
import { content, FILES, search as filesSearch, NOON } from './content.ts';
import { type BotApi, GROUP, startBotApi, TOKEN } from './telegram.ts';

/* The whole of it, wired as the program wires it: the real bot, its webhook, database and guide. */

export const WEBHOOK_SECRET = 'secreto-de-prueba-1234';

export interface World {
  readonly api: BotApi;
  readonly telegram: Telegram;
  readonly mailbox: Mailbox;
  readonly store: DeskStore;
  readonly seal: Awaited<ReturnType<typeof makeSeal>>;
  readonly logged: string[];
  /** What was sent over WhatsApp. */
  readonly whatsapp: { to: string; text: string }[];
  readonly pass: (ms: number) => void;
  readonly live: NonNullable<Awaited<ReturnType<typeof openLive>>>;
  /** Posts one update to the webhook and waits for all that follows from it. */
  readonly update: (update: Partial<Update> & object, id?: number) => Promise<number>;
  /** Text in a private chat. */
  readonly write: (who: number, text: string) => Promise<readonly string[]>;
  /** A voice note in a private chat, by the id of its file. */
  readonly speak: (who: number, file: string) => Promise<readonly string[]>;
  /** A tap on the last button with this label that the person was sent. */
  readonly tap: (who: number, label: string, chat?: number) => Promise<readonly string[]>;
  /** Text in the officials' group, in a topic. */
  readonly inTopic: (who: number, topic: number, text: string) => Promise<readonly string[]>;
  readonly enroll: (who: number, post: Post) => Promise<void>;
  readonly sentTo: (chat: number) => readonly string[];
  /** A person on another channel. */
  readonly says: (channel: ChannelId, who: string, text: string) => Promise<readonly string[]>;
  readonly settled: () => Promise<void>;
  /** Everything that is in the database, as text. */
  readonly dump: () => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openWorld(
  change: { group?: number | undefined; transcribe?: Transcribe } = {},
): Promise<World> {
  const api = await startBotApi();
  const database = await openLibsql(':memory:');
  await migrate(database.runner, await readMigrations());
  const deskStore = makeDeskStore(database.db);
  const seal = await makeSeal(freshSecret());
  const logged: string[] = [];
  const log = (event: string, facts: object = {}) =>
    logged.push(`${event} ${JSON.stringify(facts)}`);
  let skew = 0;
  const now = () => new Date(NOON.getTime() + skew);
  let decided = false;
  const live = await openLive({
    files: FILES,
    store: deskStore,
    now,
    build: async (built, taught) => {
      // Before anything is decided the index is that of the files, which takes a while to build.
      const search = decided
        ? await buildSearch(portfolioDocuments(built), {
            lexicon: built.lexicon,
            lessons: portfolioDocuments(taught),
          })
        : filesSearch;
      decided = true;
      const onWithheld = (because: string) => logged.push(`withheld ${because}`);
      return { search, guide: makeGuide({ content: built, search, taught, onWithheld }) };
    },
  });
  const texts = content.officials;
  if (!live || !texts) throw new Error('the content does not load');
  const whatsapp: { to: string; text: string }[] = [];
  const sendWhatsApp: Send = async (to, { text }) => {
    whatsapp.push({ to, text });
    return { kind: 'sent' };
  };
  const telegram = openTelegram({
    config: {
      token: TOKEN,
      webhookSecret: WEBHOOK_SECRET,
      group: 'group' in change ? change.group : GROUP,
      apiRoot: api.root,
    },
    texts,
    problems: loadEditorCatalogue(FILES).problems,
    store: deskStore,
    seal,
    live,
    now,
    log,
    transcribe: change.transcribe,
    mailbox: () => mailbox,
  });
  const mailbox: Mailbox = makeMailbox({
    store: makeStore(database.db),
    guide: live.guide,
    seal,
    now,
    senders: { telegram: telegram.send, whatsapp: sendWhatsApp },
    desk: telegram.attends ? telegram : undefined,
    log,
    scrub: (words) => words,
  });

  const settled = async () => {
    for (let i = 0; i < 3; i++) {
      await mailbox.idle();
      await telegram.idle();
      await mailbox.resume();
    }
    await mailbox.idle();
  };
  let ids = 1000;
  const next = () => {
    ids += 1;
    return ids;
  };
  const post = async (body: object): Promise<number> => {
    const response = await telegram.webhook?.(
      new Request('https://baquiano.test/webhooks/telegram', {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': WEBHOOK_SECRET },
        body: JSON.stringify(body),
      }),
    );
    await settled();
    return response?.status ?? 0;
  };
  const update: World['update'] = (one, id = next()) => post({ update_id: id, ...one });
  const person = (id: number) => ({ id, is_bot: false, first_name: 'Inventada' });
  const date = () => Math.floor(now().getTime() / 1000);
  const textsTo = (chat: number) =>
    api.calls.flatMap(({ method, body }) =>
      method === 'sendMessage' && body.chat_id === chat ? [plain(String(body.text))] : [],
    );
  const heard = async (chat: number, act: () => Promise<unknown>) => {
    const before = textsTo(chat).length;
    await act();
    return textsTo(chat).slice(before);
  };
  const privateMessage = (who: number, text: string) => ({
    message: {
      message_id: next(),
      date: date(),
      chat: { id: who, type: 'private', first_name: 'Inventada' },
      from: person(who),
      text,
    },
  });
  const tap: World['tap'] = (who, label, chat = who) =>
    heard(chat, () =>
      update({
        callback_query: {
          id: `${next()}`,
          from: person(who),
          chat_instance: '1',
          data: buttonIn(api, chat, label),
          message: {
            message_id: next(),
            date: date(),
            chat: { id: chat, type: chat < 0 ? 'supergroup' : 'private' },
            text: '…',
          },
        },
      } as never),
    );
  const write: World['write'] = (who, text) =>
    heard(who, () => update(privateMessage(who, text) as never));
  const speak: World['speak'] = (who, file) =>
    heard(who, () => {
      const { text: _none, ...message } = privateMessage(who, '').message;
      const voice = { file_id: file, file_unique_id: file, duration: 4, mime_type: 'audio/ogg' };
      return update({ message: { ...message, voice } } as never);
    });
  let said = 0;
  return {
    api,
    telegram,
    mailbox,
    store: deskStore,
    seal,
    logged,
    whatsapp,
    live,
    pass: (ms) => {
      skew += ms;
    },
    update,
    write,
    speak,
    tap,
    inTopic: (who, topic, text) =>
      heard(GROUP, () =>
        update({
          message: {
            message_id: next(),
            date: date(),
            chat: { id: GROUP, type: 'supergroup', is_forum: true, title: 'Mesa' },
            from: person(who),
            message_thread_id: topic,
            is_topic_message: true,
            text,
          },
        } as never),
      ),
    enroll: async (who, invited) => {
      const token = await makeInvite(
        { store: deskStore, seal },
        invited,
        undefined,
        now().getTime(),
      );
      await write(who, `/start ${token}`);
    },
    sentTo: textsTo,
    says: async (channel, who, text) => {
      said += 1;
      const from = who as Address;
      const id = `${who}/${said}`;
      await mailbox.receive([
        { channel, id, from, at: now().toISOString(), content: { kind: 'text', text } },
      ]);
      await settled();
      if (channel === 'whatsapp')
        return whatsapp.filter(({ to }) => to === who).map((sent) => sent.text);
      return (await mailbox.fetch(channel, from, [])).map(({ reply }) => reply.text);
    },
    settled,
    dump: async () => {
      const tables = await database.runner.names(
        "SELECT name FROM sqlite_master WHERE type='table'",
      );
      const rows = await Promise.all(
        tables.map((table) => database.db.all(sql.raw(`SELECT * FROM "${table}"`))),
      );
      return JSON.stringify(rows);
    },
    close: async () => {
      await settled();
      database.close();
      await api.close();
    },
  };
}

const plain = (html: string): string =>
  html
    .replace(/<\/?b>/g, '*')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

interface DrawnButton {
  readonly text: string;
  readonly callback_data: string;
}

/** What the last button with this label, sent to this chat, carries. */
function buttonIn(api: BotApi, chat: number, label: string): string {
  const drawn = api.calls.flatMap(({ body }) => {
    if (body.chat_id !== chat) return [];
    const markup = body.reply_markup as { inline_keyboard: DrawnButton[][] } | undefined;
    return (markup?.inline_keyboard ?? []).flat();
  });
  const found = drawn.findLast(({ text }) => text === label);
  if (!found) throw new Error(`no button «${label}»; there are: ${drawn.map(({ text }) => text)}`);
  return found.callback_data;
}

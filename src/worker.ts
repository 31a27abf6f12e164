import { z } from 'zod';
import bundle from '../.data/worker-content.json';
import lessons from '../.data/worker-lessons.bin';
import { makeApp } from './app.ts';
import { openTelegram } from './channels/telegram/open.ts';
import { openWhatsAppCloud } from './channels/whatsapp/open.ts';
import { readTelegramConfig, readWhatsAppConfig } from './config.ts';
import { loadEditorCatalogue } from './content/editor-catalogue.ts';
import { NO_AREA } from './demand/cells.ts';
import { publish } from './demand/publish.ts';
import { publicNamesOf } from './demand/scrub/public.ts';
import { scrub as scrubText } from './demand/scrub/scrub.ts';
import { errorsIn } from './files/problem.ts';
import { portfolioDocuments } from './guide/documents.ts';
import { colombianDay, makeGuide } from './guide/guide.ts';
import { openingChoices } from './guide/say.ts';
import { sensesOf } from './guide/senses.ts';
import { partStates } from './health.ts';
import { type Mailbox, makeMailbox } from './mailbox/mailbox.ts';
import type { Log } from './mailbox/parts.ts';
import { freshSecret, makeSeal } from './mailbox/seal.ts';
import { openLive } from './officials/live.ts';
import { makeAccounts } from './planner/accounts.ts';
import { makePlanner } from './planner/app.ts';
import { learnedBefore } from './retrieval/keep.ts';
import { unpack } from './retrieval/pack.ts';
import { buildSearch } from './retrieval/search.ts';
import { openD1 } from './store/d1.ts';
import { makeDemandStore } from './store/demand.ts';
import { makeDeskStore } from './store/desk-store.ts';
import { migrate } from './store/migrate.ts';
import { makePlannerStore } from './store/planner.ts';
import { makeStore } from './store/store.ts';

/* The Workers entry: the same guide and mailbox over D1, content bundled, exact vector search. */

export interface Env {
  readonly DB: D1Database;
  /** At least 32 characters. Without it one is made and kept in the database. */
  readonly BAQUIANO_SECRET?: string;
  readonly BAQUIANO_OPERATOR?: string;
  readonly TELEGRAM_BOT_TOKEN?: string;
  /** Without it no update is taken: a Worker cannot ask for them. */
  readonly TELEGRAM_WEBHOOK_SECRET?: string;
  readonly TELEGRAM_GROUP?: string;
  readonly TELEGRAM_API_ROOT?: string;
  readonly WHATSAPP_CLOUD_TOKEN?: string;
  readonly WHATSAPP_APP_SECRET?: string;
  readonly WHATSAPP_VERIFY_TOKEN?: string;
  readonly WHATSAPP_PHONE_NUMBER_ID?: string;
  readonly WHATSAPP_TEMPLATE?: string;
  readonly WHATSAPP_API_ROOT?: string;
  readonly BAQUIANO_MIN_PEOPLE?: string;
}

const LEAST_PEOPLE = z.coerce.number().int().min(5).default(10);
const now = (): Date => new Date();
// biome-ignore lint/suspicious/noConsole: the console is where a Worker logs
const log: Log = (event, facts) => console.warn(JSON.stringify({ event, ...facts }));

/** What an isolate makes once: content, index, keys. Nothing in it belongs to a request. */
async function openShared(env: Env) {
  const { db, runner } = openD1(env.DB);
  if ((await migrate(runner, bundle.migrations)) === 'newer')
    throw new Error('database: newer than this program');
  const store = makeStore(db);
  const secret = env.BAQUIANO_SECRET ?? (await store.setting('secret', freshSecret()));
  const keep = learnedBefore(unpack(new Uint8Array(lessons)));
  const live = await openLive({
    files: bundle.files,
    store: makeDeskStore(db),
    now,
    build: async (content, taught) => {
      const { lexicon } = content;
      const lessons = portfolioDocuments(taught);
      const search = await buildSearch(portfolioDocuments(content), { lexicon, keep, lessons });
      await sensesOf(content, keep, taught);
      const onWithheld = (because: string, kinds: readonly string[]) =>
        log('reply.withheld', { because, kinds: kinds.join(',') });
      const operator = env.BAQUIANO_OPERATOR;
      return { search, guide: makeGuide({ content, search, taught, keep, operator, onWithheld }) };
    },
  });
  if (!live) throw new Error('content: run «npx baquiano check»');
  const { content } = live.now();
  const known = publicNamesOf(content.territory, content.portfolio);
  const scrub = (words: string) => scrubText(words, known).text;
  const demo = (await store.setting('simulated', 'no')) === 'yes';
  return { live, seal: await makeSeal(secret), scrub, demo };
}

let shared: ReturnType<typeof openShared> | undefined;

/**
 * A mailbox a request: promises of one request must not be awaited by another, and the store
 * keeps order and exactly-once between them.
 */
async function open(env: Env) {
  shared ??= openShared(env);
  const { live, seal, scrub, demo } = await shared.catch((error) => {
    shared = undefined;
    throw error;
  });
  const { db } = openD1(env.DB);
  const store = makeStore(db);
  await live.refresh();
  const { content, problems } = live.now();
  const config = readTelegramConfig(env);
  const telegram =
    config?.webhookSecret && content.officials
      ? openTelegram({
          config,
          texts: content.officials,
          problems: loadEditorCatalogue(bundle.files).problems,
          store: makeDeskStore(db),
          seal,
          live,
          now,
          log,
          mailbox: () => mailbox,
        })
      : undefined;
  const cloud = readWhatsAppConfig(env);
  const whatsapp =
    cloud &&
    (await openWhatsAppCloud({
      config: cloud,
      memory: makeDeskStore(db),
      seal,
      receive: (messages) => mailbox.receive(messages),
      open: content.catalogue.buttons.menu,
      now,
      log,
    }));
  const mailbox: Mailbox = makeMailbox({
    store,
    guide: live.guide,
    seal,
    now,
    senders: {
      ...(telegram && { telegram: telegram.send }),
      ...(whatsapp && { whatsapp: whatsapp.send }),
    },
    desk: telegram?.attends ? telegram : undefined,
    log,
    scrub,
  });
  const accounts = makeAccounts(makePlannerStore(db), seal.hash, now);
  const demand = makeDemandStore(db);
  const least = LEAST_PEOPLE.parse(env.BAQUIANO_MIN_PEOPLE);
  const areaOf = (service: string) => content.portfolio.cards.get(service)?.area ?? NO_AREA;
  const sweep = async (): Promise<void> => {
    await mailbox.sweep();
    await accounts.sweep();
    await publish(demand, { today: colombianDay(now()), areaOf, least });
  };
  const planner =
    content.planner &&
    makePlanner({
      content,
      catalogue: content.planner,
      official: content.official,
      demand,
      least,
      demo,
      now,
      accounts,
      addressOf: (c) => c.req.header('cf-connecting-ip') ?? '',
    });
  const app = makeApp({
    catalogue: content.catalogue,
    offer: openingChoices(content),
    mailbox,
    telegram: telegram?.webhook,
    whatsapp: whatsapp?.webhook,
    attended: telegram?.attends,
    now,
    planner,
    state: () =>
      partStates({
        content,
        problems: errorsIn(problems).length,
        store,
        embeddings: 'disabled',
        telegram: telegram ? 'ok' : 'disabled',
        whatsapp: whatsapp ? (whatsapp.isWell() ? 'ok' : 'error') : 'disabled',
      }),
  });
  /** What goes on after the response: turns, cases, and what those send. */
  const idle = async (): Promise<void> => {
    await mailbox.idle();
    await telegram?.idle();
    await whatsapp?.idle();
    await mailbox.idle();
  };
  return { app, mailbox, telegram, sweep, idle };
}

export default {
  fetch: async (request, env, context) => {
    const { app, idle } = await open(env);
    const response = await app.fetch(request, env, context);
    // A turn goes on when the person's connection drops.
    context.waitUntil(idle());
    return response;
  },
  scheduled: async (_event, env, context) => {
    const { mailbox, telegram, sweep, idle } = await open(env);
    await mailbox.resume();
    await sweep();
    telegram?.wake();
    context.waitUntil(idle());
  },
} satisfies ExportedHandler<Env>;

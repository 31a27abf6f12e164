import { z } from 'zod';
import bundle from '../.data/worker-content.json';
import { makeApp } from './app.ts';
import { loadContent } from './content/content.ts';
import { NO_AREA } from './demand/cells.ts';
import { publish } from './demand/publish.ts';
import { publicNamesOf } from './demand/scrub/public.ts';
import { scrub as scrubText } from './demand/scrub/scrub.ts';
import { portfolioDocuments } from './guide/documents.ts';
import { colombianDay, makeGuide } from './guide/guide.ts';
import { openingChoices } from './guide/say.ts';
import { partStates } from './health.ts';
import { makeMailbox } from './mailbox/mailbox.ts';
import type { Log } from './mailbox/parts.ts';
import { freshSecret, makeSeal } from './mailbox/seal.ts';
import { makeAccounts } from './planner/accounts.ts';
import { makePlanner } from './planner/app.ts';
import { buildSearch } from './retrieval/search.ts';
import { openD1 } from './store/d1.ts';
import { makeDemandStore } from './store/demand.ts';
import { migrate } from './store/migrate.ts';
import { makePlannerStore } from './store/planner.ts';
import { makeStore } from './store/store.ts';

/* The Workers entry: the same guide and mailbox over D1, content bundled, exact vector search. */

export interface Env {
  readonly DB: D1Database;
  /** At least 32 characters. Without it one is made and kept in the database. */
  readonly BAQUIANO_SECRET?: string;
  readonly BAQUIANO_OPERATOR?: string;
  readonly BAQUIANO_MIN_PEOPLE?: string;
}

const LEAST_PEOPLE = z.coerce.number().int().min(5).default(10);
const now = (): Date => new Date();
// biome-ignore lint/suspicious/noConsole: the console is where a Worker logs
const log: Log = (event, facts) => console.warn(JSON.stringify({ event, ...facts }));

/** What an isolate makes once: content, index, keys. Nothing in it belongs to a request. */
async function openShared(env: Env) {
  const { content, problems } = loadContent(bundle.files, colombianDay(now()));
  if (!content) throw new Error('content: run «npx baquiano check»');
  const { db, runner } = openD1(env.DB);
  if ((await migrate(runner, bundle.migrations)) === 'newer')
    throw new Error('database: newer than this program');
  const store = makeStore(db);
  const secret = env.BAQUIANO_SECRET ?? (await store.setting('secret', freshSecret()));
  const search = await buildSearch(portfolioDocuments(content), { lexicon: content.lexicon });
  const guide = makeGuide({
    content,
    search,
    operator: env.BAQUIANO_OPERATOR,
    onWithheld: (because, kinds) => log('reply.withheld', { because, kinds: kinds.join(',') }),
  });
  const known = publicNamesOf(content.territory, content.portfolio);
  const scrub = (words: string) => scrubText(words, known).text;
  const demo = (await store.setting('simulated', 'no')) === 'yes';
  return { content, problems, guide, seal: await makeSeal(secret), scrub, demo };
}

let shared: ReturnType<typeof openShared> | undefined;

/**
 * A mailbox a request: promises of one request must not be awaited by another, and the store
 * keeps order and exactly-once between them.
 */
async function open(env: Env) {
  shared ??= openShared(env);
  const { content, problems, guide, seal, scrub, demo } = await shared.catch((error) => {
    shared = undefined;
    throw error;
  });
  const store = makeStore(openD1(env.DB).db);
  const mailbox = makeMailbox({ store, guide, seal, now, senders: {}, log, scrub });
  const { db } = openD1(env.DB);
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
    now,
    planner,
    state: () => partStates({ content, problems: problems.length, store, embeddings: 'disabled' }),
  });
  return { app, mailbox, sweep };
}

export default {
  fetch: async (request, env, context) => {
    const { app, mailbox } = await open(env);
    const response = await app.fetch(request, env, context);
    // A turn goes on when the person's connection drops.
    context.waitUntil(mailbox.idle());
    return response;
  },
  scheduled: async (_event, env, context) => {
    const { mailbox, sweep } = await open(env);
    await mailbox.resume();
    await sweep();
    context.waitUntil(mailbox.idle());
  },
} satisfies ExportedHandler<Env>;

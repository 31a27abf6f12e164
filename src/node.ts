import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { pino } from 'pino';
import { toString as drawQr } from 'qrcode';
import { makeApp } from './app.ts';
import type { LinkState } from './channels/baileys/link.ts';
import { openWhatsAppWeb, type WhatsAppWeb } from './channels/baileys/open.ts';
import { openTelegram, type Telegram } from './channels/telegram/open.ts';
import { runTelegram } from './channels/telegram/run.ts';
import { openWhatsAppCloud, type WhatsAppCloud } from './channels/whatsapp/open.ts';
import { contentRoot, readContentFiles, readEditorCatalogue } from './cli/content-files.ts';
import { type Config, readConfig } from './config.ts';
import type { Content } from './content/content.ts';
import type { EditorCatalogue } from './content/editor-catalogue.ts';
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
import { neuralEmbedder, type WatchedEmbedder, watch } from './model/embeddings.ts';
import { openModel } from './model/model.ts';
import { makeBudget } from './model/spend.ts';
import { type LiveContent, openLive } from './officials/live.ts';
import { makeOperator } from './operator/app.ts';
import { makeAccounts } from './planner/accounts.ts';
import { makePlanner } from './planner/app.ts';
import { hasHnsw, hnswIndex } from './retrieval/hnsw.ts';
import type { Keep } from './retrieval/keep.ts';
import { cacheFolder, keepInFiles } from './retrieval/kept-files.ts';
import { buildSearch, type Search } from './retrieval/search.ts';
import { makeDemandStore } from './store/demand.ts';
import { makeDeskStore } from './store/desk-store.ts';
import { openLibsql, readMigrations } from './store/libsql.ts';
import { migrate } from './store/migrate.ts';
import { makePlannerStore } from './store/planner.ts';
import { keptSecret } from './store/secret.ts';
import { makeLedger } from './store/spend.ts';
import { makeStore } from './store/store.ts';
import { makeAuthRows } from './store/whatsapp-auth.ts';

/* The Node entry: one process with an embedded database. Reads, wires, serves, closes. */

/** A fault that the operator mends; its message is for them. */
class StartError extends Error {
  override readonly name = 'StartError';
}

const SWEEP_MS = 10 * 60_000;
const REFRESH_MS = 30_000;
const CLOSE_MS = 10_000;
type Say = EditorCatalogue['text'];

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function start(): Promise<void> {
  const files = await readContentFiles(contentRoot());
  const { text, problems: problemTexts } = await readEditorCatalogue();
  const config = parseConfig(text);

  const database = await openDatabase(config, text);
  const store = makeStore(database.db);
  const seal = await makeSeal(
    config.secret ?? (await keptSecret(config.dataFolder, freshSecret())),
  );
  const logger = pino({ base: null }, pino.destination(2));
  const log: Log = (event, facts) => logger.warn({ event, ...facts });
  const keep = keepInFiles(cacheFolder());
  const { build: buildIndex, neural } = await searchBuilder(config, text, keep, log);
  const { operator } = config;
  const now = () => new Date();
  const budget = makeBudget(makeLedger(database.db), () => colombianDay(now()), config.dailyTokens);
  const models = (content: Content) => {
    const known = publicNamesOf(content.territory, content.portfolio);
    return openModel({
      model: config.model,
      voice: config.voice,
      topics: [...content.portfolio.cards.values()].map(({ id, title }) => ({ id, title })),
      scrub: (words) => scrubText(words, known).text,
      budget,
      now: Date.now,
      onFailure: (code) => log('model.unused', { code }),
    });
  };
  const deskStore = makeDeskStore(database.db);
  let serving = false;
  const live = await openLive({
    files,
    store: deskStore,
    now,
    build: async (content, taught) => {
      const search = await buildIndex(content, taught);
      const onWithheld = (because: string, kinds: readonly string[]) =>
        log('reply.withheld', { because, kinds: kinds.join(',') });
      const { understand, translate } = models(content);
      const guide = makeGuide({
        content,
        search,
        taught,
        keep,
        operator,
        understand,
        translate,
        onWithheld,
      });
      if (serving) await sensesOf(content, keep, taught);
      return { search, guide };
    },
  });
  if (!live) throw new StartError(text('cli.broken_content'));
  const { content, problems } = live.now();
  tellContent(text, content, errorsIn(problems).length);
  const telegram =
    config.telegram && content.officials
      ? openTelegram({
          config: config.telegram,
          texts: content.officials,
          problems: problemTexts,
          store: deskStore,
          seal,
          live,
          now,
          log,
          transcribe: models(content).transcribe,
          mailbox: () => mailbox,
        })
      : undefined;
  const known = publicNamesOf(content.territory, content.portfolio);
  const whatsapp =
    config.whatsapp &&
    (await openWhatsAppCloud({
      config: config.whatsapp,
      memory: deskStore,
      seal,
      receive: (messages) => mailbox.receive(messages),
      transcribe: models(content).transcribe,
      open: content.catalogue.buttons.menu,
      now,
      log,
    }));
  const { whatsappWeb } = config;
  const web =
    whatsappWeb &&
    (await openWhatsAppWeb({
      rows: makeAuthRows(database.db),
      memory: deskStore,
      seal,
      url: whatsappWeb.url,
      receive: (messages) => mailbox.receive(messages),
      transcribe: models(content).transcribe,
      onState: (state) => tellLink(text, config, state),
      pause,
      now,
      log,
    }));
  const overWhatsApp = whatsapp ?? web;
  const mailbox: Mailbox = makeMailbox({
    store,
    guide: live.guide,
    seal,
    now,
    senders: {
      ...(telegram && { telegram: telegram.send }),
      ...(overWhatsApp && { whatsapp: overWhatsApp.send }),
    },
    listeners: overWhatsApp?.listen && { whatsapp: overWhatsApp.listen },
    desk: telegram?.attends ? telegram : undefined,
    log,
    scrub: (words) => scrubText(words, known).text,
  });
  await mailbox.resume();
  const accounts = makeAccounts(makePlannerStore(database.db), seal.hash, now);
  const demand = makeDemandStore(database.db);
  const areaOf = (service: string) => content.portfolio.cards.get(service)?.area ?? NO_AREA;
  const { leastPeople: least } = config;
  const sweep = async (): Promise<void> => {
    await mailbox.sweep();
    await accounts.sweep();
    await publish(demand, { today: colombianDay(now()), areaOf, least });
  };
  await sweep();
  const planner =
    content.planner &&
    makePlanner({
      content,
      catalogue: content.planner,
      official: content.official,
      demand,
      least,
      demo: (await store.setting('simulated', 'no')) === 'yes',
      now,
      accounts,
      addressOf: (c) => getConnInfo(c).remote.address ?? '',
    });

  const bot = telegram && runTelegram(telegram, (state) => tellTelegram(text, config, state));
  const app = makeApp({
    catalogue: content.catalogue,
    offer: openingChoices(content),
    mailbox,
    telegram: telegram?.webhook,
    whatsapp: whatsapp?.webhook,
    attended: telegram?.attends,
    now,
    planner,
    operator:
      web &&
      whatsappWeb &&
      makeOperator({
        password: whatsappWeb.password,
        text,
        link: web.link,
        addressOf: (c) => getConnInfo(c).remote.address ?? '',
        now,
      }),
    assets: await webAssets(),
    state: () =>
      partStates({
        content: live.now().content,
        problems: errorsIn(live.now().problems).length,
        store,
        telegram: bot?.state() ?? 'disabled',
        whatsapp: whatsappState(whatsapp, web),
        embeddings: config.embeddings ? (neural?.isWell() ? 'ok' : 'error') : 'disabled',
      }),
  });
  // Workers compress by themselves; here we do.
  const compressed = new Hono().use(compress()).route('/', app);
  const server = serve({ fetch: compressed.fetch, port: config.port, hostname: config.host });
  await listening(server, config, text);
  // What comes in from now on is kept; it is ready once it has learned what it answers with.
  serving = true;
  await sensesOf(live.now().content, keep, live.taught);
  const { port } = server.address() as AddressInfo;
  if (!operator) say(text('server.operator_missing'));
  process.stdout.write(
    `${text('server.ready', { url: `http://${shownHost(config.host)}:${port}/` })}\n`,
  );

  const refreshing = keepFresh(live, telegram, log);
  const sweeping = setInterval(() => {
    sweep().catch((error: Error) => log('sweep.failed', { error: error.name }));
  }, SWEEP_MS);
  closeOnSignal(async () => {
    say(text('server.stopping'));
    clearInterval(sweeping);
    clearInterval(refreshing);
    await bot?.stop();
    await close(server, mailbox);
    await web?.link.close();
    await whatsapp?.idle();
    await telegram?.idle();
    database.close();
  });
}

function parseConfig(text: Say): Config {
  const read = readConfig(process.env);
  if ('config' in read) return read.config;
  const lines = read.problems.map(({ name, code }) =>
    text('server.bad_config_line', { name, detail: text(`config.${code}`) }),
  );
  throw new StartError([text('server.bad_config'), ...lines].join('\n'));
}

function tellContent(text: Say, { portfolio, flows }: Content, problems: number): void {
  const cards = `${portfolio.cards.size}`;
  say(
    text('server.content', { cards, flows: `${flows.size}`, points: `${portfolio.points.length}` }),
  );
  if (problems > 0) say(text('server.problems', { count: `${problems}` }));
  if (portfolio.cards.size === 0) say(text('server.empty'));
}

async function openDatabase({ dataFolder }: Config, text: Say) {
  const database = await openLibsql(dataFolder).catch((error: NodeJS.ErrnoException) => {
    const denied = ['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'];
    if (denied.some((code) => error.code?.startsWith(code)))
      throw new StartError(text('server.data_denied', { folder: dataFolder }));
    throw error;
  });
  if ((await migrate(database.runner, await readMigrations())) === 'newer')
    throw new StartError(text('server.database_newer'));
  return database;
}

function tellTelegram(text: Say, { telegram }: Config, state: 'ready' | { failed: string }): void {
  if (state !== 'ready') say(text('server.telegram_failed', { detail: state.failed }));
  else say(text(telegram?.group ? 'server.telegram_ready' : 'server.telegram_no_group'));
}

/** What is chosen once: the index and the embedder. */
async function searchBuilder(
  config: Config,
  text: Say,
  keep: Keep,
  log: Log,
): Promise<{
  build: (content: Content, taught: Content) => Promise<Search>;
  neural: WatchedEmbedder | undefined;
}> {
  const hnsw = await hasHnsw();
  say(text(hnsw ? 'server.hnsw' : 'server.exact'));
  const index = hnsw ? hnswIndex(`${config.dataFolder}/index`) : undefined;
  const started = config.embeddings && (await neuralEmbedder(config.embeddings).catch(refused));
  const neural = started && watch(started, (code) => log('embeddings.failed', { code }));
  function refused(error: unknown): undefined {
    const detail = error instanceof Error ? error.message : String(error);
    say(text('server.embeddings_failed', { detail }));
  }
  const build = async (content: Content, taught: Content): Promise<Search> => {
    const documents = portfolioDocuments(content);
    const parts = { lexicon: content.lexicon, index, keep, lessons: portfolioDocuments(taught) };
    if (!neural) return buildSearch(documents, parts);
    const { embedder } = neural;
    return buildSearch(documents, { ...parts, embedder }).catch((error: unknown) => {
      refused(error);
      return buildSearch(documents, parts);
    });
  };
  return { build, neural };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const whatsappState = (cloud: WhatsAppCloud | undefined, web: WhatsAppWeb | undefined) => {
  if (cloud) return cloud.isWell() ? 'ok' : 'error';
  if (web) return web.link.state().kind === 'open' ? 'ok' : 'error';
  return 'disabled';
};

/** The operator sees at the terminal what the page shows; a picture to scan where there is one. */
function tellLink(text: Say, config: Config, state: LinkState): void {
  if (state.kind === 'unlinked' && state.qr)
    void drawQr(state.qr, { type: 'terminal', small: true }).then((picture) => say(picture));
  const { kind } = state;
  say(text(`operator.${kind}`, { code: kind === 'stopped' ? `${state.code}` : '' }));
  if (kind === 'unlinked' || kind === 'stopped')
    say(
      text('server.operator_page', {
        url: `http://${shownHost(config.host)}:${config.port}/operator`,
      }),
    );
}

/** What officials decide in another process is heard within half a minute. */
function keepFresh(live: LiveContent, telegram: Telegram | undefined, log: Log) {
  return setInterval(() => {
    telegram?.wake();
    live.refresh().catch((error: Error) => log('refresh.failed', { error: error.name }));
  }, REFRESH_MS);
}

async function webAssets() {
  const read = (name: string) =>
    readFile(new URL(`./channels/web/public/${name}`, import.meta.url), 'utf8');
  return {
    '/chat.js': { type: 'text/javascript; charset=utf-8', body: await read('chat.js') },
    '/chat.css': { type: 'text/css; charset=utf-8', body: await read('chat.css') },
  };
}

type Server = ReturnType<typeof serve>;

async function listening(server: Server, { port }: Config, text: Say): Promise<void> {
  try {
    if (!server.listening) await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw new StartError(text('server.port_taken', { port: `${port}` }));
    if (code === 'EACCES') throw new StartError(text('server.port_denied', { port: `${port}` }));
    throw error;
  }
}

const shownHost = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? 'localhost' : host;

async function close(server: Server, mailbox: Mailbox): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  await closed;
  await mailbox.idle();
}

function closeOnSignal(finish: () => Promise<void>): void {
  const stop = (): void => {
    // What is not done by then is kept, and taken up at the next start.
    setTimeout(() => process.exit(0), CLOSE_MS).unref();
    void finish().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  await start();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  say(error.message);
  process.exitCode = 1;
}

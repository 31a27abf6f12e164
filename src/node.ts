import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { pino } from 'pino';
import { makeApp } from './app.ts';
import { contentRoot, readContentFiles, readEditorCatalogue } from './cli/content-files.ts';
import { type Config, readConfig } from './config.ts';
import { type Content, loadContent } from './content/content.ts';
import type { EditorCatalogue } from './content/editor-catalogue.ts';
import { errorsIn } from './files/problem.ts';
import { portfolioDocuments } from './guide/documents.ts';
import { colombianDay, makeGuide } from './guide/guide.ts';
import { openingChoices } from './guide/say.ts';
import { partStates } from './health.ts';
import { type Mailbox, makeMailbox } from './mailbox/mailbox.ts';
import type { Log } from './mailbox/parts.ts';
import { freshSecret, makeSeal } from './mailbox/seal.ts';
import { neuralEmbedder } from './model/embeddings.ts';
import { openModel } from './model/model.ts';
import { makeBudget } from './model/spend.ts';
import { hasHnsw, hnswIndex } from './retrieval/hnsw.ts';
import { buildSearch, type Search } from './retrieval/search.ts';
import type { Embedder } from './retrieval/vector.ts';
import { openLibsql, readMigrations } from './store/libsql.ts';
import { migrate } from './store/migrate.ts';
import { keptSecret } from './store/secret.ts';
import { makeLedger } from './store/spend.ts';
import { makeStore } from './store/store.ts';

/* The Node entry: one process with an embedded database. Reads, wires, serves, closes. */

/** A fault that the operator mends; its message is for them. */
class StartError extends Error {
  override readonly name = 'StartError';
}

const SWEEP_MS = 10 * 60_000;
const CLOSE_MS = 10_000;
type Say = EditorCatalogue['text'];

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function start(): Promise<void> {
  const files = await readContentFiles(contentRoot());
  const { text } = await readEditorCatalogue();
  const config = parseConfig(text);
  const { content, problems } = loadContent(files, colombianDay(new Date()));
  if (!content) throw new StartError(text('cli.broken_content'));
  tellContent(text, content, errorsIn(problems).length);

  const database = await openDatabase(config, text);
  const store = makeStore(database.db);
  const seal = await makeSeal(
    config.secret ?? (await keptSecret(config.dataFolder, freshSecret())),
  );
  const logger = pino({ base: null }, pino.destination(2));
  const log: Log = (event, facts) => logger.warn({ event, ...facts });
  const { search, embedder } = await openSearch(content, config, text);
  const { operator } = config;
  const { understand, translate } = openModel({
    model: config.model,
    voice: config.voice,
    topics: [...content.portfolio.cards.values()].map(({ id, title }) => ({ id, title })),
    scrub: (text) => text,
    budget: makeBudget(makeLedger(database.db), () => colombianDay(new Date()), config.dailyTokens),
    now: Date.now,
    onFailure: (code) => log('model.unused', { code }),
  });
  const guide = makeGuide({
    content,
    search,
    operator,
    understand,
    translate,
    onWithheld: (because, kinds) => log('reply.withheld', { because, kinds: kinds.join(',') }),
  });
  const now = () => new Date();
  const mailbox = makeMailbox({ store, guide, seal, now, senders: {}, log });
  await mailbox.sweep();
  await mailbox.resume();

  const app = makeApp({
    catalogue: content.catalogue,
    offer: openingChoices(content),
    mailbox,
    now,
    assets: await webAssets(),
    state: () =>
      partStates({
        content,
        problems: errorsIn(problems).length,
        store,
        embeddings: config.embeddings ? (embedder ? 'ok' : 'error') : 'disabled',
      }),
  });
  // Workers compress by themselves; here we do.
  const compressed = new Hono().use(compress()).route('/', app);
  const server = serve({ fetch: compressed.fetch, port: config.port, hostname: config.host });
  await listening(server, config, text);
  const { port } = server.address() as AddressInfo;
  if (!operator) say(text('server.operator_missing'));
  process.stdout.write(
    `${text('server.ready', { url: `http://${shownHost(config.host)}:${port}/` })}\n`,
  );

  const sweeping = setInterval(() => {
    mailbox.sweep().catch((error: Error) => log('sweep.failed', { error: error.name }));
  }, SWEEP_MS);
  closeOnSignal(async () => {
    say(text('server.stopping'));
    clearInterval(sweeping);
    await close(server, mailbox);
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

async function openSearch(
  content: Content,
  config: Config,
  text: Say,
): Promise<{ search: Search; embedder: Embedder | undefined }> {
  const hnsw = await hasHnsw();
  say(text(hnsw ? 'server.hnsw' : 'server.exact'));
  const parts = {
    lexicon: content.lexicon,
    index: hnsw ? hnswIndex(`${config.dataFolder}/index`) : undefined,
  };
  const documents = portfolioDocuments(content);
  if (config.embeddings) {
    try {
      const embedder = await neuralEmbedder(config.embeddings);
      return { search: await buildSearch(documents, { ...parts, embedder }), embedder };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      say(text('server.embeddings_failed', { detail }));
    }
  }
  return { search: await buildSearch(documents, parts), embedder: undefined };
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

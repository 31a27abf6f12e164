/** Which room may import which: the map of CONTRIBUTING.md, held by `npm run check:imports`. */

/** Room → rooms it may import. A room not listed here is an entry or does not exist. */
const MAY_IMPORT = {
  facts: [],
  files: [],
  languages: [],
  limits: [],
  messages: [],
  ports: ['messages'],
  text: [],
  config: [],
  territory: ['files', 'text'],
  portfolio: ['facts', 'files', 'limits', 'territory'],
  retrieval: ['files', 'portfolio', 'text'],
  flow: ['files', 'limits', 'portfolio', 'text'],
  content: [
    'facts',
    'files',
    'flow',
    'languages',
    'limits',
    'portfolio',
    'retrieval',
    'territory',
    'text',
  ],
  guide: [
    'content',
    'facts',
    'files',
    'flow',
    'languages',
    'limits',
    'messages',
    'portfolio',
    'retrieval',
    'territory',
    'text',
  ],
  demand: ['guide', 'messages', 'portfolio', 'ports', 'territory', 'text'],
  operator: ['content'],
  planner: ['content', 'demand', 'files', 'portfolio', 'territory', 'text'],
  model: ['config', 'languages', 'ports', 'retrieval'],
  officials: [
    'content',
    'demand',
    'facts',
    'files',
    'guide',
    'languages',
    'mailbox',
    'messages',
    'portfolio',
    'ports',
    'retrieval',
    'territory',
    'text',
  ],
  channels: ['config', 'content', 'limits', 'mailbox', 'messages', 'officials', 'ports'],
  store: ['demand', 'messages', 'officials', 'planner', 'ports'],
  mailbox: ['demand', 'guide', 'messages', 'ports'],
  health: ['content', 'ports'],
  app: ['channels', 'content', 'health', 'mailbox', 'messages', 'planner'],
};

/** Files that only run on Node, and the one that only runs on Workers. */
const NODE_ONLY =
  '^src/(node|cli)\\.ts$|^src/cli/|^src/store/(libsql|secret|drizzle\\.config)\\.ts$|^src/retrieval/(hnsw|kept-files)\\.ts$';
/** Entries and what is wired by them alone. */
const ENTRIES = '^src/(node|worker|cli)\\.ts$|^src/cli/';

const place = (room) => `^src/${room}(/|\\.ts$)`;

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan',
      comment: 'A file nobody imports is dead, unless it is an entry or a configuration.',
      severity: 'error',
      from: { orphan: true, pathNot: `${ENTRIES}|drizzle\\.config\\.ts$|/public/|\\.mjs$` },
      to: {},
    },
    {
      name: 'core-knows-no-runtime',
      comment: 'Only the entries and the files bound to Node may reach for it.',
      severity: 'error',
      from: { path: '^src', pathNot: `${NODE_ONLY}|\\.mjs$` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-knows-no-node-file',
      severity: 'error',
      from: { path: '^src', pathNot: `${ENTRIES}|${NODE_ONLY}|\\.mjs$` },
      to: { path: NODE_ONLY },
    },
    {
      name: 'only-the-store-knows-a-database',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/store/' },
      to: { path: 'node_modules/(drizzle-orm|@libsql)' },
    },
    {
      name: 'only-channels-and-entries-know-the-web',
      severity: 'error',
      from: {
        path: '^src',
        pathNot: '^src/channels/|^src/operator/|^src/planner/|^src/app\\.ts$|^src/node\\.ts$',
      },
      to: { path: 'node_modules/(hono|@hono|grammy|@whiskeysockets)' },
    },
    {
      name: 'only-model-and-hnsw-know-langchain',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/model/|^src/retrieval/hnsw\\.ts$' },
      to: { path: 'node_modules/(langchain|@langchain)' },
    },
    ...Object.entries(MAY_IMPORT).map(([room, rooms]) => ({
      name: `${room}-imports-only-${rooms.join('-') || 'nothing'}`,
      severity: 'error',
      from: { path: place(room) },
      to: {
        path: '^src/',
        pathNot: [room, ...rooms].map(place).join('|'),
      },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // TypeScript 7 has no compiler API for tools to read with; swc reads the same syntax.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};

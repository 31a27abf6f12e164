import { cloudflareTest } from '@cloudflare/vitest-pool-workers';
import { defineConfig } from 'vitest/config';

/** Suites of rooms that know no runtime; they pass in Node and in workerd alike. */
const EVERYWHERE = [
  'test/{files,territory,flow,guide,portfolio,retrieval,mailbox,demand}/**/*.test.ts',
  'test/*.test.ts',
];

export default defineConfig({
  test: {
    // Most suites wait on processes, sockets and pages more than they compute.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'node',
          // Files of one worker share the content they only read: it is loaded once, not per file.
          isolate: false,
          root: '.',
          include: [
            ...EVERYWHERE,
            'test/{cli,node,telegram,understanding,web,whatsapp}/**/*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: {
          name: 'workerd',
          isolate: false,
          root: '.',
          include: [...EVERYWHERE, 'test/workers/**/*.test.ts'],
          globalSetup: [
            'test/support/bundle.ts',
            'test/support/bot-api.ts',
            'test/support/graph-api.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

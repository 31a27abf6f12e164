import type { Env as WorkerEnv } from '../../src/worker.ts';

declare global {
  namespace Cloudflare {
    /** What `env` of `cloudflare:test` holds. */
    interface Env extends WorkerEnv {}
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Root of the Bot API server that `test/support/bot-api.ts` starts. */
    botApi: string;
    /** Root of the Graph server that `test/support/graph-api.ts` starts. */
    graphApi: string;
  }
}

import type { Env as WorkerEnv } from '../../src/worker.ts';

declare global {
  namespace Cloudflare {
    /** What `env` of `cloudflare:test` holds. */
    interface Env extends WorkerEnv {}
  }
}

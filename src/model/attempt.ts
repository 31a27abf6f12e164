import type { Budget } from './spend.ts';

/** After so many failures in a row a service is left alone for a while: nobody waits for it. */
const FAILURES_TO_REST = 3;
const REST_MS = 60_000;

export interface Used<T> {
  readonly value: T;
  /** Tokens, when the service said how many. */
  readonly tokens?: number | undefined;
}

export interface AttemptParts {
  readonly budget: Budget;
  readonly now: () => number;
  /** Told why a service was not used or gave nothing: a short code, never what was said. */
  readonly onFailure: (code: string) => void;
}

export type Attempt = <T>(
  limits: { readonly tokens: number; readonly ms: number },
  work: (signal: AbortSignal) => Promise<Used<T> | undefined>,
) => Promise<T | undefined>;

/**
 * Asks an outside service for something it may fail at: within a time, within the day's spend, and
 * not at all while it rests after failing. Whatever goes wrong, the answer is undefined and the
 * keyless way goes on.
 */
export function makeAttempt({ budget, now, onFailure }: AttemptParts): Attempt {
  let failures = 0;
  let restUntil = 0;
  const fail = (code: string): undefined => {
    failures += 1;
    if (failures >= FAILURES_TO_REST) restUntil = now() + REST_MS;
    onFailure(code);
    return undefined;
  };
  return async ({ tokens, ms }, work) => {
    if (now() < restUntil) return undefined;
    const reserved = await budget.reserve(tokens).catch(() => undefined);
    if (!reserved) {
      onFailure('spend');
      return undefined;
    }
    try {
      const used = await within(ms, work);
      // What a failed call cost is unknown; its whole estimate stays spent.
      if (!used) return fail('wrong');
      await reserved.settle(used.tokens ?? tokens);
      failures = 0;
      return used.value;
    } catch (error) {
      return fail(error instanceof Error && error.name === 'TimeoutError' ? 'slow' : 'failed');
    }
  };
}

/** Aborts the work when its time is over, and does not wait for a client that ignores it. */
async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(ms);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work(signal), late]);
}

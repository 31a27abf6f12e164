import type { Ledger } from '../ports.ts';

/** Keeps what the model room uses in a day below the operator's cap, over all processes. */
export interface Budget {
  /**
   * Sets `tokens` aside for one piece of work; undefined when the day's cap would be passed. The
   * amount is an estimate from above, settled to what was used once that is known.
   */
  readonly reserve: (
    tokens: number,
  ) => Promise<{ readonly settle: (used: number) => Promise<void> } | undefined>;
}

/**
 * @param today `YYYY-MM-DD`
 * @param cap tokens a day
 */
export const makeBudget = (ledger: Ledger, today: () => string, cap: number): Budget => ({
  reserve: async (tokens) => {
    const day = today();
    const total = await ledger.add(day, tokens);
    if (total > cap) {
      await ledger.add(day, -tokens);
      return undefined;
    }
    return {
      settle: async (used) => {
        await ledger.add(day, used - tokens);
      },
    };
  },
});

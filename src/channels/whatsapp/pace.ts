/**
 * How fast Meta takes messages: 80 a second in all, and to one person one in six seconds, of which
 * some may go at once when there was a pause before (error 131056 tells when it is too much).
 */
const PER_SECOND = 80;
const PAIR_MS = 6_000;
const PAIR_BURST = 5;
/** People who are not written to for this long have their whole burst again. */
const FORGET_MS = PAIR_MS * PAIR_BURST;

export interface Pace {
  /** 0 when a message to this person may go now, and it is counted; else how long to wait. */
  readonly take: (person: string, now: number) => number;
}

/** Two token buckets, in memory: another process has its own, and Meta's refusal is the last word. */
export function makePace(): Pace {
  const people = new Map<string, { tokens: number; at: number }>();
  let all = { tokens: PER_SECOND, at: 0 };
  return {
    take: (person, now) => {
      for (const [key, { at }] of people) {
        if (now - at < FORGET_MS) break;
        people.delete(key);
      }
      const filled = Math.min(PER_SECOND, all.tokens + ((now - all.at) / 1000) * PER_SECOND);
      const own = people.get(person) ?? { tokens: PAIR_BURST, at: now };
      const left = Math.min(PAIR_BURST, own.tokens + (now - own.at) / PAIR_MS);
      all = { tokens: filled, at: now };
      if (filled < 1) return Math.ceil(((1 - filled) / PER_SECOND) * 1000);
      if (left < 1) return Math.ceil((1 - left) * PAIR_MS);
      all = { tokens: filled - 1, at: now };
      // Last written to, last in the map: the oldest are at its start.
      people.delete(person);
      people.set(person, { tokens: left - 1, at: now });
      return 0;
    },
  };
}

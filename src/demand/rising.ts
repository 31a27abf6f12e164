import { cumulativeStdNormalProbability, mean, sampleVariance } from 'simple-statistics';

/** Weeks that say what is usual. */
const BASELINE = 8;
const LEAST_BASELINE = 6;
/** Share of false alarms among all alarms, on average (Benjamini and Hochberg, 1995). */
export const FALSE_ALARMS = 0.05;

export interface Series {
  readonly id: string;
  /** Released counts of consecutive weeks, oldest first; undefined where hidden. The last is tested. */
  readonly weeks: readonly (number | undefined)[];
}

export interface Rising {
  readonly id: string;
  readonly now: number;
  readonly usual: number;
  /** Chance of a count this high when nothing has changed. */
  readonly p: number;
}

/**
 * Series whose last week is higher than chance explains. Each is tested for counts that vary more
 * than Poisson's (variance-stabilised, dispersion from the baseline, never below one; rounding adds
 * its own), then the false alarm rate is held over all series tested together.
 */
export function risingSeries(all: readonly Series[]): readonly Rising[] {
  const tested = all.flatMap(({ id, weeks }) => {
    const now = weeks.at(-1);
    const before = weeks.slice(-BASELINE - 1, -1).filter((count) => count !== undefined);
    if (now === undefined || before.length < LEAST_BASELINE) return [];
    return [{ id, now, usual: mean(before), p: chance(now, before) }];
  });
  const sorted = [...tested].sort((a, b) => a.p - b.p);
  let alarms = 0;
  for (const [i, { p }] of sorted.entries())
    if (p <= (FALSE_ALARMS * (i + 1)) / sorted.length) alarms = i + 1;
  return sorted.slice(0, alarms);
}

function chance(now: number, before: readonly number[]): number {
  const usual = mean([...before]);
  // Rounding to 5 adds a variance of 25/12; eight weeks know their dispersion poorly, so it is raised.
  const variance = sampleVariance([...before]);
  const dispersion = Math.max(1 + 25 / 12 / usual, (1.4 * variance) / usual);
  const z =
    (2 * (Math.sqrt(now + 0.375) - Math.sqrt(usual + 0.375))) /
    Math.sqrt(dispersion * (1 + 1 / before.length));
  return 1 - cumulativeStdNormalProbability(z);
}

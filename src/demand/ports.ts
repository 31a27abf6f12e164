import type { Week } from './calendar.ts';
import type { Cell, Leaf } from './cells.ts';

/** A question nobody could answer, without what names its writer. */
export interface Unanswered {
  readonly text: string;
  /** Whether it was its writer's first of the month. */
  readonly fresh: boolean;
}

/** Words that many unanswered questions of a month share. */
export interface Gap {
  readonly month: string;
  readonly words: readonly string[];
  readonly people: number;
}

/** One step of release, written whole or not at all, and never twice. */
export interface ReleaseStep {
  /** `2026-W47`, `2026-11` or `2026-S2`. */
  readonly period: string;
  readonly cells: readonly Cell[];
  /** Leaves that stay hidden, replacing those of this period that were. */
  readonly hidden: readonly Leaf[];
  readonly gaps: readonly Gap[];
}

export interface DemandStore {
  /** First and last day with demand not yet forgotten. */
  readonly days: () => Promise<{ readonly first: string; readonly last: string } | undefined>;
  readonly steps: () => Promise<ReadonlySet<string>>;
  /** Counts one week of the log. */
  readonly leavesOf: (week: Week) => Promise<readonly Leaf[]>;
  /** Hidden leaves of weeks in a month or half-year. */
  readonly hiddenOf: (period: string) => Promise<readonly Leaf[]>;
  readonly unanswered: (month: string) => Promise<readonly Unanswered[]>;
  readonly release: (step: ReleaseStep) => Promise<void>;
  readonly cells: () => Promise<readonly Cell[]>;
  readonly gaps: () => Promise<readonly Gap[]>;
  /** Deletes what the log holds before a day, once its week is released. */
  readonly forget: (before: string) => Promise<void>;
}

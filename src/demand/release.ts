import {
  type AreaOf,
  type Cell,
  cellKey,
  LEVELS,
  type Leaf,
  type Level,
  RATING_LEVELS,
} from './cells.ts';

/** Fewest different people behind any figure. */
export const LEAST_PEOPLE = 5;
export const DEFAULT_PEOPLE = 10;
/** Every figure is a multiple of this. */
export const ROUNDED_TO = 5;

export interface Released {
  readonly cells: readonly Cell[];
  /** What stays hidden for now; a coarser level may take it up. */
  readonly hidden: readonly Leaf[];
}

/**
 * Tries the levels of one time span, finest first, on leaves not yet released. A group that enough
 * people share becomes a cell; the rest goes on together to the next level, so that what is hidden is
 * only ever shown mixed with something else that is hidden too.
 *
 * @param least at least `LEAST_PEOPLE`
 */
export function release(
  leaves: readonly Leaf[],
  span: Level['at'],
  areaOf: AreaOf,
  least: number,
): Released {
  const asks = releaseAlong(
    LEVELS,
    leaves.filter(({ measure }) => measure === 'ask'),
    span,
    areaOf,
    (group) => (maySee(group, least) ? [[{}, group]] : undefined),
  );
  const ratings = releaseAlong(
    RATING_LEVELS,
    leaves.filter(({ measure }) => measure === 'rating'),
    span,
    areaOf,
    (group) => {
      const parts = ['yes', 'no'].map(
        (outcome) => [{ outcome }, group.filter((leaf) => leaf.outcome === outcome)] as const,
      );
      return parts.every(([, part]) => maySee(part, least)) ? parts : undefined;
    },
  );
  const counted = [...asks.released, ...ratings.released].map(([cell, group]) => ({
    ...cell,
    count: rounded(sum(group, 'asks'), least),
  }));
  return { cells: counted, hidden: [...asks.hidden, ...ratings.hidden] };
}

type Shown = readonly (readonly [part: { readonly outcome?: string }, leaves: readonly Leaf[]])[];

function releaseAlong(
  levels: readonly Level[],
  leaves: readonly Leaf[],
  span: Level['at'],
  areaOf: AreaOf,
  show: (group: readonly Leaf[]) => Shown | undefined,
) {
  const released: (readonly [Omit<Cell, 'count'>, readonly Leaf[]])[] = [];
  let hidden = leaves;
  for (const level of levels.filter(({ at }) => at === span)) {
    const groups = new Map<string, { cell: Omit<Cell, 'count'>; leaves: Leaf[] }>();
    for (const leaf of hidden) {
      const cell = { measure: leaf.measure, ...level.detail(leaf, areaOf) };
      const key = cellKey(cell);
      const group = groups.get(key);
      if (group) group.leaves.push(leaf);
      else groups.set(key, { cell, leaves: [leaf] });
    }
    const rest: Leaf[] = [];
    for (const group of groups.values()) {
      const parts = show(group.leaves);
      if (parts) for (const [part, own] of parts) released.push([{ ...group.cell, ...part }, own]);
      else rest.push(...group.leaves);
    }
    hidden = rest;
  }
  return { released, hidden };
}

/**
 * Whether a group may be shown. Several leaves stand together only because each alone was too
 * small, at most `least - 1` people; a sum close to the largest such a group can have would tell
 * each of them, so that it needs half a threshold of room below it.
 */
function maySee(leaves: readonly Leaf[], least: number): boolean {
  const people = fewestPeople(leaves);
  if (people < least) return false;
  return leaves.length === 1 || leaves.length * (least - 1) - people >= least / 2;
}

/** A number of different people that a group surely has: nobody is counted twice in it. */
export function fewestPeople(leaves: readonly Leaf[]): number {
  const byMonth = new Map<string, Leaf[]>();
  for (const leaf of leaves) byMonth.set(leaf.month, [...(byMonth.get(leaf.month) ?? []), leaf]);
  return Math.max(
    0,
    ...[...byMonth.values()].map((month) => {
      const byService = new Map<string, number>();
      for (const { service, askers } of month)
        byService.set(service, (byService.get(service) ?? 0) + askers);
      return Math.max(sum(month, 'people'), ...byService.values());
    }),
  );
}

const sum = (leaves: readonly Leaf[], field: 'asks' | 'people'): number =>
  leaves.reduce((total, leaf) => total + leaf[field], 0);

const rounded = (count: number, least: number): number =>
  Math.max(Math.ceil(least / ROUNDED_TO) * ROUNDED_TO, Math.round(count / ROUNDED_TO) * ROUNDED_TO);

import { addDays, nextWeek, weekOf, weeksBetween } from './calendar.ts';
import { type Cell, COUNTRY, type Measure } from './cells.ts';

/* The one way figures leave: sums of released cells. Pages, exports and the command line ask here. */

export const DIMENSIONS = [
  'week',
  'month',
  'half',
  'municipality',
  'locality',
  'department',
  'cluster',
  'area',
  'service',
  'outcome',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface TrendQuery {
  readonly by: readonly Dimension[];
  readonly measure?: Measure;
  /** Days, both included; a week counts when its Thursday does, a longer period when all its weeks do. */
  readonly from: string;
  readonly to: string;
  /** Codes of departments (2 digits), municipalities (5) or localities (7); absent: the country. */
  readonly places?: readonly string[] | undefined;
  readonly area?: string | undefined;
  readonly service?: string | undefined;
  readonly outcome?: string | undefined;
}

export interface TrendRow {
  readonly keys: Readonly<Partial<Record<Dimension, string>>>;
  /** Person-days, a sum of rounded cells. */
  readonly count: number;
}

export interface Trends {
  readonly rows: readonly TrendRow[];
  readonly total: number;
  /** Demand inside the question that is only released coarser than asked, and so in no row. */
  readonly coarser: number;
}

/** Cluster of a municipality in DNP's strategy. */
export type ClusterOf = (place: string) => string | undefined;

export function trends(cells: readonly Cell[], query: TrendQuery, clusterOf: ClusterOf): Trends {
  const periods = periodsBetween(query.from, query.to);
  const rows = new Map<string, { keys: TrendRow['keys']; count: number }>();
  let total = 0;
  let coarser = 0;
  for (const cell of cells) {
    if (cell.measure !== (query.measure ?? 'ask')) continue;
    const when = periods.get(cell.period);
    if (!when) continue;
    const inside = matches(cell, query);
    if (inside === 'no') continue;
    const keys = inside === 'yes' ? keysOf(cell, when, query.by, clusterOf) : undefined;
    if (!keys) {
      coarser += cell.count;
      continue;
    }
    total += cell.count;
    const key = query.by.map((dimension) => keys[dimension]).join('|');
    const row = rows.get(key);
    if (row) row.count += cell.count;
    else rows.set(key, { keys, count: cell.count });
  }
  return { rows: [...rows.values()], total, coarser };
}

/** Days from Monday to Thursday, and from Thursday to Sunday. */
const THURSDAY = 3;

interface When {
  readonly week?: string;
  readonly month?: string;
  readonly half?: string;
}

/** Each period wholly inside the days → the periods it lies in. */
function periodsBetween(from: string, to: string): ReadonlyMap<string, When> {
  const periods = new Map<string, When>();
  for (const { week, month, half } of weeksBetween(
    addDays(from, -THURSDAY),
    addDays(to, THURSDAY),
  )) {
    periods.set(week, { week, month, half });
    for (const [period, when] of [
      [month, { month, half }],
      [half, { half }],
    ] as const)
      if (!periods.has(period) && wholly(period, from, to)) periods.set(period, when);
  }
  return periods;
}

function wholly(period: string, from: string, to: string): boolean {
  const { from: first, to: last } = daysOf(period);
  return from <= addDays(first, THURSDAY) && addDays(last, -THURSDAY) <= to;
}

/** First and last day of a month or half-year of whole weeks. */
export function daysOf(period: string): { readonly from: string; readonly to: string } {
  const year = period.slice(0, 4);
  const half = period.slice(5).startsWith('S');
  const [first, last] = half
    ? period.endsWith('S1')
      ? ['01', '06']
      : ['07', '12']
    : [period.slice(5), period.slice(5)];
  // The week of the 7th always has its Thursday in the month, and so has that of the 21st.
  let opening = weekOf(`${year}-${first}-07`);
  const before = weekOf(addDays(opening.from, -1));
  if (before.month === opening.month) opening = before;
  let closing = weekOf(`${year}-${last}-21`);
  for (let next = nextWeek(closing); next.month === closing.month; next = nextWeek(next))
    closing = next;
  return { from: opening.from, to: closing.to };
}

/** Whether a cell lies in what is asked, outside it, or is too coarse to tell. */
function matches(cell: Cell, query: TrendQuery): 'yes' | 'no' | 'unsure' {
  let unsure = false;
  if (query.places) {
    const within = query.places.some((code) => cell.place.startsWith(code));
    const around = query.places.some(
      (code) => cell.place === COUNTRY || (cell.place !== '' && code.startsWith(cell.place)),
    );
    if (!within && !around) return 'no';
    unsure ||= !within;
  }
  for (const field of ['area', 'service', 'outcome'] as const) {
    if (query[field] === undefined) continue;
    if (cell[field] === undefined) unsure = true;
    else if (cell[field] !== query[field]) return 'no';
  }
  return unsure ? 'unsure' : 'yes';
}

/** How each dimension is read off a cell; undefined where the cell is coarser. */
const READ: Readonly<
  Record<Dimension, (cell: Cell, when: When, clusterOf: ClusterOf) => string | undefined>
> = {
  week: (_cell, { week }) => week,
  month: (_cell, { month }) => month,
  half: (_cell, { half }) => half,
  municipality: ({ place }) => (place.length >= 5 ? place.slice(0, 5) : undefined),
  locality: ({ place }) => (place.length === 7 ? place : undefined),
  department: ({ place }) => (place === COUNTRY ? undefined : place.slice(0, 2)),
  cluster: ({ place }, _when, clusterOf) =>
    place.length >= 5 ? (clusterOf(place.slice(0, 5)) ?? '') : undefined,
  area: ({ area }) => area,
  service: ({ service }) => service,
  outcome: ({ outcome }) => outcome,
};

function keysOf(
  cell: Cell,
  when: When,
  by: readonly Dimension[],
  clusterOf: ClusterOf,
): TrendRow['keys'] | undefined {
  const keys: Partial<Record<Dimension, string>> = {};
  for (const dimension of by) {
    const value = READ[dimension](cell, when, clusterOf);
    if (value === undefined) return undefined;
    keys[dimension] = value;
  }
  return keys;
}

import type { Content } from '../content/content.ts';
import type { Official } from '../content/official.ts';
import type { PlannerCatalogue } from '../content/planner-catalogue.ts';
import { addDays, weekOf } from '../demand/calendar.ts';
import type { Cell } from '../demand/cells.ts';
import type { DemandStore, Gap } from '../demand/ports.ts';
import { daysOf, type TrendQuery, type Trends, trends } from '../demand/trends.ts';
import { maySee, type Reader } from './scope.ts';

/** What the pages draw from: released cells, content and official figures. No log, no person. */
export interface PlannerParts {
  readonly content: Content;
  readonly catalogue: PlannerCatalogue;
  readonly official: ReadonlyMap<string, Official>;
  readonly demand: DemandStore;
  /** Fewest people behind a figure. */
  readonly least: number;
  /** Whether the demand is made up. */
  readonly demo: boolean;
  readonly now: () => Date;
}

export interface Ledger {
  readonly cells: readonly Cell[];
  readonly gaps: readonly Gap[];
  /** The last released week, when there is one. */
  readonly lastWeek: string | undefined;
}

/** Reads the released cells once a release: they only ever change with one. */
export function makeLedger(demand: DemandStore): () => Promise<Ledger> {
  let known: { readonly steps: number; readonly ledger: Ledger } | undefined;
  return async () => {
    const steps = await demand.steps();
    if (known?.steps === steps.size) return known.ledger;
    const lastWeek = [...steps]
      .filter((period) => period.includes('W'))
      .sort()
      .at(-1);
    const ledger = { cells: await demand.cells(), gaps: await demand.gaps(), lastWeek };
    known = { steps: steps.size, ledger };
    return ledger;
  };
}

/** What a request asks for, within what its account may see. */
export interface Filter {
  readonly from: string;
  readonly to: string;
  /** Code, or `CO`. */
  readonly place: string;
  readonly area?: string | undefined;
  readonly places?: readonly string[] | undefined;
}

const WEEKS_SHOWN = 26;

/** The filter of an address bar; undefined when it makes no sense, `forbidden` beyond the account. */
export function readFilter(
  { content }: PlannerParts,
  { lastWeek }: Ledger,
  account: Reader,
  params: Readonly<Record<string, string>>,
  today: string,
): Filter | 'bad' | 'forbidden' {
  const last = lastWeek ? daysOfWeek(lastWeek).to : weekOf(today).to;
  const to = params.hasta || last;
  const from = params.desde || daysOf(weekOf(addDays(to, -7 * WEEKS_SHOWN)).month).from;
  if (!isDay(from) || !isDay(to) || from > to) return 'bad';
  const own = account.scope.includes('CO') ? 'CO' : (account.scope[0] ?? '');
  const place = params.lugar || own;
  const known = place === 'CO' || placeName(content, place) !== undefined;
  const area = params.area || undefined;
  if (!known || (area && area !== 'otro' && !content.portfolio.areas.some(({ id }) => id === area)))
    return 'bad';
  if (!maySee(account, place)) return 'forbidden';
  return { from, to, place, area, places: place === 'CO' ? undefined : [place] };
}

const isDay = (text: string): boolean =>
  /^20\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

export function daysOfWeek(week: string): { readonly from: string; readonly to: string } {
  const [year = '', number = ''] = week.split('-W');
  const { from, to } = weekOf(addDays(weekOf(`${year}-01-04`).from, 7 * (Number(number) - 1)));
  return { from, to };
}

/** Answers kept for one ledger; the oldest go first. */
const MOST_KEPT = 300;
const kept = new WeakMap<Ledger, Map<string, Trends>>();

/** Sums of released cells for a filter. A ledger never changes, so each is added up once. */
export function ask(
  { content }: PlannerParts,
  ledger: Ledger,
  { from, to, places, area }: Filter,
  query: Partial<TrendQuery> & Pick<TrendQuery, 'by'>,
): Trends {
  const asked = { from, to, places, area, ...query };
  const key = JSON.stringify(asked);
  const known = kept.get(ledger) ?? new Map<string, Trends>();
  kept.set(ledger, known);
  const before = known.get(key);
  if (before) return before;
  const clusterOf = (code: string) => content.territory.byCode.get(code)?.cluster;
  const answer = trends(ledger.cells, asked, clusterOf);
  const [oldest] = known.keys();
  if (known.size >= MOST_KEPT && oldest !== undefined) known.delete(oldest);
  known.set(key, answer);
  return answer;
}

/** Name of a department, municipality or locality. */
export function placeName({ territory }: Content, code: string): string | undefined {
  if (code.length === 2)
    return territory.municipalities.find((one) => one.code.startsWith(code))?.department;
  return territory.byCode.get(code)?.name;
}

export const longPlaceName = (content: Content, code: string): string | undefined => {
  const name = placeName(content, code);
  const department = content.territory.byCode.get(code)?.department;
  return department ? `${name} (${department})` : name;
};

/** The half-year before another's, as days. */
export const halfDays = daysOf;

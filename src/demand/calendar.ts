/*
 * The calendar of released figures. A month is made of whole ISO weeks, each in the month of its
 * Thursday, and a half-year of whole months: periods nest, so that no two of them differ by days.
 */

const DAY_MS = 86_400_000;

/** Time spans, finest first. `2026-W47`, `2026-11`, `2026-S2`. */
export type Span = 'week' | 'month' | 'half';

export interface Week {
  readonly week: string;
  readonly month: string;
  readonly half: string;
  /** Monday and Sunday, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** The week a day belongs to. */
export function weekOf(day: string): Week {
  const at = Date.parse(`${day}T00:00:00Z`);
  const monday = at - ((new Date(at).getUTCDay() + 6) % 7) * DAY_MS;
  const thursday = dayText(monday + 3 * DAY_MS);
  const year = thursday.slice(0, 4);
  const first = Date.parse(`${year}-01-01T00:00:00Z`);
  const number = Math.floor((monday + 3 * DAY_MS - first) / (7 * DAY_MS)) + 1;
  return {
    week: `${year}-W${String(number).padStart(2, '0')}`,
    month: thursday.slice(0, 7),
    half: `${year}-S${Number(thursday.slice(5, 7)) <= 6 ? 1 : 2}`,
    from: dayText(monday),
    to: dayText(monday + 6 * DAY_MS),
  };
}

export const nextWeek = ({ to }: Week): Week => weekOf(addDays(to, 1));

export const addDays = (day: string, days: number): string =>
  dayText(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);

/** Every week that lies wholly between two days, both included. */
export function weeksBetween(from: string, to: string): readonly Week[] {
  const weeks: Week[] = [];
  let week = weekOf(from);
  if (week.from < from) week = nextWeek(week);
  for (; week.to <= to; week = nextWeek(week)) weeks.push(week);
  return weeks;
}

/** The half-year before: `2026-S2` → `2026-S1`. */
export const halfBefore = (half: string): string =>
  half.endsWith('S2') ? half.replace('S2', 'S1') : `${Number(half.slice(0, 4)) - 1}-S2`;

const dayText = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

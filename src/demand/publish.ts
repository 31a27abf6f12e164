import { addDays, nextWeek, type Week, weekOf } from './calendar.ts';
import type { AreaOf } from './cells.ts';
import { gapsIn } from './gaps.ts';
import type { DemandStore } from './ports.ts';
import { release } from './release.ts';

/** Days the log keeps rows about single turns; cells made of them stay. */
export const LOG_DAYS = 45;

/**
 * Releases every week, month and half-year that is over and not yet released. Each is one atomic step
 * that a crash repeats or finds done. Nothing of the current week is ever shown.
 *
 * @param today `YYYY-MM-DD` in Colombia
 */
export async function publish(
  store: DemandStore,
  {
    today,
    areaOf,
    least,
  }: { readonly today: string; readonly areaOf: AreaOf; readonly least: number },
): Promise<void> {
  const days = await store.days();
  if (!days) return;
  const done = await store.steps();
  for (let week = weekOf(days.first); week.to < today; week = nextWeek(week)) {
    const after = nextWeek(week);
    if (!done.has(week.week)) await releaseWeek(store, week, areaOf, least);
    if (after.month !== week.month && !done.has(week.month)) {
      const { cells, hidden } = release(await store.hiddenOf(week.month), 'month', areaOf, least);
      const gaps = gapsIn(week.month, await store.unanswered(week.month), least);
      await store.release({ period: week.month, cells, hidden, gaps });
    }
    if (after.half !== week.half && !done.has(week.half)) {
      // What even the country's half-year cannot show is destroyed with the step.
      const { cells } = release(await store.hiddenOf(week.half), 'half', areaOf, least);
      await store.release({ period: week.half, cells, hidden: [], gaps: [] });
    }
  }
  await store.forget(addDays(today, -LOG_DAYS));
}

async function releaseWeek(store: DemandStore, week: Week, areaOf: AreaOf, least: number) {
  const { cells, hidden } = release(await store.leavesOf(week), 'week', areaOf, least);
  await store.release({ period: week.week, cells, hidden, gaps: [] });
}

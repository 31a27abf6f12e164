import { describe, expect, it } from 'vitest';
import { addDays, weekOf, weeksBetween } from '../../src/demand/calendar.ts';
import { daysOf } from '../../src/demand/trends.ts';

describe('the calendar of released figures', () => {
  it.each([
    ['2026-11-20', '2026-W47', '2026-11', '2026-S2', '2026-11-16', '2026-11-22'],
    ['2027-01-01', '2026-W53', '2026-12', '2026-S2', '2026-12-28', '2027-01-03'],
    ['2025-12-29', '2026-W01', '2026-01', '2026-S1', '2025-12-29', '2026-01-04'],
  ])('puts %s in %s', (day, week, month, half, from, to) => {
    expect(weekOf(day)).toEqual({ week, month, half, from, to });
  });

  it('nests: each month and half-year is its own weeks and nothing else, for thirty years', () => {
    const weeks = weeksBetween('2010-01-01', '2040-12-31');
    for (const field of ['month', 'half'] as const)
      for (const period of new Set(weeks.slice(60, -60).map((week) => week[field]))) {
        const own = weeks.filter((week) => week[field] === period);
        expect(daysOf(period), period).toEqual({ from: own[0]?.from, to: own.at(-1)?.to });
      }
    for (const [i, week] of weeks.entries())
      if (i > 0) expect(week.from).toBe(addDays(weeks[i - 1]?.to ?? '', 1));
  });
});

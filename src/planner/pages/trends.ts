import { html } from 'hono/html';
import { daysOf, type Trends } from '../../demand/trends.ts';
import { lineChart } from '../charts.ts';
import { areaName, areaOptions, placeTitle } from '../choices.ts';
import { ask, daysOfWeek } from '../figures.ts';
import { figure, type Html, page, table, type View } from '../layout.ts';
import { shown, thousands } from '../number.ts';

export function trendsPage(view: View): Html {
  const { parts, ledger, filter } = view;
  const { text } = parts.catalogue;
  const none = text('empty', { least: `${parts.least}` });
  const months = ask(parts, ledger, filter, { by: ['month', 'area'] });
  const weeks = ask(parts, ledger, filter, { by: ['week'] });
  // A month cut off by the filter, or not over, would look like a fall.
  const whole = (month = ''): boolean => {
    const { from, to } = daysOf(month);
    const last = ledger.lastWeek ? daysOfWeek(ledger.lastWeek).to : '';
    return from >= filter.from && to <= filter.to && to <= last;
  };
  const complete = { ...months, rows: months.rows.filter(({ keys }) => whole(keys.month)) };
  const monthChart = grid(
    complete,
    'month',
    (area) => areaName(parts, area),
    areaOptions(parts).map(([id]) => id),
  );
  const weekRows = [...weeks.rows].sort((a, b) =>
    (a.keys.week ?? '').localeCompare(b.keys.week ?? ''),
  );
  return page(
    view,
    'tendencias',
    `${text('trends')}: ${placeTitle(parts, filter.place)}`,
    html`${monthChart.periods.length > 0 ? figure(lineChart(monthChart.periods, monthChart.series), text('months_chart'), text('months_chart')) : html`<p>${none}</p>`}
${table(
  text('months_chart'),
  [
    { title: text('month') },
    ...monthChart.series.map(({ name }) => ({ title: name, number: true })),
  ],
  monthChart.periods.map((month, i) => [
    month,
    ...monthChart.series.map(({ values }) => shown(values[i], text('hidden_cell'))),
  ]),
  none,
)}
<h2>${text('weeks_chart')}</h2><p class="soft">${text('weeks_note', { least: `${parts.least}` })}</p>
${
  weekRows.length > 0
    ? figure(
        lineChart(
          weekRows.map(({ keys }) => keys.week ?? ''),
          [{ name: text('requests'), values: weekRows.map(({ count }) => count) }],
        ),
        text('weeks_chart'),
        text('weeks_chart'),
      )
    : ''
}
${table(
  text('weeks_chart'),
  [{ title: text('week') }, { title: text('requests'), number: true }],
  weekRows.map(({ keys, count }) => [keys.week, thousands(count)]),
  none,
)}`,
    months,
  );
}

/** Rows by period and area as series over all periods. */
export function grid(
  { rows }: Trends,
  period: 'month' | 'week',
  name: (area: string) => string,
  order: readonly string[],
) {
  const periods = [...new Set(rows.map(({ keys }) => keys[period] ?? ''))].sort();
  const areas = order.filter((area) => rows.some(({ keys }) => keys.area === area));
  return {
    periods,
    series: areas.map((area) => ({
      name: name(area),
      values: periods.map(
        (at) => rows.find(({ keys }) => keys.area === area && keys[period] === at)?.count,
      ),
    })),
  };
}

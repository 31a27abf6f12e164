import { html } from 'hono/html';
import { daysOf, type Trends } from '../../demand/trends.ts';
import { barChart, lineChart } from '../charts.ts';
import { ask, daysOfWeek, placeName } from '../figures.ts';
import {
  areaName,
  areaOptions,
  figure,
  type Html,
  page,
  placeTitle,
  table,
  type View,
} from '../layout.ts';
import { demandMap } from '../map.ts';
import { thousands } from '../number.ts';

/* Pages about what is asked: overview, trends, territory. */

const TOP = 12;
const byCount = (a: { count: number }, b: { count: number }): number => b.count - a.count;

export function overviewPage(view: View): Html {
  const { parts, ledger, filter } = view;
  const { text } = parts.catalogue;
  const areas = ask(parts, ledger, filter, { by: ['area'] });
  const services = ask(parts, ledger, filter, { by: ['service'] });
  const all = ask(parts, ledger, filter, { by: [] });
  const outcomes = ask(parts, ledger, filter, { by: ['outcome'] });
  const refused = outcomes.rows.find(({ keys }) => keys.outcome === 'refuse')?.count ?? 0;
  const none = text('empty', { least: `${parts.least}` });
  const bars = [...areas.rows]
    .sort(byCount)
    .map(({ keys, count }) => ({ label: areaName(parts, keys.area ?? ''), value: count }));
  return page(
    view,
    '',
    `${text('overview')}: ${placeTitle(parts, filter.place)}`,
    html`<dl class="figures">
<div><dt>${text('requests')}</dt><dd>${all.total > 0 ? html`<small>${text('at_least')}</small>${thousands(all.total)}` : html`<small>${text('hidden_cell')}</small>`}</dd></div>
<div><dt>${text('outcome_refuse')}</dt><dd>${refused > 0 ? html`<small>${text('at_least')}</small>${thousands(refused)}` : html`<small>${text('hidden_cell')}</small>`}</dd></div>
<div><dt>${text('published', { week: '' }).replace(/[:\s]+$/, '')}</dt><dd>${ledger.lastWeek ?? '—'}</dd></div>
</dl>
<div class="pair">
${bars.length > 0 ? figure(barChart(bars), text('areas_chart'), describe(text('areas_chart'), bars)) : html`<p>${none}</p>`}
${table(
  text('areas_chart'),
  [{ title: text('area') }, { title: text('requests'), number: true }],
  bars.map(({ label, value }) => [label, thousands(value)]),
  none,
)}
</div>
${table(
  text('services_table'),
  [{ title: text('service') }, { title: text('area') }, { title: text('requests'), number: true }],
  [...services.rows]
    .filter(({ keys }) => keys.service)
    .sort(byCount)
    .slice(0, TOP)
    .map(({ keys, count }) => {
      const card = parts.content.portfolio.cards.get(keys.service ?? '');
      return [card?.title ?? keys.service, areaName(parts, card?.area ?? ''), thousands(count)];
    }),
  none,
)}`,
    all,
  );
}

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

export function territoryPage(view: View): Html {
  const { parts, ledger, filter } = view;
  const { text } = parts.catalogue;
  const none = text('empty', { least: `${parts.least}` });
  const municipalities = ask(parts, ledger, filter, { by: ['municipality'] });
  const departments = ask(parts, ledger, filter, { by: ['department'] });
  const clusters = ask(parts, ledger, filter, { by: ['cluster'] });
  const localities = ask(parts, ledger, filter, { by: ['locality'] });
  const counts = new Map(
    municipalities.rows.map(({ keys, count }) => [keys.municipality ?? '', count]),
  );
  const columns = [
    { title: text('place') },
    { title: text('requests'), number: true },
    { title: text('official'), number: true },
    { title: text('rate'), number: true },
  ];
  const ranked = (code: string, name: string, count: number | undefined) => {
    const official = parts.official.get(code);
    return [
      name,
      shown(count, text('hidden_cell')),
      official ? `${thousands(official.migrants)} (${official.asOf})` : text('no_official'),
      official && count ? ((count / official.migrants) * 1_000).toFixed(1).replace('.', ',') : '—',
    ];
  };
  const rate = (code: string, count: number): number =>
    count / (parts.official.get(code)?.migrants ?? Number.POSITIVE_INFINITY);
  // A department's own municipalities are all listed, also those without a figure: Casanare's nineteen.
  const own =
    filter.place === 'CO'
      ? municipalities.rows.map(({ keys }) => keys.municipality ?? '')
      : parts.content.territory.municipalities
          .map(({ code }) => code)
          .filter((code) => code.length === 5 && code.startsWith(filter.place.slice(0, 5)));
  return page(
    view,
    'territorio',
    `${text('territory')}: ${placeTitle(parts, filter.place)}`,
    html`<div class="pair">${figure(demandMap(parts.content.territory, counts, filter.place), text('map_text'), text('map'))}
${table(
  text('by_department'),
  columns,
  [...departments.rows]
    .sort(
      (a, b) =>
        rate(b.keys.department ?? '', b.count) - rate(a.keys.department ?? '', a.count) ||
        byCount(a, b),
    )
    .map(({ keys, count }) =>
      ranked(keys.department ?? '', placeTitle(parts, keys.department ?? ''), count),
    ),
  none,
)}</div>
<p class="soft">${text('rate_what')}</p>
${table(
  text('by_municipality'),
  [{ title: text('municipality') }, { title: text('requests'), number: true }],
  own
    .filter((code) => code !== '')
    .map((code) => ({ code, count: counts.get(code) }))
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
    .slice(0, 150)
    .map(({ code, count }) => [placeTitle(parts, code), shown(count, text('hidden_cell'))]),
  none,
)}
${table(
  text('by_cluster'),
  [
    { title: text('cluster') },
    { title: text('municipality') },
    { title: text('requests'), number: true },
  ],
  [...clusters.rows]
    .filter(({ keys }) => keys.cluster)
    .sort(byCount)
    .map(({ keys, count }) => [
      text('cluster_name', { cluster: keys.cluster ?? '' }),
      parts.content.territory.municipalities
        .filter(({ cluster }) => cluster === keys.cluster)
        .map(({ code }) => placeName(parts.content, code))
        .join(', '),
      thousands(count),
    ]),
  none,
)}
${
  filter.place === 'CO' || filter.place.startsWith('11')
    ? table(
        text('by_locality'),
        [{ title: text('locality') }, { title: text('requests'), number: true }],
        parts.content.territory.municipalities
          .filter(({ code }) => code.length === 7)
          .map(({ code, name }) => [
            name,
            shown(
              localities.rows.find(({ keys }) => keys.locality === code)?.count,
              text('hidden_cell'),
            ),
          ]),
        none,
      )
    : ''
}`,
    municipalities,
  );
}

export const shown = (count: number | undefined, hidden: string): string =>
  count === undefined ? hidden : thousands(count);

const describe = (title: string, bars: readonly { label: string; value: number }[]): string =>
  `${title}. ${bars.map(({ label, value }) => `${label}: ${value}`).join('; ')}`;

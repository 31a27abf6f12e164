import { html } from 'hono/html';
import { barChart } from '../charts.ts';
import { areaName, placeTitle } from '../choices.ts';
import { ask } from '../figures.ts';
import { figure, type Html, page, table, type View } from '../layout.ts';
import { byCount, thousands } from '../number.ts';

const TOP = 12;

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

const describe = (title: string, bars: readonly { label: string; value: number }[]): string =>
  `${title}. ${bars.map(({ label, value }) => `${label}: ${value}`).join('; ')}`;

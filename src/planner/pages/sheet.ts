import { html } from 'hono/html';
import { halfBefore, weekOf } from '../../demand/calendar.ts';
import { areaName, areaOptions, placeTitle } from '../choices.ts';
import { ask, daysOfWeek, halfDays, longPlaceName } from '../figures.ts';
import { type Html, page, table, type View } from '../layout.ts';
import { thousands } from '../number.ts';
import { colombianToday } from '../today.ts';

/** One place for a mesa or a development plan: demand, gaps, change and official context, on A4. */
export function sheetPage(view: View): Html {
  const { parts, ledger, filter } = view;
  const { text, components } = parts.catalogue;
  if (filter.place === 'CO')
    return page(view, 'ficha', text('sheet'), html`<p>${text('sheet_pick')}</p>`);
  const half = ledger.lastWeek
    ? weekOf(daysOfWeek(ledger.lastWeek).from).half
    : weekOf(filter.to).half;
  const before = halfBefore(half);
  const now = { ...filter, area: undefined, ...halfDays(half) };
  const then = { ...filter, area: undefined, ...halfDays(before) };
  // Of a half-year under way only its months so far can be compared, with the same months of the one before.
  const done = ledger.lastWeek ? daysOfWeek(ledger.lastWeek).to : now.to;
  const weeks = Math.round((Date.parse(done) - Date.parse(now.from)) / (7 * 86_400_000));
  const equal = {
    ...then,
    to: new Date(Date.parse(then.from) + (weeks * 7 - 1) * 86_400_000).toISOString().slice(0, 10),
  };
  const current = ask(parts, ledger, now, { by: ['area'] });
  const earlier = ask(parts, ledger, done < now.to ? equal : then, { by: ['area'] });
  const outcomes = ask(parts, ledger, now, { by: ['area', 'outcome'] });
  const countOf = (list: typeof current, area: string) =>
    list.rows.find(({ keys }) => keys.area === area)?.count;
  const unmet = (area?: string) => {
    const rows = outcomes.rows.filter(({ keys }) => !area || keys.area === area);
    const all = rows.reduce((sum, { count }) => sum + count, 0);
    const refused = rows
      .filter(({ keys }) => keys.outcome === 'refuse')
      .reduce((sum, { count }) => sum + count, 0);
    return { all, refused };
  };
  const hidden = text('hidden_cell');
  const { all, refused } = unmet();
  return page(
    { ...view, filter: { ...filter, from: now.from, to: now.to } },
    'ficha',
    text('sheet_title', { place: placeTitle(parts, filter.place) }),
    html`<p>${text('sheet_lead', { half })} ${text('made_on', { date: colombianToday(parts.now()), week: ledger.lastWeek ?? '—' })} ${done < now.to ? text('half_partial', { half }) : ''}</p>
<p class="soft screen">${text('print')}</p>
<h2>${text('context')}</h2>${context(view)}
<h2>${text('demand_table')}</h2>
${table(
  `${text('demand_table')}, ${half}`,
  [
    { title: text('area') },
    { title: half, number: true },
    { title: before, number: true },
    { title: text('change'), number: true },
  ],
  areaOptions(parts).map(([id, name]) => {
    const a = countOf(current, id);
    const b = countOf(earlier, id);
    return [
      name,
      a === undefined ? hidden : thousands(a),
      b === undefined ? hidden : thousands(b),
      changed(a, b, text('change_unknown')),
    ];
  }),
  '',
)}
<h2>${text('gaps_table')}</h2>
<p>${all > 0 ? text('gaps_share', { share: `${Math.round((100 * refused) / all)}` }) : text('gaps_share_none')}</p>
<ul>${parts.content.portfolio.areas
      .filter(({ audience }) => audience === 'people')
      .map(({ id, title }) => {
        const points = parts.content.portfolio.points.filter(
          ({ municipality, areas }) => municipality.startsWith(filter.place) && areas.includes(id),
        );
        return points.length === 0
          ? html`<li>${text('points_none', { area: title })}</li>`
          : html`<li>${title}: ${text('points_some', { count: `${points.length}` })}</li>`;
      })}</ul>
<h2>${text('components')}</h2><p class="soft">${text('components_what')}</p>
${table(
  text('components'),
  [
    { title: text('component') },
    { title: text('component_areas') },
    { title: text('requests'), number: true },
  ],
  components.map(({ name, areas }) => {
    const counts = areas
      .map((area) => countOf(current, area))
      .filter((count) => count !== undefined);
    return [
      name,
      areas.map((area) => areaName(parts, area)).join(', '),
      counts.length > 0 ? thousands(counts.reduce((sum, count) => sum + count, 0)) : hidden,
    ];
  }),
  '',
)}`,
    current,
  );
}

const changed = (now: number | undefined, before: number | undefined, unknown: string): string => {
  if (now === undefined || !before) return unknown;
  const percent = Math.round((100 * (now - before)) / before);
  return `${percent > 0 ? '+' : ''}${percent} %`;
};

function context({ parts, filter }: View): Html {
  const { text } = parts.catalogue;
  const place = parts.content.territory.byCode.get(filter.place);
  const official = parts.official.get(filter.place) ?? parts.official.get(filter.place.slice(0, 2));
  const lines = [
    ...(official
      ? [
          html`${official.code === filter.place ? '' : html`${longPlaceName(parts.content, official.code)}: `}<strong>${thousands(official.migrants)}</strong> ${official.note} (${text('context_source', { source: official.source, date: official.asOf })})`,
        ]
      : [html`${text('context_none')}`]),
    ...(place?.priority
      ? [html`${text('context_priority', { priority: `${place.priority}` })}`]
      : []),
    ...(place?.cluster ? [html`${text('context_cluster', { cluster: place.cluster })}`] : []),
    ...(place?.marks.includes('casanare_ruta') ? [html`${text('context_route')}`] : []),
    ...(place?.marks.includes('alerta_023_2023') ? [html`${text('context_alert')}`] : []),
  ];
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

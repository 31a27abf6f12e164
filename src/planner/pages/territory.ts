import { html } from 'hono/html';
import { placeTitle } from '../choices.ts';
import { ask, placeName } from '../figures.ts';
import { figure, type Html, page, table, type View } from '../layout.ts';
import { demandMap } from '../map.ts';
import { byCount, shown, thousands } from '../number.ts';

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

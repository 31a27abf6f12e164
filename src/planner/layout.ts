import { html } from 'hono/html';
import type { PlannerCatalogue, PlannerText } from '../content/planner-catalogue.ts';
import type { Trends } from '../demand/trends.ts';
import { areaOptions, placeOptions } from './choices.ts';
import type { Filter, Ledger, PlannerParts } from './figures.ts';
import { thousands } from './number.ts';
import type { Account } from './ports.ts';

export type Html = ReturnType<typeof html>;
export type Text = PlannerCatalogue['text'];

export const SECTIONS = [
  ['', 'overview'],
  ['tendencias', 'trends'],
  ['territorio', 'territory'],
  ['sin-respuesta', 'gaps'],
  ['calidad', 'quality'],
  ['portafolio', 'portfolio'],
  ['alza', 'rising'],
  ['ficha', 'sheet'],
] as const satisfies readonly (readonly [string, PlannerText])[];
export type SectionPath = (typeof SECTIONS)[number][0];

/** What a page is drawn for. */
export interface View {
  readonly parts: PlannerParts;
  readonly ledger: Ledger;
  readonly account: Account;
  readonly filter: Filter;
}

/** The frame of every page. */
export const frame = (
  { text }: PlannerCatalogue,
  title: string,
  body: unknown,
  options: {
    readonly section?: SectionPath;
    readonly query?: string;
    readonly demo?: boolean;
  } = {},
): Html => html`<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${text('product')}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/planner/planner.css">
</head>
<body>
<a class="skip" href="#content">${text('skip')}</a>
<header><p>${text('product')}</p>${
  options.section === undefined
    ? ''
    : html`<form method="post" action="/planner/salir"><button>${text('sign_out')}</button></form>`
}</header>
${options.demo ? html`<p class="notice" role="note">${text('demo')}</p>` : ''}
${
  options.section === undefined
    ? ''
    : html`<nav aria-label="${text('menu')}"><ul>${SECTIONS.map(
        ([path, key]) =>
          html`<li><a href="/planner${path && `/${path}`}${options.query}"${path === options.section ? html` aria-current="page"` : ''}>${text(key)}</a></li>`,
      )}</ul></nav>`
}
<main id="content">
${body}
</main>
</body>
</html>`;

/** A page with its filters, its figures and what is to be known of them. */
export function page(
  view: View,
  section: SectionPath,
  title: string,
  body: unknown,
  covered?: Trends,
): Html {
  const { parts, filter } = view;
  return frame(
    parts.catalogue,
    title,
    html`<h1>${title}</h1>${filters(view, section)}${body}${covered ? notes(view, covered) : ''}${downloads(view)}`,
    { section, query: queryOf(filter), demo: parts.demo },
  );
}

/** A filter as it stands in the address bar. */
export const queryOf = ({ from, to, place, area }: Filter): string =>
  `?${new URLSearchParams({ desde: from, hasta: to, lugar: place, ...(area && { area }) })}`;

function filters({ parts, account, filter }: View, section: SectionPath): Html {
  const { text } = parts.catalogue;
  return html`<form class="filters" method="get" action="/planner${section && `/${section}`}" aria-label="${text('filters')}">
<label>${text('place')}<select name="lugar">${placeOptions(parts, account).map(
    ([code, name]) =>
      html`<option value="${code}"${code === filter.place ? html` selected` : ''}>${name}</option>`,
  )}</select></label>
<label>${text('area')}<select name="area"><option value="">${text('all_areas')}</option>${areaOptions(
    parts,
  ).map(
    ([id, name]) =>
      html`<option value="${id}"${id === filter.area ? html` selected` : ''}>${name}</option>`,
  )}</select></label>
<label>${text('from')}<input type="date" name="desde" value="${filter.from}"></label>
<label>${text('to')}<input type="date" name="hasta" value="${filter.to}"></label>
<button class="go">${text('apply')}</button>
</form>`;
}

/** Definition, coverage and what is hidden, under every figure of a page. */
function notes({ parts, ledger, filter }: View, { total, coarser }: Trends): Html {
  const { text } = parts.catalogue;
  const params = {
    from: filter.from,
    to: filter.to,
    shown: thousands(total),
    coarser: thousands(coarser),
    least: `${parts.least}`,
  };
  return html`<section aria-label="${text('coverage')}" class="soft">
<h2>${text('coverage')}</h2>
<p>${text('requests_what')}</p>
<p>${text('coverage_text', params)}</p>
<p>${ledger.lastWeek ? text('published', { week: ledger.lastWeek }) : text('never_published')}</p>
<h2>${text('hidden')}</h2>
<p>${text('hidden_text', params)}</p>
</section>`;
}

function downloads({ parts, account, filter }: View): Html | '' {
  if (account.role !== 'analyst') return '';
  const query = queryOf(filter);
  return html`<p class="downloads">${parts.catalogue.text('downloads')}: ${[
    'csv',
    'xlsx',
    'json',
    'dhis2',
  ].map(
    (format) => html`<a href="/planner/datos/${format}${query}">${format.toUpperCase()}</a> `,
  )}</p>`;
}

export interface Column {
  readonly title: string;
  readonly number?: boolean;
}

export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly unknown[])[],
  empty: string,
): Html =>
  rows.length === 0
    ? html`<p class="soft">${caption}: ${empty}</p>`
    : html`<div class="table" tabindex="0"><table><caption>${caption}</caption><thead><tr>${columns.map(
        ({ title, number }) =>
          html`<th scope="col"${number ? html` class="number"` : ''}>${title}</th>`,
      )}</tr></thead><tbody>${rows.map(
        (row) =>
          html`<tr>${row.map((cell, i) =>
            i === 0
              ? html`<th scope="row"${isPeriod(cell) ? html` class="period"` : ''}>${cell}</th>`
              : html`<td${columns[i]?.number ? html` class="number"` : isPeriod(cell) ? html` class="period"` : ''}>${cell}</td>`,
          )}</tr>`,
      )}</tbody></table></div>`;

export const figure = (src: string, caption: string, alt: string): Html =>
  html`<figure><img src="${src}" alt="${alt}"><figcaption>${caption}</figcaption></figure>`;

/** «2026-11», «2026-11-20»: must not break at a hyphen. */
const isPeriod = (cell: unknown): boolean =>
  typeof cell === 'string' && /^\d{4}-[\w-]+$/.test(cell);

import { html } from 'hono/html';
import type { PlannerText } from '../../content/planner-catalogue.ts';
import { addDays } from '../../demand/calendar.ts';
import { risingSeries } from '../../demand/rising.ts';
import { freshness } from '../../portfolio/card.ts';
import { barChart } from '../charts.ts';
import { areaName, placeTitle } from '../choices.ts';
import { ask, daysOfWeek } from '../figures.ts';
import { figure, type Html, page, table, type View } from '../layout.ts';
import { thousands } from '../number.ts';
import { colombianToday } from '../today.ts';

/* Pages about how it is answered: unmet demand, quality, portfolio, rising demand. */

export function gapsPage(view: View): Html {
  const { parts, ledger, filter } = view;
  const { text } = parts.catalogue;
  const refused = ask(parts, ledger, filter, { by: ['department'], outcome: 'refuse' });
  const gaps = ledger.gaps.filter(
    ({ month }) => month >= filter.from.slice(0, 7) && month <= filter.to.slice(0, 7),
  );
  return page(
    view,
    'sin-respuesta',
    `${text('gaps')}: ${placeTitle(parts, filter.place)}`,
    html`<p>${text('gaps_lead')}</p>
${table(
  text('gaps_words'),
  [
    { title: text('gaps_words') },
    { title: text('month') },
    { title: text('gaps_people'), number: true },
  ],
  [...gaps]
    .sort((a, b) => b.month.localeCompare(a.month) || b.people - a.people)
    .map(({ words, month, people }) => [words.join(' · '), month, people]),
  text('gaps_none', { least: `${parts.least}` }),
)}
<p class="soft">${text('gaps_country')}</p>
${table(
  text('refused_by_area'),
  [{ title: text('department') }, { title: text('outcome_refuse'), number: true }],
  [...refused.rows]
    .sort((a, b) => b.count - a.count)
    .map(({ keys, count }) => [placeTitle(parts, keys.department ?? ''), thousands(count)]),
  text('empty', { least: `${parts.least}` }),
)}`,
    refused,
  );
}

const OUTCOMES: Readonly<Record<string, PlannerText>> = {
  answer: 'outcome_answer',
  refuse: 'outcome_refuse',
  clarify: 'outcome_clarify',
  danger: 'outcome_danger',
  handed_over: 'outcome_handed_over',
};

export function qualityPage(view: View): Html {
  const { parts, ledger, filter } = view;
  const { text } = parts.catalogue;
  const none = text('empty', { least: `${parts.least}` });
  const outcomes = ask(parts, ledger, filter, { by: ['outcome'] });
  const ratings = ask(parts, ledger, filter, { by: ['outcome'], measure: 'rating' });
  const rows = [...outcomes.rows]
    .sort((a, b) => b.count - a.count)
    .map(({ keys, count }) => {
      const key = OUTCOMES[keys.outcome ?? ''];
      return { label: key ? text(key) : (keys.outcome ?? ''), value: count };
    });
  const yes = ratings.rows.find(({ keys }) => keys.outcome === 'yes')?.count;
  const no = ratings.rows.find(({ keys }) => keys.outcome === 'no')?.count;
  return page(
    view,
    'calidad',
    `${text('quality')}: ${placeTitle(parts, filter.place)}`,
    html`<p>${text('quality_what')}</p><div class="pair">
${rows.length > 0 ? figure(barChart(rows), text('outcome'), rows.map(({ label, value }) => `${label}: ${value}`).join('; ')) : html`<p>${none}</p>`}
${table(
  text('outcome'),
  [
    { title: text('outcome') },
    { title: text('requests'), number: true },
    { title: text('share'), number: true },
  ],
  rows.map(({ label, value }) => [
    label,
    thousands(value),
    `${Math.round((100 * value) / Math.max(1, outcomes.total))} %`,
  ]),
  none,
)}</div>
<p class="soft">${text('share_note')}</p>
${
  yes === undefined && no === undefined
    ? html`<p class="soft">${text('helpful')}: ${text('helpful_none')}</p>`
    : table(
        text('helpful'),
        [{ title: text('helpful') }, { title: text('requests'), number: true }],
        [
          [text('helpful_yes'), yes === undefined ? text('hidden_cell') : thousands(yes)],
          [text('helpful_no'), no === undefined ? text('hidden_cell') : thousands(no)],
        ],
        none,
      )
}`,
    outcomes,
  );
}

export function portfolioPage(view: View): Html {
  const { parts, ledger, filter } = view;
  const { text } = parts.catalogue;
  const today = colombianToday(parts.now());
  const disputed = ask(
    parts,
    ledger,
    { ...filter, area: undefined },
    { by: ['service'], measure: 'rating', outcome: 'no' },
  );
  const order = { stale: 0, due: 1, fresh: 2 } as const;
  const cards = [...parts.content.portfolio.cards.values()]
    .filter(({ area }) => !filter.area || area === filter.area)
    .map((card) => ({
      card,
      state: freshness(card, today),
      no: disputed.rows.find(({ keys }) => keys.service === card.id)?.count,
    }))
    .sort(
      (a, b) =>
        order[a.state] - order[b.state] ||
        (b.no ?? 0) - (a.no ?? 0) ||
        a.card.reviewBy.localeCompare(b.card.reviewBy),
    );
  const states = (['fresh', 'due', 'stale'] as const).map((state) => [
    text(`state_${state}`),
    cards.filter((one) => one.state === state).length,
  ]);
  return page(
    view,
    'portafolio',
    text('portfolio'),
    html`<p>${text('portfolio_lead')}</p><p class="soft">${text('disputed_what')}</p>
<dl class="figures">${states.map(([name, count]) => html`<div><dt>${name}</dt><dd>${count}</dd></div>`)}</dl>
${table(
  text('state_count'),
  [
    { title: text('card') },
    { title: text('area') },
    { title: text('state') },
    { title: text('verified') },
    { title: text('review_by') },
    { title: text('owner') },
    { title: text('disputed'), number: true },
  ],
  cards.map(({ card, state, no }) => [
    card.title,
    areaName(parts, card.area),
    text(`state_${state}`),
    card.verified.on,
    card.reviewBy,
    card.owner,
    no === undefined ? '—' : thousands(no),
  ]),
  '',
)}`,
  );
}

const WEEKS_TESTED = 9;

export function risingPage(view: View): Html {
  const { parts, ledger, filter } = view;
  const { text } = parts.catalogue;
  const alarms = risingNow(view);
  return page(
    view,
    'alza',
    `${text('rising')}: ${placeTitle(parts, filter.place)}`,
    html`<p>${text('rising_lead')}</p>
${
  alarms.length === 0
    ? html`<p>${text('rising_none')}</p>`
    : html`<ul class="alarms">${alarms.map(({ area, place, now, usual }) => html`<li>${text('rising_text', { area: areaName(parts, area), place: placeTitle(parts, place), now: thousands(now), usual: thousands(usual), week: ledger.lastWeek ?? '' })}</li>`)}</ul>`
}
<p class="soft">${text('rising_what')}</p>`,
    ask(parts, ledger, filter, { by: ['week', 'department', 'area'] }),
  );
}

/** Alarms of the last released week among departments and municipalities of the filter. */
function risingNow({ parts, ledger, filter }: View) {
  if (!ledger.lastWeek) return [];
  const { from, to } = daysOfWeek(ledger.lastWeek);
  const span = { ...filter, from: addDays(from, -7 * (WEEKS_TESTED - 1)), to };
  const weeks = Array.from({ length: WEEKS_TESTED }, (_, i) => addDays(span.from, 7 * i));
  const series = new Map<string, (number | undefined)[]>();
  for (const level of ['department', 'municipality'] as const)
    for (const { keys, count } of ask(parts, ledger, span, { by: ['week', level, 'area'] }).rows) {
      const id = `${keys[level]}|${keys.area}`;
      const at = weeks.indexOf(daysOfWeek(keys.week ?? '').from);
      const own = series.get(id) ?? new Array<number | undefined>(WEEKS_TESTED).fill(undefined);
      own[at] = count;
      series.set(id, own);
    }
  return risingSeries([...series].map(([id, values]) => ({ id, weeks: values }))).map((one) => {
    const [place = '', area = ''] = one.id.split('|');
    return { ...one, place, area };
  });
}

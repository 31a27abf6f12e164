import type { LabelKey } from '../content/catalogue.ts';
import type { Cues, FacetName } from '../content/cues.ts';
import { fill } from '../files/problem.ts';
import { REPLY_CHARS } from '../limits.ts';
import { statementsOf } from '../portfolio/card.ts';
import { localPoints } from '../portfolio/places.ts';
import { sound, words } from '../text.ts';
import {
  type CardView,
  callLine,
  pointLine,
  type Section,
  type SectionKey,
  section,
  verifiedLine,
} from './card-text.ts';
import { shows } from './patterns.ts';

/** The parts of a card that answer each question; what has none is looked for in its sentences. */
export const SECTIONS: Readonly<Record<FacetName, readonly SectionKey[]>> = {
  cost: ['cost'],
  time: ['time'],
  hours: [],
  where: ['where', 'online'],
  online: ['online'],
  lacking: [],
  bring: ['bring'],
  required: [],
  next: ['steps', 'time'],
  steps: ['steps'],
  validity: ['validity'],
  rights: ['rights', 'legal'],
  help: [],
  refused: ['refused'],
  who: ['who'],
};

const LABELS: Readonly<Record<FacetName, LabelKey>> = {
  cost: 'cost',
  time: 'time',
  hours: 'opening',
  where: 'where',
  online: 'online',
  lacking: 'lacking',
  bring: 'bring',
  required: 'required',
  next: 'steps',
  steps: 'steps',
  validity: 'validity',
  rights: 'rights',
  help: 'help',
  refused: 'refused',
  who: 'who',
};

/** What depends on where the person is. */
export const PLACED: readonly FacetName[] = ['where', 'hours'];
const MOST_FOUND = 3;
const MOST_HOURS = 2;
/** Norms prove and do not explain; the summary was read already. */
const NOT_LOOKED_IN = ['summary', 'legal'];

/**
 * The parts of a card that were asked for, and when it was verified. What the card does not hold is
 * said so, with whom to ask.
 */
export function facetText(view: CardView, facets: readonly FacetName[], cues: Cues): string {
  const { card, catalogue, municipality } = view;
  const { labels } = catalogue;
  const sections = facets.flatMap((facet) => {
    const known = answerTo(view, facet, cues);
    return known.length > 0 ? known : [unknown(view, labels[LABELS[facet]])];
  });
  const asksPlace =
    !municipality && card.where.points.length > 0 && facets.some((one) => PLACED.includes(one));
  const tail = [...(asksPlace ? [labels.ask_place] : []), verifiedLine(view)];
  const title = `*${card.title}*`;
  const room = REPLY_CHARS - [title, ...tail].join('\n\n').length;
  return [title, ...fitting(sections, room), ...tail].join('\n\n');
}

/** Sentences of a card that answer a question of its own, by their places in it. */
export function sentencesText(view: CardView, places: readonly string[]): string {
  const items = statementsOf(view.card)
    .filter(({ path }) => places.includes(path.join('.')))
    .map(({ statement }) => statement.text);
  const title = `*${view.card.title}*`;
  const footer = verifiedLine(view);
  const room = REPLY_CHARS - title.length - footer.length - 4;
  const said = fitting([{ label: view.catalogue.labels.about, items }], room);
  return [title, ...said, footer].join('\n\n');
}

function answerTo(view: CardView, facet: FacetName, cues: Cues): readonly Section[] {
  const own = SECTIONS[facet].flatMap((key) => section(view, key));
  if (own.length > 0) return own;
  const here = facet === 'hours' ? hoursHere(view) : [];
  const items = here.length > 0 ? here : [...saidElsewhere(view, facet, cues)];
  const line = facet === 'help' ? lineOf(view) : undefined;
  if (line && !items.some((text) => text.includes(line.number)))
    items.unshift(fill(view.catalogue.labels.call, { name: line.name, number: line.number }));
  return items.length > 0 ? [{ label: view.catalogue.labels[LABELS[facet]], items }] : [];
}

function hoursHere(view: CardView): string[] {
  const { card, municipality, portfolio } = view;
  if (!municipality) return [];
  return localPoints(portfolio, card, municipality.code)
    .filter(({ hours }) => hours)
    .slice(0, MOST_HOURS)
    .map((point) => pointLine(point, view));
}

/** Sentences of the card that speak of it, those that say what to do first. */
function saidElsewhere({ card }: CardView, facet: FacetName, cues: Cues): readonly string[] {
  const rank = (field: string) => (FIRST.includes(field) ? FIRST.indexOf(field) : FIRST.length);
  return statementsOf(card)
    .map(({ path: [field], statement }) => ({ field: `${field}`, text: statement.text }))
    .filter(({ field }) => !NOT_LOOKED_IN.includes(field))
    .filter(({ text }) => shows(cues.facets[facet].finds, words(text).map(sound)))
    .sort((a, b) => rank(a.field) - rank(b.field))
    .slice(0, MOST_FOUND)
    .map(({ text }) => text);
}
const FIRST = ['bring', 'steps', 'rights', 'if_refused'];

/** The line of the card's own area; another one that it names may be for something else. */
const lineOf = (view: CardView) => {
  const { call } = view.portfolio.areas.find(({ id }) => id === view.card.area) ?? {};
  const line = callLine(view);
  return line && line.id === call ? line : undefined;
};

function unknown(view: CardView, label: string): Section {
  const { labels } = view.catalogue;
  const line = lineOf(view);
  const ask = line
    ? fill(labels.call, { name: line.name, number: line.number })
    : labels.ask_person;
  return { label, items: [`${labels.unknown} ${ask}`] };
}

/** Whole sentences as long as there is room; the card itself is offered for the rest. */
function fitting(sections: readonly Section[], room: number): readonly string[] {
  let left = room;
  return sections.flatMap(({ label, items }) => {
    const lines: string[] = [];
    for (const item of items) {
      const line = items.length === 1 ? ` ${item}` : `\n• ${item}`;
      const cost = line.length + (lines.length === 0 ? label.length + 5 : 0);
      if (cost > left) break;
      left -= cost;
      lines.push(line);
    }
    return lines.length > 0 ? [`*${label}:*${lines.join('')}`] : [];
  });
}

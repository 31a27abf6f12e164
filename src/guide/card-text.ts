import type { Catalogue, LabelKey } from '../content/catalogue.ts';
import { fill } from '../files/problem.ts';
import { REPLY_CHARS } from '../limits.ts';
import {
  type AttentionPoint,
  freshness,
  type Portfolio,
  type ServiceCard,
  type Statement,
  statementsOf,
} from '../portfolio/card.ts';
import { localPoints, type NearPlace, nearestPlace } from '../portfolio/places.ts';
import type { Municipality, Territory } from '../territory/territory.ts';

/** A card as it is said in one place on one day. */
export interface CardView {
  readonly card: ServiceCard;
  readonly municipality?: Municipality | undefined;
  readonly portfolio: Portfolio;
  readonly territory: Territory;
  readonly catalogue: Catalogue;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Its words are a translation that nobody who speaks the language has read. */
  readonly unreviewed?: boolean | undefined;
}

export interface Section {
  readonly label: string;
  readonly items: readonly string[];
}

const POINTS_SHOWN = 2;
const PUBLISHERS_SHOWN = 2;
/** A point whose information is older than this is shown with «confirma antes de ir». */
const POINT_FRESH_MONTHS = 18;

/**
 * The whole card in bubbles of at most `REPLY_CHARS`, the first one leaving `taken` characters free
 * for what is said before it. Nothing is cut: what does not fit waits on the next page.
 *
 * @param lead the parts that were asked for, which come first
 */
export function cardPages(
  view: CardView,
  taken: number,
  lead: readonly SectionKey[],
): readonly string[] {
  const { card } = view;
  const title = `*${card.title}*`;
  const footer = verifiedLine(view);
  const pages: string[] = [];
  let page = `${title}\n${card.summary.text}`;
  const budget = () => REPLY_CHARS - (pages.length === 0 ? taken + footer.length + 2 : 0);
  const close = () => {
    pages.push(pages.length === 0 ? `${page}\n\n${footer}` : page);
    page = title;
  };
  for (const { label, items } of sections(view, lead)) {
    let heading = label;
    let open = false;
    for (const item of items) {
      const line = items.length === 1 && item.length < 120 ? ` ${item}` : `\n• ${item}`;
      const addition = open ? line : `\n\n*${heading}:*${line}`;
      const fits = page.length + addition.length <= budget();
      if (fits || page === title) page += addition;
      else {
        close();
        if (open) heading = fill(view.catalogue.labels.continued, { label });
        page += `\n\n*${heading}:*${line}`;
      }
      open = true;
    }
  }
  close();
  return pages;
}

/** The first of several cards in one bubble: of each the answer, the next step and the place. */
export function cardBriefs(views: readonly CardView[]): string {
  const briefs = views.map((view) => {
    const { card, catalogue } = view;
    const [step] = card.steps;
    const [where] = localPlaces(view);
    const place = fill(catalogue.labels.where_in, { municipality: view.municipality?.name ?? '' });
    return [
      `*${card.title}*`,
      card.summary.text,
      ...(step ? [`*${catalogue.labels.steps}:* ${step.text}`] : []),
      ...(where ? [`*${place}:* ${where}`] : []),
    ].join('\n');
  });
  return [...briefs, verifiedLine(...views)].join('\n\n');
}

/** What to say and whom to call when a counter says no. */
export function refusedText(view: CardView): string {
  const items = view.card.ifRefused.map(({ text }) => `• ${text}`);
  return [
    `*${view.card.title}*`,
    `*${view.catalogue.labels.refused}:*`,
    ...items,
    '',
    verifiedLine(view),
  ].join('\n');
}

/** A part of a card under one heading, in the words of the catalogue's labels. */
export type SectionKey = Extract<
  LabelKey,
  | 'steps'
  | 'where'
  | 'bring'
  | 'cost'
  | 'refused'
  | 'warning'
  | 'online'
  | 'who'
  | 'rights'
  | 'time'
  | 'validity'
  | 'legal'
  | 'sources'
>;

const ORDER: readonly SectionKey[] = [
  'bring',
  'cost',
  'refused',
  'warning',
  'online',
  'who',
  'rights',
  'time',
  'validity',
  'legal',
  'sources',
];

// Who said where they are wants to know where to go.
const sections = (view: CardView, lead: readonly SectionKey[]): readonly Section[] =>
  [...new Set([...lead, ...(view.municipality ? PLACE_FIRST : STEPS_FIRST), ...ORDER])].flatMap(
    (key) => section(view, key),
  );
const PLACE_FIRST: readonly SectionKey[] = ['where', 'steps'];
const STEPS_FIRST: readonly SectionKey[] = ['steps', 'where'];

/** One part of a card as it is said in one place; empty when the card does not hold it. */
export function section(view: CardView, key: SectionKey): readonly Section[] {
  if (key === 'where') return placeSection(view);
  if (key === 'sources') return sourceSection(view);
  const { card, catalogue } = view;
  const held = {
    steps: card.steps,
    bring: card.bring,
    cost: card.cost,
    refused: card.ifRefused,
    warning: card.warning,
    online: card.where.online,
    who: card.who,
    rights: card.rights,
    time: card.time,
    validity: card.validity,
    legal: card.legal,
  }[key];
  const statements: readonly Statement[] = held === undefined ? [] : [held].flat();
  return statements.length > 0
    ? [{ label: catalogue.labels[key], items: statements.map(({ text }) => text) }]
    : [];
}

/** How the place is found anywhere, then what is known of the person's own municipality. */
function placeSection(view: CardView): readonly Section[] {
  const { card, municipality, catalogue } = view;
  const { labels } = catalogue;
  const general = card.where.text ? [card.where.text.text] : [];
  const local = localPlaces(view);
  const items = [...general, ...local];
  if (items.length === 0) return [];
  const label =
    municipality && local.length > 0
      ? fill(labels.where_in, { municipality: municipality.name })
      : labels.where;
  return [{ label, items }];
}

/** Addresses of the municipality; else the nearest elsewhere and whom to call. */
function localPlaces(view: CardView): readonly string[] {
  const { card, municipality, portfolio, territory, catalogue } = view;
  if (!municipality || card.where.points.length === 0) return [];
  const { labels } = catalogue;
  const points = localPoints(portfolio, card, municipality.code).slice(0, POINTS_SHOWN);
  if (points.length > 0) return points.map((point) => pointLine(point, view));
  const near = nearestPlace(portfolio, territory, card, municipality.code);
  const line = callLine(view);
  return [
    labels.no_point,
    ...(near ? [nearText(near, view)] : []),
    ...(line ? [fill(labels.call, { name: line.name, number: line.number })] : []),
  ];
}

/** «Lo más cercano que conozco está en Cúcuta, a unos 12 km: …». */
export function nearText(near: NearPlace, view: Pick<CardView, 'catalogue' | 'today'>): string {
  const { municipality, kilometres: km, point } = near;
  const place = fill(view.catalogue.labels.nearest, { municipality, km: `${km}` });
  return `${place} ${pointLine(point, view)}`;
}

/**
 * Whom to call where no place is known: the line of the card's area when the card itself names it, else
 * the first that it names. Areas without a line of their own have cards too unlike each other.
 */
export const callLine = ({ card, portfolio }: Pick<CardView, 'card' | 'portfolio'>) => {
  const { call } = portfolio.areas.find(({ id }) => id === card.area) ?? {};
  if (!call) return undefined;
  const words = statementsOf(card).map(({ statement }) => statement.text);
  const named = [...portfolio.lines.values()].filter(
    ({ id, number }) => id !== EMERGENCY_LINE && words.some((text) => text.includes(number)),
  );
  return named.find(({ id }) => id === call) ?? named[0];
};
const EMERGENCY_LINE = 'emergencias';

export function pointLine(
  point: AttentionPoint,
  { catalogue, today }: Pick<CardView, 'catalogue' | 'today'>,
): string {
  const { labels } = catalogue;
  const parts = [`${point.name}, ${point.address}.`];
  if (point.hours) parts.push(fill(labels.hours, { hours: point.hours }));
  if (point.phone) parts.push(fill(labels.phone, { phone: point.phone }));
  if (point.note) parts.push(point.note);
  if (isOld(point.sourceDate, today)) {
    const age = point.sourceDate
      ? fill(labels.dated, { date: partialDate(point.sourceDate, catalogue) })
      : labels.undated;
    parts.push(fill(labels.confirm_point, { age }));
  }
  return parts.join(' ');
}

/** A date that names only its year or month counts from its end. */
function isOld(date: string | undefined, today: string): boolean {
  if (!date) return true;
  const [year = 0, month = 12] = date.split('-').map(Number);
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number);
  return (thisYear - year) * 12 + (thisMonth - month) > POINT_FRESH_MONTHS;
}

function sourceSection({ card, catalogue }: CardView): readonly Section[] {
  const items = Object.values(card.sources).map((source) => {
    const seen = fill(catalogue.labels.seen, { date: dayText(source.seen, catalogue) });
    return `${source.publisher}, «${source.title}» (${seen}): ${source.url}`;
  });
  return items.length > 0 ? [{ label: catalogue.labels.sources, items }] : [];
}

/**
 * «✓ Verificado el 20 nov 2026 · Corte Constitucional y otras fuentes»; softer when it is due or past.
 * For several cards, the oldest day, the worst state and a publisher of each.
 */
export function verifiedLine(...views: readonly CardView[]): string {
  const [first] = views;
  if (!first) return '';
  const { catalogue, today } = first;
  const { labels } = catalogue;
  const unreviewed = views.some((view) => view.unreviewed);
  const cards = views.map(({ card }) => card);
  const perCard = cards.map(({ sources }) => [
    ...new Set(Object.values(sources).map(({ publisher }) => publisher)),
  ]);
  const shown = perCard.flatMap((names) => names.slice(0, views.length > 1 ? 1 : PUBLISHERS_SHOWN));
  const all = new Set(perCard.flat());
  const publishers = [
    [...new Set(shown)].join(', '),
    ...(all.size > new Set(shown).size ? [labels.more_publishers] : []),
  ].join(' ');
  const states = cards.map((card) => freshness(card, today));
  const worst = (['stale', 'due', 'fresh'] as const).find((state) => states.includes(state));
  const label = { fresh: labels.verified, due: labels.due, stale: labels.stale }[worst ?? 'fresh'];
  const oldest = cards.map(({ verified }) => verified.on).sort()[0] ?? today;
  const verified = fill(label, { date: dayText(oldest, catalogue), publishers });
  return unreviewed ? `${verified}\n${labels.unreviewed}` : verified;
}

/** `2026-11-20` → «20 nov 2026». */
export function dayText(day: string, { months }: Catalogue): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}

const partialDate = (date: string, catalogue: Catalogue): string => {
  const [year, month, day] = date.split('-');
  if (!month) return year ?? '';
  return day ? dayText(date, catalogue) : `${catalogue.months[Number(month) - 1]} ${year}`;
};

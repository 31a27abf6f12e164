import type { ButtonKey, TextKey } from '../content/catalogue.ts';
import type { Content } from '../content/content.ts';
import { fill } from '../files/problem.ts';
import { SPANISH } from '../languages.ts';
import type { Choice, Reply } from '../messages.ts';
import { cardIn } from '../portfolio/card.ts';
import { localPoints, nearestPlace } from '../portfolio/places.ts';
import { longName } from '../territory/territory.ts';
import { menuOffer } from './areas.ts';
import { type CardView, callLine, cardBriefs, cardPages, refusedText } from './card-text.ts';
import type { Conversation } from './conversation.ts';
import type { Decision, Speech } from './decision.ts';
import { facetText, SECTIONS, sentencesText } from './facet-text.ts';

export interface SayOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Who runs this guide, for the first-contact notice. */
  readonly operator?: string | undefined;
}

interface Part {
  readonly text: string;
  readonly cites: readonly string[];
  /** More pages of a card follow. */
  readonly more?: boolean;
  /** The card has something to say to «no me atendieron». */
  readonly refusable?: boolean;
}

/** However much is said around it, a card keeps room for its answer and first step. */
const MOST_TAKEN_CHARS = 450;

export interface Said {
  readonly reply: Reply;
  /** The card a next «más», «no me atendieron» or municipality is about. */
  readonly shown?: Conversation['shown'];
  /** The part of the text that is in Spanish, to someone who speaks another language. */
  readonly spanish?: string | undefined;
}

/** Puts a decision into words: one bubble, from the typed fields of records. */
export function say(content: Content, decision: Decision, options: SayOptions): Said {
  const notice =
    decision.conversation.noticed || decision.danger || decision.erase
      ? []
      : [noticePart(content, options)];
  const others = decision.speech.filter(({ kind }) => kind !== 'card');
  const inSpanish = decision.speech.map((speech) => isSpanish(content, speech));
  const note = inSpanish.includes(true) ? [textPart(content, 'in_spanish')] : [];
  const around = [
    ...notice,
    ...note,
    ...others.map((speech) => part(content, decision, speech, options, 0)),
  ];
  const aroundChars = around.reduce((sum, { text }) => sum + text.length + 2, 0);
  const taken = Math.min(aroundChars, MOST_TAKEN_CHARS);
  const parts = [
    ...notice,
    ...note,
    ...decision.speech.map((speech) => part(content, decision, speech, options, taken)),
  ];
  const more = parts.some((one) => one.more);
  // Offered without a card, «no me atendieron» is about the one shown before.
  const refusable = parts.every((one) => one.refusable !== false);
  const reply: Reply = {
    text: parts.map(({ text }) => text).join('\n\n'),
    choices: decision.offer
      .filter((id) => (id !== 'cmd:more' || more) && (id !== 'cmd:refused' || refusable))
      .map((id) => ({ id, label: labelOf(content, id) })),
    ...(decision.offer.includes('cmd:skip') && { asks: 'location' as const }),
    cites: [...new Set(parts.flatMap(({ cites }) => cites))],
  };
  const said = parts.slice(notice.length + note.length);
  return {
    reply,
    shown: shownBy(decision, taken),
    // One stretch, as it stands in the reply: what is in Spanish stands together.
    spanish: inSpanish.includes(true)
      ? said
          .slice(inSpanish.indexOf(true), inSpanish.lastIndexOf(true) + 1)
          .map(({ text }) => text)
          .join('\n\n')
      : undefined,
  };
}

/** Whether something is said in Spanish, to someone who speaks another language. */
function isSpanish({ language, translated }: Content, speech: Speech): boolean {
  if (language === SPANISH) return false;
  if (speech.kind === 'brief') return speech.cards.some((card) => !translated.has(card));
  if ('card' in speech) return !translated.has(speech.card);
  return speech.kind === 'statement';
}

const textPart = ({ catalogue }: Content, key: TextKey): Part => ({
  text: catalogue.texts[key].text,
  cites: [`text:${key}`],
});

function shownBy(
  { speech, conversation, danger, services }: Decision,
  taken: number,
): Conversation['shown'] {
  const [about] = services;
  if (danger && about) return { card: about.id, page: -1, taken: 0 };
  for (const one of speech) {
    const before = conversation.shown;
    if (one.kind === 'facets') {
      const known = before?.card === one.card ? before : { page: -1, taken: 0 };
      return { ...known, card: one.card, facets: one.facets };
    }
    if (one.kind === 'card') {
      const { lead } = one.page === 0 ? one : { lead: before?.lead };
      const room = one.page === 0 ? taken : (before?.taken ?? 0);
      return { card: one.card, page: one.page, taken: room, ...(lead && { lead }) };
    }
    const [first] = one.kind === 'brief' ? one.cards : one.kind === 'refused' ? [one.card] : [];
    if (first) return { card: first, page: -1, taken: 0 };
  }
  return conversation.shown;
}

function part(
  content: Content,
  decision: Decision,
  speech: Speech,
  options: SayOptions,
  taken: number,
): Part {
  switch (speech.kind) {
    case 'text':
      return {
        text: fill(content.catalogue.texts[speech.key].text, speech.params ?? {}),
        cites: [`text:${speech.key}`],
      };
    case 'statement':
      return { text: speech.statement.text, cites: [speech.cite] };
    case 'danger': {
      const rule = content.danger.find(({ kind }) => kind === speech.danger);
      return { text: rule?.reply.text ?? '', cites: [`danger:${speech.danger}`] };
    }
    case 'card':
      return cardPart(content, decision, speech, options, taken);
    case 'refused': {
      const view = viewOf(content, decision, speech.card, options);
      return view ? { text: refusedText(view), cites: citesOf(view) } : missingPart(content);
    }
    case 'facets': {
      const view = viewOf(content, decision, speech.card, options);
      if (!view) return missingPart(content);
      const line = callLine(view);
      return {
        text: facetText(view, speech.facets, content.cues),
        cites: [...citesOf(view), ...(line ? [`line:${line.id}`] : [])],
      };
    }
    case 'sentences': {
      const view = viewOf(content, decision, speech.card, options);
      return view
        ? { text: sentencesText(view, speech.sentences), cites: citesOf(view) }
        : missingPart(content);
    }
    case 'brief': {
      const views = speech.cards.flatMap((id) => viewOf(content, decision, id, options) ?? []);
      return { text: cardBriefs(views), cites: views.flatMap(citesOf) };
    }
  }
}

/** A card that a route names and that could not be loaded. */
const missingPart = (content: Content): Part => textPart(content, 'withheld');

function cardPart(
  content: Content,
  decision: Decision,
  { card, page, lead }: Extract<Speech, { kind: 'card' }>,
  options: SayOptions,
  taken: number,
): Part {
  const view = viewOf(content, decision, card, options);
  if (!view) return missingPart(content);
  const { shown } = decision.conversation;
  const asked = page === 0 ? lead : shown?.lead;
  const pages = cardPages(
    view,
    page === 0 ? taken : (shown?.taken ?? 0),
    (asked ?? []).flatMap((facet) => SECTIONS[facet].slice(0, 1)),
  );
  const text = pages[page];
  if (text === undefined) return textPart(content, 'nothing_more');
  return {
    text,
    cites: citesOf(view),
    more: page + 1 < pages.length,
    refusable: view.card.ifRefused.length > 0,
  };
}

function viewOf(
  content: Content,
  { conversation }: Decision,
  id: string,
  { today }: SayOptions,
): CardView | undefined {
  const { portfolio, territory, catalogue } = content;
  const card = cardIn(portfolio, id, conversation.municipality);
  if (!card) return undefined;
  const municipality = territory.byCode.get(conversation.municipality ?? '');
  const unreviewed = content.unreviewed.has(id);
  return { card, municipality, portfolio, territory, catalogue, today, unreviewed };
}

function citesOf({ card, municipality, portfolio, territory }: CardView): readonly string[] {
  if (!municipality) return [`card:${card.id}`];
  const { code } = municipality;
  const near = nearestPlace(portfolio, territory, card, code);
  const line = callLine({ card, portfolio });
  return [
    `card:${card.id}@${code}`,
    ...localPoints(portfolio, card, code).map(({ id }) => `point:${id}`),
    ...(near ? [`point:${near.point.id}`, `distance:${card.id}@${code}`] : []),
    ...(line ? [`line:${line.id}`] : []),
  ];
}

function noticePart({ catalogue }: Content, { operator }: SayOptions): Part {
  const named = operator ? fill(catalogue.texts.operator.text, { name: operator }) : '';
  return {
    text: fill(catalogue.texts.notice.text, { operator: named }),
    cites: ['text:notice', ...(operator ? ['operator'] : [])],
  };
}

/** The main menu, for a page that offers it before a word is said. */
export const openingChoices = (content: Content): readonly Choice[] =>
  menuOffer(content).map((id) => ({ id, label: labelOf(content, id) }));

/** The words of an offered id, from the record it names. */
function labelOf(content: Content, id: string): string {
  const { catalogue, portfolio, flows, territory } = content;
  const [kind = '', ...more] = id.split(':');
  const rest = more.join(':');
  switch (kind) {
    case 'card':
      return portfolio.cards.get(rest)?.label ?? rest;
    case 'facet':
      return portfolio.cards.get(rest.split('/')[1] ?? '')?.label ?? rest;
    case 'area':
      return rest.includes('/')
        ? catalogue.buttons.more
        : (portfolio.areas.find((area) => area.id === rest)?.label ?? rest);
    case 'flow':
      return catalogue.buttons.flow;
    case 'place': {
      const municipality = territory.byCode.get(rest);
      return municipality ? longName(municipality) : rest;
    }
    case 'step': {
      const [flow = '', step = '', choice = ''] = rest.split('/');
      const asked = flows.get(flow)?.steps[step];
      const options: readonly Choice[] = asked?.kind === 'menu' ? asked.choices : [];
      return options.find((option) => option.id === choice)?.label ?? choice;
    }
    default:
      return catalogue.buttons[rest as ButtonKey] ?? rest;
  }
}

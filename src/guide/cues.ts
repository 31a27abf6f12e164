import type { Content } from '../content/content.ts';
import { type Cues, FACETS, type FacetName, MOVES, type MoveName } from '../content/cues.ts';
import type { Pattern } from '../content/danger-rules.ts';
import type { Lexicon } from '../retrieval/spanish.ts';
import { sound, words } from '../text.ts';
import type { Conversation } from './conversation.ts';
import type { Situation } from './decision.ts';
import type { Heard, Need } from './heard.ts';
import { isOneOf, spans } from './patterns.ts';
import { openRoute } from './route.ts';
import { POSSIBLE, SURE } from './sure.ts';

/** A longer message tells something of its own. */
const LONGEST_WORDS = 14;
const MOST_FACETS = 2;
/** A part that shares at least half of its words with a plainer one is not asked for besides. */
const SHARED = 0.5;
/** «Eso» points back when hardly anything else is said. */
const MOST_TOLD = 2;
/** What can be asked before it is known of what: «¿cuánto cuesta?». The rest says more than that. */
const ASKS_OF_WHAT: ReadonlySet<FacetName> = new Set([
  'cost',
  'time',
  'hours',
  'where',
  'online',
  'bring',
  'next',
  'steps',
  'validity',
]);

/** What a whole card puts first when it was asked for; «mi hijo» and «cómo» stand in most questions. */
const LEADS: ReadonlySet<FacetName> = new Set([
  'cost',
  'time',
  'where',
  'bring',
  'validity',
  'refused',
]);

type FollowUp = Extract<Heard, { readonly kind: 'facets' }>;

/** «Salir», «ya viene»: the whole message, and nothing else in it. */
export const isLeaving = ({ cues }: Content, text: string): boolean => {
  const heard = words(text).map(sound);
  return isWhole(heard, coveredBy(cues.moves.leave, heard), new Set());
};

/** «Repítelo», «sí», «el de arriba»: what a short message does with the last reply. */
export function moveIn({ cues }: Content, text: string): MoveName | undefined {
  const heard = words(text).map(sound);
  if (heard.length > LONGEST_WORDS) return undefined;
  // Not the stop words: «no me acuerdo» is made of them and is no «no».
  const idle = new Set([...cues.filler, ...cues.pointing]);
  const fits = MOVES.filter((name) => name !== 'leave')
    .map((name) => ({ name, covered: coveredBy(cues.moves[name], heard) }))
    .filter(({ covered }) => covered.size > 0 && isWhole(heard, covered, idle))
    .sort((a, b) => b.covered.size - a.covered.size);
  const [best] = fits;
  // «No tengo eso» says more than «no»: it asks what to do without.
  return best && best.covered.size >= facetsOf(cues, heard).covered.size ? best.name : undefined;
}

/** «Sí», «no» and «el de arriba» choose what was offered, when it is plain which. */
export function moved(
  content: Content,
  conversation: Conversation,
  move: MoveName,
): Heard | undefined {
  const { offered } = conversation;
  const ids = offered.map(({ id }) => id);
  const options = ids.filter((id) => !id.startsWith('cmd:') && !id.startsWith('flow:'));
  const only = ids.includes('cmd:none') && options.length === 1 ? options[0] : undefined;
  const answers: Readonly<Partial<Record<MoveName, string | undefined>>> = {
    yes: AGREES.find((id) => ids.includes(id)) ?? only,
    no: DECLINES.find((id) => ids.includes(id)),
    first: options[0],
    last: options.at(-1),
  };
  const id = answers[move];
  if (id) return { kind: 'choice', id };
  // What a route asks is not answered by an option it does not have.
  const isAnswer = Object.hasOwn(answers, move);
  return isAnswer && isAsking({ content, conversation }) ? undefined : { kind: 'move', move };
}
const AGREES = ['cmd:helped', 'cmd:case', 'cmd:resume'];
const DECLINES = ['cmd:unhelped', 'cmd:none'];

/**
 * Which parts of a card a short message asks for, when it asks for nothing else. A message that
 * names something is about the card that its words point to, so it follows up only when that is
 * the card shown, or when it points back («eso») and nothing else is sure, or when it lacks
 * a paper («no tengo el acta»).
 *
 * @param needs what was found for the message as a question of its own
 */
export function facetsIn(
  content: Content,
  conversation: Conversation,
  text: string,
  needs: readonly Need[],
): FollowUp | undefined {
  const { cues, lexicon } = content;
  const heard = words(text).map(sound);
  if (heard.length > LONGEST_WORDS || needs.length > 1) return undefined;
  const { facets, covered } = facetsOf(cues, heard);
  const [first] = facets;
  if (!first) return undefined;
  const [best] = needs[0]?.hits ?? [];
  const sure = best && best.confidence >= SURE ? best.id : undefined;
  const idle = idleWords(cues, lexicon);
  const isTold = (word: string, at: number) => !covered.has(at) && !idle.has(word);
  const told = heard.filter(isTold).length;
  const onlyAsks = told === 0;
  // «No tengo plata» may tell a need of its own; «¿cuánto cuesta?» never does.
  const tells = heard.includes('no');
  const card = currentCard(content, conversation);
  if (!card)
    return onlyAsks && ASKS_OF_WHAT.has(first) && !(sure && tells)
      ? { kind: 'facets', facets }
      : undefined;

  const pointsBack = told <= MOST_TOLD && heard.some((word) => cues.pointing.has(word));
  const isAboutIt = best?.id === card && best.confidence >= POSSIBLE;
  // «No tengo el acta de nacimiento» names a paper and no more; «colegio sin papeles» asks anew.
  const isOfPaper =
    first === 'lacking' &&
    told <= MOST_TOLD &&
    heard.some((word, at) => covered.has(at) && !idle.has(word)) &&
    !heard.slice(0, Math.min(...covered)).some(isTold);
  if (!onlyAsks && !isAboutIt && !isOfPaper && !(pointsBack && !sure)) return undefined;
  const instead = facets.includes('who') ? insteadOf(cues, card, heard) : undefined;
  if (instead && content.portfolio.cards.has(instead))
    return { kind: 'facets', facets: [], card: instead };
  const other = first === 'lacking' && sure !== card ? sure : undefined;
  return { kind: 'facets', facets, card, ...(other && { other }) };
}

/** The last reply is a route's question, and not a card or a danger told in the middle of it. */
const isAsking = (at: Situation): boolean =>
  openRoute(at) !== undefined &&
  at.conversation.offered.some(({ id }) => id.startsWith('step:') || id === 'cmd:skip');

/** The parts of a card that a short question names besides what it is about. */
export function askedOf({ cues }: Content, text: string): readonly FacetName[] | undefined {
  const heard = words(text).map(sound);
  if (heard.length > LONGEST_WORDS) return undefined;
  const facets = facetsOf(cues, heard).facets.filter((facet) => LEADS.has(facet));
  return facets.length > 0 ? facets : undefined;
}

/**
 * The card that is spoken of: the one shown last, unless the route asks something now or several were
 * named since.
 */
export function currentCard(content: Content, conversation: Conversation): string | undefined {
  const { shown } = conversation;
  if (isAsking({ content, conversation })) return undefined;
  return cardsInQuestion(conversation).length > 0 ? undefined : shown?.card;
}

/** Cards among which the last reply left the person to choose. */
export function cardsInQuestion({ shown, offered }: Conversation): readonly string[] {
  if (shown?.facets) return [];
  const cards = offered.flatMap(({ id }) => (id.startsWith('card:') ? [id.slice(5)] : []));
  const isUnsure = offered.some(({ id }) => id === 'cmd:none');
  const isBrief = shown?.page === -1 && cards.includes(shown.card);
  return cards.length > 1 && (isUnsure || isBrief) ? cards : [];
}

const insteadOf = ({ instead }: Cues, card: string, heard: readonly string[]) =>
  instead.find(({ from, says }) => from.includes(card) && coveredBy(says, heard).size > 0)?.to;

/** Longer phrases win over shorter ones in the same place; in the order they were said. */
function facetsOf(cues: Cues, heard: readonly string[]) {
  const found = FACETS.map((name) => ({ name, covered: coveredBy(cues.facets[name].says, heard) }))
    .filter(({ covered }) => covered.size > 0)
    .sort((a, b) => b.covered.size - a.covered.size);
  const taken = new Set<number>();
  const accepted: typeof found = [];
  for (const one of found) {
    const fresh = [...one.covered].filter((at) => !taken.has(at)).length;
    if (fresh / one.covered.size <= SHARED) continue;
    accepted.push(one);
    for (const at of one.covered) taken.add(at);
  }
  const inOrder = accepted.sort((a, b) => Math.max(...a.covered) - Math.max(...b.covered));
  return { facets: inOrder.slice(0, MOST_FACETS).map(({ name }) => name), covered: taken };
}

/**
 * Places of the words that the patterns name; words in their gaps are not among them. «Cuánto cuesta y
 * cuánto demora» asks «cuánto demora» once, with its own «cuánto».
 */
function coveredBy(patterns: readonly Pattern[], heard: readonly string[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const pattern of patterns) {
    const found = spans(pattern, heard);
    if (found.length === 0) continue;
    const tight = found.filter(
      ({ start, end }) => !found.some((one) => one.end === end && one.start > start),
    );
    for (const { start, end } of tight)
      for (let at = start; at < end; at++)
        if (pattern.slots.some(({ words: options }) => isOneOf(options, heard[at] ?? '')))
          covered.add(at);
  }
  return covered;
}

/** Nothing but words that say nothing. */
export const isIdle = (
  { cues, lexicon }: Pick<Content, 'cues' | 'lexicon'>,
  text: string,
): boolean => {
  const idle = idleWords(cues, lexicon);
  return words(text).every((word) => idle.has(sound(word)));
};

const isWhole = (
  heard: readonly string[],
  covered: ReadonlySet<number>,
  idle: ReadonlySet<string>,
): boolean => covered.size > 0 && heard.every((word, at) => covered.has(at) || idle.has(word));

const idleOf = new WeakMap<Cues, ReadonlySet<string>>();

/** Each language has cues of its own, and one lexicon with them. */
function idleWords(cues: Cues, { stopwords }: Lexicon): ReadonlySet<string> {
  const known = idleOf.get(cues) ?? new Set([...cues.filler, ...cues.pointing, ...stopwords]);
  idleOf.set(cues, known);
  return known;
}

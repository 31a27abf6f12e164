import type { Cues } from '../content/cues.ts';
import { MENU_ROWS } from '../limits.ts';
import type { SearchHit } from '../retrieval/hit.ts';
import { type Located, longName } from '../territory/territory.ts';
import { menuOffer } from './areas.ts';
import { type Decision, plain, type Situation } from './decision.ts';
import { PLACED } from './facet-text.ts';
import { tellFacets } from './followup.ts';
import type { Heard, Need } from './heard.ts';
import { askAgain, openRoute, passPlace } from './route.ts';
import { showCard } from './show.ts';
import { isSure } from './sure.ts';

/** In the middle of a route most words are answers to it, so a question must be plainer. */
const SURE_ON_ROUTE = 0.7;
const CLARIFY_OPTIONS = 3;
const SERVICES_REPORTED = 5;
/** So many are told at once; the others of one message are offered. */
const MOST_BRIEFS = 3;

/** A question in the person's own words, with what was found for each need. */
export function answer(
  before: Situation,
  { needs, located, asks }: Omit<Extract<Heard, { kind: 'question' }>, 'kind'>,
): Decision {
  const { content } = before;
  if (content.portfolio.cards.size === 0)
    return plain(before, 'refuse', 'no_cards', [], 'question:no-cards');
  const at = placed(before, located);
  const [best] = needs[0]?.hits ?? [];
  const tops = byUrgency(content.cues, [
    ...new Set(needs.flatMap(({ hits }) => hits[0]?.id ?? [])),
  ]);
  const services = ranked(needs);

  if (tops.length > 1)
    return {
      outcome: 'answer',
      speech: [
        { kind: 'text', key: 'several' },
        { kind: 'brief', cards: tops.slice(0, MOST_BRIEFS) },
      ],
      offer: [...tops.map((id) => `card:${id}`), 'cmd:menu'],
      conversation: at.conversation,
      services,
      because: 'question:several-needs',
    };
  const onRoute = openRoute(at) !== undefined;
  if (best && isSureHere(best, onRoute))
    return before.wants
      ? { ...tellFacets(at, { facets: before.wants, card: best.id }), services }
      : { ...showCard(at, best.id, 0, 'question:sure', asks), services };
  if (onRoute) return askAgain(at);
  if (best) {
    const options = (needs[0]?.hits ?? []).slice(0, CLARIFY_OPTIONS).map(({ id }) => `card:${id}`);
    const offer = [...options, 'cmd:none'];
    return { ...plain(at, 'clarify', 'clarify', offer, 'question:unsure'), services };
  }
  return plain(at, 'refuse', 'not_found', menuOffer(content), 'question:nothing');
}

const isSureHere = (hit: SearchHit, onRoute: boolean): boolean =>
  onRoute ? hit.confidence >= SURE_ON_ROUTE : isSure(hit);

/** The place a message names is remembered. */
export const placed = (at: Situation, located: Located | undefined): Situation =>
  located?.kind === 'one' ? inPlace(at, located.municipality.code) : at;

const inPlace = (at: Situation, municipality: string): Situation => ({
  ...at,
  conversation: { ...at.conversation, municipality },
});

/** What cannot wait comes first; the rest keeps its order. */
const byUrgency = ({ urgent }: Cues, ids: readonly string[]): readonly string[] => {
  const place = (id: string) => (urgent.includes(id) ? urgent.indexOf(id) : urgent.length);
  return [...ids].sort((a, b) => place(a) - place(b));
};

/** Each need's best first, then the other candidates of the first need. */
function ranked(needs: readonly Need[]): Decision['services'] {
  const tops = needs.flatMap(({ hits }) => hits.slice(0, 1));
  const byId = new Map([...tops, ...(needs[0]?.hits ?? [])].map((hit) => [hit.id, hit]));
  return [...byId.values()]
    .slice(0, SERVICES_REPORTED)
    .map(({ id, score }) => ({ id, score: Math.round(score * 1000) / 1000 }));
}

/** The person said where they are: answers the open question, or moves the last card there. */
export function locate(at: Situation, located: Located): Decision {
  if (located.kind === 'none')
    return plain(at, 'refuse', 'retry_municipality', ['cmd:skip', 'cmd:menu'], 'place:none');
  if (located.kind === 'several') {
    const offer = located.options.slice(0, MENU_ROWS).map(({ code }) => `place:${code}`);
    return plain(at, 'guided', 'which_municipality', offer, 'place:several');
  }
  const { municipality } = located;
  const there = inPlace(at, municipality.code);
  const open = openRoute(at);
  if (open?.step?.kind === 'municipality')
    return passPlace(there, open.flow, open.place, 'answer:municipality');
  const { shown } = at.conversation;
  if (shown?.facets?.some((facet) => PLACED.includes(facet)))
    return tellFacets(there, { facets: shown.facets, card: shown.card });
  if (shown) return showCard(there, shown.card, 0, 'place:shown-card');
  return plain(there, 'guided', 'municipality_noted', menuOffer(at.content), 'place:noted', {
    municipality: longName(municipality),
  });
}

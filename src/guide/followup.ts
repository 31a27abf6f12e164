import { FACETS, type FacetName, type MoveName } from '../content/cues.ts';
import { menuOffer } from './areas.ts';
import { cardsInQuestion, currentCard } from './cues.ts';
import { type Decision, mainMenu, plain, type Situation, type Speech } from './decision.ts';
import type { Heard } from './heard.ts';
import { openRoute, resume } from './route.ts';
import { showCard, showRefused } from './show.ts';

/** Parts of a card; without a card, of which one is asked. The place is remembered already. */
export function tellFacets(
  at: Situation,
  { facets, card, other }: Omit<Extract<Heard, { kind: 'facets' }>, 'kind' | 'located'>,
): Decision {
  if (!card) return askOfWhat(at, facets);
  const [only] = facets;
  if (!only) return showCard(at, card, 0, 'followup:instead');
  if (facets.length === 1 && only === 'refused') return showRefused(at, card);
  const { cards } = at.content.portfolio;
  return partOf(at, card, { kind: 'facets', card, facets }, `followup:${only}`, [
    ...(other && cards.has(other) ? [`card:${other}`] : []),
    ...(facets.some((facet) => NEEDS_PEOPLE.has(facet)) ? ['cmd:person'] : []),
  ]);
}

/** What the card shown last says of a question of its own. */
export const tellDetail = (
  at: Situation,
  { card, sentences }: Omit<Extract<Heard, { kind: 'detail' }>, 'kind'>,
): Decision =>
  partOf(at, card, { kind: 'sentences', card, sentences }, 'followup:detail', ['cmd:person']);

/** A part of a card, with the whole of it offered. In the middle of a route, the route again. */
function partOf(
  at: Situation,
  card: string,
  part: Speech,
  because: string,
  offer: readonly string[],
): Decision {
  const open = openRoute(at);
  const again: readonly Speech[] = open
    ? [{ kind: 'text', key: 'resume', params: { flow: open.flow.title } }]
    : [];
  return {
    outcome: 'answer',
    speech: [part, ...again],
    offer: [`card:${card}`, ...offer, ...(open ? ['cmd:resume'] : []), 'cmd:menu'],
    conversation: at.conversation,
    services: [{ id: card, score: 1 }],
    because,
  };
}

/** Where a card goes only so far and somebody else can go further. */
const NEEDS_PEOPLE: ReadonlySet<FacetName> = new Set(['lacking', 'help', 'rights']);

function askOfWhat(at: Situation, facets: readonly FacetName[]): Decision {
  const open = openRoute(at);
  if (open) {
    const again = resume(at, 'followup:later');
    return { ...again, speech: [{ kind: 'text', key: 'later' }, ...again.speech] };
  }
  const among = cardsInQuestion(at.conversation);
  const [facet] = facets;
  return among.length > 0 && facet
    ? plain(
        at,
        'clarify',
        'of_which',
        [...among.map((card) => facetChoice(facet, card)), 'cmd:menu'],
        'followup:of-which',
      )
    : plain(
        { ...at, conversation: { ...at.conversation, wants: facets } },
        'clarify',
        'of_what',
        menuOffer(at.content),
        'followup:of-what',
      );
}

/** The id of «this part of that card»; it says all, so that an old button still works. */
const facetChoice = (facet: FacetName, card: string): string => `facet:${facet}/${card}`;

/** What such an id asks for. */
export function chooseFacet(at: Situation, rest: string): Decision {
  const [name, card = ''] = rest.split('/');
  const facet = FACETS.find((one) => one === name);
  return facet && at.content.portfolio.cards.has(card)
    ? tellFacets(at, { facets: [facet], card })
    : mainMenu(at, 'choice:unknown');
}

/** What «repítelo», «no entendí», «otra cosa», «sí» and «no» do when they choose nothing offered. */
export function makeMove(at: Situation, move: MoveName): Decision {
  const { content, conversation } = at;
  const card = currentCard(content, conversation);
  const title = card && content.portfolio.cards.get(card)?.title;
  switch (move) {
    case 'leave':
      return { ...plain(at, 'command', 'left', [], 'command:leave'), erase: true };
    case 'simpler':
      if (card)
        return {
          outcome: 'answer',
          speech: [
            { kind: 'text', key: 'simpler' },
            { kind: 'brief', cards: [card] },
          ],
          offer: [`card:${card}`, 'cmd:person', 'cmd:menu'],
          conversation,
          services: [{ id: card, score: 1 }],
          because: 'followup:simpler',
        };
      return openRoute(at)
        ? resume(at, 'followup:simpler')
        : plain(at, 'command', 'help', ['cmd:menu'], 'command:help');
    case 'repeat': {
      const { facets, page = 0 } = conversation.shown ?? {};
      if (card && facets) return tellFacets(at, { facets, card });
      if (card) return showCard(at, card, Math.max(0, page), 'followup:repeat');
      return resume(at, 'followup:repeat');
    }
    case 'yes':
    case 'first':
    case 'last':
      if (title)
        return plain(
          at,
          'command',
          'still_here',
          [`card:${card}`, 'cmd:menu'],
          `followup:${move}`,
          { card: title },
        );
      return resume(at, `followup:${move}`);
    case 'no':
      return mainMenu(at, `followup:${move}`);
    // What was shown is left behind: «¿y cuánto cuesta?» asks of what again.
    case 'other':
      return mainMenu(
        { ...at, conversation: { ...conversation, shown: undefined } },
        `followup:${move}`,
      );
  }
}

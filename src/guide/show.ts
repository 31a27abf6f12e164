import type { FacetName } from '../content/cues.ts';
import { type Decision, mainMenu, plain, type Situation, type Speech } from './decision.ts';

/** What follows a card; «más» and «no me atendieron» fall away when the card has nothing for them. */
export const CARD_OFFER: readonly string[] = ['cmd:more', 'cmd:refused', 'cmd:menu'];

/** What follows the card that ends a route: whether it helped is asked there. */
export const ROUTE_END_OFFER: readonly string[] = ['cmd:helped', 'cmd:unhelped', ...CARD_OFFER];

/** After what to do when refused, the card itself is offered. */
export const refusedEndOffer = (card: string): readonly string[] => [
  'cmd:helped',
  'cmd:unhelped',
  `card:${card}`,
  'cmd:menu',
];

/** A page of a card. In the middle of a route, the route is offered again. */
export function showCard(
  at: Situation,
  card: string,
  page: number,
  because: string,
  lead?: readonly FacetName[],
): Decision {
  const { content, conversation } = at;
  const found = content.portfolio.cards.get(card);
  if (!found) return mainMenu(at, because);
  const route = conversation.place && content.flows.get(conversation.place.flow);
  const walks = !route && found.flow && content.flows.has(found.flow);
  const again: readonly Speech[] = route
    ? [{ kind: 'text', key: 'resume', params: { flow: route.title } }]
    : [];
  return {
    outcome: 'answer',
    speech: [{ kind: 'card', card, page, ...(lead && { lead }) }, ...again],
    offer: [
      ...(walks ? [`flow:${found.flow}`] : []),
      ...CARD_OFFER,
      ...(route ? ['cmd:resume'] : []),
    ],
    conversation,
    services: [{ id: card, score: 1 }],
    because,
  };
}

/** «¿Te sirvió?»: what did not help leads to what is near it, and to a person. */
export function helped(at: Situation, card: string | undefined, yes: boolean): Decision {
  const { content } = at;
  const near = (card && content.portfolio.cards.get(card)?.seeAlso) || [];
  const decision = yes
    ? plain(at, 'command', 'helped_yes', ['cmd:menu'], 'command:helped')
    : plain(
        at,
        'command',
        'helped_no',
        [
          ...near.map((id) => `card:${id}`),
          'cmd:refused',
          'cmd:person',
          ...watchOffer(at),
          'cmd:menu',
        ],
        'command:unhelped',
      );
  return card ? { ...decision, helpful: { card, yes } } : decision;
}

/** What to do when a counter said no, of the card shown last. */
export const showRefused = (at: Situation, card: string): Decision => ({
  outcome: 'answer',
  speech: [{ kind: 'refused', card }],
  offer: [...(at.desk ? ['cmd:person'] : []), ...watchOffer(at), 'cmd:menu'],
  conversation: at.conversation,
  services: [{ id: card, score: 1 }],
  because: 'command:refused',
});

/** Where officials mend cards, who doubts one can be told of its change. */
const watchOffer = ({ desk }: Situation): readonly string[] => (desk ? ['cmd:watch'] : []);

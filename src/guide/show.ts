import { type Decision, mainMenu, type Situation, type Speech } from './decision.ts';

/** What follows a card; «más» and «no me atendieron» fall away when the card has nothing for them. */
export const CARD_OFFER: readonly string[] = ['cmd:more', 'cmd:refused', 'cmd:menu'];

/** A page of a card. In the middle of a route, the route is offered again. */
export function showCard(at: Situation, card: string, page: number, because: string): Decision {
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
    speech: [{ kind: 'card', card, page }, ...again],
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

/** What to do when a counter said no, of the card shown last. */
export const showRefused = ({ conversation }: Situation, card: string): Decision => ({
  outcome: 'answer',
  speech: [{ kind: 'refused', card }],
  offer: ['cmd:menu'],
  conversation,
  services: [{ id: card, score: 1 }],
  because: 'command:refused',
});

import { type Decision, plain, type Situation } from './decision.ts';

/** After this many misses in a row a person is offered. */
export const MISSES = 2;

/** «persona»: what a case is and what of them is seen, before it is opened; else lines to call. */
export function offerPerson(at: Situation): Decision {
  if (!at.desk) return plain(at, 'command', 'person', ['cmd:menu'], 'command:person');
  if (at.desk === 'case') return plain(at, 'command', 'case_open', CASE_OFFER, 'person:has-case');
  return plain(at, 'command', 'case_offer', ['cmd:case', 'cmd:menu'], 'command:person');
}

/** The person agreed. */
export function openCase(at: Situation): Decision {
  if (at.desk !== 'on') return offerPerson(at);
  return {
    ...plain(at, 'command', 'case_opened', CASE_OFFER, 'case:open'),
    handover: 'open',
  };
}

export const closeCase = (at: Situation): Decision =>
  at.desk === 'case'
    ? { ...plain(at, 'command', 'case_closed', ['cmd:menu'], 'case:close'), handover: 'close' }
    : plain(at, 'command', 'case_none', ['cmd:menu'], 'case:none');

/** Words for the person who attends. They answer, not the guide. */
export const sayInCase = ({ conversation }: Situation): Decision => ({
  outcome: 'command',
  speech: [],
  offer: [],
  conversation,
  services: [],
  handover: 'say',
  because: 'case:say',
});

/** «Avísame si cambia», of the card shown last. */
export function watchCard(at: Situation): Decision {
  const card = at.content.portfolio.cards.get(at.conversation.shown?.card ?? '');
  if (!at.desk || !card)
    return plain(at, 'command', 'watch_nothing', ['cmd:menu'], 'watch:nothing');
  return {
    ...plain(at, 'command', 'watch_noted', ['cmd:menu'], 'watch:card', { card: card.title }),
    watch: card.id,
  };
}

/** Counts misses in a row where officials attend, and offers one of them after the second. */
export function countMiss(desk: Situation['desk'], decision: Decision): Decision {
  if (desk !== 'on' || decision.outcome === 'courtesy') return decision;
  const { misses: before = 0, ...rest } = decision.conversation;
  if (decision.outcome !== 'refuse') return { ...decision, conversation: rest };
  const misses = before + 1;
  const offered = decision.offer.includes('cmd:person') || misses < MISSES;
  return {
    ...decision,
    offer: offered ? decision.offer : ['cmd:person', ...decision.offer],
    conversation: { ...rest, misses },
  };
}

const CASE_OFFER = ['cmd:menu', 'cmd:close'];

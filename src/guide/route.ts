import type { Flow } from '../flow/flow.ts';
import {
  answerMenu,
  answerMunicipality,
  back,
  type Place,
  resumeFlow,
  type Stride,
  startFlow,
} from '../flow/step.ts';
import { areaOffer } from './areas.ts';
import {
  type Decision,
  dangerDecision,
  mainMenu,
  plain,
  type Situation,
  type Speech,
} from './decision.ts';
import { ROUTE_END_OFFER, refusedEndOffer } from './show.ts';

/** The route the person is on, when it still exists. */
export function openRoute({ content, conversation }: Situation) {
  const { place } = conversation;
  const flow = place && content.flows.get(place.flow);
  return flow && place ? { flow, place, step: flow.steps[place.step] } : undefined;
}

const isPlaceKnown = ({ conversation }: Situation): boolean =>
  conversation.municipality !== undefined;

export function begin(at: Situation, id: string): Decision {
  const flow = at.content.flows.get(id);
  if (!flow) return mainMenu(at, 'flow:unknown');
  return walk(at, flow, startFlow(flow, isPlaceKnown(at)), `flow:${id}`);
}

/** An option of a route's menu, of the open question or of an older one. */
export function chooseOption(at: Situation, id: string, step: string, choice: string): Decision {
  const flow = at.content.flows.get(id);
  if (!flow) return mainMenu(at, 'flow:unknown');
  const { place } = at.conversation;
  const here = place?.flow === id ? place : undefined;
  const stride = answerMenu(flow, here, step, choice, isPlaceKnown(at));
  return walk(at, flow, stride, `answer:${id}/${step}`);
}

/** The route goes on past the question of the municipality. */
export const passPlace = (at: Situation, flow: Flow, place: Place, because: string): Decision =>
  walk(at, flow, answerMunicipality(flow, place), because);

/** The open question again. */
export function resume(at: Situation, because: string): Decision {
  const open = openRoute(at);
  if (!open) return mainMenu(at, because);
  return walk(at, open.flow, resumeFlow(open.flow, open.place, isPlaceKnown(at)), because);
}

/** The question before; after a card, the question that led to it. */
export function goBack(at: Situation): Decision | undefined {
  const open = openRoute(at);
  if (open) {
    const stride = back(open.flow, open.place);
    return stride && walk(at, open.flow, stride, 'command:back');
  }
  const { ended } = at.conversation;
  const flow = ended && at.content.flows.get(ended.flow);
  return flow && walk(at, flow, resumeFlow(flow, ended, false), 'command:back');
}

/** The open question did not understand: say so and ask again with the same options. */
export function askAgain(at: Situation): Decision {
  const open = openRoute(at);
  if (!open) return mainMenu(at, 'question:not-an-answer');
  const again = walk(
    at,
    open.flow,
    resumeFlow(open.flow, open.place, false),
    'question:not-an-answer',
  );
  const key = open.step?.kind === 'municipality' ? 'retry_municipality' : 'retry_menu';
  return { ...again, speech: [{ kind: 'text', key }, ...again.speech] };
}

/** Says what the route says next and remembers where the person stands. */
function walk(at: Situation, flow: Flow, stride: Stride, because: string): Decision {
  const { place: before, ended: _ended, ...conversation } = at.conversation;
  const { tells, question, card, refused, area, danger, place } = stride;
  const rule = at.content.danger.find(({ kind }) => kind === danger);
  if (rule) return dangerDecision({ ...at, conversation }, rule);
  const cite = `flow:${flow.id}`;
  const said: Speech[] = tells.map((statement) => ({ kind: 'statement', statement, cite }));
  if (card)
    return {
      outcome: 'answer',
      speech: [
        ...said,
        refused ? { kind: 'refused', card } : { kind: 'card', card, page: 0 },
        { kind: 'text', key: 'helped' },
      ],
      offer: refused ? refusedEndOffer(card) : ROUTE_END_OFFER,
      conversation: before ? { ...conversation, ended: before } : conversation,
      services: [{ id: card, score: 1 }],
      because,
    };
  const listed = area && areaOffer(at.content, area);
  if (listed)
    return plain({ ...at, conversation }, 'command', 'area', listed.offer, because, {
      area: listed.title,
    });
  if (!question || !place) return mainMenu(at, because);
  const offer =
    question.kind === 'menu'
      ? question.choices.map(({ id }) => stepChoice(place.flow, place.step, id))
      : ['cmd:skip'];
  return {
    outcome: 'guided',
    speech: [...said, { kind: 'statement', statement: question.text, cite }],
    offer: place.path.length > 0 ? [...offer, 'cmd:back'] : offer,
    conversation: { ...conversation, place },
    services: [],
    because,
  };
}

/** The id of an option of a route's menu; it says all, so that an old button still works. */
export const stepChoice = (flow: string, step: string, choice: string): string =>
  `step:${flow}/${step}/${choice}`;

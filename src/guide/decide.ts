import type { CommandName, TextKey } from '../content/catalogue.ts';
import type { Content } from '../content/content.ts';
import type { DangerKind } from '../content/danger-rules.ts';
import type { Stride } from '../flow/step.ts';
import { answerMenu, answerMunicipality, back, resumeFlow, startFlow } from '../flow/step.ts';
import { MENU_ROWS } from '../limits.ts';
import type { Statement } from '../portfolio/card.ts';
import { type Located, longName } from '../territory/territory.ts';
import { areaOffer, menuOffer } from './areas.ts';
import type { Conversation } from './conversation.ts';
import { stepChoice } from './hear.ts';
import type { Heard, Need } from './heard.ts';

/** One thing to say, not yet in words. */
export type Speech =
  | {
      readonly kind: 'text';
      readonly key: TextKey;
      readonly params?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'statement'; readonly statement: Statement; readonly cite: string }
  | { readonly kind: 'danger'; readonly danger: DangerKind }
  | { readonly kind: 'card'; readonly card: string; readonly page: number }
  | { readonly kind: 'refused'; readonly card: string }
  /** Several cards in one bubble, the first of each. */
  | { readonly kind: 'brief'; readonly cards: readonly string[] };

export type Outcome =
  | 'answer'
  | 'clarify'
  | 'danger'
  | 'courtesy'
  | 'refuse'
  | 'guided'
  | 'command';

export interface Decision {
  readonly outcome: Outcome;
  readonly speech: readonly Speech[];
  /** Ids of what is offered next, in order. */
  readonly offer: readonly string[];
  /** Without `offered`, which depends on the words. */
  readonly conversation: Conversation;
  /** Cards this turn is about, best first, with how well they fit. */
  readonly services: readonly { readonly id: string; readonly score: number }[];
  readonly danger?: DangerKind;
  /** Everything known of the person is erased with this turn. */
  readonly erase?: boolean;
  /** Why it was decided so, without a word of what the person wrote. */
  readonly because: string;
}

/** From this confidence on a card is shown; below it the person is asked. */
const SURE = 0.55;
/** Below this nothing is offered: a wrong card costs a day. */
const POSSIBLE = 0.35;
/** In the middle of a route most words are answers to it, so a question must be plainer. */
const SURE_ON_ROUTE = 0.7;
const CLARIFY_OPTIONS = 3;
const EMERGENCY_CARD = 'lineas-emergencia';
const SERVICES_REPORTED = 5;

/** The turn: a pure function of what is known, what was heard and the content. */
export function decide(content: Content, conversation: Conversation, heard: Heard): Decision {
  switch (heard.kind) {
    case 'danger':
      return {
        outcome: 'danger',
        speech: [{ kind: 'danger', danger: heard.rule.kind }],
        offer: [],
        conversation,
        services: [{ id: heard.rule.card, score: 1 }],
        danger: heard.rule.kind,
        because: `danger:${heard.rule.kind}`,
      };
    case 'unreadable': {
      const key = (
        { empty: 'unreadable', long: 'too_long', voice: 'voice', attachment: 'attachment' } as const
      )[heard.why];
      return plain(conversation, 'refuse', key, ['cmd:menu'], `unreadable:${heard.why}`);
    }
    case 'courtesy':
      return courtesy(content, conversation, heard.which);
    case 'command':
      return command(content, conversation, heard.name);
    case 'choice':
      return choose(content, conversation, heard.id);
    case 'municipality':
      return locate(content, conversation, heard.located);
    case 'question':
      return answer(content, conversation, heard.needs, heard.located);
  }
}

function plain(
  conversation: Conversation,
  outcome: Outcome,
  key: TextKey,
  offer: readonly string[],
  because: string,
  params: Readonly<Record<string, string>> = {},
): Decision {
  const speech: readonly Speech[] = [{ kind: 'text', key, params }];
  return { outcome, speech, offer, conversation, services: [], because };
}

function courtesy(
  content: Content,
  conversation: Conversation,
  which: 'greeting' | 'thanks' | 'goodbye',
): Decision {
  const flow = conversation.place && content.flows.get(conversation.place.flow);
  if (which === 'greeting' && flow)
    return plain(
      conversation,
      'courtesy',
      'welcome_back',
      ['cmd:resume', 'cmd:menu'],
      'greeting:open-flow',
      { flow: flow.title },
    );
  const offer = which === 'greeting' ? menuOffer(content) : [];
  return plain(conversation, 'courtesy', which, offer, `courtesy:${which}`);
}

function command(content: Content, conversation: Conversation, name: CommandName): Decision {
  const { place, shown } = conversation;
  const flow = place && content.flows.get(place.flow);
  switch (name) {
    case 'menu': {
      const { place: _left, ...rest } = conversation;
      return plain(rest, 'command', 'menu', menuOffer(content), 'command:menu');
    }
    case 'help':
      return plain(conversation, 'command', 'help', ['cmd:menu'], 'command:help');
    case 'person':
      return plain(conversation, 'command', 'person', ['cmd:menu'], 'command:person');
    case 'erase':
      return {
        ...plain(
          conversation,
          'command',
          conversation.noticed ? 'erased' : 'erased_nothing',
          [],
          'command:erase',
        ),
        erase: true,
      };
    case 'more':
      return shown
        ? showCard(content, conversation, shown.card, shown.page + 1, 'command:more')
        : plain(conversation, 'command', 'nothing_more', ['cmd:menu'], 'more:nothing');
    case 'refused':
      return shown
        ? {
            outcome: 'answer',
            speech: [{ kind: 'refused', card: shown.card }],
            offer: ['cmd:menu'],
            conversation,
            services: [{ id: shown.card, score: 1 }],
            because: 'command:refused',
          }
        : plain(conversation, 'command', 'clarify', menuOffer(content), 'refused:nothing-shown');
    case 'back': {
      const { ended } = conversation;
      const endedFlow = ended && content.flows.get(ended.flow);
      const stride =
        flow && place
          ? back(flow, place)
          : endedFlow && ended && resumeFlow(endedFlow, ended, false);
      if (stride) return walk(content, conversation, stride, 'command:back');
      return plain(conversation, 'command', 'nothing_before', menuOffer(content), 'back:first');
    }
    case 'resume':
    case 'skip': {
      if (!flow || !place) return command(content, conversation, 'menu');
      const stride =
        name === 'skip' && flow.steps[place.step]?.kind === 'municipality'
          ? answerMunicipality(flow, place)
          : resumeFlow(flow, place, conversation.municipality !== undefined);
      return walk(content, conversation, stride, `command:${name}`);
    }
  }
}

/** A choice id says all that is needed, so that a button of an old message still does what it says. */
function choose(content: Content, conversation: Conversation, id: string): Decision {
  const [kind = '', rest = ''] = split(id, ':');
  switch (kind) {
    case 'cmd':
      if (rest === 'emergency') return showCard(content, conversation, EMERGENCY_CARD, 0, id);
      if (rest === 'none')
        return plain(conversation, 'refuse', 'not_found', menuOffer(content), 'choice:none');
      return command(content, conversation, isCommand(content, rest) ? rest : 'menu');
    case 'card':
      return showCard(content, conversation, rest, 0, `choice:card`);
    case 'flow':
      return begin(content, conversation, rest);
    case 'area': {
      const area = areaOffer(content, rest);
      if (!area) return command(content, conversation, 'menu');
      if (area.flow) return begin(content, conversation, area.flow);
      return plain(conversation, 'command', 'area', area.offer, 'choice:area', {
        area: area.title,
      });
    }
    case 'step': {
      const [flowId = '', step = '', choice = ''] = rest.split('/');
      const flow = content.flows.get(flowId);
      if (!flow) return command(content, conversation, 'menu');
      const place = conversation.place?.flow === flowId ? conversation.place : undefined;
      const known = conversation.municipality !== undefined;
      return walk(
        content,
        conversation,
        answerMenu(flow, place, step, choice, known),
        `answer:${flowId}/${step}`,
      );
    }
    case 'place': {
      const municipality = content.territory.byCode.get(rest);
      if (!municipality) return command(content, conversation, 'menu');
      return locate(content, conversation, { kind: 'one', municipality });
    }
    default:
      return command(content, conversation, 'menu');
  }
}

const split = (text: string, mark: string): readonly string[] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

const isCommand = ({ catalogue }: Content, name: string): name is CommandName =>
  name in catalogue.commands;

function begin(content: Content, conversation: Conversation, id: string): Decision {
  const flow = content.flows.get(id);
  if (!flow) return command(content, conversation, 'menu');
  return walk(
    content,
    conversation,
    startFlow(flow, conversation.municipality !== undefined),
    `flow:${id}`,
  );
}

/** Says what the route says next and remembers where the person stands. */
function walk(
  content: Content,
  conversation: Conversation,
  stride: Stride,
  because: string,
): Decision {
  const { place: before, ended: _ended, ...rest } = conversation;
  const { tells, question, card, area, place } = stride;
  const cite = `flow:${(place ?? before)?.flow ?? ''}`;
  const said: Speech[] = tells.map((statement) => ({ kind: 'statement', statement, cite }));
  if (card)
    return {
      outcome: 'answer',
      speech: [...said, { kind: 'card', card, page: 0 }],
      offer: cardOffer(),
      conversation: before ? { ...rest, ended: before } : rest,
      services: [{ id: card, score: 1 }],
      because,
    };
  const listed = area && areaOffer(content, area);
  if (listed) return plain(rest, 'command', 'area', listed.offer, because, { area: listed.title });
  if (!question || !place) return { ...plain(rest, 'command', 'menu', ['cmd:menu'], because) };
  const offer =
    question.kind === 'menu'
      ? question.choices.map(({ id }) => stepChoice(place.flow, place.step, id))
      : ['cmd:skip'];
  return {
    outcome: 'guided',
    speech: [...said, { kind: 'statement', statement: question.text, cite }],
    offer: place.path.length > 0 ? [...offer, 'cmd:back'] : offer,
    conversation: { ...rest, place },
    services: [],
    because,
  };
}

const cardOffer = (): readonly string[] => ['cmd:more', 'cmd:refused', 'cmd:menu'];

function showCard(
  content: Content,
  conversation: Conversation,
  card: string,
  page: number,
  because: string,
): Decision {
  const found = content.portfolio.cards.get(card);
  if (!found) return command(content, conversation, 'menu');
  return {
    outcome: 'answer',
    speech: [{ kind: 'card', card, page }, ...resumeSpeech(content, conversation)],
    offer: [
      ...flowOffer(content, conversation, found.flow),
      ...cardOffer(),
      ...resumeOffer(content, conversation),
    ],
    conversation,
    services: [{ id: card, score: 1 }],
    because,
  };
}

/** A route that walks through this card is offered unless the person is on one already. */
const flowOffer = ({ flows }: Content, { place }: Conversation, flow: string | undefined) =>
  flow && flows.has(flow) && !place ? [`flow:${flow}`] : [];

/** A question in the middle of a route is answered, then the route is offered again. */
function resumeSpeech({ flows }: Content, { place }: Conversation): readonly Speech[] {
  const flow = place && flows.get(place.flow);
  return flow ? [{ kind: 'text', key: 'resume', params: { flow: flow.title } }] : [];
}

const resumeOffer = ({ flows }: Content, { place }: Conversation) =>
  place && flows.has(place.flow) ? ['cmd:resume'] : [];

function locate(content: Content, conversation: Conversation, located: Located): Decision {
  if (located.kind === 'none')
    return plain(
      conversation,
      'refuse',
      'retry_municipality',
      ['cmd:skip', 'cmd:menu'],
      'place:none',
    );
  if (located.kind === 'several') {
    const offer = located.options.slice(0, MENU_ROWS).map(({ code }) => `place:${code}`);
    return plain(conversation, 'guided', 'which_municipality', offer, 'place:several');
  }
  const { municipality } = located;
  const there: Conversation = { ...conversation, municipality: municipality.code };
  const { place, shown } = conversation;
  const flow = place && content.flows.get(place.flow);
  if (flow && flow.steps[place.step]?.kind === 'municipality')
    return walk(content, there, answerMunicipality(flow, place), 'answer:municipality');
  if (shown) return showCard(content, there, shown.card, 0, 'place:shown-card');
  return plain(there, 'guided', 'municipality_noted', menuOffer(content), 'place:noted', {
    municipality: longName(municipality),
  });
}

function answer(
  content: Content,
  before: Conversation,
  needs: readonly Need[],
  located: Located,
): Decision {
  if (content.portfolio.cards.size === 0)
    return plain(before, 'refuse', 'no_cards', [], 'question:no-cards');
  const conversation =
    located.kind === 'one' ? { ...before, municipality: located.municipality.code } : before;
  const [first] = needs;
  const best = first?.hits[0];
  const tops = [...new Set(needs.flatMap(({ hits }) => hits[0]?.id ?? []))];
  const services = ranked(needs);

  if (best && tops.length > 1)
    return {
      outcome: 'answer',
      speech: [
        { kind: 'text', key: 'several' },
        { kind: 'brief', cards: tops },
      ],
      offer: [...tops.map((id) => `card:${id}`), 'cmd:menu'],
      conversation,
      services,
      because: 'question:several-needs',
    };
  const sure = before.place ? SURE_ON_ROUTE : SURE;
  if (best && best.confidence >= sure)
    return { ...showCard(content, conversation, best.id, 0, 'question:sure'), services };
  if (conversation.place) return askAgain(content, conversation);
  if (best && best.confidence >= POSSIBLE) {
    const options = (first?.hits ?? []).slice(0, CLARIFY_OPTIONS).map(({ id }) => `card:${id}`);
    const offer = [...options, 'cmd:none'];
    return { ...plain(conversation, 'clarify', 'clarify', offer, 'question:unsure'), services };
  }
  return plain(conversation, 'refuse', 'not_found', menuOffer(content), 'question:nothing');
}

/** Each need's best first, then the other candidates of the first need. */
function ranked(needs: readonly Need[]): Decision['services'] {
  const tops = needs.flatMap(({ hits }) => hits.slice(0, 1));
  const others = (needs[0]?.hits ?? []).filter((hit) => !tops.includes(hit));
  const seen = new Set<string>();
  return [...tops, ...others]
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .slice(0, SERVICES_REPORTED)
    .map(({ id, score }) => ({ id, score: Math.round(score * 1000) / 1000 }));
}

/** The open step did not understand: say so and ask again with the same options. */
function askAgain(content: Content, conversation: Conversation): Decision {
  const { place } = conversation;
  const flow = place && content.flows.get(place.flow);
  if (!flow || !place) return command(content, conversation, 'menu');
  const again = walk(
    content,
    conversation,
    resumeFlow(flow, place, false),
    'question:not-an-answer',
  );
  const key = flow.steps[place.step]?.kind === 'municipality' ? 'retry_municipality' : 'retry_menu';
  return { ...again, speech: [{ kind: 'text', key }, ...again.speech] };
}

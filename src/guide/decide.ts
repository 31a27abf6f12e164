import type { CommandName, CourtesyName } from '../content/catalogue.ts';
import type { Content } from '../content/content.ts';
import type { Noise } from '../content/examples.ts';
import { answer, locate, placed } from './answer.ts';
import { areaOffer, menuOffer } from './areas.ts';
import { command } from './command.ts';
import type { Conversation } from './conversation.ts';
import {
  type Decision,
  type Desk,
  dangerDecision,
  mainMenu,
  plain,
  type Situation,
} from './decision.ts';
import { chooseFacet, makeMove, tellDetail, tellFacets } from './followup.ts';
import { countMiss, sayInCase } from './handover.ts';
import type { Heard } from './heard.ts';
import { askAgain, begin, chooseOption, openRoute } from './route.ts';
import { judgeOffer } from './scam.ts';
import { showCard } from './show.ts';

const EMERGENCY_FLOW = 'emergencia';
const EMERGENCY_CARD = 'lineas-emergencia';

/** The turn: a pure function of what is known, what was heard and the content. */
export const decide = (
  content: Content,
  conversation: Conversation,
  heard: Heard,
  desk?: Desk,
): Decision => {
  const { wants, ...kept } = conversation;
  return countMiss(desk, decideHeard({ content, conversation: kept, desk, wants }, heard));
};

function decideHeard(at: Situation, heard: Heard): Decision {
  switch (heard.kind) {
    case 'danger':
      return dangerDecision(at, heard.rule);
    case 'scam':
      return judgeOffer(at, heard.suspicion);
    case 'unreadable':
      return plain(at, 'refuse', UNREADABLE[heard.why], ['cmd:menu'], `unreadable:${heard.why}`);
    case 'told':
      return sayInCase(at);
    case 'courtesy':
      return courtesy(at, heard.which);
    case 'late':
      return plain(at, 'guided', 'late', ['cmd:menu'], 'late');
    case 'noise':
      return answerNoise(at, heard.which);
    case 'command':
      return command(at, heard.name);
    case 'language':
      return changeLanguage(at);
    case 'choice':
      return choose(at, heard.id);
    case 'municipality':
      return locate(at, heard.located);
    case 'facets':
      return tellFacets(placed(at, heard.located), heard);
    case 'detail':
      return tellDetail(at, heard);
    case 'move':
      return makeMove(at, heard.move);
    case 'question':
      return answer(at, heard);
  }
}

const UNREADABLE = {
  empty: 'unreadable',
  long: 'too_long',
  voice: 'voice',
  attachment: 'attachment',
} as const;

/** What was shown last is said again, now in the language asked for. */
function changeLanguage(at: Situation): Decision {
  const { shown } = at.conversation;
  const said = plain(at, 'command', 'language_set', menuOffer(at.content), 'language:asked');
  if (!shown) return said;
  const again = showCard(at, shown.card, 0, 'language:asked');
  return { ...again, speech: [...said.speech, ...again.speech] };
}

function courtesy(at: Situation, which: CourtesyName): Decision {
  const open = openRoute(at);
  if (which !== 'greeting') return plain(at, 'courtesy', which, [], `courtesy:${which}`);
  if (!open) return plain(at, 'courtesy', which, menuOffer(at.content), 'courtesy:greeting');
  const offer = ['cmd:resume', 'cmd:menu'];
  return plain(at, 'courtesy', 'welcome_back', offer, 'greeting:open-flow', {
    flow: open.flow.title,
  });
}

/** In the middle of a route odd words are more likely an answer that was not understood. */
function answerNoise(at: Situation, which: Noise): Decision {
  if (openRoute(at)) return askAgain(at);
  const outcome = which === 'courtesy' ? 'courtesy' : 'refuse';
  return plain(at, outcome, NOISE_TEXTS[which], menuOffer(at.content), `noise:${which}`);
}

const NOISE_TEXTS = {
  courtesy: 'small_talk',
  off_topic: 'off_topic',
  injection: 'not_mine_to_do',
  abuse: 'upset',
} as const;

/**
 * A tapped or typed option. Its id says all that is needed, so that a button of an old message
 * still does what it says; an id of another version or of nobody opens the menu.
 */
function choose(at: Situation, id: string): Decision {
  const [kind = '', ...more] = id.split(':');
  const rest = more.join(':');
  switch (kind) {
    case 'cmd':
      return chooseCommand(at, rest);
    case 'card':
      return showCard(at, rest, 0, 'choice:card');
    case 'facet':
      return chooseFacet(at, rest);
    case 'flow':
      return begin(at, rest);
    case 'area': {
      const area = areaOffer(at.content, rest);
      if (!area) return mainMenu(at, 'choice:unknown');
      if (area.flow) return begin(at, area.flow);
      return plain(at, 'command', 'area', area.offer, 'choice:area', { area: area.title });
    }
    case 'step': {
      const [flow = '', step = '', choice = ''] = rest.split('/');
      return chooseOption(at, flow, step, choice);
    }
    case 'place': {
      const municipality = at.content.territory.byCode.get(rest);
      return municipality
        ? locate(at, { kind: 'one', municipality })
        : mainMenu(at, 'choice:unknown');
    }
    default:
      return mainMenu(at, 'choice:unknown');
  }
}

function chooseCommand(at: Situation, name: string): Decision {
  if (name === 'emergency')
    return at.content.flows.has(EMERGENCY_FLOW)
      ? begin(at, EMERGENCY_FLOW)
      : showCard(at, EMERGENCY_CARD, 0, 'choice:emergency');
  if (name === 'none')
    return plain(at, 'refuse', 'not_found', menuOffer(at.content), 'choice:none');
  return isCommand(at.content, name) ? command(at, name) : mainMenu(at, 'choice:unknown');
}

const isCommand = ({ catalogue }: Content, name: string): name is CommandName =>
  Object.hasOwn(catalogue.commands, name);

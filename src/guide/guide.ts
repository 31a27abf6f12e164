import type { Content } from '../content/content.ts';
import type { DangerKind } from '../content/danger-rules.ts';
import type { InboundContent, Reply } from '../messages.ts';
import type { Search } from '../retrieval/search.ts';
import type { Conversation } from './conversation.ts';
import { decide } from './decide.ts';
import type { Decision, Desk, Outcome } from './decision.ts';
import { makeFactLock } from './ground.ts';
import { hear } from './hear.ts';
import { say } from './say.ts';

/** One message answered. Effects are data: whoever runs the turn commits and sends. */
export interface Turn {
  readonly reply: Reply;
  /** What is remembered next; absent when the person asked to be forgotten. */
  readonly conversation?: Conversation | undefined;
  readonly outcome: Outcome;
  /** Candidates, best first. */
  readonly services: Decision['services'];
  /** Cards shown in the reply. */
  readonly cards: readonly string[];
  readonly danger?: DangerKind | undefined;
  readonly helpful?: Decision['helpful'] | undefined;
  /** With `say` the person who attends hears it; unless it is a danger the reply is empty. */
  readonly handover?: Decision['handover'];
  readonly watch?: Decision['watch'];
  readonly because: string;
}

export interface Guide {
  /** @param desk whether officials attend people, and this one already */
  readonly turn: (
    conversation: Conversation,
    message: InboundContent,
    now: Date,
    desk?: Desk,
  ) => Promise<Turn>;
  /** For a message that could not be answered because of a fault of ours. */
  readonly sorry: (conversation: Conversation) => Turn;
}

export interface GuideParts {
  readonly content: Content;
  readonly search: Search;
  readonly operator?: string | undefined;
  /** Told when the fact lock withheld a reply: a fault of content or code to mend. */
  readonly onWithheld?: ((because: string, kinds: readonly string[]) => void) | undefined;
}

export function makeGuide({ content, search, operator, onWithheld }: GuideParts): Guide {
  const unsupported = makeFactLock(content, operator);
  return {
    sorry: (conversation) => ({
      reply: { text: content.catalogue.texts.failed.text, choices: [], cites: ['text:failed'] },
      conversation,
      outcome: 'refuse',
      services: [],
      cards: [],
      because: 'fault',
    }),
    turn: async (before, message, now, desk) => {
      const heard = await hear(content, search, before, message, desk);
      const decision = decide(content, before, heard, desk);
      const options = { today: colombianDay(now), operator };
      const said = say(content, decision, options);
      let { reply } = said;
      const loose = unsupported(reply);
      if (loose.length > 0) {
        onWithheld?.(
          decision.because,
          loose.map(({ kind }) => kind),
        );
        reply = withheld(content, reply);
      }
      const { erase, danger, helpful, outcome, services, because, handover, watch } = decision;
      return {
        reply,
        conversation: erase
          ? undefined
          : handover === 'say'
            ? before
            : remember(decision, reply, said.shown),
        outcome,
        services,
        cards: cardsShown(decision),
        danger,
        helpful,
        ...(handover && { handover }),
        ...(watch && { watch }),
        because,
      };
    },
  };
}

const cardsShown = ({ speech, danger, services }: Decision): readonly string[] =>
  danger
    ? services.map(({ id }) => id)
    : speech.flatMap((one) => {
        if (one.kind === 'brief') return one.cards;
        return one.kind === 'card' || one.kind === 'refused' ? [one.card] : [];
      });

/** A danger reply leaves the notice for the next one. */
const remember = (
  { conversation, danger }: Decision,
  { choices }: Reply,
  shown: Conversation['shown'],
): Conversation => ({
  ...conversation,
  noticed: conversation.noticed || !danger,
  offered: choices.map(({ id, label }) => ({ id, label })),
  ...(shown && { shown }),
});

const withheld = ({ catalogue }: Content, { choices }: Reply): Reply => ({
  text: catalogue.texts.withheld.text,
  choices: choices.filter(({ id }) => id === 'cmd:menu'),
  cites: ['text:withheld'],
});

/** The day in Colombia, which keeps UTC−5 all year. */
export const colombianDay = (now: Date): string =>
  new Date(now.getTime() - 5 * 3_600_000).toISOString().slice(0, 10);

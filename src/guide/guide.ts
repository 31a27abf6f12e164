import { type Content, contentIn } from '../content/content.ts';
import type { DangerKind } from '../content/danger-rules.ts';
import { type Language, SPANISH } from '../languages.ts';
import type { InboundContent, Reply } from '../messages.ts';
import type { Keep } from '../retrieval/keep.ts';
import type { Search } from '../retrieval/search.ts';
import type { Conversation } from './conversation.ts';
import { decide } from './decide.ts';
import type { Decision, Desk, Outcome } from './decision.ts';
import { searchesIn } from './documents.ts';
import { type FactLock, makeFactLock } from './ground.ts';
import { hear } from './hear.ts';
import type { Heard } from './heard.ts';
import { makeListen } from './language.ts';
import { type Said, say } from './say.ts';
import { sensesOf } from './senses.ts';
import { type Translate, translated } from './translating.ts';
import { type Understand, understood } from './understanding.ts';

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
  readonly language: Language;
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
  /** What it learns to hear from, when it is not quite what it answers with. */
  readonly taught?: Content | undefined;
  /** Where what the examples teach is kept; without it, it is learned at the first message. */
  readonly keep?: Keep | undefined;
  readonly operator?: string | undefined;
  /** Optional help to hear what a long or unclear message asks for. */
  readonly understand?: Understand | undefined;
  /** Optional help to say in another language what exists in Spanish only. */
  readonly translate?: Translate | undefined;
  /** Told when the fact lock withheld a reply: a fault of content or code to mend. */
  readonly onWithheld?: ((because: string, kinds: readonly string[]) => void) | undefined;
}

export function makeGuide({
  content: everything,
  search,
  taught,
  keep,
  operator,
  understand,
  translate,
  onWithheld,
}: GuideParts): Guide {
  const lockOf = inEach((language) => makeFactLock(contentIn(everything, language), operator));
  const searchIn = searchesIn(everything, search);
  const listen = makeListen(everything);

  /** The reply with its Spanish part translated, when that can be done without touching a fact. */
  const inLanguage = async (
    { language, catalogue }: Content,
    { reply, spanish }: Said,
    lock: FactLock,
  ): Promise<Reply | undefined> => {
    if (!translate || !spanish || language === SPANISH) return undefined;
    const text = await translated(spanish, language, translate);
    if (text === undefined) return undefined;
    const { in_spanish, machine_translated } = catalogue.texts;
    const whole = reply.text
      .replace(spanish, () => text)
      .replace(in_spanish.text, () => machine_translated.text);
    const said = { ...reply, text: whole, cites: [...reply.cites, 'text:machine_translated'] };
    return lock(said).length === 0 ? said : undefined;
  };

  return {
    sorry: (conversation) => {
      const { language = SPANISH } = conversation;
      const { failed } = contentIn(everything, language).catalogue.texts;
      return {
        reply: { text: failed.text, choices: [], cites: ['text:failed'] },
        conversation,
        outcome: 'refuse',
        language,
        services: [],
        cards: [],
        because: 'fault',
      };
    },
    turn: async (stored, message, now, desk) => {
      const { language, asked } = listen(stored, message);
      const content = contentIn(everything, language);
      const before = language === SPANISH ? withoutLanguage(stored) : { ...stored, language };
      const heard: Heard = asked
        ? { kind: 'language' }
        : await hear(
            content,
            { search: searchIn(language), senses: () => sensesOf(everything, keep, taught) },
            before,
            message,
            desk,
          );
      const helped =
        understand && message.kind === 'text'
          ? await understood(content, heard, message.text, understand)
          : heard;
      const decision = decide(content, before, helped, desk);
      const options = { today: colombianDay(now), operator };
      const said = say(content, decision, options);
      const lock = lockOf(language);
      let reply = (await inLanguage(content, said, lock)) ?? said.reply;
      const loose = lock(reply);
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
        language,
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

/** What is made once a language, when it is first spoken. */
function inEach<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const one = made.get(language) ?? make(language);
    made.set(language, one);
    return one;
  };
}

const withoutLanguage = ({ language: _spoken, ...rest }: Conversation): Conversation => rest;

const cardsShown = ({ speech, danger, services }: Decision): readonly string[] =>
  danger
    ? services.slice(0, 1).map(({ id }) => id)
    : speech.flatMap((one) => {
        if (one.kind === 'brief') return one.cards;
        return 'card' in one ? [one.card] : [];
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

import type { Content } from '../content/content.ts';
import type { DangerRule } from '../content/danger-rules.ts';
import type { Noise } from '../content/examples.ts';
import { atLeast } from '../retrieval/classifier.ts';
import { type Keep, kept } from '../retrieval/keep.ts';
import { makeOnce } from '../retrieval/once.ts';
import { knowledgeOf } from '../retrieval/spanish.ts';
import { alarmAt, anyOf } from './alarm.ts';
import { type Learned, learnFrom, lesson, NONE, recall } from './learned.ts';

/**
 * What kind of message it is, learned from the examples that people review: danger that no rule
 * names, and what is no need at all.
 */
export type Senses = (text: string) => Impression;

export interface Impression {
  /** The danger a message tells of. */
  readonly danger: () => DangerRule | undefined;
  readonly noise: () => SensedNoise;
}

export interface SensedNoise {
  /** The likeliest kind. */
  readonly kind: Noise | undefined;
  /** That it is of any kind at all, 0 to 1. */
  readonly probability: number;
}

const once = makeOnce<Learned>();
const ofContent = new WeakMap<Content, Promise<Senses>>();

/**
 * Learned once from the same examples, rules and ways of asking.
 *
 * @param taught what is learned from, when it is not quite what is answered with
 */
export function sensesOf(content: Content, keep?: Keep, taught = content): Promise<Senses> {
  const known = ofContent.get(content);
  if (known) return known;
  const from = taughtBy(taught);
  const senses = once(from, async () =>
    recall(content, await kept(keep, { name: 'senses', from }, lesson, () => learnFrom(taught))),
  ).then((learned) => makeSenses(content.danger, learned));
  // What failed once is tried again.
  senses.catch(() => ofContent.delete(content));
  ofContent.set(content, senses);
  return senses;
}

/** All that is learned from, to tell it from other content. */
const taughtBy = ({ examples, danger, portfolio, packs, lexicon }: Content): string =>
  JSON.stringify([
    [...examples.danger],
    [...examples.asked],
    examples.safe,
    examples.noise,
    examples.needs,
    danger.map(({ kind, signs, unless, card, related }) => [kind, signs, unless, card, related]),
    [...portfolio.cards.values()].map(({ id, questions }) => [id, questions]),
    [...packs].map(([language, { questions }]) => [language, questions]),
    knowledgeOf(lexicon),
  ]);

const makeSenses =
  (rules: readonly DangerRule[], learned: Learned): Senses =>
  (text) => ({
    danger: () => alarmAt(rules, learned, text),
    noise: () => {
      const spoken = learned.read(text);
      const found = learned.noise.classify(learned.featuresOf(spoken));
      // Words never heard before are not small talk: they may be a need nobody wrote down.
      const best = learned.soundsLikeNoise(spoken)
        ? found.find(({ label }) => label !== NONE)?.label
        : undefined;
      return { kind: best === NONE ? undefined : best, probability: anyOf(found) };
    },
  });

/**
 * Whether a message asks for something the guide knows: what the search found and what kind of
 * message it sounds like, weighed together. The weights are those that tell the development
 * questions of `test/understanding` from what is there no question.
 *
 * @param certainty that the best card is the right one
 * @param noise probability that it is none of the guide's business
 */
export const isForUs = (certainty: number, noise: number): boolean =>
  4.7 * certainty - 0.82 * Math.log(atLeast(noise) / atLeast(1 - noise)) > 4.5;

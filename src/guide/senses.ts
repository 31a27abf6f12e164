import type { Content } from '../content/content.ts';
import type { DangerRule } from '../content/danger-rules.ts';
import type { Noise } from '../content/examples.ts';
import type { Classifier } from '../retrieval/classifier.ts';
import { type Keep, kept } from '../retrieval/keep.ts';
import { makeOnce } from '../retrieval/once.ts';
import type { Features } from '../retrieval/rows.ts';
import { knowledgeOf } from '../retrieval/spanish.ts';
import { words } from '../text.ts';
import { firedRules } from './danger.ts';
import { type Learned, learnFrom, lesson, NONE, recall } from './learned.ts';

/**
 * From which log-odds of its likeliest kind against none a message is taken for a danger. Below even:
 * a missed one costs more than one seen where there is none.
 */
const DANGEROUS = -0.5;
/** How much the most telling part of a long message counts beside the whole. */
const PART = 0.2;

/** Fewer words tell too little to learn from; the rules read them. */
const FEWEST_WORDS = 4;

/**
 * What kind of message it is, learned from the examples that people review: danger that no rule
 * names, and what is no need at all.
 */
export type Senses = (text: string) => Impression;

export interface Impression {
  /** The danger a message tells of; that a rule fires is one thing among all that it says. */
  readonly danger: () => DangerRule | undefined;
  readonly noise: () => Sensed<Noise>;
}

export interface Sensed<Kind extends string> {
  /** The likeliest kind. */
  readonly kind: Kind | undefined;
  /** That it is of any kind at all, 0 to 1. */
  readonly probability: number;
}

const once = makeOnce<Learned>();
const ofContent = new WeakMap<Content, Promise<Senses>>();

/** Learned once from the same examples, rules and ways of asking. */
export function sensesOf(content: Content, keep?: Keep): Promise<Senses> {
  const { examples, danger, portfolio, packs, lexicon } = content;
  const taught = [
    [...examples.danger],
    examples,
    danger.map(({ kind, signs, unless }) => [kind, signs, unless]),
    [...examples.asked],
    [...portfolio.cards.values()].map(({ id, questions }) => [id, questions]),
    [...packs].map(([language, { questions }]) => [language, questions]),
    knowledgeOf(lexicon),
  ];
  const key = JSON.stringify(taught);
  const senses =
    ofContent.get(content) ??
    once(key, async () =>
      recall(content, await kept(keep, key, lesson, () => learnFrom(content))),
    ).then((learned) => makeSenses(content.danger, learned));
  ofContent.set(content, senses);
  return senses;
}

const makeSenses =
  (rules: readonly DangerRule[], learned: Learned): Senses =>
  (text) => {
    const fired = firedRules(rules, text);
    const said = words(text);
    const whole = learned.featuresOf(text, fired);
    return {
      danger: () => {
        if (said.length < FEWEST_WORDS || !learned.knowsDanger) return fired[0];
        // Small words alone sound like anything: one word at least must be known from a danger.
        if (fired.length === 0 && !learned.tellsOfDanger(text)) return undefined;
        const all = sensed(learned.danger, whole);
        // What sounds more like a joke or a trick than like a danger is none, unless a rule says so.
        if (fired.length === 0 && sensed(learned.noise, whole).probability > all.probability)
          return undefined;
        const parts = partsOf(said).map((part) => {
          const firedHere = firedRules(fired, part);
          return sensed(learned.danger, learned.featuresOf(part, firedHere)).odds;
        });
        const beside = parts.length > 0 ? PART * Math.max(...parts) : 0;
        if (all.odds + beside < DANGEROUS) return undefined;
        return rules.find(({ kind }) => kind === all.kind) ?? fired[0];
      },
      noise: () => {
        const { kind, probability } = sensed(learned.noise, whole);
        // Words never heard before are not small talk: they may be a need nobody wrote down.
        return { kind: learned.soundsLikeNoise(text) ? kind : undefined, probability };
      },
    };
  };

/** A long story tells of a danger in passing: it is read in parts of so many words too. */
const PART_WORDS = 16;

function partsOf(said: readonly string[]): readonly string[] {
  if (said.length <= PART_WORDS) return [];
  const starts = Math.ceil((said.length - PART_WORDS) / (PART_WORDS / 2)) + 1;
  return Array.from({ length: starts }, (_, i) =>
    said.slice((i * PART_WORDS) / 2, (i * PART_WORDS) / 2 + PART_WORDS).join(' '),
  );
}

function sensed<Kind extends string>(
  classifier: Classifier<Kind | typeof NONE>,
  features: Features,
): Sensed<Kind> & {
  /** Log-odds of the likeliest kind against none at all. */
  readonly odds: number;
} {
  const found = classifier.classify(features);
  const none = found.find(({ label }) => label === NONE)?.probability ?? 1;
  const best = found.find((one): one is typeof one & { label: Kind } => one.label !== NONE);
  return {
    kind: best?.label,
    probability: 1 - none,
    odds: Math.log(atLeast(best?.probability ?? 0) / atLeast(none)),
  };
}

/**
 * Whether a message asks for something the guide knows: what the search found and what kind of
 * message it sounds like, weighed together. The weights are those of a logistic regression over the
 * development questions of `test/understanding`.
 *
 * @param certainty that the best card is the right one
 * @param noise probability that it is none of the guide's business
 */
export const isForUs = (certainty: number, noise: number): boolean =>
  5 * certainty - logit(noise) > 4.6;

const logit = (probability: number): number =>
  Math.log(atLeast(probability) / atLeast(1 - probability));

/** Nothing is so sure that it could not be otherwise. */
const atLeast = (probability: number): number => Math.max(probability, 1e-4);

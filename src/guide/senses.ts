import type { Content } from '../content/content.ts';
import type { DangerKind, DangerRule } from '../content/danger-rules.ts';
import { NOISES, type Noise } from '../content/examples.ts';
import type { ServiceCard } from '../portfolio/card.ts';
import { mannerFeatures } from '../retrieval/features.ts';
import { type Classifier, type Example, type Features, learn } from '../retrieval/linear.ts';
import { makeOnce } from '../retrieval/once.ts';
import { analyse, stem, withForms } from '../retrieval/spanish.ts';
import { words } from '../text.ts';
import { firedRules } from './danger.ts';

/** Danger is missed at a higher price than it is seen where there is none. */
const DANGEROUS = { alone: 0.5, short: 0.6, part: 0.9, withRule: 0.015, partWithRule: 0.4 };
const SHORT_WORDS = 6;

/** Fewer words tell too little to learn from; the rules read them. */
const FEWEST_WORDS = 4;

/**
 * What kind of message it is, learned from the examples that people review: danger that no rule
 * names, and what is no need at all.
 */
export type Senses = (text: string) => Impression;

export interface Impression {
  /** The danger a message tells of; a rule that fires alone needs little to agree with it. */
  readonly danger: () => DangerRule | undefined;
  readonly noise: () => Sensed<Noise>;
}

export interface Sensed<Kind extends string> {
  /** The likeliest kind. */
  readonly kind: Kind | undefined;
  /** That it is of any kind at all, 0 to 1. */
  readonly probability: number;
}

const NONE = 'none';
/** The ways of asking for a card are many and plain; an example that only looks alike says more. */
const PLAIN = 0.5;
/** A rule that fires is one more thing to know about a message. */
const RULE_WEIGHT = 1.5;

const once = makeOnce<Senses>();
const ofContent = new WeakMap<Content, Promise<Senses>>();

/** Learned once from the same examples, rules and ways of asking. */
export function sensesOf(content: Content): Promise<Senses> {
  const { examples, danger, portfolio } = content;
  const taught = [
    [...examples.danger],
    examples,
    danger.map(({ kind, signs, unless }) => [kind, signs, unless]),
    [...examples.asked],
    [...portfolio.cards.values()].map(({ id, questions }) => [id, questions]),
  ];
  const senses = ofContent.get(content) ?? once(JSON.stringify(taught), () => makeSenses(content));
  ofContent.set(content, senses);
  return senses;
}

export async function makeSenses(content: Content): Promise<Senses> {
  const { examples, lexicon: spoken, portfolio, danger: rules } = content;
  const dangers = [...examples.danger];
  const own = [...examples.danger.values(), examples.safe, examples.needs].flat();
  const lexicon = withForms(spoken, own);
  const heardAs = (text: string, fired = firedRules(rules, text)): Features => {
    const features = new Map(mannerFeatures(text, lexicon));
    for (const { kind } of fired) features.set(`!${kind}`, RULE_WEIGHT);
    return features;
  };
  const cards = [...portfolio.cards.values()];
  const answered = new Set(rules.flatMap(({ card, related }) => [card, ...related]));
  const waysOf = ({ id, questions }: ServiceCard) => [...questions, ...(examples.asked.get(id) ?? [])];
  const asked = cards.flatMap(waysOf);
  const plain = cards.filter(({ id }) => !answered.has(id)).flatMap(waysOf);
  // Of ways of asking and of noise no rule is asked: there are many, and none is about a danger.
  const told = new Set([...dangers.flatMap(([, texts]) => texts), ...examples.safe]);
  const known = new Map<string, Features>();
  const featuresOf = (text: string): Features => {
    const features =
      known.get(text) ?? (told.has(text) ? heardAs(text) : mannerFeatures(text, lexicon));
    known.set(text, features);
    return features;
  };
  const as = <L extends string>(label: L, texts: readonly string[], weight = 1): Example<L>[] =>
    texts.map((text) => ({ features: featuresOf(text), label, weight }));

  const dangerous = dangers.flatMap(([, texts]) => texts);
  const noises = NOISES.map((kind) => [kind, examples.noise[kind]] as const);
  const tellsOfDanger = new Set(dangerous.flatMap((text) => analyse(text, lexicon).terms));
  const rootsOf = (text: string): readonly string[] => words(text).map(stem);
  const saidInNoise = new Set(noises.flatMap(([, texts]) => texts.flatMap(rootsOf)));
  const forDanger = await learn<DangerKind | typeof NONE>([
    ...dangers.flatMap(([kind, texts]) => as(kind, texts)),
    ...as(NONE, examples.safe),
    ...as(NONE, examples.needs),
    ...as(NONE, plain, PLAIN),
    ...noises.flatMap(([, texts]) => as(NONE, texts, PLAIN)),
  ]);
  const forNoise = await learn<Noise | typeof NONE>([
    ...noises.flatMap(([kind, texts]) => as(kind, texts)),
    ...as(NONE, examples.needs),
    ...as(NONE, asked, PLAIN),
    ...as(NONE, dangerous, PLAIN),
  ]);
  return (text) => {
    const fired = firedRules(rules, text);
    const said = words(text);
    const whole = heardAs(text, fired);
    return {
      scores: () => { const all = sensed(forDanger, whole); const parts = partsOf(said).map((part) => sensed(forDanger, heardAs(part))); return { kind: all.kind, n: said.length, fired: fired.length, known: fired.length > 0 || analyse(text, lexicon).terms.some((term) => tellsOfDanger.has(term)), all: all.probability, part: Math.max(0, ...parts.map((p) => p.probability)) }; },
      danger: () => {
        if (dangers.length === 0 || said.length < FEWEST_WORDS) return fired[0];
        // Small words alone sound like anything: one word at least must be known from a danger.
        if (
          fired.length === 0 &&
          !analyse(text, lexicon).terms.some((term) => tellsOfDanger.has(term))
        )
          return undefined;
        const all = sensed(forDanger, whole);
        const parts = partsOf(said).map((part) => sensed(forDanger, heardAs(part)));
        const { kind, probability } = [all, ...parts].reduce((a, b) =>
          b.probability > a.probability ? b : a,
        );
        const least = said.length <= SHORT_WORDS ? DANGEROUS.short : DANGEROUS.alone;
        const isDanger =
          all.probability >= (fired.length > 0 ? DANGEROUS.withRule : least) ||
          probability >= (fired.length > 0 ? DANGEROUS.partWithRule : DANGEROUS.part);
        if (!isDanger) return undefined;
        return (
          fired.find((rule) => rule.kind === kind) ??
          fired[0] ??
          rules.find((rule) => rule.kind === kind)
        );
      },
      noise: () => {
        const { kind, probability } = sensed(forNoise, whole);
        // Words never heard before are not small talk: they may be a need nobody wrote down.
        const isKnown = rootsOf(text).some((root) => saidInNoise.has(root));
        return { kind: isKnown ? kind : undefined, probability };
      },
    };
  };
}

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
): Sensed<Kind> {
  const found = classifier.classify(features);
  const none = found.find(({ label }) => label === NONE)?.probability ?? 1;
  const best = found.find((one): one is typeof one & { label: Kind } => one.label !== NONE);
  return { kind: best?.label, probability: 1 - none };
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
  6.14 * certainty - 1.47 * logit(noise) > 6.6;

const logit = (probability: number): number => {
  const p = Math.min(Math.max(probability, 1e-4), 1 - 1e-4);
  return Math.log(p / (1 - p));
};

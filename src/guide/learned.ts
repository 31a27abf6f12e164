import { z } from 'zod';
import type { Content } from '../content/content.ts';
import type { DangerKind } from '../content/danger-rules.ts';
import { NOISES, type Noise } from '../content/examples.ts';
import type { ServiceCard } from '../portfolio/card.ts';
import { type Classifier, fitted, makeClassifier } from '../retrieval/classifier.ts';
import { mannerFeatures } from '../retrieval/features.ts';
import { type Example, learn } from '../retrieval/linear.ts';
import type { Features } from '../retrieval/rows.ts';
import { analyse, formsOf, type Lexicon, type WordForm, withForms } from '../retrieval/spanish.ts';
import { firedRules } from './danger.ts';

export const NONE = 'none';
/**
 * How much an example counts. The ways of asking for a card are many, and say less; what looks like
 * a danger and is none says more, for alarms without need are soon believed no more; and a card's
 * own questions, which most people ask, say most.
 */
const WEIGHT = {
  safe: 1.6,
  besideDanger: { own: 3, asked: 0.4 },
  besideNoise: { asked: 0.8, danger: 0.1 },
};
const OF_DANGER = { rate: 0.5, epochs: 8, evidence: 0.08, sharpness: 0.85 };
const OF_NOISE = { rate: 0.5, epochs: 5, evidence: 0.08, sharpness: 0.85 };
const READ_AT_ONCE = 200;

/** What an example is an example of, and how much it counts. */
interface Told<Label extends string> {
  readonly text: string;
  readonly label: Label;
  readonly weight: number;
}

/** What the examples teach, as plain data that can be kept. */
export const lesson = z.object({
  danger: fitted,
  noise: fitted,
  /** Words that say something, known from a danger. */
  dangerTerms: z.array(z.string()),
  /** Words known from what is no need. */
  noiseRoots: z.array(z.string()),
});
export type Lesson = z.output<typeof lesson>;

export interface Learned {
  readonly danger: Classifier<DangerKind | typeof NONE>;
  readonly noise: Classifier<Noise | typeof NONE>;
  /** The kinds of danger that have examples; for the others the rules speak alone. */
  readonly kinds: ReadonlySet<string>;
  readonly read: (text: string) => readonly WordForm[];
  /** Words as both are asked about them. */
  readonly featuresOf: (spoken: readonly WordForm[]) => Features;
  /** Whether a word that says something is known from a danger. */
  readonly tellsOfDanger: (spoken: readonly WordForm[]) => boolean;
  /** Whether any word is known from what is no need. */
  readonly soundsLikeNoise: (spoken: readonly WordForm[]) => boolean;
}

export function recall({ lexicon }: Content, taught: Lesson): Learned {
  const ofDanger = new Set(taught.dangerTerms);
  const ofNoise = new Set(taught.noiseRoots);
  return {
    danger: makeClassifier(taught.danger),
    noise: makeClassifier(taught.noise),
    kinds: new Set(taught.danger.labels),
    read: (text) => formsOf(text, lexicon),
    featuresOf: (spoken) => mannerFeatures(spoken, lexicon),
    tellsOfDanger: (spoken) => spoken.some(({ stem, isStop }) => !isStop && ofDanger.has(stem)),
    soundsLikeNoise: (spoken) => spoken.some(({ stem }) => ofNoise.has(stem)),
  };
}

/** Fits both classifiers; the same content always gives the same. */
export async function learnFrom(content: Content): Promise<Lesson> {
  const { examples, portfolio, danger: rules, packs } = content;
  const cards = [...portfolio.cards.values()];
  const waysOf = ({ id, questions }: ServiceCard): readonly string[] => [
    ...questions,
    ...(examples.asked.get(id) ?? []),
  ];
  const asked = cards.flatMap(waysOf);
  const foreign = [...packs.values()].flatMap(({ questions }) => Object.values(questions).flat());
  const answered = new Set(rules.flatMap(({ card, related }) => [card, ...related]));
  const plain = cards.filter(({ id }) => !answered.has(id));
  const dangers = [...examples.danger];
  const dangerous = dangers.flatMap(([, texts]) => texts);
  const noises = NOISES.map((kind) => [kind, examples.noise[kind]] as const);
  const noisy = noises.flatMap(([, texts]) => texts);

  const lexicon = withForms(content.lexicon, [
    ...dangerous,
    ...noisy,
    ...asked,
    ...examples.safe,
    ...examples.needs,
  ]);
  // Some of a card's questions tell of a danger: «mi hijo no aparece». They are no lesson against it.
  const harmless = (texts: readonly string[]): readonly string[] =>
    texts.filter((text) => firedRules(rules, text).length === 0);
  const as = <L extends string>(label: L, texts: readonly string[], weight = 1): Told<L>[] =>
    texts.map((text) => ({ text, label, weight }));
  const ofDanger: readonly Told<DangerKind | typeof NONE>[] = [
    ...dangers.flatMap(([kind, texts]) => as(kind, texts)),
    ...as(NONE, examples.safe, WEIGHT.safe),
    ...as(NONE, examples.needs),
    ...plain.flatMap(({ id, questions }) => [
      ...as(NONE, harmless(questions), WEIGHT.besideDanger.own),
      ...as(NONE, examples.asked.get(id) ?? [], WEIGHT.besideDanger.asked),
    ]),
    ...as(NONE, noisy),
  ];
  const ofNoise: readonly Told<Noise | typeof NONE>[] = [
    ...noises.flatMap(([kind, texts]) => as(kind, texts)),
    ...as(NONE, examples.needs),
    ...as(NONE, asked, WEIGHT.besideNoise.asked),
    ...as(NONE, foreign, WEIGHT.besideNoise.asked),
    ...as(NONE, dangerous, WEIGHT.besideNoise.danger),
  ];
  const read = await readAll([...ofDanger, ...ofNoise], lexicon);
  const toExample = <L extends string>({ text, label, weight }: Told<L>): Example<L> => ({
    features: read(text),
    label,
    weight,
  });
  return {
    danger: await learn(ofDanger.map(toExample), OF_DANGER),
    noise: await learn(ofNoise.map(toExample), OF_NOISE),
    dangerTerms: [...new Set(dangerous.flatMap((text) => analyse(text, lexicon).terms))],
    noiseRoots: [...new Set(noisy.flatMap((text) => analyse(text, lexicon).roots))],
  };
}

/** Reading them takes seconds, in which messages are answered too. */
async function readAll(
  told: readonly Told<string>[],
  lexicon: Lexicon,
): Promise<(text: string) => Features> {
  const read = new Map<string, Features>();
  const readOne = (text: string): Features => {
    const features = read.get(text) ?? mannerFeatures(formsOf(text, lexicon), lexicon);
    read.set(text, features);
    return features;
  };
  for (const [i, { text }] of told.entries()) {
    if (i % READ_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
    readOne(text);
  }
  return readOne;
}

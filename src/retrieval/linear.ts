import { type Fitted, inSteps, softmax } from './classifier.ts';
import { weighEvidence } from './evidence.ts';
import { type Features, toRow } from './rows.ts';

export interface Example<Label extends string> {
  readonly features: Features;
  readonly label: Label;
  /** How much it counts, 1 for a whole example. */
  readonly weight?: number;
}

export interface Training {
  readonly epochs?: number;
  /** Size of the first steps. */
  readonly rate?: number;
  /** How much the evidence that features give one by one counts beside what was fitted. */
  readonly evidence?: number;
  /** Factor that makes the sum of both a probability again: together they are too sure. */
  readonly sharpness?: number;
}

/** A label this unlikely for an example learns nothing from it; skipping it is most of the speed. */
const NEGLIGIBLE = 0.01;
/** The weights are the mean over the later passes, so that they hang less on the last examples seen. */
const SETTLED = 0.5;
/** So many passes an example that taught nothing is left out. */
const RESTS = 2;
/** So many examples take some tens of milliseconds. */
const AT_ONCE = 1_000;
/** What only one example has tells nothing of others. */
const LEAST_SEEN = 2;

/**
 * Multinomial logistic regression over sparse features, fitted by AdaGrad (Duchi et al. 2011), with
 * the evidence of each feature beside it: the first tells labels apart that share their words, the
 * second knows what a word says that few examples have. The same examples in the same order always
 * give the same weights.
 */
export async function learn<Label extends string>(
  examples: readonly Example<Label>[],
  { epochs = 8, rate = 0.5, evidence = 0, sharpness = 1 }: Training = {},
): Promise<Fitted> {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const places = new Map(labels.map((label, place) => [label, place]));
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const vocabulary = new Map<string, number>();
  for (const [name, times] of seen) if (times >= LEAST_SEEN) vocabulary.set(name, vocabulary.size);
  const rows = examples.map(({ features, label, weight = 1 }) => ({
    ...toRow(features, vocabulary),
    label: places.get(label) ?? 0,
    weight,
  }));

  const count = labels.length;
  // The last feature is the bias, which every row has.
  const weights = new Float32Array((vocabulary.size + 1) * count);
  const squares = new Float32Array(weights.length).fill(1e-6);
  const sums = new Float32Array(weights.length);
  const scores = new Float64Array(count);
  const learners = new Uint16Array(count);
  const errors = new Float64Array(count);
  const rests = new Uint8Array(rows.length);
  const step = (at: number, gradient: number): void => {
    const square = (squares[at] ?? 0) + gradient * gradient;
    squares[at] = square;
    weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(square);
  };
  const order = rows.map((_, i) => i);
  const random = sequence();
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const [n, i] of order.entries()) {
      // Messages are answered in between.
      if (n % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
      const row = rows[i];
      if (!row) continue;
      if (rests[i]) {
        rests[i] -= 1;
        continue;
      }
      softmax(row, weights, scores);
      let learning = 0;
      for (let k = 0; k < count; k++) {
        const error = ((scores[k] ?? 0) - (k === row.label ? 1 : 0)) * row.weight;
        if (Math.abs(error) < NEGLIGIBLE) continue;
        learners[learning] = k;
        errors[learning] = error;
        learning += 1;
      }
      // The weights of one feature lie side by side, so that they are fetched together.
      for (let j = 0; learning > 0 && j < row.places.length; j++) {
        const from = (row.places[j] ?? 0) * count;
        const value = row.values[j] ?? 0;
        for (let l = 0; l < learning; l++)
          step(from + (learners[l] ?? 0), (errors[l] ?? 0) * value);
      }
      if (learning === 0) rests[i] = RESTS;
    }
    if (epoch >= epochs * SETTLED)
      for (let at = 0; at < weights.length; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
  }
  const passes = epochs - Math.ceil(epochs * SETTLED);
  const alone = evidence > 0 ? weighEvidence(rows, vocabulary.size, count) : [];
  for (let at = 0; at < weights.length; at++)
    weights[at] = sharpness * ((sums[at] ?? 0) / passes + evidence * (alone[at] ?? 0));

  return { labels, features: [...vocabulary.keys()], ...inSteps(weights) };
}

/** Numbers 0 to 1 that look random and are always the same (LCG of Numerical Recipes). */
function sequence(): () => number {
  let seed = 1;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}

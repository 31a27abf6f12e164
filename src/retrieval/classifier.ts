import { z } from 'zod';
import { type Features, type Row, toRow } from './rows.ts';

/** What a classifier knows, as plain data that can be kept. */
export const fitted = z.object({
  labels: z.array(z.string()),
  /** Features in the order of their weights; one more, without a name, is the bias. */
  features: z.array(z.string()),
  /** Weight of feature f for label k, in steps, at `f * labels.length + k`. */
  weights: z.instanceof(Int8Array),
  /** What a step is worth. */
  step: z.number(),
});
export type Fitted = z.output<typeof fitted>;

const MOST_STEPS = 127;

/** A byte for each weight: a fourth to keep and to load, and as good. */
export function inSteps(weights: Float32Array): Pick<Fitted, 'weights' | 'step'> {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = largest / MOST_STEPS || 1;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step };
}

export interface Likelihood<Label extends string> {
  readonly label: Label;
  /** 0 to 1; all labels together make 1. */
  readonly probability: number;
}

export interface Classifier<Label extends string> {
  /** Every label, likeliest first. */
  readonly classify: (features: Features) => readonly Likelihood<Label>[];
}

/** @param known fitted to examples of these labels */
export function makeClassifier<Label extends string>(known: Fitted): Classifier<Label> {
  const vocabulary = new Map(known.features.map((name, place) => [name, place]));
  const scores = new Float64Array(known.labels.length);
  return {
    classify: (features) => {
      const { places, values } = toRow(features, vocabulary);
      const inWhole = values.map((value) => value * known.step);
      softmax({ places, values: inWhole }, known.weights, scores);
      return known.labels
        .map((label, k) => ({ label: label as Label, probability: scores[k] ?? 0 }))
        .sort((a, b) => b.probability - a.probability);
    },
  };
}

/** Nothing is so sure that it could not be otherwise: for logarithms of probabilities. */
export const atLeast = (probability: number): number => Math.max(probability, 1e-4);

/** Fills `scores` with the probability of each label. */
export function softmax(
  { places, values }: Row,
  weights: Float32Array | Int8Array,
  scores: Float64Array,
): void {
  const count = scores.length;
  scores.fill(0);
  for (let j = 0; j < places.length; j++) {
    const from = (places[j] ?? 0) * count;
    const value = values[j] ?? 0;
    for (let k = 0; k < count; k++) scores[k] = (scores[k] ?? 0) + (weights[from + k] ?? 0) * value;
  }
  const highest = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const power = Math.exp((scores[k] ?? 0) - highest);
    scores[k] = power;
    sum += power;
  }
  for (let k = 0; k < count; k++) scores[k] = (scores[k] ?? 0) / sum;
}

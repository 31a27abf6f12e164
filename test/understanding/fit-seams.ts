import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Measures, seamsOf } from '../../src/guide/seams.ts';
import { content, search } from './guide.ts';

/*
 * Fits the weights of `src/guide/seams.ts` to the development messages and prints them:
 * `node --import tsx test/understanding/fit-seams.ts`. A seam is right when both sides of it are asked
 * for; the seams of one message count less the more there are.
 */

const line = z.object({
  text: z.string(),
  services: z.array(z.string()).default([]),
  split: z.string(),
});
const ROUNDS = 2_000;
const RATE = 0.3;
const SHRINK = 5e-4;

interface Row {
  readonly measures: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
}

const read = async (file: string) => {
  const text = await readFile(new URL(`./data/${file}`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((one) => line.parse(JSON.parse(one)))
    .filter(({ split }) => split === 'dev');
};
const messages = [...(await read('several.jsonl')), ...(await read('questions.jsonl'))];
const { lexicon, cues } = content;
let names: readonly (keyof Measures)[] = [];
const rows = messages.flatMap(({ text, services }): readonly Row[] => {
  const seams = seamsOf(text, { asks: search.asks, lexicon, cues });
  return seams.map(({ left, right, measures }) => {
    names = Object.keys(measures) as (keyof Measures)[];
    return {
      measures: names.map((name) => measures[name]),
      isRight: services.length > 1 && services.includes(left) && services.includes(right),
      weight: 1 / Math.sqrt(seams.length),
    };
  });
});

const mean = (of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
const means = names.map((_, j) => mean(({ measures }) => measures[j] ?? 0));
const spreads = names.map(
  (_, j) => Math.sqrt(mean(({ measures }) => ((measures[j] ?? 0) - (means[j] ?? 0)) ** 2)) || 1,
);
const inputs = rows.map(({ measures }) => [
  1,
  ...measures.map((measure, j) => (measure - (means[j] ?? 0)) / (spreads[j] ?? 1)),
]);
const weights = [0, ...names.map(() => 0)];
const squares = weights.map(() => 1e-6);
const all = rows.reduce((sum, { weight }) => sum + weight, 0);
for (let round = 0; round < ROUNDS; round++) {
  const gradient = weights.map((weight, j) => (j === 0 ? 0 : SHRINK * weight));
  for (const [i, { isRight, weight }] of rows.entries()) {
    const input = inputs[i] ?? [];
    const odds = input.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0);
    const error = ((1 / (1 + Math.exp(-odds)) - Number(isRight)) * weight) / all;
    for (const [j, value] of input.entries()) gradient[j] = (gradient[j] ?? 0) + error * value;
  }
  for (const [j, slope] of gradient.entries()) {
    squares[j] = (squares[j] ?? 0) + slope * slope;
    weights[j] = (weights[j] ?? 0) - (RATE * slope) / Math.sqrt(squares[j] ?? 1);
  }
}

const [bias = 0, ...scaled] = weights;
const own = scaled.map((weight, j) => weight / (spreads[j] ?? 1));
const none = own.reduce((sum, weight, j) => sum - weight * (means[j] ?? 0), bias);
process.stdout.write(`${rows.length} seams of ${messages.length} messages\n`);
for (const [j, name] of names.entries())
  process.stdout.write(`${name.padEnd(14)} ${(own[j] ?? 0).toFixed(2)}\n`);
process.stdout.write(`${'NONE'.padEnd(14)} ${none.toFixed(2)}\n`);

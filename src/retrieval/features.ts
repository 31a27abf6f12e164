import type { Features } from './rows.ts';
import { analyse, analysisOf, type Lexicon, type WordForm } from './spanish.ts';

/** A feature said often in one text says little more than once. */
const MOST_OF_ONE = 2;
const GRAM = 4;

/** What a text is about: stems, ideas, neighbouring words and the letters words share. */
export function topicFeatures(text: string, lexicon: Lexicon): Features {
  const { roots, terms, ideas, sounds } = analyse(text, lexicon);
  const counted = makeCount();
  for (const word of sounds) counted.add(`'${word}`, 0.4);
  for (const term of terms) counted.add(term, 1);
  for (const idea of ideas) counted.add(idea, 1.2);
  for (const pair of pairs(roots, 1)) counted.add(pair, 0.5);
  for (const gram of terms.flatMap(grams)) counted.add(gram, 0.2);
  return counted.features;
}

/**
 * How a text is said: every word as it sounds, small ones too, since «me», «no» and «ya» tell a
 * cry for help from a joke, with the pairs they form next to each other and one word apart.
 */
export function mannerFeatures(spoken: readonly WordForm[], lexicon: Lexicon): Features {
  const { sounds, roots, ideas } = analysisOf(spoken, lexicon);
  const counted = makeCount();
  for (const word of sounds) counted.add(`'${word}`, 0.5);
  for (const root of roots) counted.add(root, 1);
  for (const idea of ideas) counted.add(idea, 0.8);
  for (const pair of pairs(roots, 1)) counted.add(pair, 0.7);
  for (const pair of pairs(roots, 2)) counted.add(pair, 0.4);
  for (const gram of roots.flatMap(edges)) counted.add(gram, 0.3);
  return counted.features;
}

function makeCount() {
  const features = new Map<string, number>();
  return {
    features,
    add: (name: string, weight: number): void => {
      const known = features.get(name) ?? 0;
      features.set(name, Math.min(known + weight, MOST_OF_ONE * weight));
    },
  };
}

const pairs = (roots: readonly string[], apart: number): readonly string[] =>
  roots.slice(apart).map((root, i) => `${roots[i]}${'_'.repeat(apart)}${root}`);

function grams(root: string): readonly string[] {
  const framed = `^${root}$`;
  const found: string[] = [];
  for (let i = 0; i + GRAM <= framed.length; i++) found.push(`#${framed.slice(i, i + GRAM)}`);
  return found;
}

/** How a word begins and ends, which a slip in the middle leaves alone. */
const edges = (root: string): readonly string[] =>
  root.length <= GRAM ? [] : [`#^${root.slice(0, GRAM)}`, `#${root.slice(-GRAM)}$`];

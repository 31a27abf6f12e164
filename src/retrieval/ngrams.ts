import { analyse, type Lexicon } from './spanish.ts';
import { type Embedder, unit } from './vector.ts';

/** Wide enough that two features of one sentence seldom fall together. */
const DIMENSION = 512;
const GRAM_LENGTHS = [3, 4];
/** A word counts by its stem, by the idea it names, and by the letters it shares with others. */
const WEIGHTS = { term: 1, idea: 1.4, gram: 0.35 };

/**
 * The keyless embedding: stems, ideas and character n-grams, weighted by how rare they are in the
 * corpus, hashed into a fixed number of signed dimensions (feature hashing, Weinberger et al.
 * 2009). It needs no download, and a misspelt word still shares most of its n-grams.
 */
export function fitNgrams(corpus: readonly string[], lexicon: Lexicon): Embedder {
  const frequency = new Map<string, number>();
  for (const text of corpus)
    for (const feature of new Set(featuresOf(text, lexicon).map(([name]) => name)))
      frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const rarity = (feature: string): number =>
    Math.log((corpus.length + 1) / ((frequency.get(feature) ?? 0) + 1)) + 0.1;

  const embedOne = (text: string): Float32Array => {
    const vector = new Float32Array(DIMENSION);
    for (const [feature, weight] of featuresOf(text, lexicon)) {
      const hash = fnv1a(feature);
      const place = hash % DIMENSION;
      vector[place] =
        (vector[place] ?? 0) + (hash & 0x40000000 ? 1 : -1) * weight * rarity(feature);
    }
    return unit(vector);
  };
  return {
    name: `ngrams-1-${fnv1a(corpus.join('\n')).toString(36)}`,
    dimension: DIMENSION,
    embed: async (texts) => texts.map(embedOne),
  };
}

function featuresOf(text: string, lexicon: Lexicon): readonly (readonly [string, number])[] {
  const { terms, ideas } = analyse(text, lexicon);
  return [
    ...terms.map((term) => [term, WEIGHTS.term] as const),
    ...ideas.map((idea) => [idea, WEIGHTS.idea] as const),
    ...terms.flatMap(grams),
  ];
}

function grams(term: string): readonly (readonly [string, number])[] {
  const framed = `_${term}_`;
  const found: (readonly [string, number])[] = [];
  for (const length of GRAM_LENGTHS)
    for (let i = 0; i + length <= framed.length; i++)
      found.push([`#${framed.slice(i, i + length)}`, WEIGHTS.gram / Math.sqrt(framed.length)]);
  return found;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

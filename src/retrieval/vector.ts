/** Texts to vectors. The keyless one is in `ngrams.ts`; a neural one is configured in `model/`. */
export interface Embedder {
  /** Names the model and what it was fitted on: another name means another index. */
  readonly name: string;
  readonly dimension: number;
  /** Unit vectors, one a text, in order. */
  readonly embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
}

export interface Neighbour {
  /** Position of the vector in the list the index was built from. */
  readonly position: number;
  /** Cosine, 1 for the same direction. */
  readonly similarity: number;
}

export interface VectorIndex {
  readonly nearest: (vector: Float32Array, count: number) => Promise<readonly Neighbour[]>;
}

/** Compares with every vector: exact, on any runtime, and fast enough below ten thousand. */
export function exactIndex(vectors: readonly Float32Array[]): VectorIndex {
  return {
    nearest: async (query, count) => {
      // The keyless vector of a short question is nearly all zeros.
      const places = [...query.keys()].filter((place) => query[place] !== 0);
      const similarities = new Float32Array(vectors.length);
      for (let i = 0; i < vectors.length; i++) {
        const vector = vectors[i];
        let sum = 0;
        if (vector) for (const place of places) sum += (query[place] ?? 0) * (vector[place] ?? 0);
        similarities[i] = sum;
      }
      // The worst of the best is known by sorting numbers alone, which is far cheaper than pairs.
      const worst =
        similarities.toSorted().at(-count) ?? similarities.reduce((a, b) => Math.min(a, b), 1);
      const best: Neighbour[] = [];
      similarities.forEach((similarity, position) => {
        if (similarity >= worst) best.push({ position, similarity });
      });
      return best.sort((a, b) => b.similarity - a.similarity).slice(0, count);
    },
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

export function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

import type { Row } from './rows.ts';

export interface LabelledRow extends Row {
  /** Number of its label. */
  readonly label: number;
  readonly weight: number;
}

/** What every feature is taken to have been seen beforehand with every label. */
const SMOOTHING = 0.2;

/**
 * What each feature says alone: by how much it is likelier with a label than with all others, as a
 * logarithm, rare features counting more (complement naive Bayes of Rennie et al. 2003, with the
 * label itself beside its complement).
 *
 * @param features how many there are, the bias left out
 * @returns weight of feature f for label k at `f * labels + k`
 */
export function weighEvidence(
  rows: readonly LabelledRow[],
  features: number,
  labels: number,
): Float32Array {
  const rarity = rarityOf(rows, features);
  const seen = new Float32Array(features * labels);
  const ofFeature = new Float64Array(features);
  const ofLabel = new Float64Array(labels);
  let all = 0;
  for (const { places, values, label, weight } of rows)
    for (const [j, feature] of places.entries()) {
      if (feature === features) continue;
      const much = (values[j] ?? 0) * (rarity[feature] ?? 0) * weight;
      seen[feature * labels + label] = (seen[feature * labels + label] ?? 0) + much;
      ofFeature[feature] = (ofFeature[feature] ?? 0) + much;
      ofLabel[label] = (ofLabel[label] ?? 0) + much;
      all += much;
    }
  return seen.map((much, at) => {
    const feature = Math.floor(at / labels);
    const own = ofLabel[at % labels] ?? 0;
    const others = (ofFeature[feature] ?? 0) - much;
    const withLabel = (much + SMOOTHING) / (own + SMOOTHING * features);
    const without = (others + SMOOTHING) / (all - own + SMOOTHING * features);
    return (rarity[feature] ?? 0) * Math.log(withLabel / without);
  });
}

function rarityOf(rows: readonly LabelledRow[], features: number): Float64Array {
  const times = new Float64Array(features);
  for (const { places } of rows)
    for (const feature of places)
      if (feature < features) times[feature] = (times[feature] ?? 0) + 1;
  return times.map((seen) => Math.log(1 + rows.length / seen));
}

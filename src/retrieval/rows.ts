/** What is counted of a text: name of the feature → how much of it there is. */
export type Features = ReadonlyMap<string, number>;

/** A text as numbers: places in the vocabulary and how much of each. The last is the bias. */
export interface Row {
  readonly places: Int32Array;
  readonly values: Float32Array;
}

/** Of length 1, so that a long text weighs no more than a short one; then the bias. */
export function toRow(features: Features, vocabulary: ReadonlyMap<string, number>): Row {
  const places = new Int32Array(features.size + 1);
  const values = new Float32Array(features.size + 1);
  let squared = 0;
  for (const value of features.values()) squared += value * value;
  const length = Math.sqrt(squared) || 1;
  let known = 0;
  for (const [name, value] of features) {
    const place = vocabulary.get(name);
    if (place === undefined) continue;
    places[known] = place;
    values[known] = value / length;
    known += 1;
  }
  places[known] = vocabulary.size;
  values[known] = 1;
  return { places: places.subarray(0, known + 1), values: values.subarray(0, known + 1) };
}

import { sequence } from '../retrieval/random.ts';
import { words } from '../text.ts';

/** What an example is an example of, and how much it counts. */
export interface Told<Label extends string> {
  readonly text: string;
  readonly label: Label;
  readonly weight: number;
}

/** So many of the short examples are told in passing too, and so many matters beside another. */
const SHARE = { told: 0.2, beside: 0.1 };
const SHORT = 25;
const MATTER = { fewest: 3, most: 30 };

/**
 * Who asks for a paper tells of the danger in half a sentence, before or after: examples set beside
 * other matters teach to hear it there. Always the same for the same examples.
 *
 * @param matters what people ask for, without danger
 * @param none the label of two matters and no danger
 */
export function inPassing<Label extends string>(
  examples: readonly Told<Label>[],
  matters: readonly string[],
  none: Label,
): readonly Told<Label>[] {
  const random = sequence();
  const fit = matters.filter((text) => {
    const length = words(text).length;
    return length >= MATTER.fewest && length <= MATTER.most;
  });
  if (fit.length === 0) return [];
  const matter = (): string => fit[Math.floor(random() * fit.length)] ?? '';
  const set = (text: string): string => {
    const place = random();
    if (place < 0.4) return `${matter()}, ${text}`;
    return place < 0.8 ? `${text}, ${matter()}` : `${matter()} ${text} ${matter()}`;
  };
  return [
    ...examples
      .filter(({ text }) => random() < SHARE.told && words(text).length <= SHORT)
      .map(({ text, ...rest }) => ({ text: set(text), ...rest })),
    ...fit
      .filter(() => random() < SHARE.beside)
      .map((text) => ({ text: `${text} y ${matter()}`, label: none, weight: 1 })),
  ];
}

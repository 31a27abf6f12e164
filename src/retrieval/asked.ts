import { topicFeatures } from './features.ts';
import type { Document, Field } from './lexical.ts';
import { learn } from './linear.ts';
import type { Lexicon } from './spanish.ts';

/** What is written for a reader teaches less of how people ask than what they said. */
const WEIGHTS: Readonly<Record<Field, number>> = {
  questions: 1,
  title: 1,
  summary: 0.5,
  body: 0.15,
};

/** Document → probability that a text asks for it. */
export type Asked = (text: string) => ReadonlyMap<string, number>;

/** Learns from the ways of asking that documents bring. Documents without any are not learned from. */
export async function learnAsked(documents: readonly Document[], lexicon: Lexicon): Promise<Asked> {
  const examples = documents
    .filter(({ fields }) => fields.questions?.length)
    .flatMap(({ id, fields }) =>
      (Object.entries(fields) as [Field, readonly string[]][]).flatMap(([field, texts]) =>
        texts.map((text) => ({
          features: topicFeatures(text, lexicon),
          label: id,
          weight: WEIGHTS[field],
        })),
      ),
    );
  if (examples.length === 0) return () => new Map();
  const classifier = await learn(examples);
  return (text) =>
    new Map(
      classifier
        .classify(topicFeatures(text, lexicon))
        .map(({ label, probability }) => [label, probability]),
    );
}

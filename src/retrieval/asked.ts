import { type Classifier, fitted, makeClassifier } from './classifier.ts';
import { topicFeatures } from './features.ts';
import { type Keep, kept } from './keep.ts';
import type { Document } from './lexical.ts';
import { learn } from './linear.ts';
import { makeOnce } from './once.ts';
import { knowledgeOf, type Lexicon } from './spanish.ts';

/** Document → probability that a text asks for it. */
export type Asked = (text: string) => ReadonlyMap<string, number>;

/** Fitted on the development questions of `test/understanding`. */
const TRAINING = { evidence: 0.3, sharpness: 0.5 };

const once = makeOnce<Classifier<string>>();

/**
 * Learns from the ways of asking that documents bring. Documents without any are not learned from.
 *
 * @param lessons the documents that are learned from, when some of them are not there any more
 */
export async function learnAsked(
  documents: readonly Document[],
  lexicon: Lexicon,
  keep?: Keep,
  lessons: readonly Document[] = documents,
): Promise<Asked> {
  const taught = lessons.flatMap(({ id, fields, asked = [] }) =>
    fields.questions?.length
      ? [...fields.questions, ...asked, ...(fields.title ?? [])].map((text) => ({ id, text }))
      : [],
  );
  if (taught.length === 0) return () => new Map();
  const from = JSON.stringify([taught, knowledgeOf(lexicon)]);
  const classifier = await once(from, async () =>
    makeClassifier(
      await kept(keep, { name: 'asked', from }, fitted, () =>
        learn(
          taught.map(({ id, text }) => ({ features: topicFeatures(text, lexicon), label: id })),
          TRAINING,
        ),
      ),
    ),
  );
  const known = new Set(documents.map(({ id }) => id));
  return (text) =>
    new Map(
      classifier
        .classify(topicFeatures(text, lexicon))
        .filter(({ label }) => known.has(label))
        .map(({ label, probability }) => [label, probability]),
    );
}

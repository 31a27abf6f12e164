import { fold } from '../text.ts';

/** How sure one must be to leave the language of the conversation: natural logarithm of odds. */
const SURE_TO_LEAVE = 2.5;
/** What unseen letters weigh, the same in every language, however much was read of it. */
const UNSEEN = 0.0004;
const LONGEST_GRAM = 4;
/** What it weighs against a language that another one knows the word and it does not. */
const UNKNOWN_WORD = 2.5;
const LETTERS_WEIGHT = 0.6;
/** A long message says what it is written in many times over. */
const MOST_WORDS = 60;

export interface Identifier<L extends string> {
  /**
   * The language a message is written in, or `stay` when nothing speaks clearly for another. Words
   * that no language knows, names and numbers say nothing.
   */
  readonly languageOf: (text: string, stay: L) => L;
}

interface Profile<L> {
  readonly language: L;
  /** Folded, as people type them. */
  readonly words: ReadonlySet<string>;
  /** Runs of letters, with their accents, and in how many different words they stand. */
  readonly grams: ReadonlyMap<string, number>;
}

/**
 * A naive Bayes over words and the letters they are made of, fitted to what was written in each
 * language for this guide. Each word counts once however often it was written, so that what the
 * guide is about («PPT») speaks for no language. Ready-made detectors fail on messages of one to
 * three words and hardly know Haitian Creole.
 */
export function fitLanguages<L extends string>(
  corpora: ReadonlyMap<L, readonly string[]>,
): Identifier<L> {
  const profiles = [...corpora].map(([language, texts]) => profile(language, texts));

  /** What one word says for each language: whether it has it, and its letters on average. */
  const heard = (word: string): readonly number[] => {
    const typed = fold(word);
    const isKnown = profiles.some(({ words }) => words.has(typed));
    const letters = gramsOf(word).filter((gram) => profiles.some(({ grams }) => grams.has(gram)));
    return profiles.map(({ words, grams }) => {
      const sum = letters.reduce(
        (total, gram) => total + Math.log((grams.get(gram) ?? 0) / words.size + UNSEEN),
        0,
      );
      return (
        (isKnown && !words.has(typed) ? -UNKNOWN_WORD : 0) +
        LETTERS_WEIGHT * (sum / Math.max(1, letters.length))
      );
    });
  };

  return {
    languageOf: (text, stay) => {
      const spoken = wordsOf(text).slice(0, MOST_WORDS).map(heard);
      const sums = profiles.map((_, i) =>
        spoken.reduce((sum, scores) => sum + (scores[i] ?? 0), 0),
      );
      const here = sums[profiles.findIndex(({ language }) => language === stay)] ?? 0;
      const best = sums.indexOf(Math.max(...sums));
      const lead = (sums[best] ?? 0) - here;
      return lead > SURE_TO_LEAVE ? (profiles[best]?.language ?? stay) : stay;
    },
  };
}

function profile<L>(language: L, texts: readonly string[]): Profile<L> {
  const written = new Set(texts.flatMap(wordsOf));
  const grams = new Map<string, number>();
  for (const word of written)
    for (const gram of gramsOf(word)) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  return { language, words: new Set([...written].map(fold)), grams };
}

/** Words with their accents, which tell languages apart; without numbers. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

function gramsOf(word: string): readonly string[] {
  const framed = `_${word}_`;
  const grams: string[] = [];
  for (let length = 2; length <= LONGEST_GRAM; length++)
    for (let i = 0; i + length <= framed.length; i++) grams.push(framed.slice(i, i + length));
  return grams;
}

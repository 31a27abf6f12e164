import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import { sound, words } from '../text.ts';
import { analyse, type Lexicon } from './spanish.ts';

/** What can be found: a card, or any document of a corpus. */
export interface Document {
  readonly id: string;
  /** Name → text. The names are those of `FIELD_WEIGHTS`. */
  readonly fields: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** More ways of asking for it, from which is learned; they are not searched. */
  readonly asked?: readonly string[];
}

export type Field = 'title' | 'questions' | 'summary' | 'body';
export const FIELDS: readonly Field[] = ['title', 'questions', 'summary', 'body'];
export const FIELD_WEIGHTS: Readonly<Record<Field, number>> = {
  title: 1.5,
  questions: 1,
  summary: 1,
  body: 1,
};

export interface LexicalHit {
  readonly id: string;
  /** BM25+ over the fields, unbounded. */
  readonly score: number;
  /** Share of what the query asks for, weighted by rarity, that this document has. */
  readonly coverage: number;
  /** Rarity of what was matched, summed by trust: how much was said that this document knows. */
  readonly evidence: number;
  /** Terms and ideas of the query found in it. */
  readonly matched: readonly string[];
}

export interface LexicalIndex {
  readonly search: (query: string, limit: number) => readonly LexicalHit[];
  /** How rare a term is in the corpus; an unknown one counts as the rarest. */
  readonly rarity: (term: string) => number;
}

/** The word as written and its neighbours tell apart what stems and ideas make alike. */
const NUANCE = { written: 0.5, pair: 0.3 };
const isNuance = (term: string): boolean => term.startsWith("'") || term.includes('_');
const weightOf = (term: string): number =>
  term.startsWith("'") ? NUANCE.written : term.includes('_') ? NUANCE.pair : 1;

const TRUST = { idea: 1, word: 0.6, likeness: 0.3 };

/** A word in one question of six and more is as much a document's as one in its title. */
const WHOLE_SHARE = 6;

/**
 * How much each term is a document's, 0 to 1. A document with many ways of asking holds most common
 * words somewhere; said once among forty, they are hardly what it is about, and stay rare.
 */
function presences(
  { questions = [], ...rest }: Document['fields'],
  tokens: (text: string) => readonly string[],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const question of questions)
    for (const term of new Set(tokens(question)))
      found.set(term, Math.min(1, (found.get(term) ?? 0) + WHOLE_SHARE / questions.length));
  for (const term of Object.values(rest).flat().flatMap(tokens)) found.set(term, 1);
  return found;
}

/** Words shorter than this are too easily another word: «caso» and «casa». */
const FUZZY_FROM = 5;
/** Share of its letters that a misspelt word may differ by. */
const FUZZINESS = 0.25;

/** Whether a term that no document has is looked up as this one. */
export const isLike = (term: string, other: string): boolean =>
  term.length >= FUZZY_FROM && distance(term, other) <= Math.round(term.length * FUZZINESS);

/**
 * An inverted index over stems and ideas. A misspelt word is looked up by likeness only when it
 * is in no document, so that correct words are never diluted.
 */
export function buildLexicalIndex(documents: readonly Document[], lexicon: Lexicon): LexicalIndex {
  const frequency = new Map<string, number>();
  const tokens = (text: string): string[] => {
    const { terms, ideas } = analyse(text, lexicon);
    const asWritten = words(text).filter((word) => !lexicon.stopwords.has(sound(word)));
    const pairs = terms.slice(1).map((term, i) => `${terms[i]}_${term}`);
    return [...terms, ...ideas, ...asWritten.map((word) => `'${word}`), ...pairs];
  };
  // MiniSearch gets the tokens ready, separated by what is in none of them.
  const index = new MiniSearch<Record<string, string>>({
    fields: [...FIELDS],
    tokenize: (text) => text.split('\n'),
    processTerm: (term) => term,
  });
  index.addAll(
    documents.map(({ id, fields }) => {
      const read = FIELDS.map((field) => {
        const found = (fields[field] ?? []).flatMap(tokens);
        return [field, found] as const;
      });
      for (const [term, presence] of presences(fields, tokens))
        frequency.set(term, (frequency.get(term) ?? 0) + presence);
      return { id, ...Object.fromEntries(read.map(([field, found]) => [field, found.join('\n')])) };
    }),
  );

  const rarity = (term: string): number => {
    const inDocuments = frequency.get(term) ?? 0;
    return Math.log(1 + (documents.length - inDocuments + 0.5) / (inDocuments + 0.5));
  };

  /** An idea of the lexicon was meant; a word may be there by chance, a likeness even more so. */
  const trust = (term: string): number => {
    if (!frequency.has(term)) return TRUST.likeness;
    return term.startsWith('=') ? TRUST.idea : TRUST.word;
  };

  const search = (query: string, limit: number): readonly LexicalHit[] => {
    const asked = new Set(tokens(query));
    if (asked.size === 0) return [];
    const plain = [...asked].filter((term) => !isNuance(term));
    const total = plain.reduce((sum, term) => sum + rarity(term), 0);
    const found = index.search([...asked].join('\n'), {
      boost: FIELD_WEIGHTS,
      fuzzy: (term) =>
        !isNuance(term) && !frequency.has(term) && term.length >= FUZZY_FROM && FUZZINESS,
      prefix: false,
      boostTerm: weightOf,
    });
    return found.slice(0, limit).map(({ id, score, queryTerms }) => {
      const matched = [...new Set(queryTerms)].filter((term) => !isNuance(term));
      const weight = matched.reduce((sum, term) => sum + rarity(term), 0);
      const evidence = matched.reduce((sum, term) => sum + rarity(term) * trust(term), 0);
      return {
        id: String(id),
        score,
        coverage: total > 0 ? weight / total : 0,
        evidence,
        matched,
      };
    });
  };
  return { search, rarity };
}

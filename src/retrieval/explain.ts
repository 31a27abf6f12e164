import { distance } from 'fastest-levenshtein';
import { words } from '../text.ts';
import {
  buildLexicalIndex,
  type Document,
  FIELD_WEIGHTS,
  FIELDS,
  type Field,
  isLike,
} from './lexical.ts';
import { analyse, type Lexicon } from './spanish.ts';

/** Something the query and a document have in common. */
export interface Clue {
  /** As it was asked. */
  readonly said: string;
  /** The stem, or the idea of the lexicon with «=» before it. */
  readonly term: string;
  /** The word of the document that a misspelt one was taken for. */
  readonly takenFor?: string | undefined;
  /** Where the document has it, and what it weighs there: rarity times the weight of the field. */
  readonly places: readonly { readonly field: Field; readonly weight: number }[];
}

export interface Explanation {
  /** What weighs most first. */
  readonly clues: readonly Clue[];
  /** Words of the query that this document does not have. */
  readonly missing: readonly string[];
}

/** The words and ideas of a text, each as it was said. */
type Tokens = ReadonlyMap<string, string>;

/**
 * Why a document answers a query, by its words. It follows the lexical index and not its arithmetic:
 * for people who edit cards and ask why one came first.
 */
export function makeExplain(
  documents: readonly Document[],
  lexicon: Lexicon,
): (query: string, id: string) => Explanation {
  const { rarity } = buildLexicalIndex(documents, lexicon);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const vocabulary = new Set(
    documents.flatMap(({ fields }) =>
      FIELDS.flatMap((field) => {
        const { terms, ideas } = analyse((fields[field] ?? []).join('. '), lexicon);
        return [...terms, ...ideas];
      }),
    ),
  );
  const tokensIn = (id: string): readonly (readonly [Field, Tokens])[] =>
    FIELDS.map((field) => {
      const texts = byId.get(id)?.fields[field] ?? [];
      return [field, tokensOf(texts.join('. '), lexicon)];
    });

  return (query, id) => {
    const fields = tokensIn(id);
    const asked = [...tokensOf(query, lexicon)];
    const clues = asked.map(([term, said]): Clue => {
      const own = fields.flatMap(([field, tokens]) => {
        const like = vocabulary.has(term) ? term : nearest(term, tokens);
        const word = like === undefined ? undefined : tokens.get(like);
        return like !== undefined && word !== undefined ? [{ field, like, word }] : [];
      });
      const [taken] = own;
      return {
        said,
        term,
        ...(taken && taken.like !== term && { takenFor: taken.word }),
        places: own.map(({ field, like }) => ({
          field,
          weight: rarity(like) * FIELD_WEIGHTS[field],
        })),
      };
    });
    return {
      clues: clues
        .filter(({ places }) => places.length > 0)
        .sort((a, b) => heaviest(b) - heaviest(a)),
      missing: [
        ...new Set(clues.filter(({ places }) => places.length === 0).map(({ said }) => said)),
      ].filter((said) => !clues.some((one) => one.said === said && one.places.length > 0)),
    };
  };
}

const heaviest = ({ places }: Clue): number => Math.max(...places.map(({ weight }) => weight));

const nearest = (term: string, tokens: Tokens): string | undefined =>
  [...tokens.keys()]
    .filter((other) => !other.startsWith('=') && isLike(term, other))
    .sort((a, b) => distance(term, a) - distance(term, b))[0];

/** Ideas take the shortest phrase that names them. */
function tokensOf(text: string, lexicon: Lexicon): Tokens {
  const spoken = words(text);
  const tokens = new Map<string, string>();
  for (const word of spoken) {
    const [term] = analyse(word, lexicon).terms;
    if (term !== undefined && !tokens.has(term)) tokens.set(term, word);
  }
  for (const idea of analyse(text, lexicon).ideas) {
    const phrase = shortestWith(spoken, (said) => analyse(said, lexicon).ideas.includes(idea));
    if (phrase !== undefined) tokens.set(idea, phrase);
  }
  return tokens;
}

const LONGEST_PHRASE_WORDS = 5;

function shortestWith(
  spoken: readonly string[],
  names: (phrase: string) => boolean,
): string | undefined {
  for (let length = 1; length <= LONGEST_PHRASE_WORDS; length++)
    for (let start = 0; start + length <= spoken.length; start++) {
      const phrase = spoken.slice(start, start + length).join(' ');
      if (names(phrase)) return phrase;
    }
  return undefined;
}

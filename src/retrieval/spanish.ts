import { stemmer } from '@orama/stemmers/spanish';
import { sound, words } from '../text.ts';

/** How people speak, as data: `knowledge/lexicon.yaml`. */
export interface Lexicon {
  /** As they sound. */
  readonly stopwords: ReadonlySet<string>;
  /** Folded word or phrase → the name of the idea it stands for. */
  readonly ideas: ReadonlyMap<string, string>;
  /** First words of those phrases, to pass over the rest quickly. */
  readonly openings: ReadonlySet<string>;
  /** Words and pairs of words that open a new clause in speech without punctuation. */
  readonly openers: ReadonlySet<string>;
  /** Ideas that say who is meant and not what is needed. */
  readonly people: ReadonlySet<string>;
  /** Words worked out beforehand; see `withForms`. */
  readonly forms?: ReadonlyMap<string, WordForm>;
}

/** All of a lexicon that changes how a text is read, to tell one from another. */
export const knowledgeOf = ({ stopwords, ideas }: Lexicon): unknown => [[...stopwords], [...ideas]];

export interface Analysis {
  /** Every word as it sounds, in order. */
  readonly sounds: readonly string[];
  /** Their stems, as they sound. */
  readonly roots: readonly string[];
  /** Stems as they sound, stop words left out, in order. */
  readonly terms: readonly string[];
  /** Ideas of the lexicon that were named, each once. */
  readonly ideas: readonly string[];
}

const LONGEST_PHRASE_WORDS = 5;

/** What a word comes down to. */
export interface WordForm {
  /** As it sounds. */
  readonly heard: string;
  readonly stem: string;
  /** The word in the lexicon: as it sounds, without gender and number. */
  readonly key: string;
  readonly isStop: boolean;
}

/**
 * The lexicon with the words of a corpus worked out beforehand. Words of people's questions are
 * never added: what they write is kept nowhere, not even word by word.
 */
export function withForms(lexicon: Lexicon, corpus: readonly string[]): Lexicon {
  const forms = new Map<string, WordForm>();
  for (const text of corpus)
    for (const word of words(text)) if (!forms.has(word)) forms.set(word, formOf(word, lexicon));
  return { ...lexicon, forms };
}

function formOf(word: string, { stopwords, forms }: Lexicon): WordForm {
  const known = forms?.get(word);
  if (known) return known;
  const heard = sound(word);
  return { heard, stem: stem(word), key: wordKey(word), isStop: stopwords.has(heard) };
}

/**
 * Reads Spanish as people write it: accents, case, endings and phonetic spelling fall away,
 * and slang points to its idea. A text of stop words alone says nothing.
 */
export const analyse = (text: string, lexicon: Lexicon): Analysis =>
  analysisOf(formsOf(text, lexicon), lexicon);

/** What each word comes down to, in order. */
export const formsOf = (text: string, lexicon: Lexicon): readonly WordForm[] =>
  words(text).map((word) => formOf(word, lexicon));

/** Of words already worked out, as when a message is read whole and in parts. */
export function analysisOf(spoken: readonly WordForm[], lexicon: Lexicon): Analysis {
  return {
    sounds: spoken.map(({ heard }) => heard),
    roots: spoken.map(({ stem: root }) => root),
    terms: spoken.filter(({ isStop }) => !isStop).map(({ stem: root }) => root),
    ideas: ideasIn(spoken, lexicon),
  };
}

/** The longest phrases first; a stop word alone names nothing («como» is not «comer»). */
function ideasIn(spoken: readonly WordForm[], { ideas, openings }: Lexicon): readonly string[] {
  const found = new Set<string>();
  for (let start = 0; start < spoken.length; start++) {
    const first = spoken[start];
    if (!first || !openings.has(first.key)) continue;
    for (let end = Math.min(spoken.length, start + LONGEST_PHRASE_WORDS); end > start; end--) {
      if (end === start + 1 && first.isStop) continue;
      const phrase = spoken.slice(start, end).map(({ key }) => key);
      const idea = ideas.get(phrase.join(' '));
      if (!idea) continue;
      found.add(idea);
      start = end - 1;
      break;
    }
  }
  return [...found];
}

/** Words of the lexicon are compared as they sound, without gender and number: «niños», «niña». */
const wordKey = (word: string): string => sound(word.replace(/(?<=\p{L}{2})[aeo]?s?$/u, ''));

export const phraseKey = (phrase: readonly string[]): string => phrase.map(wordKey).join(' ');

/** The stem of a folded word, as it sounds: «vacunación», «vacunacion», «bacunar» → «bakun». */
export function stem(word: string): string {
  // The stemmer knows «-ción» only with its accent, which people leave out, as they write s for c.
  const accented = word.replace(/[csz]ion$/, 'ción').replace(/[csz]iones$/, 'ciones');
  const root = stemmer(accented).normalize('NFD').replace(/\p{M}/gu, '');
  return sound(root || word).replace(/(?<=\p{L}{3})[aeio]$/u, '');
}

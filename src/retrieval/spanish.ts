import { stemmer } from '@orama/stemmers/spanish';
import { sound, words } from '../text.ts';

/** How people speak, as data: `knowledge/lexicon.yaml`. */
export interface Lexicon {
  /** As they sound. */
  readonly stopwords: ReadonlySet<string>;
  /** Folded word or phrase → the name of the idea it stands for. */
  readonly ideas: ReadonlyMap<string, string>;
  /** Ideas that say who is meant and not what is needed. */
  readonly people: ReadonlySet<string>;
}

export interface Analysis {
  /** Stems as they sound, stop words left out, in order. */
  readonly terms: readonly string[];
  /** Ideas of the lexicon that were named, each once. */
  readonly ideas: readonly string[];
}

const LONGEST_PHRASE_WORDS = 5;

/**
 * Reads Spanish as people write it: accents, case, endings and phonetic spelling fall away,
 * and slang points to its idea. A text of stop words alone says nothing.
 */
export function analyse(text: string, lexicon: Lexicon): Analysis {
  const spoken = words(text);
  const content = spoken.filter((word) => !lexicon.stopwords.has(sound(word)));
  return { terms: content.map(stem), ideas: ideasIn(spoken, lexicon) };
}

/** The longest phrases first; a stop word alone names nothing («como» is not «comer»). */
function ideasIn(spoken: readonly string[], { ideas, stopwords }: Lexicon): readonly string[] {
  const keys = spoken.map(wordKey);
  const found = new Set<string>();
  for (let start = 0; start < spoken.length; start++) {
    for (let end = Math.min(spoken.length, start + LONGEST_PHRASE_WORDS); end > start; end--) {
      if (end === start + 1 && stopwords.has(sound(spoken[start] ?? ''))) continue;
      const idea = ideas.get(keys.slice(start, end).join(' '));
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

const stems = new Map<string, string>();
const STEMS_KEPT = 50_000;

/** The stem of a folded word, as it sounds: «vacunación», «vacunacion», «bacunar» → «bakun». */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  // The stemmer knows «-ción» only with its accent, which people leave out, as they write s for c.
  const accented = word.replace(/[csz]ion$/, 'ción').replace(/[csz]iones$/, 'ciones');
  const root = stemmer(accented).normalize('NFD').replace(/\p{M}/gu, '');
  const result = sound(root || word).replace(/(?<=\p{L}{3})[aeio]$/u, '');
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(word, result);
  return result;
}

import type { z } from 'zod';
import { type Lexicon, phraseKey } from '../retrieval/spanish.ts';
import { sound, words } from '../text.ts';
import type { glossaryFile, languageFile } from './language-file.ts';

/**
 * How a language is read, in the same terms as Spanish. Words that the glossary leads to one Spanish
 * idea are one idea here too, so that «job» and «work» meet.
 */
export function foreignLexicon(
  { stopwords, openers }: z.output<typeof languageFile>,
  glossary: z.output<typeof glossaryFile>,
  people: Lexicon['people'],
): Lexicon {
  const ideas = new Map(
    Object.entries(glossary).map(([phrase, spanish]) => [
      phraseKey(words(phrase)),
      `=${phraseKey(words(spanish))}`,
    ]),
  );
  return {
    stopwords: new Set(words(stopwords).map(sound)),
    openers: new Set(openers.map((phrase) => words(phrase).join(' '))),
    people,
    ideas,
    openings: new Set([...ideas.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? '')),
  };
}

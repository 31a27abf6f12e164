import type { LanguagePack } from '../content/languages.ts';
import { sound, words } from '../text.ts';

const LONGEST_PHRASE_WORDS = 4;

/** A text of another language put into Spanish. */
export type Gloss = (text: string) => string;

/**
 * Puts a text into Spanish word by word, longest phrases first, for the search and never for people
 * to read: small words fall away, and what is unknown is kept.
 */
export function makeGloss({ glossary, local }: Pick<LanguagePack, 'glossary' | 'local'>): Gloss {
  const { stopwords } = local.lexicon;
  const byPhrase = new Map(
    Object.entries(glossary).map(([phrase, spanish]) => [words(phrase).join(' '), spanish]),
  );
  return (text) => {
    const said = words(text);
    const spoken: string[] = [];
    for (let start = 0; start < said.length; ) {
      let taken = 1;
      let spanish: string | undefined;
      for (let length = Math.min(LONGEST_PHRASE_WORDS, said.length - start); length > 0; length--) {
        spanish = byPhrase.get(said.slice(start, start + length).join(' '));
        if (spanish === undefined) continue;
        taken = length;
        break;
      }
      const word = said[start] ?? '';
      if (spanish !== undefined) spoken.push(spanish);
      else if (!stopwords.has(sound(word))) spoken.push(word);
      start += taken;
    }
    return spoken.join(' ');
  };
}

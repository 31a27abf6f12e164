/**
 * How easy a Spanish text is to read: the perspicuity index of Szigriszt Pazos read on the INFLESZ
 * scale (Barrio-Cantalejo et al., «Validación de la Escala INFLESZ», An. Sist. Sanit. Navar.
 * 2008; 31 (2): 135-152): under 40 very hard, 40 to 55 rather hard, 55 to 65 normal, 65 to 80
 * quite easy, over 80 very easy.
 *
 *     206.835 − 62.3 · syllables/words − words/sentences
 */
export const READABLE_FROM = { people: 65, officials: 55 } as const;

/** The index of sentences, one an entry; 100 for no text at all. */
export function readability(sentences: readonly string[]): number {
  const spoken = sentences
    .flatMap((text) => text.split(/[.:;!?…\n]+(?=\s|$)/))
    .map((sentence) => sentence.match(/\p{L}+/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = spoken.flat();
  if (words.length === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 206.835 - (62.3 * syllables) / words.length - words.length / spoken.length;
}

const MUTE_U = /(?<=q)u|(?<=g)u(?=[eéií])/g;
const FINAL_Y = /y(?![a-záéíóúü])/g;
/** What one syllable holds: a diphthong or triphthong, or a vowel on its own. */
const NUCLEUS = /[iuü]?[aeoáéó][iuü]?(?![aeoáéó]*[íú])|[aeoáéó]|[iu][uiíú]|[iuüíú]/g;

/**
 * Syllables of a Spanish word. An acronym («EPS», «PPT») is spelt, a syllable a letter.
 *
 * @example syllablesIn('país') // 2
 */
export function syllablesIn(word: string): number {
  if (/^\p{Lu}{2,}$/u.test(word) && !/[AEIOU]/.test(word)) return word.length;
  const nuclei = word
    .normalize('NFC')
    .toLowerCase()
    .replace(MUTE_U, '')
    .replace(FINAL_Y, 'i')
    .match(NUCLEUS);
  return Math.max(1, nuclei?.length ?? 0);
}

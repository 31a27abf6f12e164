/** The few things every room that reads what people write needs. Imports nothing. */

/** Lower case without accents: «Ñapa está» → «napa esta». */
export const fold = (text: string): string =>
  (IS_PLAIN.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
/** ASCII alone has no accents to take away; most messages and all folded words are such. */
const IS_PLAIN = /^[\0-\x7f]*$/;

/** Folded words, letters and digits only: «¿Y cuánto cuesta?» → `['y', 'cuanto', 'cuesta']`. */
export const words = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * How a folded word sounds on the Caribbean coast and in the Andes: seseo, yeísmo, b/v, silent
 * h, c/k/qu, g/j, doubled letters. «nesesita» and «necesita», «ospital» and «hospital», «yamar»
 * and «llamar» have one sound.
 */
export const sound = (word: string): string =>
  word
    .replace(/^(?:hue|bue|gue(?=[nv]))/, 'we')
    .replace(/ch/g, 'C')
    .replace(/h/g, '')
    .replace(/ll/g, 'y')
    .replace(/v/g, 'b')
    .replace(/x(?=[ckst])/g, 's')
    .replace(/x/g, 'ks')
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/gu(?=[ei])/g, 'G')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/c(?=[ei])|z/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/n(?=[bp])/g, 'm')
    .replace(/(.)\1+/g, '$1')
    .toLowerCase();

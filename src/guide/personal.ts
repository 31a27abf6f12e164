/*
 * What a person says of who they are is not what they ask for: «mi número es 300…» must not bring
 * the phone lines, nor the name Rosa Mercedes a market. It is left out before cards are looked for.
 */

/** A phone, a document, an account: six digits or more, however they are spaced. */
const DIGITS = String.raw`[+(]?\d(?:[\s.()-]{0,2}\d){5,}`;
const OF_MINE = String.raw`(?:n[uú]mero(?:\s+de\s+\p{L}+)?|tel[eé]fono|tlf|celular|cel|whats?app|wasap|c[eé]dula|ppt|pasaporte|documento|cuenta|nequi|daviplata|rumv|nit)`;
/** «mi cédula es la 1.234.567», «mi teléfono: 300 000 0000». */
const NUMBER_OF_MINE = new RegExp(
  String.raw`\b(?:mi|el|tengo)\s+${OF_MINE}\s*(?:es|:|era)\s*(?:el|la)?\s*:?\s*${DIGITS}`,
  'giu',
);
const ANY_NUMBER = new RegExp(
  String.raw`(?:\b(?:n[uú]mero|tel[eé]fono|tlf|celular|cel)\b\s*:?\s*)?${DIGITS}`,
  'giu',
);
/** Names are written with capitals; without them only the first word is surely one. */
const NAME = /\b(?:[Mm]e\s+llamo|[Mm]i\s+nombre\s+es)\s+(?:(?:\p{Lu}\p{L}*[^\S\n]*){1,5}|\p{L}+)/gu;

/** The message without the person's own numbers and name. */
export const withoutPersonal = (text: string): string =>
  [NUMBER_OF_MINE, ANY_NUMBER, NAME].reduce((rest, own) => rest.replace(own, ' '), text);

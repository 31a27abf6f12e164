import { AMBIGUOUS, FIRST_NAMES, looksCoined, SURNAMES, soundsLikeName } from './names.ts';
import { type Canvas, TAKEN } from './spans.ts';
import { INSTITUTIONS, KIN, NOT_A_NAME } from './words.ts';

/*
 * Names of people. After «me llamo» nearly any word is one; after «mi hijo» a known, a capital or a
 * coined one; anywhere else two known names together, or one that is nothing else.
 */

interface Word {
  readonly start: number;
  readonly end: number;
  readonly low: string;
  /** Written with a capital in a text that is not all capitals. */
  readonly capital: boolean;
}

const MOST_WORDS = 6;
const NO_PLACES: ReadonlySet<string> = new Set();
const TELLS = new RegExp(
  [
    '\\b(?:me llamo|me llaman|me yamo|me dicen)\\b',
    '\\b(?:mi nombre(?: completo| y apellido)?(?: es\\b|:))',
    '\\b(?:nombres?(?: y apellidos?)?(?: completos?)?(?: del? (?:paciente|titular|menor|nin[oa]|beneficiari[oa]|hij[oa]))?\\s*(?::|es\\b))',
    '\\b(?:apellidos?\\s*(?::|es\\b|son\\b))',
    '\\b(?:a nombre de(?:l (?:senor|nino))?|de parte de|les? (?:habla|escribe|saluda)|quien les? (?:habla|escribe)|habla con|atentamente|att?e?|firma(?:do)?|titular|paciente|beneficiari[oa]|remitente|solicitante|contacto|responde al nombre de|pregunten? por|preguntar por|hable con|me atendio|nos atendio|llamad[oa]|identificad[oa] como)\\b\\s*[:,]?',
    '\\bse llaman?\\b',
    '\\b(?:yo|soy|somos|habla|saludos?,?|atte)\\b,?',
    `\\b(?:mi|mis|su|sus|la|el|una|un|al|del|con|a|tu|nuestr[oa]|senora?|don|dona|doctora?|dra?|sra?|srta|abogad[oa]|profe|profesora?|funcionari[oa]|licenciad[oa])?\\.?\\s*\\b(?:${KIN})\\b\\.?(?: (?:mayor|menor|pequen[oa]|de \\d+ (?:anos?|meses)))?(?: de)?,?`,
  ].join('|'),
  'g',
);
const KIN_BEFORE = new RegExp(`\\b(?:${KIN})\\b`);
/** Cues after which any word that is not a common one begins a name. */
const STRONG = /^(?:me |mi nombre|nombres?|apellidos?|a nombre|de parte|responde al)/;

export function takeNames(canvas: Canvas, places: ReadonlySet<string>): void {
  const shout = isShout(canvas.text);
  for (const match of canvas.rest().matchAll(TELLS)) {
    const strong = STRONG.test(match[0].trim());
    const from = match.index + match[0].length;
    // «se llama» names papers and programmes too.
    const someone =
      !/^se llama/.test(match[0]) ||
      KIN_BEFORE.test(canvas.folded.slice(Math.max(0, match.index - 30), match.index));
    if (!someone && !FIRST_NAMES.has(wordsFrom(canvas, from, shout)[0]?.low ?? '')) continue;
    takeNameAt(
      canvas,
      wordsFrom(canvas, from, shout),
      strong ? 'strong' : 'weak',
      /^(?:soy|somos|yo)/.test(match[0]) ? places : NO_PLACES,
    );
  }
  takeLoose(canvas, shout, places);
}

/** Takes the name that begins with the first of `words`, if one does. */
function takeNameAt(
  canvas: Canvas,
  all: readonly Word[],
  how: 'strong' | 'weak',
  places: ReadonlySet<string>,
): void {
  const [first, second] = all;
  if (!first || !begins(first, second, how)) return;
  const taken = [first];
  for (let i = 1; i < all.length && taken.length < MOST_WORDS; ) {
    const particle = particleAt(all, i);
    const word = all[i + particle];
    if (!word || !goesOn(word, first, how, particle > 0)) break;
    taken.push(word);
    i += particle + 1;
  }
  const last = taken.at(-1);
  if (!last) return;
  if (how === 'weak' && places.has(canvas.folded.slice(first.start, last.end))) return;
  canvas.take(first.start, last.end, 'name');
  takeJoined(canvas, last.end, isShout(canvas.text));
}

const begins = (first: Word, second: Word | undefined, how: 'strong' | 'weak'): boolean => {
  if (NOT_A_NAME.has(first.low) || INSTITUTIONS.has(first.low)) return false;
  if (FIRST_NAMES.has(first.low)) return true;
  if (how === 'strong') return first.low.length > 1;
  if (isDemonym(first.low)) return first.capital && second?.capital === true && known(second);
  if (looksCoined(first.low)) return true;
  if (first.capital)
    return SURNAMES.has(first.low) || second?.capital === true || first.low.length > 2;
  return (
    (soundsLikeName(first.low) || SURNAMES.has(first.low)) && second !== undefined && known(second)
  );
};

const known = ({ low }: Word): boolean =>
  FIRST_NAMES.has(low) || SURNAMES.has(low) || (soundsLikeName(low) && !NOT_A_NAME.has(low));

const goesOn = (word: Word, first: Word, how: 'strong' | 'weak', particle: boolean): boolean => {
  if (NOT_A_NAME.has(word.low)) return false;
  if (known(word) || looksCoined(word.low)) return true;
  if (particle) return first.capital && word.capital;
  if (first.capital) return word.capital;
  return how === 'strong' && !isVerbLike(word.low);
};

/** «de», «del», «de la» before another part of the name. */
function particleAt(all: readonly Word[], at: number): number {
  const [one, two] = [all[at]?.low, all[at + 1]?.low];
  if (one === 'de' && (two === 'la' || two === 'los' || two === 'las')) return 2;
  return one === 'de' || one === 'del' || one === 'san' || one === 'la' ? 1 : 0;
}

/** «Juan, Pedro y María»: names listed after a name. */
function takeJoined(canvas: Canvas, end: number, shout: boolean): void {
  const joint = canvas
    .rest()
    .slice(end)
    .match(/^(?:\s*,\s*|\s+(?:y|e)\s+)(?:(?:mi|su) )?/)?.[0];
  if (!joint) return;
  const following = wordsFrom(canvas, end + joint.length, shout);
  const [first] = following;
  if (first && FIRST_NAMES.has(first.low) && (first.capital || !AMBIGUOUS.has(first.low)))
    takeNameAt(canvas, following, 'weak', NO_PLACES);
}

function takeLoose(canvas: Canvas, shout: boolean, places: ReadonlySet<string>): void {
  const words = [...canvas.rest().matchAll(/[\p{L}']+/gu)].map((match) =>
    toWord(canvas, match.index, match[0], shout),
  );
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    const second = words[i + 1];
    if (!first || canvas.rest()[first.start] === TAKEN) continue;
    if (!FIRST_NAMES.has(first.low) && !(first.capital && looksCoined(first.low))) {
      if (!isSurnamePair(canvas, first, second)) continue;
    }
    if (isPublic(words, i)) continue;
    const run = adjacent(canvas, words, i);
    const length = nameLength(run);
    const last = run[length - 1];
    if (!last) continue;
    if (places.has(canvas.folded.slice(first.start, last.end)) || isPlace(words, i, length, places))
      continue;
    const two = length > 1;
    if (two || (!AMBIGUOUS.has(first.low) && (first.capital || first.low.length > 4)))
      canvas.take(first.start, last.end, 'name');
  }
}

/** «PEREZ RONDON», «Pérez Rondón»: two surnames together with capitals. */
const isSurnamePair = (canvas: Canvas, first: Word, second: Word | undefined): boolean =>
  second !== undefined &&
  first.capital &&
  second.capital &&
  SURNAMES.has(first.low) &&
  (SURNAMES.has(second.low) || FIRST_NAMES.has(second.low)) &&
  canvas.folded.slice(first.end, second.start) === ' ';

function nameLength(run: readonly Word[]): number {
  let length = 1;
  for (let i = 1; i < run.length && length < MOST_WORDS; ) {
    const particle = particleAt(run, i);
    const word = run[i + particle];
    const first = run[0];
    if (!word || !first || NOT_A_NAME.has(word.low)) break;
    const isKnown =
      FIRST_NAMES.has(word.low) ||
      SURNAMES.has(word.low) ||
      (word.low.length > 4 && known(word) && word.capital === first.capital);
    if (!isKnown && !(first.capital && word.capital && particle === 0)) break;
    if (first.capital && !word.capital && AMBIGUOUS.has(word.low)) break;
    i += particle + 1;
    length = i;
  }
  return length;
}

/** Words from `at` on that are separated by one space. */
function adjacent(canvas: Canvas, words: readonly Word[], at: number): readonly Word[] {
  const run: Word[] = [];
  for (let i = at; i < words.length; i++) {
    const word = words[i];
    const before = run.at(-1);
    if (!word || (before && !/^ {1,2}$/.test(canvas.rest().slice(before.end, word.start)))) break;
    run.push(word);
  }
  return run;
}

/** Named after a person, but no person: «hospital Erasmo Meoz», «San José», «Villa del Rosario». */
function isPublic(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 3; back++) {
    const before = words[at - back];
    if (!before) return false;
    if (INSTITUTIONS.has(before.low)) return true;
    if (!['de', 'del', 'la', 'el', 'los', 'las'].includes(before.low) && back > 1) return false;
  }
  return false;
}

/** A town's name after «en», «de», «desde»: also when its words are names of people. */
function isPlace(
  words: readonly Word[],
  at: number,
  length: number,
  places: ReadonlySet<string>,
): boolean {
  const from = words[at - 1]?.low ?? '';
  const run = words.slice(at, at + Math.max(length, 4)).map(({ low }) => low);
  const cue = /^(?:en|de|desde|a|hacia|hasta|para|pa|por|municipio|aqui|aca)$/.test(from);
  for (let size = run.length; size > 0; size--)
    if (places.has(run.slice(0, size).join(' ')) && (cue || size > 1)) return true;
  return false;
}

function wordsFrom(canvas: Canvas, from: number, shout: boolean): readonly Word[] {
  const rest = canvas.rest();
  const words: Word[] = [];
  let at = from;
  while (words.length < 10) {
    const gap = rest.slice(at).match(words.length === 0 ? /^[\s:,"«“*]*/ : /^ {1,2}/)?.[0];
    if (gap === undefined) break;
    const found = rest.slice(at + gap.length).match(/^[\p{L}']+/u)?.[0];
    if (!found) break;
    words.push(toWord(canvas, at + gap.length, found, shout));
    at += gap.length + found.length;
  }
  return words;
}

const toWord = ({ text }: Canvas, start: number, low: string, shout: boolean): Word => ({
  start,
  end: start + low.length,
  low,
  capital: !shout && /\p{Lu}/u.test(text.charAt(start)),
});

function isShout(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Lu}/u.test(letter)).length > letters.length * 0.6;
}

const isDemonym = (word: string): boolean =>
  /(?:an[oa]s?|ens[ei]s?|er[oa]s?|or[ae]?s?|ist[ae]s?|ent[ea]s?|ad[oa]s?|id[oa]s?|iv[oa]s?|ion|al|ble|ico|ica|uno|una)$/.test(
    word,
  );
const isVerbLike = (word: string): boolean =>
  /(?:ando|iendo|amos|emos|aron|ieron|aba|ia)$/.test(word) && word.length > 5;

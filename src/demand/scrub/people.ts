import { CUES, type Cue } from './name-cues.ts';
import { adjacent, makeReader, type Reader, type Word } from './name-words.ts';
import {
  isAmbiguous,
  isEveryday,
  isFamily,
  isGiven,
  isPublicWord,
  nameLikeness,
  soundsLikeName,
} from './names.ts';
import { isPlace, isPublic } from './places.ts';
import { type Canvas, TAKEN } from './spans.ts';
import { NOT_A_NAME } from './words.ts';

/*
 * Names of people: first those a cue announces, then those that stand alone between commas or at the
 * end as a signature, then those that the words themselves give away anywhere.
 */

const MOST_WORDS = 6;

/** Nats by which the letters of a word must speak for a name, where nothing else does. */
const CLEARLY_COINED = 7;

export function takeNames(canvas: Canvas, places: ReadonlySet<string>): void {
  const reader = makeReader(canvas);
  for (const [cue, pattern] of CUES)
    for (const match of canvas.rest().matchAll(pattern)) {
      const words = reader.from(match.index + match[0].length);
      if (takeNameAt(canvas, words, cue, places)) takeJoined(canvas, reader, words, places);
    }
  takeAlone(canvas, reader, places);
  takeLoose(canvas, reader, places);
}

/** Takes the name that begins with the first of `words`, if one does. */
function takeNameAt(
  canvas: Canvas,
  words: readonly Word[],
  cue: Cue,
  places: ReadonlySet<string>,
): boolean {
  const [first] = words;
  // «Luz de la Hoz»: what follows the particle tells.
  if (!first || !begins(first, words[1 + particleAt(words, 1)], cue)) return false;
  const name = words.slice(0, lengthOf(words, cue === 'named'));
  const last = name.at(-1) ?? first;
  const written = canvas.folded.slice(first.start, last.end);
  // «soy Carmen» is a person, though there are towns of that name; «aquí Mosquera» is a town.
  const townsPerson = cue === 'self' && isGiven(first.low);
  if ((cue === 'self' || cue === 'greeted') && places.has(written) && !townsPerson) return false;
  canvas.take(first.start, last.end, 'name');
  return true;
}

function begins(first: Word, second: Word | undefined, cue: Cue): boolean {
  const { low, capital } = first;
  if (/^[a-z]\.$/.test(low))
    return second !== undefined && (second.capital || isFamily(second.low));
  if (NOT_A_NAME.has(low)) return false;
  const more = second !== undefined && !NOT_A_NAME.has(second.low) && isKnown(second.low);
  if (isGiven(low) && !isAmbiguous(low)) return true;
  const self = cue === 'self' && !isEveryday(low) && !isPublicWord(low);
  if (isGiven(low))
    return cue === 'named' || cue === 'kin' || cue === 'called' || self || capital || more;
  if (isEveryday(low)) {
    const surname = capital && isFamily(low) && cue !== 'greeted';
    return surname || (capital && more) || (cue === 'named' && capital && second?.capital === true);
  }
  if (cue === 'named') return low.length > 1;
  if (isPublicWord(low)) return capital && more;
  if (capital) return low.length > 2 && (cue !== 'greeted' || nameLikeness(low) > 0);
  if (cue === 'called') return low.length > 3;
  if (cue === 'greeted') return soundsLikeName(low) ? more : nameLikeness(low) > 3;
  if (second && isFamily(second.low) && !isAmbiguous(second.low)) return true;
  return soundsLikeName(low) || nameLikeness(low) > (isDemonym(low) ? CLEARLY_COINED : 1);
}

/** How many of `words` the name that begins with the first of them has. */
function lengthOf(words: readonly Word[], certain: boolean): number {
  const [first] = words;
  let length = 1;
  for (let taken = 1; first && length < words.length && taken < MOST_WORDS; taken++) {
    const particle = particleAt(words, length);
    const word = words[length + particle];
    if (!word || !goesOn(word, first, certain, particle > 0)) break;
    length += particle + 1;
  }
  return length;
}

const isKnown = (low: string): boolean => isGiven(low) || isFamily(low) || soundsLikeName(low);

function goesOn({ low, capital }: Word, first: Word, certain: boolean, particle: boolean): boolean {
  if (NOT_A_NAME.has(low)) return false;
  const listed = isGiven(low) || isFamily(low);
  if (listed && (isFamily(low) || !isAmbiguous(low) || capital || certain)) return true;
  if (particle) return first.capital && capital;
  if (first.capital) return capital && !isPublicWord(low);
  if (isEveryday(low) || isPublicWord(low)) return false;
  return certain || soundsLikeName(low) || nameLikeness(low) > 1;
}

/** «de», «del», «de la» before another part of the name. */
function particleAt(words: readonly Word[], at: number): number {
  const [one, two] = [words[at]?.low, words[at + 1]?.low];
  if (one === 'de' && (two === 'la' || two === 'los' || two === 'las')) return 2;
  return one === 'de' || one === 'del' || one === 'san' || one === 'la' ? 1 : 0;
}

/** «Juan, Pedro y María»: names listed after a name. */
function takeJoined(
  canvas: Canvas,
  reader: Reader,
  name: readonly Word[],
  places: ReadonlySet<string>,
): void {
  let before = name;
  for (;;) {
    const end = before[lengthOf(before, false) - 1]?.end ?? 0;
    const joint = canvas
      .rest()
      .slice(end)
      .match(/^(?:\s*,\s*|\s+(?:y|e)\s+)(?:(?:mi|su|de|a) )?/);
    const following = joint ? reader.from(end + joint[0].length) : [];
    const [first] = following;
    if (!first || isPublicWord(first.low) || places.has(first.low)) return;
    if (!takeNameAt(canvas, following, 'greeted', places)) return;
    before = following;
  }
}

/** A stretch between commas, or the last one, that holds nothing but a name. */
function takeAlone(canvas: Canvas, reader: Reader, places: ReadonlySet<string>): void {
  for (const match of canvas
    .rest()
    .replaceAll(TAKEN, ',')
    .matchAll(
      /(?:^|[\n,;:!?.(-]) *(?<take>[\p{L}'][\p{L}' ]*?) *(?=$|[\n,;:!?.()\d-]|(?:c\.?c|cedula|ppt|tel|cel|nequi)\b)/gu,
    )) {
    const start = match.index + match[0].indexOf(match.groups?.take ?? '');
    const words = reader.from(start);
    const size = match.groups?.take?.trim().split(/ +/).length ?? 0;
    const name = words.slice(0, size);
    const last = name.at(-1);
    if (!last || size > 5 || places.has(canvas.folded.slice(start, last.end))) continue;
    const sure = name.filter(({ low }) => isGiven(low) && !isAmbiguous(low)).length;
    const likeness = name.reduce((sum, { low }) => sum + nameLikeness(low), 0) / size;
    const each = name.every(
      ({ low, capital }) =>
        (isGiven(low) || isFamily(low) || (!isEveryday(low) && !isPublicWord(low) && capital)) &&
        !NOT_A_NAME.has(low) &&
        (size > 1 || !isAmbiguous(low)),
    );
    if (each && (sure > 0 || likeness > 0)) canvas.take(start, last.end, 'name');
  }
}

/** Names that nothing announces. */
function takeLoose(canvas: Canvas, reader: Reader, places: ReadonlySet<string>): void {
  const words = reader.all();
  for (const [at, first] of words.entries()) {
    if (canvas.rest()[first.start] === TAKEN || isPublic(words, at)) continue;
    if (NOT_A_NAME.has(first.low)) continue;
    const run = adjacent(canvas, words, at);
    const length = lengthOf(run, false);
    const last = run[length - 1];
    if (!last || isPlace(words, at, length, places)) continue;
    if (places.has(canvas.folded.slice(first.start, last.end))) continue;
    const opens = at === 0 || /[.!?\n]\s*$/.test(canvas.folded.slice(0, first.start));
    if (givesAway(run.slice(0, length), opens, words[at - 1]?.low))
      canvas.take(first.start, last.end, 'name');
  }
}

/** Whether words that nothing announces are a name: listed, two together, or like nothing else. */
function givesAway(name: readonly Word[], opens: boolean, before: string | undefined): boolean {
  const [first, second] = name;
  if (!first) return false;
  const { low, capital } = first;
  const sure = name.some((word) => isGiven(word.low) && !isAmbiguous(word.low));
  if (isGiven(low)) {
    if (second) return sure || capital || (isFamily(second.low) && !isAmbiguous(second.low));
    if (!isAmbiguous(low)) return capital || low.length > 4;
    return capital && before === 'con';
  }
  if (isEveryday(low) || isPublicWord(low)) {
    if (second && isPublicWord(low) && isPublicWord(second.low)) return false;
    return capital && !opens && second?.capital === true && isFamily(low) && isKnown(second.low);
  }
  if (capital && second) return isFamily(low) || sure || (!opens && nameLikeness(low) > 0);
  // «la capital de Mongolia»: after these a place is likelier.
  const afterPlace = /^(?:en|del?|desde|hacia|para|por)$/.test(before ?? '');
  if (capital && !opens) return nameLikeness(low) > (afterPlace ? CLEARLY_COINED : 2);
  return nameLikeness(low) > CLEARLY_COINED;
}

/** Endings of where people come from and of what they do: «soy benesolana», «soy soldador». */
const isDemonym = (word: string): boolean =>
  /(?:an[oa]s?|ens[ei]s?|er[oa]s?|or[ae]?s?|ist[ae]s?|ent[ea]s?|ad[oa]s?|id[oa]s?|iv[oa]s?|ion|al|ble|ico|ica|uno|una)$/.test(
    word,
  );

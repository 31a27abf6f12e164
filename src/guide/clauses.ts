import type { Cues } from '../content/cues.ts';
import { sound, words } from '../text.ts';

export interface Clause {
  /** Folded words, without those that only join. */
  readonly text: string;
  /** The person says that another matter begins: «aparte», «de paso». */
  readonly joined: boolean;
  /** It asks for something rather than telling it. */
  readonly asks: boolean;
}

const FEWEST_WORDS = 2;
const LONGEST_OPENER_WORDS = 3;

/** Parts of a message that may each ask for something, in order. */
export function clausesOf(
  text: string,
  openers: ReadonlySet<string>,
  { joins, asks, bridges }: Cues,
): readonly Clause[] {
  const all = new Set([...openers, ...joins]);
  return text
    .split(/[.;,:\n?!¿¡]+/)
    .flatMap((sentence) => splitAt(words(sentence), all, bridges))
    .filter((clause) => clause.length >= FEWEST_WORDS)
    .map((clause) => {
      const joined = joinIn(clause, all, joins);
      return {
        text: clause.slice(joined).join(' '),
        joined: joined > 0,
        asks: clause.some((word) => asks.has(sound(word))),
      };
    });
}

/**
 * People speak without punctuation: «y», «necesito», «mi hijo» open a clause. After «de» or «para» they
 * go on with the one before («el ppt de mi hijo»), and several in a row open one («y aparte quiero»).
 */
function splitAt(
  spoken: readonly string[],
  openers: ReadonlySet<string>,
  bridges: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const clauses: string[][] = [[]];
  let opened = 0;
  for (let at = 0; at < spoken.length; ) {
    const length = Math.max(1, lengthOf(spoken, at, openers));
    const isOpener = lengthOf(spoken, at, openers) > 0;
    const current = clauses.at(-1) ?? [];
    const goesOn = current.length === opened || bridges.has(current.at(-1) ?? '');
    if (isOpener && !goesOn) {
      clauses.push([]);
      opened = 0;
    }
    clauses.at(-1)?.push(...spoken.slice(at, at + length));
    if (isOpener && clauses.at(-1)?.length === opened + length) opened += length;
    at += length;
  }
  return clauses;
}

/** Words of the longest opener that stands here; 0 for none. */
function lengthOf(spoken: readonly string[], at: number, openers: ReadonlySet<string>): number {
  for (let length = LONGEST_OPENER_WORDS; length > 0; length--)
    if (openers.has(spoken.slice(at, at + length).join(' '))) return length;
  return 0;
}

/** Words up to the end of the last opener in a row at the start that joins another matter. */
function joinIn(
  clause: readonly string[],
  openers: ReadonlySet<string>,
  joins: ReadonlySet<string>,
): number {
  let joined = 0;
  for (let at = 0; at < clause.length; ) {
    const length = lengthOf(clause, at, openers);
    if (length === 0) break;
    at += length;
    if (joins.has(clause.slice(at - length, at).join(' '))) joined = at;
  }
  return joined;
}

import { distance } from 'fastest-levenshtein';
import type { Pattern, Word } from '../content/danger-rules.ts';
import { sound, words } from '../text.ts';

/* Signs in a message: words in order with gaps between; spelling by sound and one misspelt letter. */

/** Shorter words differ from a sign's by a letter too easily: «mata» and «mate». */
const TYPO_LENGTH = 6;
const MAX_WORDS = 700;

/** The words of a message as they sound; those that do not count are gaps. */
export type Heard = readonly (string | undefined)[];

export const soundsOf = (text: string): readonly string[] =>
  words(text).slice(0, MAX_WORDS).map(sound);

/** What was said without the phrases that do not count. */
export function without(unless: readonly Pattern[], spoken: readonly string[]): Heard {
  const heard: (string | undefined)[] = [...spoken];
  for (const pattern of unless)
    for (const { start, end } of spans(pattern, spoken)) heard.fill(undefined, start, end);
  return heard;
}

/** Whether any of the patterns stands anywhere in what was heard. */
export function shows(patterns: readonly Pattern[], heard: Heard): boolean {
  const openings = openingsOf(patterns);
  return heard.some(
    (word, start) =>
      word !== undefined &&
      openings(word).some((pattern) => matchFrom(pattern, heard, 0, start) !== undefined),
  );
}

/** Every place where a pattern stands, ends excluded. */
export function spans(pattern: Pattern, heard: Heard): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < heard.length; start++) {
    const end = matchFrom(pattern, heard, 0, start);
    if (end !== undefined) found.push({ start, end });
  }
  return found;
}

/** End of the match whose slot number `slot` stands at `at` or, after a gap, within reach of it. */
function matchFrom(pattern: Pattern, heard: Heard, slot: number, at: number): number | undefined {
  const wanted = pattern.slots[slot];
  if (!wanted) return at;
  const reach = slot === 0 ? 0 : wanted.gap;
  for (let i = at; i <= Math.min(at + reach, heard.length - 1); i++) {
    const word = heard[i];
    if (word === undefined || !wanted.words.some((option) => matches(option, word))) continue;
    const end = matchFrom(pattern, heard, slot + 1, i + 1);
    if (end !== undefined) return end;
  }
  return undefined;
}

export function matches(option: Word, word: string): boolean {
  if (option.prefix) return word.startsWith(option.sound);
  if (option.sound === word) return true;
  return (
    option.sound.length >= TYPO_LENGTH &&
    word[0] === option.sound[0] &&
    Math.abs(word.length - option.sound.length) <= 1 &&
    distance(word, option.sound) === 1
  );
}

type Openings = (word: string) => readonly Pattern[];

const known = new WeakMap<readonly Pattern[], Openings>();

/** Which patterns may begin with a word: nearly none for most words, so that long lists cost little. */
function openingsOf(patterns: readonly Pattern[]): Openings {
  const before = known.get(patterns);
  if (before) return before;
  const exact = new Map<string, Pattern[]>();
  const loose = new Map<string, { option: Word; pattern: Pattern }[]>();
  for (const pattern of patterns)
    for (const option of pattern.slots[0]?.words ?? []) {
      exact.set(option.sound, [...(exact.get(option.sound) ?? []), pattern]);
      const first = option.sound.charAt(0);
      if (option.prefix || option.sound.length >= TYPO_LENGTH)
        loose.set(first, [...(loose.get(first) ?? []), { option, pattern }]);
    }
  const openings: Openings = (word) => [
    ...(exact.get(word) ?? []),
    ...(loose.get(word.charAt(0)) ?? [])
      .filter(({ option }) => option.sound !== word && matches(option, word))
      .map(({ pattern }) => pattern),
  ];
  known.set(patterns, openings);
  return openings;
}

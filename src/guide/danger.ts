import { distance } from 'fastest-levenshtein';
import type { DangerRule, Pattern, Word } from '../content/danger-rules.ts';
import { sound, words } from '../text.ts';

/** Shorter words differ from a dangerous one by a letter too easily: «mata» and «mate». */
const TYPO_LENGTH = 6;
const MAX_WORDS = 700;

/**
 * The first kind of danger, in the order of the file, that a message shows. Rules only, no
 * retrieval and no model; one misspelt letter and phonetic spelling are understood.
 */
export function findDanger(rules: readonly DangerRule[], text: string): DangerRule | undefined {
  const spoken = soundsOf(text);
  return rules.find((rule) => fires(rule, spoken));
}

/** Every kind of danger that a message shows. */
export function firedRules(rules: readonly DangerRule[], text: string): readonly DangerRule[] {
  const spoken = soundsOf(text);
  return rules.filter((rule) => fires(rule, spoken));
}

/** Most messages show no sign at all; only then is it asked what does not count. */
const fires = ({ signs, unless }: DangerRule, spoken: readonly string[]): boolean =>
  shows(signs, spoken) && shows(signs, without(unless, spoken));

/** The words of a message that a sign of this kind of danger stands for. */
export function dangerWords({ signs, unless }: DangerRule, text: string): string | undefined {
  const heard = heardWords(text, unless);
  const [found] = signs.flatMap((sign) => spans(sign, heard));
  return found && words(text).slice(found.start, found.end).join(' ');
}

type Heard = readonly (string | undefined)[];

const soundsOf = (text: string): readonly string[] => words(text).slice(0, MAX_WORDS).map(sound);

/** The words of a message as they sound, without those of phrases that do not count. */
export const heardWords = (text: string, unless: readonly Pattern[]): Heard =>
  without(unless, soundsOf(text));

function without(unless: readonly Pattern[], spoken: readonly string[]): Heard {
  const heard: (string | undefined)[] = [...spoken];
  for (const pattern of unless)
    for (const { start, end } of spans(pattern, spoken)) heard.fill(undefined, start, end);
  return heard;
}

export const shows = (patterns: readonly Pattern[], heard: Heard): boolean =>
  patterns.some((pattern) =>
    heard.some((_, start) => matchFrom(pattern, heard, 0, start) !== undefined),
  );

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

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
  const index = indexOf(patterns);
  const roles = heard.map((word) => (word === undefined ? [] : index(word)));
  const accepts: Accepts = (options, at) =>
    (roles[at] ?? []).some(({ slots }) => slots.has(options));
  for (const pattern of new Set(roles.flat().flatMap(({ tells }) => tells)))
    for (let start = 0; start < heard.length; start++)
      if (endOf(pattern, heard.length, accepts, 0, start) !== undefined) return true;
  return false;
}

/** Every place where a pattern stands, ends excluded. */
export function spans(pattern: Pattern, heard: Heard): readonly { start: number; end: number }[] {
  const accepts: Accepts = (options, at) => isOneOf(options, heard[at] ?? '');
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < heard.length; start++) {
    const end = endOf(pattern, heard.length, accepts, 0, start);
    if (end !== undefined) found.push({ start, end });
  }
  return found;
}

export const isOneOf = (options: readonly Word[], word: string): boolean =>
  options.some((option) => matches(option, word));

/** Whether the word at a place is one of a slot's. */
type Accepts = (options: Options, at: number) => boolean;
type Options = readonly Word[];

/** End of the match whose slot number `slot` stands at `at` or, after a gap, within reach of it. */
function endOf(
  pattern: Pattern,
  length: number,
  accepts: Accepts,
  slot: number,
  at: number,
): number | undefined {
  const wanted = pattern.slots[slot];
  if (!wanted) return at;
  const reach = slot === 0 ? 0 : wanted.gap;
  for (let i = at; i <= Math.min(at + reach, length - 1); i++) {
    if (!accepts(wanted.words, i)) continue;
    const end = endOf(pattern, length, accepts, slot + 1, i + 1);
    if (end !== undefined) return end;
  }
  return undefined;
}

function matches(option: Word, word: string): boolean {
  if (option.prefix) return word.startsWith(option.sound);
  return option.sound === word || isNear(option.sound, word);
}

/** Who writes a letter wrong seldom does so with the first. */
const isNear = (said: string, word: string): boolean =>
  said.length >= TYPO_LENGTH &&
  word[0] === said[0] &&
  Math.abs(word.length - said.length) <= 1 &&
  distance(word, said) === 1;

/** What a word is in a list of patterns; of two spellings it may be both. */
interface Role {
  /** The slots that it may fill. */
  readonly slots: ReadonlySet<Options>;
  /** The patterns in which it fills the slot that tells most, which are worth a look. */
  readonly tells: readonly Pattern[];
}

const indexes = new WeakMap<readonly Pattern[], (word: string) => readonly Role[]>();

/** So that a long list costs little: each word of a message is looked up once. */
function indexOf(patterns: readonly Pattern[]): (word: string) => readonly Role[] {
  const index = indexes.get(patterns) ?? makeIndex(patterns);
  indexes.set(patterns, index);
  return index;
}

function makeIndex(patterns: readonly Pattern[]): (word: string) => readonly Role[] {
  const slots = patterns.flatMap((pattern) => pattern.slots.map(({ words: options }) => options));
  const exact = new Map<string, Set<Options>>();
  const begun = new Map<string, Set<Options>>();
  for (const options of slots)
    for (const { sound: said, prefix } of options) {
      const fill = prefix ? begun : exact;
      fill.set(said, (fill.get(said) ?? new Set<Options>()).add(options));
    }

  // «me» stands in most signs; only who also says «ahorca» is asked further.
  const commonness = (options: Options): number =>
    options.reduce((sum, { sound: said }) => sum + (exact.get(said)?.size ?? 0), 0);
  const told = new Map<Options, Pattern[]>();
  for (const pattern of patterns) {
    const [rarest] = pattern.slots
      .map(({ words: options }) => options)
      .sort((a, b) => commonness(a) - commonness(b));
    if (rarest) told.set(rarest, [...(told.get(rarest) ?? []), pattern]);
  }
  const roleOf = (own: ReadonlySet<Options>): Role => ({
    slots: own,
    tells: [...own].flatMap((options) => told.get(options) ?? []),
  });
  const roles = new Map([...exact].map(([said, own]) => [said, roleOf(own)]));
  const beginnings = new Map([...begun].map(([said, own]) => [said, roleOf(own)]));

  const misspelt = new Map<string, string[]>();
  for (const said of exact.keys()) {
    const near = nearKey(said, said.length);
    if (said.length >= TYPO_LENGTH) misspelt.set(near, [...(misspelt.get(near) ?? []), said]);
  }
  const lengths = new Map<string, Set<number>>();
  for (const said of begun.keys()) {
    const first = said.charAt(0);
    lengths.set(first, (lengths.get(first) ?? new Set<number>()).add(said.length));
  }
  return (word) => {
    const whole = roles.get(word);
    const found = whole ? [whole] : [];
    const add = (role: Role | undefined): void => {
      if (role) found.push(role);
    };
    for (const length of lengths.get(word.charAt(0)) ?? [])
      if (length <= word.length) add(beginnings.get(word.slice(0, length)));
    for (let length = word.length - 1; length <= word.length + 1; length++)
      for (const said of misspelt.get(nearKey(word, length)) ?? [])
        if (isNear(said, word)) add(roles.get(said));
    return found;
  };
}

const nearKey = (word: string, length: number): string => `${word.charAt(0)}${length}`;

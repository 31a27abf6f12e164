import type { Cues } from '../content/cues.ts';
import type { Lexicon } from '../retrieval/spanish.ts';
import { sound } from '../text.ts';
import { openingAt, textOf, type Word, wordsIn } from './clauses.ts';
import { isIdle } from './cues.ts';

/** A message in parts that each ask for something. */
export interface Parts {
  /** Folded words of each, in order; one part when nothing is cut. */
  readonly texts: readonly string[];
  /** The person counts them up: «y aparte», «de paso». */
  readonly isCounted: boolean;
}

/** What a message is cut with. */
export interface Cutting {
  /** Document → probability that a text asks for it. */
  readonly asks: (text: string) => ReadonlyMap<string, number>;
  readonly lexicon: Lexicon;
  readonly cues: Cues;
}

/** A place where a message may be cut in two that ask for different cards. */
export interface Seam {
  /** The place of the first word after it. */
  readonly at: number;
  readonly left: string;
  readonly right: string;
  readonly measures: Measures;
}

/**
 * What tells two needs from one that names another matter by the way, with the weights that a
 * logistic regression over the development messages came to (`test/understanding/fit-seams.ts`).
 */
const WEIGHTS = {
  /** Log-odds of the likeliest card: of what stands before, of what stands after and of the whole. */
  before: 0.35,
  after: 0.44,
  whole: -0.5,
  /** Log-odds in the whole of the card before and of the card after. */
  beforeInWhole: 0.2,
  afterInWhole: 0.12,
  punctuation: 1.3,
  opener: 2.16,
  joiner: 1.58,
  asksBefore: 1.29,
  asksAfter: 0.3,
  /** Logarithm of the number of words. */
  length: -1.21,
  /** A long message that asks nowhere: a story. */
  story: -1.13,
  /** What stands before begins as a circumstance: «como no tengo…», «ya tengo…». */
  circumstance: -1.58,
  /** What stands after goes on with the same: «para», «con», «o». */
  goesOn: -0.98,
} as const;
const NONE = 0.13;
export type Measures = Readonly<Record<keyof typeof WEIGHTS, number>>;

/** From these log-odds on a message is cut; each further cut takes more. */
const CUT = { announced: 0.3, told: 0.5 };
const EACH_FURTHER = 0.3;
const MOST_CUTS = 3;
/** In so few words («comida techo trabajo») any may begin another matter, unless one goes on. */
const LIST_WORDS = 7;
/** A longer message tells a story. */
const STORY_WORDS = 25;
/** Every place is weighed with all that stands before and after it: more words would take too long. */
const LONGEST_WORDS = 120;

/** Cuts a message where one matter ends and another begins: people speak without punctuation. */
export function partsOf(text: string, cutting: Cutting): Parts {
  const known = new Map<string, ReadonlyMap<string, number>>();
  const asks = (part: string): ReadonlyMap<string, number> => {
    const found = known.get(part) ?? cutting.asks(part);
    known.set(part, found);
    return found;
  };
  const spoken = wordsIn(text, cutting);
  return spoken.length > LONGEST_WORDS
    ? { texts: [textOf(spoken)], isCounted: false }
    : cut(spoken, { ...cutting, asks });
}

/** @param depth how often what is left was cut before */
function cut(spoken: readonly Word[], cutting: Cutting, depth = 0): Parts {
  const [best] = (depth < MOST_CUTS ? seamsIn(spoken, cutting) : [])
    .map((seam) => ({ ...seam, room: oddsOf(seam.measures) - leastFor(seam) }))
    .filter(({ room }) => room > depth * EACH_FURTHER)
    .sort((a, b) => b.room - a.room);
  if (!best) return { texts: [textOf(spoken)], isCounted: false };
  const [before, after] = [spoken.slice(0, best.at), spoken.slice(best.at)].map((part) =>
    cut(part, cutting, depth + 1),
  );
  return {
    texts: [...(before?.texts ?? []), ...(after?.texts ?? [])],
    isCounted: best.measures.joiner > 0 || [before, after].some((part) => part?.isCounted),
  };
}

const leastFor = ({ measures: { joiner } }: Seam): number =>
  joiner > 0 ? CUT.announced : CUT.told;

/** Every place where a message may be cut, with what speaks for it. */
export const seamsOf = (text: string, cutting: Cutting): readonly Seam[] =>
  seamsIn(wordsIn(text, cutting), cutting);

function seamsIn(spoken: readonly Word[], { asks, lexicon, cues }: Cutting): readonly Seam[] {
  const heard = spoken.map(({ word }) => word);
  const whole = asks(heard.join(' '));
  const isAsking = (part: readonly string[]) => part.some((word) => cues.asks.has(sound(word)));
  const isCircumstance = cues.circumstances.has(heard[0] ?? '');
  const isList =
    heard.length <= LIST_WORDS && !isCircumstance && !heard.some((word) => cues.goesOn.has(word));
  const ofWhole = {
    whole: logOdds(likeliest(whole)?.probability ?? 0),
    length: Math.log(heard.length),
    story: Number(heard.length > STORY_WORDS && !isAsking(heard)),
    circumstance: Number(isCircumstance),
  };
  const isOpener = (word: string) => lexicon.openers.has(word) || cues.joins.has(word);
  return spoken.flatMap(({ word, isApart }, at) => {
    const opening = openingAt(heard, at, { lexicon, cues });
    const previous = heard[at - 1] ?? '';
    const goesOnBefore = !isApart && (cues.bridges.has(previous) || isOpener(previous));
    const [before, after] = [heard.slice(0, at), heard.slice(at)];
    if (at === 0 || goesOnBefore || !(isApart || isList || opening.isOpening)) return [];
    // «Vivo en Yopal y…» asks for nothing before the «y».
    if ([before, after].some((part) => isIdle({ cues, lexicon }, part.join(' ')))) return [];
    const [left, right] = [likeliest(asks(before.join(' '))), likeliest(asks(after.join(' ')))];
    if (!left || !right || left.id === right.id) return [];
    const measures: Measures = {
      ...ofWhole,
      before: logOdds(left.probability),
      after: logOdds(right.probability),
      beforeInWhole: logOdds(whole.get(left.id) ?? 0),
      afterInWhole: logOdds(whole.get(right.id) ?? 0),
      punctuation: Number(isApart),
      opener: Number(opening.isOpening),
      joiner: Number(opening.joining > 0),
      asksBefore: Number(isAsking(before)),
      asksAfter: Number(isAsking(after)),
      goesOn: Number(cues.goesOn.has(word)),
    };
    return [{ at, left: left.id, right: right.id, measures }];
  });
}

/** That a message asks for two things and they meet here, as log-odds. */
const oddsOf = (measures: Measures): number =>
  Object.entries(WEIGHTS).reduce(
    (sum, [name, weight]) => sum + weight * measures[name as keyof Measures],
    NONE,
  );

function likeliest(
  found: ReadonlyMap<string, number>,
): { readonly id: string; readonly probability: number } | undefined {
  let best: { id: string; probability: number } | undefined;
  for (const [id, probability] of found)
    if (probability > (best?.probability ?? 0)) best = { id, probability };
  return best;
}

const LEAST = 1e-4;
const logOdds = (probability: number): number => {
  const p = Math.min(Math.max(probability, LEAST), 1 - LEAST);
  return Math.log(p / (1 - p));
};

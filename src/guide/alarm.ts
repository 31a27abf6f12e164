import type { DangerKind, DangerRule } from '../content/danger-rules.ts';
import { atLeast, type Likelihood } from '../retrieval/classifier.ts';
import { words } from '../text.ts';
import { firedRules } from './danger.ts';
import { type Learned, NONE } from './learned.ts';

/**
 * From which log-odds of its likeliest kind against none a message is taken for a danger, below even:
 * a missed one costs more than one seen where there is none.
 */
const DANGEROUS = -0.2;
/** What a rule that fires adds for its kind. */
const RULE = 1;
/** How much the most telling part of a long message counts beside the whole. */
const PART = 0.3;
/** Fewer words tell too little to learn from; the rules read them. */
const FEWEST_WORDS = 4;
/** A long story tells of a danger in passing: it is read in parts of so many words too. */
const PART_WORDS = 16;

/** The danger a message tells of: what people reviewed as examples, and as rules, weighed together. */
export function alarmAt(
  rules: readonly DangerRule[],
  learned: Learned,
  text: string,
): DangerRule | undefined {
  const fired = firedRules(rules, text);
  const said = words(text);
  if (!learned.knowsDanger) return fired[0];
  // Small words alone sound like anything: one word at least must be known from a danger.
  if (fired.length === 0 && !learned.tellsOfDanger(text)) return undefined;
  const features = learned.featuresOf(text);
  const found = learned.danger.classify(features);
  // What sounds more like a joke or a trick than like a danger is none, unless a rule says so.
  if (fired.length === 0 && anyOf(learned.noise.classify(features)) > anyOf(found))
    return undefined;

  const likeliest = weigh(found, fired);
  if (said.length < FEWEST_WORDS)
    return fired.find(({ kind }) => kind === likeliest.kind) ?? fired[0];
  const parts = partsOf(said).map(
    (part) => weigh(learned.danger.classify(learned.featuresOf(part)), []).odds,
  );
  const beside = parts.length > 0 ? PART * Math.max(...parts) : 0;
  return likeliest.odds + beside < DANGEROUS
    ? undefined
    : rules.find(({ kind }) => kind === likeliest.kind);
}

/** The likeliest kind, each rule speaking for its own, and its log-odds against none at all. */
function weigh(
  found: readonly Likelihood<DangerKind | typeof NONE>[],
  fired: readonly DangerRule[],
): { readonly kind: DangerKind | undefined; readonly odds: number } {
  const none = atLeast(1 - anyOf(found));
  let likeliest: ReturnType<typeof weigh> = { kind: undefined, odds: Number.NEGATIVE_INFINITY };
  for (const { label, probability } of found) {
    if (label === NONE) continue;
    const said = fired.some(({ kind }) => kind === label) ? RULE : 0;
    const odds = Math.log(atLeast(probability) / none) + said;
    if (odds > likeliest.odds) likeliest = { kind: label, odds };
  }
  return likeliest;
}

/** That it is of any kind at all, 0 to 1. */
export const anyOf = (found: readonly Likelihood<string>[]): number =>
  1 - (found.find(({ label }) => label === NONE)?.probability ?? 1);

function partsOf(said: readonly string[]): readonly string[] {
  if (said.length <= PART_WORDS) return [];
  const starts = Math.ceil((said.length - PART_WORDS) / (PART_WORDS / 2)) + 1;
  return Array.from({ length: starts }, (_, i) =>
    said.slice((i * PART_WORDS) / 2, (i * PART_WORDS) / 2 + PART_WORDS).join(' '),
  );
}

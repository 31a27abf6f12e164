import type { DangerKind, DangerRule } from '../content/danger-rules.ts';
import { atLeast, type Likelihood } from '../retrieval/classifier.ts';
import type { WordForm } from '../retrieval/spanish.ts';
import { words } from '../text.ts';
import { firedRules } from './danger.ts';
import { type Learned, NONE } from './learned.ts';

/*
 * All in log-odds of the likeliest kind of danger against none, weighed on the development messages
 * of `test/understanding`, alone and set among other matters.
 */

/** From here a message is taken for a danger, somewhat above even odds. */
const DANGEROUS = 0.5;
/** What a rule that fires adds for its kind. */
const RULE = 1;
/** How much the most telling part of a long message counts beside the whole. */
const PART = 0.3;
/** The odds of what is as good as sure. */
const MOST_ODDS = Math.log(1 / atLeast(0));
/** From here a part that holds a rule's sign is a danger whatever else is told. */
const PLAIN = 2;
/** Fewer words tell too little to learn from; the rules read them. */
const FEWEST_WORDS = 4;
/** A clause with a sign in it says enough in three. */
const FEWEST_IN_CLAUSE = 3;
/** A long story tells of a danger in passing: it is read in parts of so many words too. */
const PART_WORDS = 16;

/** The danger a message tells of: what people reviewed as examples, and as rules, weighed together. */
export function alarmAt(
  rules: readonly DangerRule[],
  learned: Learned,
  text: string,
): DangerRule | undefined {
  const fired = firedRules(rules, text);
  const untaught = fired.find(({ kind }) => !learned.kinds.has(kind));
  if (untaught) return untaught;
  const spoken = learned.read(text);
  // Small words alone sound like anything: one word at least must be known from a danger.
  if (fired.length === 0 && !learned.tellsOfDanger(spoken)) return undefined;
  const features = learned.featuresOf(spoken);
  const found = learned.danger.classify(features);
  // What sounds more like a joke or a trick than like a danger is none, unless a rule says so.
  if (fired.length === 0 && anyOf(learned.noise.classify(features)) > anyOf(found))
    return undefined;

  const whole = weigh(found, fired);
  if (spoken.length < FEWEST_WORDS)
    return fired.find(({ kind }) => kind === whole.kind) ?? fired[0];
  // No part can make a danger of what sounds this little like one; most messages end here.
  if (fired.length === 0 && whole.odds + PART * MOST_ODDS < DANGEROUS) return undefined;
  const parts = partsOf(learned, text, spoken, fired);
  const plain = parts.find(({ odds, said }) => odds >= PLAIN && firedRules(fired, said).length > 0);
  const together = whole.odds + PART * (parts[0]?.odds ?? 0);
  const kind = together >= DANGEROUS ? whole.kind : plain?.kind;
  return rules.find((rule) => rule.kind === kind);
}

interface Weighed {
  readonly kind: DangerKind | undefined;
  readonly odds: number;
}

interface Part extends Weighed {
  readonly said: string;
}

/** The parts of a long message, the most telling first; a short one has none. */
function partsOf(
  learned: Learned,
  text: string,
  spoken: readonly WordForm[],
  fired: readonly DangerRule[],
): readonly Part[] {
  if (spoken.length <= PART_WORDS) return [];
  const weighPart = (part: readonly WordForm[], said: string): Part => ({
    ...weigh(learned.danger.classify(learned.featuresOf(part)), []),
    said,
  });
  const said = words(text);
  const step = PART_WORDS / 2;
  const starts = Math.ceil((said.length - PART_WORDS) / step) + 1;
  const windows = Array.from({ length: starts }, (_, i) => {
    const [from, to] = [i * step, i * step + PART_WORDS];
    return weighPart(spoken.slice(from, to), said.slice(from, to).join(' '));
  });
  // «…y si toca sacar cita, mi marido me pega»: what a comma sets apart speaks for itself.
  const clauses = fired.length > 0 ? text.split(/[.;,:\n?!¿¡]+/) : [];
  const apart = clauses
    .map((clause) => ({ clause, part: learned.read(clause) }))
    .filter(({ part }) => part.length >= FEWEST_IN_CLAUSE && part.length <= PART_WORDS)
    .map(({ clause, part }) => weighPart(part, clause));
  return [...windows, ...apart].sort((a, b) => b.odds - a.odds);
}

/** The likeliest kind, each rule speaking for its own, and its log-odds against none at all. */
function weigh(
  found: readonly Likelihood<DangerKind | typeof NONE>[],
  fired: readonly DangerRule[],
): Weighed {
  const none = atLeast(1 - anyOf(found));
  let likeliest: Weighed = { kind: undefined, odds: Number.NEGATIVE_INFINITY };
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

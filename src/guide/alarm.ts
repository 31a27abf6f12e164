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

/** From here a message is taken for a danger, a little above even odds. */
const DANGEROUS = 0.3;
/** What a rule that fires adds for its kind, in the whole message and in the part that holds it. */
const RULE = 1;
const RULE_IN_PART = 3.5;
/** How much the most telling part of a long message counts beside the whole. */
const PART = 0.3;
/** A part as plain as this is a danger whatever else is told. */
const PLAIN_PART = 5.5;
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
  const found = learned.danger.classify(learned.featuresOf(spoken));
  // What sounds more like a joke or a trick than like a danger is none, unless a rule says so.
  if (
    fired.length === 0 &&
    anyOf(learned.noise.classify(learned.featuresOf(spoken))) > anyOf(found)
  )
    return undefined;

  const whole = weigh(found, fired, RULE);
  if (spoken.length < FEWEST_WORDS)
    return fired.find(({ kind }) => kind === whole.kind) ?? fired[0];
  const part = mostTelling(learned, text, spoken, fired);
  const together = whole.odds + (part ? PART * part.odds : 0);
  const kind =
    part && part.odds >= PLAIN_PART && part.odds > whole.odds
      ? part.kind
      : together >= DANGEROUS
        ? whole.kind
        : undefined;
  return rules.find((rule) => rule.kind === kind);
}

interface Weighed {
  readonly kind: DangerKind | undefined;
  readonly odds: number;
}

/** The part of a long message that tells most of a danger; a short one has no parts. */
function mostTelling(
  learned: Learned,
  text: string,
  spoken: readonly WordForm[],
  fired: readonly DangerRule[],
): Weighed | undefined {
  if (spoken.length <= PART_WORDS) return undefined;
  const weighPart = (part: readonly WordForm[], held: readonly DangerRule[]): Weighed =>
    weigh(learned.danger.classify(learned.featuresOf(part)), held, RULE_IN_PART);

  const said = words(text);
  const step = PART_WORDS / 2;
  const windows = Array.from(
    { length: Math.ceil((said.length - PART_WORDS) / step) + 1 },
    (_, i) => {
      const [from, to] = [i * step, i * step + PART_WORDS];
      const held = firedRules(fired, said.slice(from, to).join(' '));
      return weighPart(spoken.slice(from, to), held);
    },
  );
  // «…y si toca sacar cita, mi marido me pega»: what a comma sets apart speaks for itself.
  const clauses = text.split(/[.;,:\n?!¿¡]+/).flatMap((clause) => {
    const held = firedRules(fired, clause);
    const part = learned.read(clause);
    const fits = part.length >= FEWEST_IN_CLAUSE && part.length <= PART_WORDS;
    return held.length > 0 && fits ? [weighPart(part, held)] : [];
  });
  return [...windows, ...clauses].reduce((most, part) => (part.odds > most.odds ? part : most));
}

/** The likeliest kind, each rule speaking for its own, and its log-odds against none at all. */
function weigh(
  found: readonly Likelihood<DangerKind | typeof NONE>[],
  fired: readonly DangerRule[],
  rule: number,
): Weighed {
  const none = atLeast(1 - anyOf(found));
  let likeliest: Weighed = { kind: undefined, odds: Number.NEGATIVE_INFINITY };
  for (const { label, probability } of found) {
    if (label === NONE) continue;
    const said = fired.some(({ kind }) => kind === label) ? rule : 0;
    const odds = Math.log(atLeast(probability) / none) + said;
    if (odds > likeliest.odds) likeliest = { kind: label, odds };
  }
  return likeliest;
}

/** That it is of any kind at all, 0 to 1. */
export const anyOf = (found: readonly Likelihood<string>[]): number =>
  1 - (found.find(({ label }) => label === NONE)?.probability ?? 1);

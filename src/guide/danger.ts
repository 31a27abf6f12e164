import type { DangerRule } from '../content/danger-rules.ts';
import { words } from '../text.ts';
import { shows, soundsOf, spans, without } from './patterns.ts';

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
  if (rules.length === 0) return [];
  const spoken = soundsOf(text);
  return rules.filter((rule) => fires(rule, spoken));
}

/** Most messages show no sign at all; only then is it asked what does not count. */
const fires = ({ signs, unless }: DangerRule, spoken: readonly string[]): boolean =>
  shows(signs, spoken) && shows(signs, without(unless, spoken));

/** The words of a message that a sign of this kind of danger stands for. */
export function dangerWords({ signs, unless }: DangerRule, text: string): string | undefined {
  const heard = without(unless, soundsOf(text));
  const [found] = signs.flatMap((sign) => spans(sign, heard));
  return found && words(text).slice(found.start, found.end).join(' ');
}

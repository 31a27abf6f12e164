import { z } from 'zod';
import type { Foreign } from '../languages.ts';
import type { Attempt } from './attempt.ts';
import { ANSWER_TOKENS, type AskModel } from './chat.ts';
import { asData, DATA_RULE, tokensIn } from './data.ts';

const BUDGET_MS = 8_000;
const KEPT = 64;

const NAMES: Readonly<Record<Foreign, string>> = {
  en: 'English',
  fr: 'French',
  ht: 'Haitian Creole',
  pt: 'Brazilian Portuguese',
};

const form = z.object({ translation: z.string().min(1).max(3_000) });

/**
 * Puts Spanish text of the portfolio into another language. Facts come masked as `[[1]]` and are
 * put back by the caller, who also checks that none was added. The same text is translated once.
 */
export function makeTranslate(
  ask: AskModel,
  attempt: Attempt,
): (text: string, language: Foreign) => Promise<string | undefined> {
  const done = new Map<string, string>();
  return async (text, language) => {
    const key = `${language} ${text}`;
    const before = done.get(key);
    if (before !== undefined) return before;
    const system = [
      `Translate the Spanish text into plain, spoken ${NAMES[language]}, for people who read little.`,
      DATA_RULE,
      'Keep every mark such as [[1]] exactly once, the asterisks, the bullets and the line breaks. Keep in Spanish the names of institutions and what stands between « ». Add nothing and leave nothing out.',
    ].join('\n');
    const user = asData('text', text, (same) => same);
    const limits = { tokens: tokensIn(system + user) + ANSWER_TOKENS, ms: BUDGET_MS };
    const found = await attempt(limits, (signal) => ask({ system, user, form }, signal));
    if (!found) return undefined;
    if (done.size >= KEPT) done.delete(done.keys().next().value ?? '');
    done.set(key, found.translation);
    return found.translation;
  };
}

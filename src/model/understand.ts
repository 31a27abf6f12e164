import { z } from 'zod';
import type { Attempt } from './attempt.ts';
import { ANSWER_TOKENS, type AskModel } from './chat.ts';
import { asData, DATA_RULE, tokensIn } from './data.ts';

const BUDGET_MS = 4_000;
const MOST_SERVICES = 3;

export interface Topic {
  readonly id: string;
  readonly title: string;
}

export interface Understood {
  /** Ids among the topics, the most urgent first. */
  readonly services: readonly string[];
  /** As the person called it. */
  readonly place?: string | undefined;
}

/**
 * What a rambling message asks for, as ids of topics and the name of a place. A model chooses from a
 * list here and writes nothing that anybody reads, so that it can be wrong but cannot invent.
 */
export function makeUnderstand(
  ask: AskModel,
  attempt: Attempt,
  topics: readonly Topic[],
  scrub: (text: string) => string,
): (text: string) => Promise<Understood | undefined> {
  const [first, ...rest] = topics.map(({ id }) => id);
  if (first === undefined) return async () => undefined;
  const form = z.object({
    services: z.array(z.enum([first, ...rest])).max(MOST_SERVICES),
    place: z.string().max(60).nullable(),
  });
  const system = [
    'Messages come from people who have just arrived in Colombia. Choose the topics a message asks about.',
    DATA_RULE,
    `At most ${MOST_SERVICES} topics, the most urgent first; none when the message asks for nothing on the list. «place» is the Colombian municipality the message names, as it is written there, or null.`,
    'Topics:',
    ...topics.map(({ id, title }) => `${id}: ${title}`),
  ].join('\n');
  return async (text) => {
    const user = asData('message', text, scrub);
    const limits = { tokens: tokensIn(system + user) + ANSWER_TOKENS, ms: BUDGET_MS };
    const found = await attempt(limits, (signal) => ask({ system, user, form }, signal));
    return found && { services: [...new Set(found.services)], place: found.place ?? undefined };
  };
}

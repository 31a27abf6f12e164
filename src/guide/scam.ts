import type { ScamRules, ScamSign } from '../content/scam-rules.ts';
import type { Decision, Situation, Speech } from './decision.ts';
import { shows, soundsOf, without } from './patterns.ts';

/** The route that asks what the person did not tell. */
const FLOW = 'estafa';

/** What a message says of an offer: the signs it shows, none when it only asks for a verdict. */
export interface Suspicion {
  readonly signs: readonly ScamSign[];
}

/** Rules only: a false offer told or forwarded, or the question whether it is one. */
export function findScam(rules: ScamRules | undefined, text: string): Suspicion | undefined {
  if (!rules) return undefined;
  const spoken = without(rules.unless, soundsOf(text));
  const signs = rules.signs.filter(({ says }) => shows(says, spoken));
  if (signs.length > 0) return { signs };
  return shows(rules.asks, spoken) ? { signs: [] } : undefined;
}

/** The verdict, why, the free official way, and how to report it. */
export function judgeOffer(at: Situation, { signs }: Suspicion): Decision {
  const { content, conversation } = at;
  const rules = content.scams;
  const officials = [...new Set(signs.flatMap(({ official }) => official ?? []))].slice(0, 1);
  const cards = [...officials, ...(rules ? [rules.card] : [])];
  const verdict = signs.length > 0 ? 'scam' : 'doubt';
  const said: readonly Speech[] = rules
    ? [{ kind: 'statement', statement: rules.verdicts[verdict], cite: `scam:${verdict}` }]
    : [];
  return {
    outcome: 'answer',
    speech: [
      ...said,
      // One reason convinces; more are not read.
      ...signs
        .slice(0, 1)
        .map(({ id, why }): Speech => ({ kind: 'statement', statement: why, cite: `scam:${id}` })),
      { kind: 'brief', cards },
    ],
    offer: [
      ...(signs.length === 0 && content.flows.has(FLOW) ? [`flow:${FLOW}`] : []),
      ...cards.map((id) => `card:${id}`),
      'cmd:person',
      'cmd:menu',
    ],
    conversation,
    services: [...cards].reverse().map((id) => ({ id, score: 1 })),
    because: `scam:${verdict}`,
  };
}

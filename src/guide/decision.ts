import type { TextKey } from '../content/catalogue.ts';
import type { Content } from '../content/content.ts';
import type { FacetName } from '../content/cues.ts';
import type { DangerKind, DangerRule } from '../content/danger-rules.ts';
import type { Statement } from '../portfolio/card.ts';
import { menuOffer } from './areas.ts';
import type { Conversation } from './conversation.ts';

/** One thing to say, not yet in words. */
export type Speech =
  | {
      readonly kind: 'text';
      readonly key: TextKey;
      readonly params?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'statement'; readonly statement: Statement; readonly cite: string }
  | { readonly kind: 'danger'; readonly danger: DangerKind }
  | {
      readonly kind: 'card';
      readonly card: string;
      readonly page: number;
      /** Parts that were asked for. */
      readonly lead?: readonly FacetName[] | undefined;
    }
  /** Parts of a card. */
  | { readonly kind: 'facets'; readonly card: string; readonly facets: readonly FacetName[] }
  /** Sentences of a card, by their places in it. */
  | { readonly kind: 'sentences'; readonly card: string; readonly sentences: readonly string[] }
  | { readonly kind: 'refused'; readonly card: string }
  /** Several cards in one bubble, the first of each. */
  | { readonly kind: 'brief'; readonly cards: readonly string[] };

export type Outcome =
  | 'answer'
  | 'clarify'
  | 'danger'
  | 'courtesy'
  | 'refuse'
  | 'guided'
  | 'command';

/** What a turn does, before it is put into words. */
export interface Decision {
  readonly outcome: Outcome;
  readonly speech: readonly Speech[];
  /** Ids of what is offered next, in order. */
  readonly offer: readonly string[];
  /** Without `offered` and `shown`, which depend on the words. */
  readonly conversation: Conversation;
  /** Cards this turn is about, best first, with how well they fit. */
  readonly services: readonly { readonly id: string; readonly score: number }[];
  readonly danger?: DangerKind;
  /** Whether the card shown last helped, when the person said so. */
  readonly helpful?: { readonly card: string; readonly yes: boolean };
  /** What happens to the person's case: `say` gives their words to who attends, unanswered. */
  readonly handover?: 'open' | 'say' | 'close';
  /** The card whose change they want to be told of. */
  readonly watch?: string;
  /** Everything known of the person is erased with this turn. */
  readonly erase?: boolean;
  /** Why it was decided so, without a word of what the person wrote. */
  readonly because: string;
}

/**
 * Whether officials attend people: `on` when a case can be opened, `case` when this person has one.
 * Absent: nobody does.
 */
export type Desk = 'on' | 'case';

/** What a decision is made from. */
export interface Situation {
  readonly content: Content;
  readonly conversation: Conversation;
  readonly desk?: Desk | undefined;
  /** Parts asked for in the message before, of a card that this one may name. */
  readonly wants?: readonly FacetName[] | undefined;
}

/** A decision that says one sentence of the catalogue. */
export function plain(
  { conversation }: Situation,
  outcome: Outcome,
  key: TextKey,
  offer: readonly string[],
  because: string,
  params: Readonly<Record<string, string>> = {},
): Decision {
  const speech: readonly Speech[] = [{ kind: 'text', key, params }];
  return { outcome, speech, offer, conversation, services: [], because };
}

/** The fixed answer to a danger, alone; what was open stays open. Who attends a case hears it too. */
export const dangerDecision = (
  { conversation, desk }: Situation,
  { kind, card, related }: DangerRule,
): Decision => ({
  outcome: 'danger',
  speech: [{ kind: 'danger', danger: kind }],
  offer: desk ? ['cmd:person'] : [],
  conversation,
  services: [card, ...related].map((id, rank) => ({ id, score: 1 / (rank + 1) })),
  ...(desk === 'case' && { handover: 'say' as const }),
  danger: kind,
  because: `danger:${kind}`,
});

/** The main menu; whatever route was open is left. */
export function mainMenu({ content, conversation }: Situation, because: string): Decision {
  const { place: _left, ...rest } = conversation;
  const offer = menuOffer(content);
  return plain({ content, conversation: rest }, 'command', 'menu', offer, because);
}

import type { CommandName, CourtesyName } from '../content/catalogue.ts';
import type { FacetName, MoveName } from '../content/cues.ts';
import type { DangerRule } from '../content/danger-rules.ts';
import type { Noise } from '../content/examples.ts';
import type { SearchHit } from '../retrieval/hit.ts';
import type { Located } from '../territory/territory.ts';
import type { Suspicion } from './scam.ts';

/**
 * What was understood of one message. The boundary between reading and deciding: all that waits
 * on the world lies before it, so that a recorded `Heard` gives the same turn again.
 */
export type Heard =
  | { readonly kind: 'danger'; readonly rule: DangerRule }
  | { readonly kind: 'command'; readonly name: CommandName }
  /** The person asked for the language that the conversation now speaks. */
  | { readonly kind: 'language' }
  /** A tapped button, or its number or words. */
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'municipality'; readonly located: Located }
  /** Parts of a card, of the one shown last or, when absent, of one not yet known. */
  | {
      readonly kind: 'facets';
      readonly facets: readonly FacetName[];
      readonly card?: string | undefined;
      /** Another card that the words point to as well. */
      readonly other?: string | undefined;
      readonly located?: Located | undefined;
    }
  /** Sentences of the card shown last, by their places in it: `steps.3`. */
  | { readonly kind: 'detail'; readonly card: string; readonly sentences: readonly string[] }
  /** Something done with the last reply. */
  | { readonly kind: 'move'; readonly move: MoveName }
  | { readonly kind: 'courtesy'; readonly which: CourtesyName }
  /** Nothing the guide is for: small talk, other matters, attempts to misuse it, insults. */
  | { readonly kind: 'noise'; readonly which: Noise }
  | {
      readonly kind: 'question';
      readonly needs: readonly Need[];
      readonly located: Located;
      /** What it asks of the card above all: «¿cuánto cuesta…?». */
      readonly asks?: readonly FacetName[] | undefined;
    }
  /** It was written long ago, and may not be meant any more. */
  | { readonly kind: 'late' }
  /** Words for the person who attends this conversation. */
  | { readonly kind: 'told' }
  | { readonly kind: 'scam'; readonly suspicion: Suspicion }
  | { readonly kind: 'unreadable'; readonly why: 'empty' | 'long' | 'voice' | 'attachment' };

/** One thing a person asks for; a message may hold several. Hits best first. */
export interface Need {
  readonly hits: readonly SearchHit[];
}

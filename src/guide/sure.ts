import type { SearchHit } from '../retrieval/hit.ts';

/** From this confidence on a card is shown; below it the person is asked. */
export const SURE = 0.55;
/** Below this a card is not worth a mention. */
export const POSSIBLE = 0.35;
/** Below this another card is about as likely, and the person chooses: a wrong card costs a day. */
export const CERTAIN = 0.45;

/** A card that may be shown without asking. */
export const isSure = ({ confidence, certainty }: SearchHit): boolean =>
  confidence >= SURE && certainty >= CERTAIN;

import { z } from 'zod';
import { FACETS } from '../content/cues.ts';
import { LANGUAGES } from '../languages.ts';

/** How long a conversation is remembered after the last message. */
export const CONVERSATION_DAYS = 7;
export const VERSION = 1;

const place = z.object({
  flow: z.string(),
  step: z.string(),
  path: z.array(z.string()).readonly(),
  answers: z.record(z.string(), z.string()).readonly(),
});

/**
 * All that is kept of a person between two messages, under a keyed hash of their address. No name,
 * no number, no words of theirs: steps, options, a municipality and what was last shown.
 */
export const conversationSchema = z.object({
  v: z.literal(VERSION),
  /** The first-contact notice was sent. */
  noticed: z.boolean(),
  /** The one spoken last; absent, Spanish. */
  language: z.enum(LANGUAGES).optional(),
  /** DIVIPOLA code. */
  municipality: z.string().optional(),
  /** Where the person stands in a route. */
  place: place.optional(),
  /** The last question of a route that ended, for «volver». */
  ended: place.optional(),
  /** What the last reply offered, so that a typed «2» means its second option. */
  offered: z.array(z.object({ id: z.string(), label: z.string() })).readonly(),
  /**
   * The card shown last, its page, and the characters its first page left to other words, so that
   * «más» goes on exactly where the page before it stopped. `facets` are the parts told when not all
   * of it was, `lead` those that came first because they were asked for.
   */
  shown: z
    .object({
      card: z.string(),
      page: z.number(),
      taken: z.number(),
      facets: z.array(z.enum(FACETS)).readonly().optional(),
      lead: z.array(z.enum(FACETS)).readonly().optional(),
    })
    .optional(),
  /** Parts that were asked for before it was known of what. */
  wants: z.array(z.enum(FACETS)).readonly().optional(),
  /** Messages in a row that found nothing. */
  misses: z.number().optional(),
});

export type Conversation = Readonly<z.infer<typeof conversationSchema>>;

export const newConversation = (): Conversation => ({ v: VERSION, noticed: false, offered: [] });

/** A stored conversation, or a new one when it is of a version or form this code does not know. */
export function openConversation(stored: unknown): Conversation {
  const parsed = conversationSchema.safeParse(stored);
  return parsed.success ? parsed.data : newConversation();
}

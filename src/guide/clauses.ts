import type { Content } from '../content/content.ts';
import { words } from '../text.ts';
import { isIdle } from './cues.ts';

/** A word as it stands in a message. */
export interface Word {
  readonly word: string;
  /** Punctuation stands before it. */
  readonly isApart: boolean;
}

const LONGEST_OPENER_WORDS = 4;

/** Its words, without the clauses that say nothing: «hola buenas tardes,», «estoy en Cúcuta,». */
export function wordsIn(text: string, content: Pick<Content, 'cues' | 'lexicon'>): readonly Word[] {
  const clauses = text
    .split(/[.;,:\n?!¿¡+]+/)
    .filter((clause) => !isIdle(content, clause))
    .map(words);
  return clauses.flatMap((clause, i) =>
    clause.map((word, at) => ({ word, isApart: i > 0 && at === 0 })),
  );
}

export const textOf = (spoken: readonly Word[]): string => spoken.map(({ word }) => word).join(' ');

/** Whether a clause opens at a place, maybe by one opener after the other: «y aparte», «mi hijo». */
export function openingAt(
  heard: readonly string[],
  at: number,
  { lexicon: { openers }, cues: { joins } }: Pick<Content, 'cues' | 'lexicon'>,
): { readonly isOpening: boolean; readonly isJoining: boolean } {
  let length = 0;
  let isJoining = false;
  for (;;) {
    const from = at + length;
    const phrase = Array.from({ length: LONGEST_OPENER_WORDS }, (_, i) =>
      heard.slice(from, from + LONGEST_OPENER_WORDS - i).join(' '),
    ).find((some) => openers.has(some) || joins.has(some));
    if (!phrase) return { isOpening: length > 0, isJoining };
    isJoining ||= joins.has(phrase);
    length += words(phrase).length;
  }
}

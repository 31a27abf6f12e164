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

/**
 * Whether a clause opens at a place, maybe by one opener after the other («y aparte», «mi hijo»), and
 * how many of its words only announce another matter.
 */
export function openingAt(
  heard: readonly string[],
  at: number,
  { lexicon: { openers }, cues: { joins } }: Pick<Content, 'cues' | 'lexicon'>,
): { readonly isOpening: boolean; readonly joining: number } {
  let length = 0;
  let joining = 0;
  for (;;) {
    const from = at + length;
    const phrase = Array.from({ length: LONGEST_OPENER_WORDS }, (_, i) =>
      heard.slice(from, from + LONGEST_OPENER_WORDS - i).join(' '),
    ).find((some) => openers.has(some) || joins.has(some));
    if (!phrase) return { isOpening: length > 0, joining };
    length += words(phrase).length;
    if (joins.has(phrase)) joining = length;
  }
}

/** A part without the words that only announce it: «de paso» is no border crossing. */
export function withoutJoin(part: string, content: Pick<Content, 'cues' | 'lexicon'>): string {
  const heard = words(part);
  return heard.slice(openingAt(heard, 0, content).joining).join(' ');
}

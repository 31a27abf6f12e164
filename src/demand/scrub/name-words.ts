import type { Canvas } from './spans.ts';

/** A word of the text as the rules for names see it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly low: string;
  /** Written with a capital in a text where capitals tell something. */
  readonly capital: boolean;
}

/** Words of the canvas in order; `capital` is false for all where everything is written large. */
export type Reader = ReturnType<typeof makeReader>;

export function makeReader(canvas: Canvas) {
  const plain = capitalsSayNothing(canvas.text);
  const toWord = (start: number, low: string): Word => ({
    start,
    end: start + low.length,
    low,
    capital: !plain && /\p{Lu}/u.test(canvas.text.charAt(start)),
  });
  return {
    plain,
    all: (): readonly Word[] =>
      [...canvas.rest().matchAll(/[\p{L}']+/gu)].map((match) => toWord(match.index, match[0])),
    /** Words from `from` on that only a space parts. */
    from: (from: number): readonly Word[] => {
      const rest = canvas.rest();
      const words: Word[] = [];
      let at = from;
      while (words.length < 10) {
        const gap = rest.slice(at).match(words.length === 0 ? /^[\s:,"«“*]*/ : /^ {1,2}/)?.[0];
        const found =
          gap === undefined
            ? undefined
            : rest.slice(at + gap.length).match(/^(?:[a-z]\.(?= ?\p{L})|[\p{L}']+)/u)?.[0];
        if (gap === undefined || !found) break;
        words.push(toWord(at + gap.length, found));
        at += gap.length + found.length;
      }
      return words;
    },
  };
}

/** Words of `words` from `at` on that only a space parts. */
export function adjacent(canvas: Canvas, words: readonly Word[], at: number): readonly Word[] {
  const run: Word[] = [];
  for (const word of words.slice(at)) {
    const before = run.at(-1);
    if (before && !/^ {1,2}$/.test(canvas.rest().slice(before.end, word.start))) break;
    run.push(word);
  }
  return run;
}

/** «NECESITO AYUDA» and «Hola Como Están». */
function capitalsSayNothing(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const large = letters.filter((letter) => /\p{Lu}/u.test(letter)).length;
  if (large > letters.length * 0.6) return true;
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return (
    words.length > 6 && words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.8
  );
}

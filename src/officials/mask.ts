import type { Content } from '../content/content.ts';
import { publicNamesOf } from '../demand/scrub/public.ts';
import { SCRUBBED_KINDS, scrub } from '../demand/scrub/scrub.ts';
import type { DeskParts } from './context.ts';

const MARK = new RegExp(`\\[(${SCRUBBED_KINDS.join('|')})\\]`, 'g');
/** Runs of digits as long as a document's or a phone's, whatever they are: a second net. */
const LONG_NUMBER = /\+?\d(?:[\s.()-]?\d){5,}/g;

/** A person's words as officials see them: without names, documents, phones or what else finds them. */
export function masked({ live, texts }: Pick<DeskParts, 'live' | 'texts'>, text: string): string {
  const words = Object.entries(texts.masked);
  return scrub(text, publicIn(live.now().content))
    .text.replace(MARK, (mark, kind: string) => {
      const word = words.find(([name]) => name === kind)?.[1];
      return word ? `[${word}]` : mark;
    })
    .replace(LONG_NUMBER, `[${texts.masked.number}]`);
}

const known = new WeakMap<Content, ReturnType<typeof publicNamesOf>>();

function publicIn(content: Content) {
  const found = known.get(content) ?? publicNamesOf(content.territory, content.portfolio);
  known.set(content, found);
  return found;
}

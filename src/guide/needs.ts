import type { Cues } from '../content/cues.ts';
import type { Search } from '../retrieval/search.ts';
import type { Lexicon } from '../retrieval/spanish.ts';
import { withoutJoin } from './clauses.ts';
import type { Need } from './heard.ts';
import { partsOf } from './seams.ts';

const HITS = 8;
/** A part that points to no card asks for nothing here: «y también quiero un helado». */
const LEAST_CERTAIN = 0.3;

/**
 * The things a message asks for, the one that matters most first: of what is counted up («y aparte»)
 * the first said, of a story the one that the whole is most about.
 */
export async function findNeeds(
  search: Search,
  text: string,
  lexicon: Lexicon,
  cues: Cues,
): Promise<readonly Need[]> {
  const whole = await search.find(text, HITS);
  const { texts, isCounted } = partsOf(text, { asks: search.asks, lexicon, cues });
  if (texts.length < 2) return [{ hits: whole }];
  const found = (
    await Promise.all(texts.map((part) => search.find(withoutJoin(part, { lexicon, cues }), 1)))
  ).flat();
  const needs = found
    .filter(({ certainty }) => certainty >= LEAST_CERTAIN)
    .filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i);
  const rank = (id: string): number =>
    isCounted ? 0 : whole.findIndex((hit) => hit.id === id) >>> 0;
  return needs.length < 2
    ? [{ hits: whole }]
    : needs
        .sort((a, b) => rank(a.id) - rank(b.id))
        .map((best) => ({ hits: [best, ...whole.filter(({ id }) => id !== best.id)] }));
}

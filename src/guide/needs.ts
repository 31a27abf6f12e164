import type { Cues } from '../content/cues.ts';
import type { SearchHit } from '../retrieval/hit.ts';
import type { Search } from '../retrieval/search.ts';
import type { Lexicon } from '../retrieval/spanish.ts';
import { words } from '../text.ts';
import { clausesOf } from './clauses.ts';
import type { Need } from './heard.ts';

const HITS = 8;
/** How clearly a clause must say what it is about to count as a need of its own. */
const CLEAR = { asked: 0.67, told: 0.8 };
/** What is asked for this clearly needs no word of the lexicon. */
const PLAIN = 0.65;
/** So many words without «y aparte» tell a story; what is only told in it is not asked for. */
const STORY_WORDS = 25;
const MOST_NEEDS = 5;

/**
 * The things a message asks for, the surest first. A message is one need unless several of its
 * clauses, each on its own, point clearly to different cards: «no tengo ppt mi hijo necesita
 * colegio». Two sides of one matter, which lie in one area, are one need unless the person says that
 * they are two: «y aparte», «de paso».
 *
 * @param areaOf the area of a card
 */
export async function findNeeds(
  search: Search,
  text: string,
  areaOf: (card: string) => string | undefined,
  lexicon: Lexicon,
  cues: Cues,
): Promise<readonly Need[]> {
  const whole = await search.find(text, HITS);
  const clauses = clausesOf(text, lexicon.openers, cues);
  if (clauses.length < 2) return [{ hits: whole }];

  const isStory = words(text).length > STORY_WORDS && !clauses.some(({ joined }) => joined);
  const found: { readonly hit: SearchHit; readonly joined: boolean }[] = [];
  for (const { text: clause, joined, asks } of clauses) {
    const [hit] = await search.find(clause, 1);
    const isAsked = joined || asks;
    if (isStory && !isAsked) continue;
    const least = isAsked ? CLEAR.asked : CLEAR.told;
    if (!hit || hit.confidence < least) continue;
    const isPlain = isAsked && hit.confidence >= PLAIN;
    if (!isPlain && !namesThing(hit, lexicon.people)) continue;
    found.push({ hit, joined });
  }
  const needs: { hit: SearchHit; joined: boolean }[] = [];
  for (const { hit, joined } of found) {
    const at = needs.findIndex(
      (one) =>
        one.hit.id === hit.id || (!joined && !one.joined && areaOf(one.hit.id) === areaOf(hit.id)),
    );
    const known = needs[at];
    if (!known) needs.push({ hit, joined });
    else if (hit.confidence > known.hit.confidence) needs[at] = { hit, joined };
  }
  if (needs.length < 2) return [{ hits: whole }];
  const rank = ({ id }: SearchHit) => {
    const place = whole.findIndex((hit) => hit.id === id);
    return place < 0 ? HITS : place;
  };
  return needs
    .map(({ hit }) => hit)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_NEEDS)
    .map((best) => ({ hits: [best, ...whole.filter(({ id }) => id !== best.id)] }));
}

/** Chance words and words for people are not what a clause is about. */
const namesThing = ({ matched }: SearchHit, people: ReadonlySet<string>): boolean =>
  matched.some((term) => term.startsWith('=') && !people.has(term));

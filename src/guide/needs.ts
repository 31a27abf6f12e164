import type { Cues } from '../content/cues.ts';
import type { SearchHit } from '../retrieval/hit.ts';
import type { Search } from '../retrieval/search.ts';
import type { Lexicon } from '../retrieval/spanish.ts';
import { words } from '../text.ts';
import { clausesOf } from './clauses.ts';
import type { Need } from './heard.ts';

const HITS = 8;
/**
 * How certain its card must be for a clause to be a need of its own: least for what the person says
 * is another matter, most for what is only told in a story or in two words.
 */
const CLEAR = { joined: 0.5, asked: 0.7, told: 0.85, little: 0.96 };
/** Two needs of one area are two only when each is this certain. */
const APART = 0.92;
/** So many words without «y aparte» tell a story. */
const STORY_WORDS = 25;
const FEW_WORDS = 2;
const MOST_NEEDS = 5;

/**
 * The things a message asks for, the one that matters most first. A message is one need unless
 * several of its clauses, each on its own, point clearly to different cards: «no tengo ppt mi hijo
 * necesita colegio». Two sides of one matter, which lie in one area, are one need unless the person
 * says that they are two: «y aparte», «de paso».
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

  const isJoined = clauses.some(({ joined }) => joined);
  const isStory = words(text).length > STORY_WORDS;
  const needs: Clear[] = [];
  for (const { text: clause, joined, asks } of clauses) {
    const [hit] = await search.find(clause, 1);
    const saysLittle = isStory || words(clause).length <= FEW_WORDS;
    if (!hit || hit.certainty < CLEAR[wayOf(joined, isJoined || asks, saysLittle)]) continue;
    const one = { hit, joined };
    const at = needs.findIndex((known) => isSame(known, one, areaOf));
    const known = needs[at];
    if (!known) needs.push(one);
    else if (hit.certainty > known.hit.certainty) needs[at] = one;
  }
  if (needs.length < 2) return [{ hits: whole }];
  // Who counts them up has their order; of a story, the whole tells what matters most.
  const rank = ({ hit }: Clear): number =>
    isJoined ? 0 : whole.findIndex(({ id }) => id === hit.id) >>> 0;
  return needs
    .sort((a, b) => rank(a) - rank(b))
    .map(({ hit }) => hit)
    .slice(0, MOST_NEEDS)
    .map((best) => ({ hits: [best, ...whole.filter(({ id }) => id !== best.id)] }));
}

/** What a clause points to, and whether «y aparte» opened it. */
interface Clear {
  readonly hit: SearchHit;
  readonly joined: boolean;
}

const wayOf = (joined: boolean, asks: boolean, saysLittle: boolean): keyof typeof CLEAR =>
  joined ? 'joined' : asks ? 'asked' : saysLittle ? 'little' : 'told';

const isSame = (a: Clear, b: Clear, areaOf: (card: string) => string | undefined): boolean =>
  a.hit.id === b.hit.id ||
  (!a.joined &&
    !b.joined &&
    areaOf(a.hit.id) === areaOf(b.hit.id) &&
    Math.min(a.hit.certainty, b.hit.certainty) < APART);

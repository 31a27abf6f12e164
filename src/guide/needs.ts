import type { Search, SearchHit } from '../retrieval/search.ts';
import type { Lexicon } from '../retrieval/spanish.ts';
import { words } from '../text.ts';
import type { Need } from './heard.ts';

const HITS = 8;
/** A clause must say this clearly what it is about to count as a need of its own. */
const CLEAR = 0.8;
const MOST_NEEDS = 3;
const FEWEST_CLAUSE_WORDS = 2;

/**
 * The things a message asks for. A message is one need unless several of its clauses, each
 * on its own, point clearly to cards of different areas: «no tengo ppt mi hijo necesita colegio».
 *
 * @param areaOf the area of a card, to tell two needs from two sides of one
 */
export async function findNeeds(
  search: Search,
  text: string,
  areaOf: (card: string) => string | undefined,
  lexicon: Lexicon,
): Promise<readonly Need[]> {
  const whole = await search.find(text, HITS);
  const clauses = clausesOf(text, lexicon.openers);
  if (clauses.length < 2) return [{ hits: whole }];

  const perArea = new Map<string, SearchHit>();
  for (const clause of clauses) {
    const [best] = await search.find(clause, 1);
    const area = best && areaOf(best.id);
    if (!best || !area || !isClear(best, lexicon.people)) continue;
    const known = perArea.get(area);
    if (!known || best.confidence > known.confidence) perArea.set(area, best);
  }
  if (perArea.size < 2) return [{ hits: whole }];
  const rank = ({ id }: SearchHit) => {
    const place = whole.findIndex((hit) => hit.id === id);
    return place < 0 ? HITS : place;
  };
  return [...perArea.values()]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_NEEDS)
    .map((best) => ({ hits: [best, ...whole.filter(({ id }) => id !== best.id)] }));
}

/** A clause names a need when it is sure and speaks of a thing, not of chance words or of a person. */
const isClear = ({ confidence, matched }: SearchHit, people: ReadonlySet<string>): boolean =>
  confidence >= CLEAR && matched.some((term) => term.startsWith('=') && !people.has(term));

/** Parts of a message that may each ask for something, in order. */
export function clausesOf(text: string, openers: ReadonlySet<string>): readonly string[] {
  return text
    .split(/[.;,:\n?!¿¡]+/)
    .flatMap((sentence) => splitAtOpeners(sentence, openers))
    .filter((clause) => words(clause).length >= FEWEST_CLAUSE_WORDS);
}

/** People speak without punctuation: «y», «necesito», «mi hijo» open a clause. */
function splitAtOpeners(sentence: string, openers: ReadonlySet<string>): readonly string[] {
  const spoken = words(sentence);
  const clauses: string[][] = [[]];
  for (const [i, word] of spoken.entries()) {
    const opens = openers.has(word) || openers.has(`${word} ${spoken[i + 1] ?? ''}`);
    if (opens && clauses.at(-1)?.length) clauses.push([]);
    clauses.at(-1)?.push(word);
  }
  return clauses.map((clause) => clause.join(' '));
}

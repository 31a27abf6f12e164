import { distance } from 'fastest-levenshtein';
import type { Content } from '../content/content.ts';
import type { SearchHit } from '../retrieval/hit.ts';
import { type Located, readMunicipality } from '../territory/territory.ts';
import { words } from '../text.ts';
import type { Heard, Need } from './heard.ts';
import { isSure } from './sure.ts';

/** Asks an optional model what a message is about; it answers with ids of cards, never with words. */
export type Understand = (
  text: string,
) => Promise<
  { readonly services: readonly string[]; readonly place?: string | undefined } | undefined
>;

type Question = Extract<Heard, { readonly kind: 'question' }>;

const RAMBLING_WORDS = 40;
/** The words of the message point to the card too: it is shown. */
const CONFIRMED = 0.75;
/** Only the model says so: the person is asked. */
const SUGGESTED = 0.5;
const MOST_LETTERS_APART = 2;

/**
 * A question that was not heard clearly or not at all, or a long one, with the model's help. What the
 * model names and the search did not find is only ever offered; a place that the message does not
 * name is not believed.
 */
export async function understood(
  content: Content,
  heard: Heard,
  text: string,
  understand: Understand,
): Promise<Heard> {
  const question = questionIn(heard);
  if (!question || isClear(question.needs, text)) return heard;
  const found = await understand(text);
  if (!found) return heard;
  const hits = question.needs.flatMap((need) => need.hits);
  const named = found.services.filter((id) => content.portfolio.cards.has(id));
  const located = placeOf(content, question.located, text, found.place);
  if (named.length === 0) return heard.kind === 'question' ? { ...heard, located } : heard;
  const confirmed = named.filter((id) => hits.some((hit) => hit.id === id));
  if (confirmed.length === 0)
    return { ...question, located, needs: [{ hits: join(named, hits, SUGGESTED) }] };
  return {
    ...question,
    located,
    needs: confirmed.map((id) => ({ hits: join([id], hits, CONFIRMED) })),
  };
}

/** What seems to be none of the guide's business may be a need in other words. */
function questionIn(heard: Heard): Question | undefined {
  if (heard.kind === 'question') return heard;
  return heard.kind === 'noise' && heard.which === 'off_topic'
    ? { kind: 'question', needs: [], located: { kind: 'none' } }
    : undefined;
}

const isClear = (needs: readonly Need[], text: string): boolean =>
  needs.length > 0 &&
  needs.every(({ hits: [best] }) => best !== undefined && isSure(best)) &&
  words(text).length <= RAMBLING_WORDS;

/** A card that the model named was not searched for. */
const NAMED = { lexical: 0, vector: 0, asked: 0 };

/** The named cards first, then what the search found besides. */
const join = (
  ids: readonly string[],
  hits: readonly SearchHit[],
  confidence: number,
): readonly SearchHit[] => [
  ...ids.map((id) => ({ id, score: 1, confidence, certainty: 1, ways: NAMED, matched: [] })),
  ...hits.filter(({ id }) => !ids.includes(id)),
];

function placeOf(
  { territory }: Content,
  known: Located,
  text: string,
  place: string | undefined,
): Located {
  if (known.kind !== 'none' || !place) return known;
  const located = readMunicipality(territory, place);
  if (located.kind !== 'one') return known;
  const { name, aliases } = located.municipality;
  const names = [name, ...aliases].flatMap((one) => words(one)).filter((word) => word.length > 3);
  const isSaid = words(text).some((word) =>
    names.some((one) => distance(one, word) <= MOST_LETTERS_APART && one[0] === word[0]),
  );
  return isSaid ? located : known;
}

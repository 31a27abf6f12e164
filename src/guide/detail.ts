import type { Content } from '../content/content.ts';
import { cardIn, type ServiceCard, statementsOf } from '../portfolio/card.ts';
import { analyse, type Lexicon } from '../retrieval/spanish.ts';
import { sound, words } from '../text.ts';
import type { Conversation } from './conversation.ts';
import { currentCard } from './cues.ts';
import type { Heard, Need } from './heard.ts';
import { isSure } from './sure.ts';

/** A longer message tells something of its own. */
const LONGEST_WORDS = 14;
/** How much of what is asked a sentence must speak of. */
const LEAST_SHARE = 0.6;
const MOST_SENTENCES = 3;

/**
 * «¿Y la foto quién la toma?»: a question that no card answers as its own, and that sentences of the
 * card shown last do, by their words.
 */
export function detailIn(
  content: Content,
  conversation: Conversation,
  text: string,
  needs: readonly Need[],
): Extract<Heard, { kind: 'detail' }> | undefined {
  const { cues, lexicon, portfolio } = content;
  const id = currentCard(content, conversation);
  const card = id && cardIn(portfolio, id, conversation.municipality);
  const isOther = needs.some(({ hits: [best] }) => best && isSure(best));
  const spoken = words(text);
  if (!card || isOther || spoken.length > LONGEST_WORDS) return undefined;
  const asked = spoken.filter((word) => !cues.filler.has(sound(word)));
  const sentences = sentencesAbout(card, asked, lexicon);
  return sentences.length > 0 ? { kind: 'detail', card: card.id, sentences } : undefined;
}

/** Places in the card of the sentences that say most of what is asked, in the card's order. */
function sentencesAbout(
  card: ServiceCard,
  asked: readonly string[],
  lexicon: Lexicon,
): readonly string[] {
  const wanted = asked
    .map((word) => analyse(word, lexicon))
    .filter(({ terms }) => terms.length > 0)
    .map(({ terms, ideas }) => [...terms, ...ideas]);
  if (wanted.length === 0) return [];
  const shares = statementsOf(card)
    .filter(({ path: [field] }) => field !== 'legal')
    .map(({ path, statement }) => {
      const { terms, ideas } = analyse(statement.text, lexicon);
      const said = new Set([...terms, ...ideas]);
      const found = wanted.filter((ways) => ways.some((way) => said.has(way)));
      return { path: path.join('.'), share: found.length / wanted.length };
    });
  const best = Math.max(...shares.map(({ share }) => share));
  if (best < LEAST_SHARE) return [];
  return shares
    .filter(({ share }) => share === best)
    .slice(0, MOST_SENTENCES)
    .map(({ path }) => path);
}

import type { CommandName } from '../content/catalogue.ts';
import type { Content } from '../content/content.ts';
import { SPANISH } from '../languages.ts';
import { MESSAGE_CHARS } from '../limits.ts';
import type { InboundContent } from '../messages.ts';
import type { Search } from '../retrieval/search.ts';
import {
  bareMunicipality,
  type Municipality,
  mentionedMunicipality,
  nearestMunicipality,
  readMunicipality,
} from '../territory/territory.ts';
import { fold, words } from '../text.ts';
import { chooseByNumber, chooseByWords, type Option } from './choose.ts';
import type { Conversation } from './conversation.ts';
import { askedOf, facetsIn, isIdle, isLeaving, moved, moveIn } from './cues.ts';
import { findDanger } from './danger.ts';
import type { Desk } from './decision.ts';
import { detailIn } from './detail.ts';
import type { Heard } from './heard.ts';
import { findNeeds } from './needs.ts';
import { withoutPersonal } from './personal.ts';
import { commandIn, courtesyIn, spoken } from './phrases.ts';
import { openRoute, stepChoice } from './route.ts';
import { findScam } from './scam.ts';
import { isForUs, type Senses } from './senses.ts';
import { CERTAIN, POSSIBLE } from './sure.ts';

/** What a message is heard with. */
export interface Ears {
  readonly search: Search;
  /** Learned when the first words come. */
  readonly senses: () => Promise<Senses>;
}

/** From here on the message is told what it seems to be; below, only that nothing was found. */
const NOISY = 0.3;
/** From here on it is noise in any language. */
const PLAINLY = 0.7;

/** Commands whose words people also answer questions with. */
const ANSWERS_TOO: ReadonlySet<CommandName> = new Set(['refused', 'helped', 'unhelped']);

/**
 * Reads one message in its conversation: who has to leave, danger alone, then commands, the options
 * offered, the open step of a route, courtesy, a municipality, and last a free question.
 */
export async function hear(
  content: Content,
  { search, senses }: Ears,
  conversation: Conversation,
  message: InboundContent,
  desk?: Desk,
): Promise<Heard> {
  switch (message.kind) {
    case 'choice':
      return { kind: 'choice', id: message.id };
    case 'location':
      return { kind: 'municipality', located: nearestMunicipality(content.territory, message) };
    case 'late':
      return { kind: 'late' };
    case 'voice':
      return { kind: 'unreadable', why: 'voice' };
    case 'unsupported':
      return { kind: 'unreadable', why: message.what === 'voice' ? 'voice' : 'attachment' };
    case 'text':
      return hearText(content, { search, senses }, conversation, message, desk);
  }
}

async function hearText(
  content: Content,
  { search, senses: learned }: Ears,
  conversation: Conversation,
  { text: raw, late }: Extract<InboundContent, { kind: 'text' }>,
  desk: Desk | undefined,
): Promise<Heard> {
  const text = readable(raw.slice(0, MESSAGE_CHARS));
  if (isLeaving(content, text)) return { kind: 'move', move: 'leave' };
  const senses = await learned();
  const isTold = content.language === SPANISH && !isOffered(content, conversation, text);
  const rule = isTold ? senses(text).danger() : findDanger(content.danger, text);
  if (rule) return { kind: 'danger', rule };
  if (late) return { kind: 'late' };
  if (raw.length > MESSAGE_CHARS) return { kind: 'unreadable', why: 'long' };

  const offered = conversation.offered.find(({ label }) => spoken(label) === spoken(text));
  if (offered && words(text).length > 0) return { kind: 'choice', id: offered.id };
  const name = commandIn(content.catalogue, text);
  const chosen = words(text).length > 0 ? chosenIn(content, conversation, text) : undefined;
  // «Me lo negaron» may be an answer to what was just asked; «menú» never is.
  if (name && isHeard(name, desk) && !(chosen && ANSWERS_TOO.has(name)))
    return { kind: 'command', name };
  if (text === '') return { kind: 'unreadable', why: 'empty' };
  if (desk === 'case') return { kind: 'told' };
  if (chosen) return { kind: 'choice', id: chosen.id };
  if (openRoute({ content, conversation })?.step?.kind === 'municipality') {
    const located = readMunicipality(content.territory, text);
    if (located.kind !== 'none') return { kind: 'municipality', located };
  }
  const which = courtesyIn(content.catalogue, text);
  if (which) return { kind: 'courtesy', which };
  if (words(text).length === 0) return { kind: 'unreadable', why: 'empty' };
  const move = moveIn(content, text);
  const done = move && moved(content, conversation, move);
  if (done) return done;
  const suspicion = findScam(content.scams, text);
  if (suspicion && suspicion.signs.length > 0) return { kind: 'scam', suspicion };
  const bare = bareMunicipality(content.territory, text);
  if (bare.kind !== 'none') return { kind: 'municipality', located: bare };

  const located = mentionedMunicipality(content.territory, text, content.cues.places);
  const asked = withoutPersonal(
    located.kind === 'one' ? withoutPlace(text, located.municipality) : text,
  );
  const needs = await findNeeds(search, asked, content.lexicon, content.cues);
  // «¿Será verdad?» is about an offer, unless the rest plainly asks for something else.
  const [plain] = needs[0]?.hits ?? [];
  if (suspicion && !(plain && plain.id !== content.scams?.card && plain.certainty >= CERTAIN))
    return { kind: 'scam', suspicion };
  const followUp = facetsIn(content, conversation, asked, needs);
  if (followUp) return { ...followUp, located };
  // «¿Y si vivo en Soacha?»: the place is all it says.
  if (located.kind === 'one' && isIdle(content, asked)) return { kind: 'municipality', located };
  const detail = detailIn(content, conversation, asked, needs);
  if (detail) return detail;
  const noise = senses(asked).noise();
  // Most examples are Spanish; in another language only what plainly is noise is taken for it.
  if (content.language !== SPANISH) {
    if (noise.kind && noise.probability >= PLAINLY) return { kind: 'noise', which: noise.kind };
    const isKnown = (needs[0]?.hits[0]?.confidence ?? 0) >= POSSIBLE;
    return {
      kind: 'question',
      needs: isKnown ? needs : [],
      located,
      asks: askedOf(content, asked),
    };
  }
  if (isForUs(needs[0]?.hits[0]?.certainty ?? 0, noise.probability))
    return { kind: 'question', needs, located, asks: askedOf(content, asked) };
  // A number alone sounds like nothing.
  return noise.kind && noise.probability >= NOISY && /\p{L}/u.test(text)
    ? { kind: 'noise', which: noise.kind }
    : { kind: 'question', needs: [], located };
}

/** What was offered, a command or a courtesy: words of ours, in which only a rule sees a danger. */
const isOffered = (content: Content, conversation: Conversation, text: string): boolean =>
  commandIn(content.catalogue, text) !== undefined ||
  courtesyIn(content.catalogue, text) !== undefined ||
  (words(text).length > 0 && chosenIn(content, conversation, text) !== undefined);

/**
 * The place is known; left in the question it would draw cards that only mention it. Where it stood
 * a clause ends: «estoy en Maicao mi hijo necesita colegio».
 */
function withoutPlace(text: string, { name, aliases }: Municipality): string {
  const place = new Set([name, ...aliases].flatMap((one) => words(one)));
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => (place.has(fold(word)) ? ',' : word));
}

/** Without control characters and invisible marks; line breaks stay. */
const readable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\P{C}\n]/gu, ' ')
    .trim();

/** A number means what was offered last; words may also answer the open step of a route. */
function chosenIn(content: Content, conversation: Conversation, text: string): Option | undefined {
  const byNumber = chooseByNumber(conversation.offered, text);
  if (byNumber) return byNumber;
  const open = openRoute({ content, conversation });
  if (open?.step?.kind === 'menu') {
    const { place, step } = open;
    const options = step.choices.map((choice) => ({
      ...choice,
      id: stepChoice(place.flow, place.step, choice.id),
    }));
    const answer = chooseByWords(options, text);
    if (answer) return answer;
  }
  return chooseByWords(conversation.offered, text);
}

/** Words for the desk mean nothing without one; in a case all but a few words are for the official. */
const isHeard = (name: CommandName, desk: Desk | undefined): boolean =>
  desk === 'case' ? IN_CASE.has(name) : desk === 'on' || !OF_DESK.has(name);
const OF_DESK: ReadonlySet<CommandName> = new Set(['case', 'close', 'watch']);
const IN_CASE: ReadonlySet<CommandName> = new Set(['menu', 'help', 'erase', 'close']);

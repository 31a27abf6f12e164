import { z } from 'zod';
import { contentIn } from '../content/content.ts';
import { fill } from '../files/problem.ts';
import { isLanguage, type Language, SPANISH } from '../languages.ts';
import { placeName } from './access.ts';
import {
  DAY_MS,
  type DeskButton,
  type DeskParts,
  type DeskReply,
  HOUR_MS,
  reply,
  say,
} from './context.ts';
import { masked } from './mask.ts';
import { notice, tellOfficials } from './notify.ts';
import type { DeskCase, Official } from './port.ts';

/** Where officials talk about cases: one topic each in their group. */
export interface CaseRoom {
  /** @returns the topic, or undefined when it could not be opened now */
  readonly open: (title: string) => Promise<number | undefined>;
  readonly post: (
    topic: number,
    text: string,
    buttons?: DeskReply['buttons'],
  ) => Promise<'done' | 'later' | 'gone'>;
  /** Deletes the topic with all that was said in it; false when it is to be tried again. */
  readonly drop: (topic: number) => Promise<boolean>;
  /** To everybody. */
  readonly announce: (text: string) => Promise<void>;
}

/** A case nobody answered is remembered to all, once, after this long. */
const REMIND_MS = 30 * 60_000;
/** What was said about a case is deleted this long after it is closed. */
export const TRANSCRIPT_MS = 3 * DAY_MS;
/** Free messages over WhatsApp, after the person's last. */
const WINDOW_MS = DAY_MS;
const NOTICE_LIFE_MS = 7 * DAY_MS;
const WAITS_DAYS = 30;
/** From fewer answers no waiting time is told. */
const FEWEST_WAITS = 3;
const SHOWN_MINUTES = 5;

/**
 * Does what is due: opens topics, hands over people's words, reminds, deletes. Runs after a turn that
 * touched a case, and now and then; whatever fails is done the next time.
 */
export async function tendCases(parts: DeskParts, room: CaseRoom): Promise<void> {
  const { store, now } = parts;
  const at = now().getTime();
  for (const one of await store.cases()) await tend(parts, room, one, at);
  const byNumber = new Map((await store.cases()).map((one) => [one.seq, one]));
  for (const { seq, case: number, sealed } of await store.caseMessages()) {
    const topic = byNumber.get(number)?.topic;
    if (topic === undefined) continue;
    const said = z.object({ text: z.string() }).safeParse(await parts.seal.open(sealed));
    const text = say(parts, 'person_says', { text: masked(parts, said.data?.text ?? '') });
    if ((await room.post(topic, text)) !== 'later') await store.deleteCaseMessage(seq);
  }
  for (const id of await store.undelivered('case:')) {
    const topic = byNumber.get(Number(id.split(':')[1]))?.topic;
    if (topic !== undefined) await room.post(topic, say(parts, 'case_undelivered'));
  }
}

async function tend(parts: DeskParts, room: CaseRoom, one: DeskCase, at: number): Promise<void> {
  const { store } = parts;
  if (one.closedAt !== undefined) {
    if (!one.erased && one.closedAt + TRANSCRIPT_MS > at) return;
    if (one.topic === undefined || (await room.drop(one.topic))) await store.deleteCase(one.seq);
    return;
  }
  if (one.topic === undefined) {
    await openTopic(parts, room, one, at);
    return;
  }
  const silent = one.answeredAt === undefined && one.remindedAt === undefined;
  if (!silent || one.openedAt + REMIND_MS > at) return;
  await room.announce(say(parts, 'case_waits', { case: `${one.seq}` }));
  await tellPerson(parts, one, textsFor(parts, one).case_late.text, 'late', at);
  await store.changeCase(one.seq, { remindedAt: at });
}

const languageOf = ({ language }: DeskCase): Language =>
  isLanguage(language) ? language : SPANISH;

/** What the guide says to the person of a case, in their language. */
const textsFor = ({ live }: DeskParts, one: DeskCase) =>
  contentIn(live.now().content, languageOf(one)).catalogue.texts;

async function openTopic(
  parts: DeskParts,
  room: CaseRoom,
  one: DeskCase,
  at: number,
): Promise<void> {
  const { portfolio, territory } = parts.live.now().content;
  const card = portfolio.cards.get(one.need ?? '');
  const place = placeName(territory, one.municipality) ?? say(parts, 'place_unknown');
  const need = card?.title ?? say(parts, 'need_unknown');
  const topic = await room.open(say(parts, 'case_title', { case: `${one.seq}`, need, place }));
  if (topic === undefined) return;
  await parts.store.changeCase(one.seq, { topic });
  await room.post(
    topic,
    say(parts, 'case_summary', {
      case: `${one.seq}`,
      need,
      place,
      channel: parts.texts.channels[one.channel],
      language: parts.texts.languages[languageOf(one)],
    }),
    caseButtons(parts, one, card?.id),
  );
  const minutes = usualWait(await parts.store.waits(at - WAITS_DAYS * DAY_MS));
  const texts = textsFor(parts, one);
  const text =
    minutes === undefined
      ? texts.case_wait_unknown.text
      : fill(texts.case_wait_known.text, { minutes: `${minutes}` });
  await tellPerson(parts, one, text, 'wait', at);
}

/** The median of recent first answers, rounded up to five minutes. */
export function usualWait(waits: readonly number[]): number | undefined {
  if (waits.length < FEWEST_WAITS) return undefined;
  const sorted = [...waits].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return Math.max(1, Math.ceil(median / 60_000 / SHOWN_MINUTES)) * SHOWN_MINUTES;
}

function caseButtons(
  { texts: { buttons } }: DeskParts,
  { seq, municipality }: DeskCase,
  card: string | undefined,
): readonly (readonly DeskButton[])[] {
  const at = municipality ? `${card}@${municipality}` : card;
  return [
    [
      { id: `take:${seq}`, label: buttons.take },
      { id: `move:${seq}`, label: buttons.move },
      { id: `close:${seq}`, label: buttons.close },
    ],
    ...(card ? [[{ id: `route:${at}`, label: buttons.see_route }]] : []),
  ];
}

/** @param name tells messages of one case apart, so that none is queued twice */
async function tellPerson(
  parts: DeskParts,
  one: DeskCase,
  text: string,
  name: string,
  at: number,
): Promise<'queued' | 'window'> {
  const expiresAt = one.channel === 'whatsapp' ? one.heardAt + WINDOW_MS : at + NOTICE_LIFE_MS;
  if (expiresAt <= at) return 'window';
  const queued = await notice(parts, one, text, { id: `case:${one.seq}:${name}`, expiresAt });
  if (queued) await parts.store.enqueue([queued], at);
  parts.deliver();
  return 'queued';
}

const openCase = async ({ store }: DeskParts, is: (one: DeskCase) => boolean) =>
  (await store.cases()).find((one) => is(one) && one.closedAt === undefined);

/** An official's words in a case's topic, to the person. `id` is the channel's own of the message. */
export async function answerCase(
  parts: DeskParts,
  official: Official,
  topic: number,
  id: string,
  text: string,
): Promise<readonly DeskReply[]> {
  const one = await openCase(parts, (candidate) => candidate.topic === topic);
  if (!one) return reply(parts, 'case_not_open');
  const at = parts.now().getTime();
  const { case_answer } = textsFor(parts, one);
  const said = fill(case_answer.text, { institution: official.institution, text });
  if ((await tellPerson(parts, one, said, id, at)) === 'window') return reply(parts, 'case_window');
  await parts.store.changeCase(one.seq, {
    official: one.official ?? official.seq,
    answeredAt: one.answeredAt ?? at,
  });
  return reply(parts, 'case_sent');
}

export async function takeCase(
  parts: DeskParts,
  official: Official,
  seq: number,
): Promise<readonly DeskReply[]> {
  const one = await openCase(parts, (candidate) => candidate.seq === seq);
  if (!one) return reply(parts, 'case_not_open');
  if (one.official !== undefined && one.official !== official.seq)
    return reply(parts, 'case_taken_already', { official: `${one.official}` });
  await parts.store.changeCase(seq, { official: official.seq });
  return reply(parts, 'case_taken', {
    official: `${official.seq}`,
    institution: official.institution,
  });
}

export async function closeCase(parts: DeskParts, seq: number): Promise<readonly DeskReply[]> {
  const one = await openCase(parts, (candidate) => candidate.seq === seq);
  if (!one) return reply(parts, 'case_not_open');
  const at = parts.now().getTime();
  const { case_closed_by } = textsFor(parts, one);
  await tellPerson(parts, one, case_closed_by.text, 'closed', at);
  await parts.store.changeCase(seq, { closedAt: at, sealed: '' });
  return reply(parts, 'case_closed', { hours: `${TRANSCRIPT_MS / HOUR_MS}` });
}

/** To which institution a case goes: those that have somebody at the desk. */
export async function askMove(parts: DeskParts, seq: number): Promise<readonly DeskReply[]> {
  const names = await institutions(parts);
  const buttons = names.map((label, i) => [{ id: `moved:${seq}:${i}`, label }]);
  return [{ text: say(parts, 'case_move'), buttons }];
}

const institutions = async ({ store }: DeskParts): Promise<readonly string[]> => [
  ...new Set((await store.officials()).map(({ institution }) => institution)),
];

export async function moveCase(
  parts: DeskParts,
  seq: number,
  index: number,
): Promise<readonly DeskReply[]> {
  const institution = (await institutions(parts))[index];
  const one = await openCase(parts, (candidate) => candidate.seq === seq);
  if (!one || !institution) return reply(parts, 'case_not_open');
  await parts.store.changeCase(seq, { institution, official: null });
  const theirs = (await parts.store.officials()).filter((one) => one.institution === institution);
  const text = say(parts, 'case_for_you', { case: `${seq}` });
  await tellOfficials(parts, theirs, text, `moved:${seq}:${parts.now().getTime()}`);
  return reply(parts, 'case_moved', { institution });
}

/** The open case of a topic, for `/cerrar` and `/transferir` written in it. */
export const caseOfTopic = async (parts: DeskParts, topic: number): Promise<number | undefined> =>
  (await openCase(parts, (one) => one.topic === topic))?.seq;

import { z } from 'zod';
import { placeName } from './access.ts';
import {
  cardAt,
  type DeskParts,
  type DeskReply,
  HOUR_MS,
  readCardAt,
  reply,
  say,
} from './context.ts';
import type { Official, Report } from './port.ts';

/* «Esto está mal»: what an official says is wrong with a route, seen by all in what is pending. */

const REPORT_CHARS = 1500;
const written = z.object({ text: z.string(), photo: z.string().optional() });

/** Waits for the official's words about one route. */
export async function askReport(
  parts: DeskParts,
  official: Official,
  at: string,
): Promise<readonly DeskReply[]> {
  const card = parts.live.now().content.portfolio.cards.get(readCardAt(at).card);
  if (!card) return reply(parts, 'report_usage');
  const until = parts.now().getTime() + HOUR_MS;
  await parts.store.remember(`input:${official.key}`, { kind: 'report', at }, until);
  return reply(parts, 'write_report', { card: card.title });
}

/** `/reportar`: about the route looked at last. */
export async function reportLast(
  parts: DeskParts,
  official: Official,
  text: string,
): Promise<readonly DeskReply[]> {
  const last = await parts.store.recall(`last:${official.key}`, parts.now().getTime());
  if (typeof last !== 'string') return reply(parts, 'report_usage');
  return text ? report(parts, official, last, text) : askReport(parts, official, last);
}

export async function report(
  parts: DeskParts,
  official: Official,
  at: string,
  text: string,
  photo?: string,
): Promise<readonly DeskReply[]> {
  const { card, place } = readCardAt(at);
  const said = text.trim();
  if (said.length < 5 && !photo) return reply(parts, 'report_empty');
  if (said.length > REPORT_CHARS) return reply(parts, 'report_long');
  await parts.store.addReport({
    at: parts.now().getTime(),
    card,
    municipality: place,
    official: official.seq,
    sealed: await parts.seal.close({ text: said, photo }),
  });
  const title = parts.live.now().content.portfolio.cards.get(card)?.title ?? card;
  return reply(parts, 'report_noted', { card: title });
}

export async function reportReply(parts: DeskParts, one: Report): Promise<DeskReply> {
  const { portfolio, territory } = parts.live.now().content;
  const opened = written.safeParse(await parts.seal.open(one.sealed));
  const text = say(parts, 'report_shown', {
    card: portfolio.cards.get(one.card)?.title ?? one.card,
    place: placeName(territory, one.municipality) ?? say(parts, 'whole_country'),
    official: `${one.official}`,
    text: opened.data?.text ?? '',
  });
  const label = parts.texts.buttons.see_route;
  return {
    text,
    photo: opened.data?.photo,
    buttons: [[{ id: `route:${cardAt(one.card, one.municipality)}`, label }]],
  };
}

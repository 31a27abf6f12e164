import { newConversation } from '../guide/conversation.ts';
import { colombianDay } from '../guide/guide.ts';
import type { Reply } from '../messages.ts';
import { cardIn, freshness, type ServiceCard } from '../portfolio/card.ts';
import { bareMunicipality, mentionedMunicipality, municipalityOf } from '../territory/territory.ts';
import { fold, words } from '../text.ts';
import { placeName } from './access.ts';
import {
  cardAt,
  type DeskButton,
  type DeskParts,
  type DeskReply,
  dayOf,
  reply,
  say,
} from './context.ts';
import type { Official } from './port.ts';
import { lastCheck } from './verdict.ts';

/* What an official looks up: exactly what a person reads, and what stands behind it. */

const HITS = 6;
/** Below this a hit is no answer, only a suggestion. */
const SURE = 0.55;
const LONGEST_PLACE_WORDS = 4;
const DAY_MS = 86_400_000;

/** «salud cucuta», «perdió el ppt en yopal»: an area lists its routes, anything else is searched. */
export async function findRoute(
  parts: DeskParts,
  official: Official,
  asked: string,
): Promise<readonly DeskReply[]> {
  const { content, search } = parts.live.now();
  if (words(asked).length === 0) return reply(parts, 'route_usage');
  const { text, place } = splitPlace(parts, asked);
  const where = place ?? ownMunicipality(official);
  const area = content.portfolio.areas.find(({ id, title, label }) =>
    [id, title, label].some((name) => fold(name) === fold(text.trim())),
  );
  if (area) return areaRoutes(parts, area.id, where);
  const hits = await search.find(text, HITS);
  const [best] = hits;
  if (!best) return reply(parts, 'route_none');
  if (best.confidence >= SURE) return showRoute(parts, best.id, where, official);
  return [
    {
      text: say(parts, 'route_which'),
      buttons: hits.map(({ id }) => [routeButton(parts, id, where)]),
    },
  ];
}

const ownMunicipality = ({ territory }: Official): string | undefined =>
  territory?.length === 5 ? territory : undefined;

/** The municipality an official names last or with «en», and the rest. */
export function splitPlace(parts: DeskParts, asked: string): { text: string; place?: string } {
  const { territory } = parts.live.now().content;
  const said = asked.trim().split(/\s+/);
  for (let length = Math.min(LONGEST_PLACE_WORDS, said.length - 1); length > 0; length--) {
    const located = bareMunicipality(territory, said.slice(-length).join(' '));
    if (located.kind === 'one')
      return { text: said.slice(0, -length).join(' '), place: located.municipality.code };
  }
  const mentioned = mentionedMunicipality(territory, asked);
  if (mentioned.kind === 'one') return { text: asked, place: mentioned.municipality.code };
  return { text: asked };
}

export function routeButton(parts: DeskParts, card: string, place: string | undefined): DeskButton {
  const found = parts.live.now().content.portfolio.cards.get(card);
  return { id: `route:${cardAt(card, place)}`, label: found?.title ?? card };
}

export function areas(parts: DeskParts): readonly DeskReply[] {
  const list = parts.live.now().content.portfolio.areas;
  const buttons = list.map(({ id, title }) => [{ id: `area:${id}`, label: title }]);
  return [{ text: say(parts, 'areas'), buttons }];
}

export function areaRoutes(
  parts: DeskParts,
  area: string,
  place: string | undefined,
): readonly DeskReply[] {
  const { portfolio, territory } = parts.live.now().content;
  const title = portfolio.areas.find(({ id }) => id === area)?.title ?? area;
  const cards = [...portfolio.cards.values()].filter((card) => card.area === area);
  const params = { area: title, place: placeOr(parts, placeName(territory, place)) };
  if (cards.length === 0) return reply(parts, 'area_empty', params);
  return [
    {
      text: say(parts, 'area_routes', params),
      buttons: cards.map(({ id }) => [routeButton(parts, id, place)]),
    },
  ];
}

const placeOr = (parts: DeskParts, name: string | undefined): string =>
  name ?? say(parts, 'whole_country');

/** What a person there reads, page by page, as the guide itself says it. */
export async function asPersonReads(
  parts: DeskParts,
  card: string,
  place: string | undefined,
  page = 0,
): Promise<Reply> {
  const { guide } = parts.live.now();
  const start = { ...newConversation(), noticed: true, ...(place && { municipality: place }) };
  let turn = await guide.turn(start, { kind: 'choice', id: `card:${card}` }, parts.now());
  for (let i = 0; i < page && turn.conversation; i++)
    turn = await guide.turn(turn.conversation, { kind: 'choice', id: 'cmd:more' }, parts.now());
  return turn.reply;
}

export async function showRoute(
  parts: DeskParts,
  id: string,
  place: string | undefined,
  official: Official,
): Promise<readonly DeskReply[]> {
  const { portfolio, territory } = parts.live.now().content;
  const card = cardIn(portfolio, id, place);
  if (!card) return reply(parts, 'route_none');
  const { store, now } = parts;
  await store.remember(`last:${official.key}`, cardAt(id, place), now().getTime() + DAY_MS);
  const seen = await asPersonReads(parts, id, place);
  const { buttons } = parts.texts;
  const at = cardAt(id, place);
  const more = seen.choices.some((choice) => choice.id === 'cmd:more');
  const head = say(parts, 'seen_by_person', {
    place: placeOr(parts, placeName(territory, place)),
  });
  return [
    { text: `${head}\n\n${seen.text}` },
    {
      text: await behind(parts, card, place),
      buttons: [
        ...(more ? [[{ id: `page:1:${at}`, label: buttons.more }]] : []),
        [
          { id: `ok:${at}`, label: buttons.approve },
          { id: `fix:${at}`, label: buttons.correct },
        ],
        [
          { id: `report:${at}`, label: buttons.report },
          { id: `retire:${at}`, label: buttons.retire },
        ],
      ],
    },
  ];
}

export async function showPage(
  parts: DeskParts,
  card: string,
  place: string | undefined,
  page: number,
): Promise<readonly DeskReply[]> {
  const seen = await asPersonReads(parts, card, place, page);
  const more = seen.choices.some(({ id }) => id === 'cmd:more');
  const next = { id: `page:${page + 1}:${cardAt(card, place)}`, label: parts.texts.buttons.more };
  return [{ text: seen.text, ...(more && { buttons: [[next]] }) }];
}

/** Norms, who answers for it, sources, and who looked at it last. */
async function behind(
  parts: DeskParts,
  card: ServiceCard,
  place: string | undefined,
): Promise<string> {
  const { catalogue, territory } = parts.live.now().content;
  const today = colombianDay(parts.now());
  const check = lastCheck(await parts.store.auditTrail(), card.id, place);
  const sources = Object.values(card.sources).map(
    ({ publisher, title, url, published }) =>
      `• ${publisher}, «${title}»${published ? ` (${published})` : ''}: ${url}`,
  );
  const state = say(parts, `state_${freshness(card, today)}`);
  return [
    `*${card.title}*`,
    section(
      say(parts, 'legal'),
      card.legal.length > 0 ? card.legal.map(({ text }) => `• ${text}`) : [say(parts, 'no_legal')],
    ),
    say(parts, 'owner', { owner: card.owner }),
    section(catalogue.labels.sources, sources),
    say(parts, 'verified', {
      date: dayOf(parts, Date.parse(`${card.verified.on}T12:00:00-05:00`)),
      by: card.verified.by,
      state,
    }),
    ...(check
      ? [
          say(parts, check.second ? 'checked_by_two' : 'checked_by', {
            date: dayOf(parts, check.at),
            institution: check.institution,
            official: `${check.official}`,
            second: `${check.second ?? ''}`,
            place: placeOr(parts, placeName(territory, check.data.territory)),
          }),
        ]
      : []),
  ].join('\n\n');
}

const section = (label: string, items: readonly string[]): string =>
  [`*${label}:*`, ...items].join('\n');

/** Attention points of a municipality, with how old what is known of them is. */
export function points(parts: DeskParts, official: Official, asked: string): readonly DeskReply[] {
  const { portfolio, territory } = parts.live.now().content;
  const located = bareMunicipality(territory, asked);
  const place =
    located.kind === 'one'
      ? located.municipality.code
      : asked
        ? undefined
        : ownMunicipality(official);
  if (!place) return reply(parts, 'points_usage');
  const municipality = placeName(territory, municipalityOf(place)) ?? '';
  const found = portfolio.points.filter(
    (point) => municipalityOf(point.municipality) === municipalityOf(place),
  );
  if (found.length === 0) return reply(parts, 'points_none', { place: municipality });
  const lines = found.map(({ name, address, hours, phone, note, sourceDate }) =>
    [
      `• *${name}*`,
      address ?? say(parts, 'no_address'),
      ...[hours, phone, note].filter((value) => value !== undefined),
      sourceDate ? say(parts, 'point_date', { date: sourceDate }) : say(parts, 'point_undated'),
    ].join(' · '),
  );
  return [{ text: [say(parts, 'points', { place: municipality }), ...lines].join('\n') }];
}

export function lines(parts: DeskParts): readonly DeskReply[] {
  const all = [...parts.live.now().content.portfolio.lines.values()];
  const text = all.map(
    (line) =>
      `• *${line.name}:* ${line.number} · ${line.for}${line.hours ? ` · ${line.hours}` : ''}`,
  );
  return [{ text: [say(parts, 'lines'), ...text].join('\n') }];
}

import { z } from 'zod';
import { factKey, factsIn } from '../facts.ts';
import { cardIn, type ServiceCard, statementsOf } from '../portfolio/card.ts';
import { type DeskParts, type DeskReply, HOUR_MS, readCardAt, reply, say } from './context.ts';
import { decide } from './decide.ts';
import type { Official } from './port.ts';

/* An official's first word on a card: it still holds, this sentence is wrong, it is no more. */

/** What the official is about to write. */
export const awaited = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('correct'),
    at: z.string(),
    path: z.array(z.union([z.string(), z.number()])),
  }),
  z.object({ kind: z.literal('report'), at: z.string() }),
]);
export type Expected = z.infer<typeof awaited>;

const FIELDS_IN_A_ROW = 2;

/** Which sentence is wrong: a button for each, named as its part of the card. */
export function askField(parts: DeskParts, official: Official, at: string): readonly DeskReply[] {
  const card = cardOf(parts, official, at);
  if (!card) return reply(parts, 'route_none');
  const { fields } = parts.texts;
  const all = statementsOf(card).map(({ path }) => {
    const [field = '', item] = path;
    const name = fields[(item === 'online' ? 'online' : field) as keyof typeof fields];
    const label = typeof item === 'number' ? `${name} ${item + 1}` : name;
    return { id: `field:${path.join('.')}:${at}`, label };
  });
  const buttons = all.flatMap((_, i) =>
    i % FIELDS_IN_A_ROW === 0 ? [all.slice(i, i + FIELDS_IN_A_ROW)] : [],
  );
  return [{ text: say(parts, 'which_field', { card: card.title }), buttons }];
}

/** The card an official decides on: their own place's, or the whole country's. */
const cardOf = (
  { live }: DeskParts,
  { territory }: Official,
  at: string,
): ServiceCard | undefined => cardIn(live.now().content.portfolio, readCardAt(at).card, territory);

const readPath = (text: string): readonly (string | number)[] =>
  text.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const sentenceAt = (card: ServiceCard, path: readonly (string | number)[]): string | undefined =>
  statementsOf(card).find((one) => one.path.join('.') === path.join('.'))?.statement.text;

/** Shows the sentence as it stands and waits for the new one. */
export async function askText(
  parts: DeskParts,
  official: Official,
  pathText: string,
  at: string,
): Promise<readonly DeskReply[]> {
  const card = cardOf(parts, official, at);
  const path = readPath(pathText);
  const now = card && sentenceAt(card, path);
  if (!card || now === undefined) return reply(parts, 'route_none');
  const value: Expected = { kind: 'correct', at, path: [...path] };
  await parts.store.remember(`input:${official.key}`, value, parts.now().getTime() + HOUR_MS);
  return reply(parts, 'write_correction', { card: card.title, now });
}

/** The new sentence, with the link it comes from after it. */
export async function correct(
  parts: DeskParts,
  official: Official,
  { at, path }: { readonly at: string; readonly path: readonly (string | number)[] },
  written: string,
): Promise<readonly DeskReply[]> {
  const card = cardOf(parts, official, at);
  const before = card && sentenceAt(card, path);
  if (!card || before === undefined) return reply(parts, 'route_none');
  const link = written.match(/https?:\/\/\S+$/)?.[0];
  const after = written.slice(0, written.length - (link?.length ?? 0)).trim();
  if (after.length < 3) return reply(parts, 'correction_empty');
  const loose = link ? undefined : newFact(before, after);
  if (loose) return reply(parts, 'correction_needs_link', { fact: loose });
  return decide(parts, official, card, {
    kind: 'correct',
    data: { path, before, after, ...(link && { link }) },
  });
}

/** A fact that the sentence did not state: its old source cannot hold it. */
function newFact(before: string, after: string): string | undefined {
  const known = new Set(factsIn(before).map(factKey));
  return factsIn(after).find((fact) => !known.has(factKey(fact)))?.text;
}

export async function approve(
  parts: DeskParts,
  official: Official,
  at: string,
): Promise<readonly DeskReply[]> {
  const card = cardOf(parts, official, at);
  return card
    ? decide(parts, official, card, { kind: 'approve', data: {} })
    : reply(parts, 'route_none');
}

export function askRetire(parts: DeskParts, official: Official, at: string): readonly DeskReply[] {
  const card = cardOf(parts, official, at);
  if (!card) return reply(parts, 'route_none');
  const { buttons } = parts.texts;
  return [
    {
      text: say(parts, 'retire_sure', { card: card.title }),
      buttons: [[{ id: `retired:${at}`, label: buttons.retire_sure }]],
    },
  ];
}

export async function retire(
  parts: DeskParts,
  official: Official,
  at: string,
): Promise<readonly DeskReply[]> {
  const card = cardOf(parts, official, at);
  return card
    ? decide(parts, official, card, { kind: 'retire', data: {} })
    : reply(parts, 'route_none');
}

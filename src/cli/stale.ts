import { parseArgs } from 'node:util';
import { loadContent } from '../content/content.ts';
import { colombianDay } from '../guide/guide.ts';
import { freshness } from '../portfolio/card.ts';
import { day } from '../portfolio/card-file.ts';
import type { Command } from './command.ts';

/** Says which cards are past their day of review or near it, the most overdue first, and who answers for them. */
export const stale: Command = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { on: { type: 'string' } } });
  const on = values.on ?? colombianDay(new Date());
  if (!day.safeParse(on).success) {
    io.err(io.text('cli.not_a_day', { day: on }));
    return 2;
  }
  const { content } = loadContent(io.files, on);
  if (!content) {
    io.err(io.text('cli.broken_content'));
    return 1;
  }
  const { cards, localCards } = content.portfolio;
  const all = [
    ...[...cards.values()].map((card) => ({ ...card, place: '' })),
    ...localCards.flatMap(({ id, territory, fields: { reviewBy, owner } }) =>
      reviewBy && owner ? [{ id, reviewBy, owner, place: ` (${territory.join(', ')})` }] : [],
    ),
  ]
    .map((card) => ({ ...card, state: freshness(card, on) }))
    .filter(({ state }) => state !== 'fresh')
    .sort((a, b) => a.reviewBy.localeCompare(b.reviewBy) || a.id.localeCompare(b.id));
  for (const { id, place, reviewBy, owner, state } of all)
    io.out(io.text(`check.${state}`, { card: `${id}${place}`, date: reviewBy, owner }));
  const overdue = all.filter(({ state }) => state === 'stale').length;
  io.err(
    io.text('check.review_summary', { on, overdue: `${overdue}`, due: `${all.length - overdue}` }),
  );
  return overdue > 0 ? 1 : 0;
};

import { parseArgs } from 'node:util';
import { type Content, loadContent } from '../content/content.ts';
import { colombianDay } from '../guide/guide.ts';
import { hsdsServices } from '../portfolio/hsds.ts';
import type { Command } from './command.ts';

const FORMATS: Readonly<Record<string, (content: Content) => unknown>> = {
  hsds: ({ portfolio, territory }) => hsdsServices(portfolio, territory),
  json: ({ portfolio: { areas, cards, localCards, lines, points } }) => ({
    areas,
    cards: [...cards.values()],
    localCards,
    lines: [...lines.values()],
    points,
  }),
};

/** Prints the portfolio for other programs: Open Referral HSDS 3.0, or as the guide reads it. */
export const exportPortfolio: Command = async (args, io) => {
  const { values } = parseArgs({
    args: [...args],
    options: { format: { type: 'string', default: 'json' } },
  });
  const format = Object.hasOwn(FORMATS, values.format) ? FORMATS[values.format] : undefined;
  if (!format) {
    io.err(
      io.text('cli.not_a_format', {
        format: values.format,
        formats: Object.keys(FORMATS).join(', '),
      }),
    );
    return 2;
  }
  const { content } = loadContent(io.files, colombianDay(new Date()));
  if (!content) {
    io.err(io.text('cli.broken_content'));
    return 1;
  }
  io.out(JSON.stringify(format(content), null, 2));
  return 0;
};

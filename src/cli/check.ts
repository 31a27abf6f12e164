import { parseArgs } from 'node:util';
import { loadContent } from '../content/content.ts';
import { describeProblem } from '../files/problem.ts';
import { colombianDay } from '../guide/guide.ts';
import { isMunicipality } from '../territory/territory.ts';
import type { Command } from './command.ts';

/** Says every problem of `knowledge/` and `flows/` as `file:line: what; mend`. */
export const check: Command = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
  const { content, problems } = loadContent(io.files, colombianDay(new Date()));
  const described = problems.map((one) => ({ ...one, ...describeProblem(one, io.problemTexts) }));
  if (values.json) {
    io.out(
      JSON.stringify(
        described.map(({ params: _params, ...rest }) => rest),
        null,
        2,
      ),
    );
    return problems.length > 0 ? 1 : 0;
  }
  for (const { file, line, what, mend } of described)
    io.out(`${file}:${line}: ${what}${mend ? `; ${mend}` : ''}`);
  if (problems.length > 0 || !content) {
    const files = new Set(problems.map(({ file }) => file)).size;
    io.out(io.text('check.found', { count: `${problems.length}`, files: `${files}` }));
    return 1;
  }
  const { portfolio, flows, territory } = content;
  io.out(
    io.text('check.clean', {
      cards: `${portfolio.cards.size}`,
      local: `${portfolio.localCards.length}`,
      flows: `${flows.size}`,
      points: `${portfolio.points.length}`,
      municipalities: `${territory.municipalities.filter(isMunicipality).length}`,
      lines: `${portfolio.lines.size}`,
    }),
  );
  return 0;
};

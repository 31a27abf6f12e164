import { parseArgs } from 'node:util';
import { type Content, loadContent } from '../content/content.ts';
import { describeProblem, errorsIn } from '../files/problem.ts';
import { colombianDay } from '../guide/guide.ts';
import { unreachedCards } from '../guide/reach.ts';
import { isMunicipality } from '../territory/territory.ts';
import { type Command, type CommandIo, ownKeep, searchOver } from './command.ts';

/** Says every problem of `knowledge/` and `flows/` as `file:line: what; mend`. */
export const check: Command = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } });
  const { content, problems: inFiles } = loadContent(io.files, colombianDay(new Date()));
  // Whether a card can be found is only worth asking of files that are right.
  const problems =
    content && errorsIn(inFiles).length === 0
      ? [...inFiles, ...(await unreached(content))]
      : inFiles;
  const errors = errorsIn(problems);
  const status = errors.length > 0 || !content ? 1 : 0;

  const described = problems.map((one) => ({ ...one, ...describeProblem(one, io.problemTexts) }));
  if (values.json) {
    io.out(
      JSON.stringify(
        described.map(({ params: _params, ...rest }) => rest),
        null,
        2,
      ),
    );
    return status;
  }
  for (const { file, line, what, mend, warning } of described)
    io.out(
      `${file}:${line}: ${warning ? io.text('check.warning', { what }) : what}${mend ? `; ${mend}` : ''}`,
    );
  if (content && status === 0) io.out(clean(content, io));
  else {
    const files = new Set(errors.map(({ file }) => file)).size;
    io.out(io.text('check.found', { count: `${errors.length}`, files: `${files}` }));
  }
  return status;
};

const unreached = async (content: Content) =>
  unreachedCards(content, await searchOver(content, ownKeep()));

const clean = ({ portfolio, flows, territory }: Content, io: CommandIo): string =>
  io.text('check.clean', {
    cards: `${portfolio.cards.size}`,
    local: `${portfolio.localCards.length}`,
    flows: `${flows.size}`,
    points: `${portfolio.points.length}`,
    municipalities: `${territory.municipalities.filter(isMunicipality).length}`,
    lines: `${portfolio.lines.size}`,
  });

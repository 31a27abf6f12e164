import type { z } from 'zod';
import { parseCsv } from '../files/csv.ts';
import { type Located, type Problem, problem, startOf, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import type { Area, AttentionPoint, Line, Portfolio } from './card.ts';
import { areasFile, cardFile, linesFile, localCardFile, pointRow } from './card-file.ts';
import { checkPortfolio } from './check.ts';
import { toCard, toLocalCard, toPoint } from './compile.ts';

export interface LoadedPortfolio {
  readonly portfolio: Portfolio;
  /** Every card that has a file, even a broken one: a reference to it is not a second mistake. */
  readonly cardIds: readonly string[];
  readonly problems: readonly Problem[];
}

type CardYaml = z.output<typeof cardFile>;
type LocalYaml = z.output<typeof localCardFile>;

/** Paths of a portfolio's files, relative to the content root. */
export const SERVICES = 'knowledge/services/';
export const POINTS = 'knowledge/points/';
export const LINES = 'knowledge/lines.yaml';
export const AREAS = 'knowledge/areas.yaml';

/**
 * Reads every card, line, area and point. A broken file is left out and named in `problems`;
 * the rest loads, so that one editor's slip does not silence the whole guide.
 *
 * @param municipalities the DIVIPOLA codes that exist
 * @param today `YYYY-MM-DD`, to refuse dates that have not come yet
 */
export function loadPortfolio(
  files: readonly TextFile[],
  municipalities: ReadonlySet<string>,
  today: string,
): LoadedPortfolio {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(file: TextFile, schema: S) => {
    const { found, problems: wrong } = parseYaml(file, schema);
    problems.push(...wrong);
    return found;
  };
  const single = <S extends z.ZodType>(path: string, schema: S) => {
    const file = files.find((candidate) => candidate.path === path);
    if (file) return read(file, schema);
    problems.push(problem(startOf(path), 'file.missing'));
    return undefined;
  };

  const linesYaml = single(LINES, linesFile);
  const lines = new Map<string, Line>(
    Object.entries(linesYaml?.value.lines ?? {}).map(([id, line]) => [id, { id, ...line }]),
  );
  const areasYaml = single(AREAS, areasFile);
  const areas: readonly Area[] = areasYaml?.value.areas ?? [];

  const cards: Located<CardYaml>[] = [];
  const locals: Located<LocalYaml>[] = [];
  for (const file of files.filter((candidate) => candidate.path.startsWith(SERVICES))) {
    if (/^territory:/m.test(file.text)) push(locals, read(file, localCardFile));
    else push(cards, read(file, cardFile));
  }
  if (cards.length === 0) problems.push(problem(startOf(SERVICES), 'portfolio.empty'));

  const broken = files.flatMap(({ path }) => {
    const [, id = ''] = path.match(/([^/]+)\.yaml$/) ?? [];
    return path.startsWith(SERVICES) && !cards.some(({ value }) => value.id === id) ? [id] : [];
  });
  const cardIds = [...cards.map(({ value }) => value.id), ...broken];

  const points: Located<AttentionPoint>[] = [];
  for (const file of files.filter(({ path }) => path.startsWith(POINTS) && path.endsWith('.csv'))) {
    const { rows, problems: wrong } = parseCsv(file, pointRow);
    problems.push(...wrong);
    points.push(...rows.map(({ value, at }) => ({ value: toPoint(value), at })));
  }

  problems.push(
    ...checkPortfolio({
      cards,
      cardIds,
      locals,
      points,
      lines: linesYaml,
      areas: areasYaml,
      municipalities,
      today,
    }),
  );
  return {
    cardIds,
    portfolio: {
      areas,
      lines,
      cards: new Map(cards.map(({ value }) => [value.id, toCard(value, lines)])),
      localCards: locals.map(({ value }) => toLocalCard(value, lines)),
      points: points.map(({ value }) => value),
    },
    problems,
  };
}

const push = <T>(list: T[], item: T | undefined): void => {
  if (item) list.push(item);
};

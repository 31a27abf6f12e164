import { z } from 'zod';
import { type Located, type Problem, problem, startOf, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import { known } from '../files/zod-problem.ts';
import type { Line, Statement } from '../portfolio/card.ts';
import { id, sentence, sources, statement } from '../portfolio/card-file.ts';
import { checkStatement } from '../portfolio/check.ts';
import { toStatement } from '../portfolio/compile.ts';
import { isPattern, type Pattern, parsePattern } from './danger-rules.ts';

/** `knowledge/scams.yaml`: the false offers that go round, and what is true instead. */
export const scamFile = z.strictObject({
  /** The card that says how to report. */
  card: id,
  verdicts: z.strictObject({ scam: statement, doubt: statement }),
  groups: z.record(id, sentence),
  /** How people ask for a verdict. */
  asks: z.array(sentence).min(1),
  /** Phrases that look like asking and are not. */
  unless: z.array(sentence).default([]),
  signs: z.array(
    z.strictObject({
      id,
      why: statement,
      /** The card of the free official way. */
      official: id.optional(),
      says: z.array(sentence).min(1),
    }),
  ),
  sources: sources.default({}),
});

export interface ScamSign {
  readonly id: string;
  readonly why: Statement;
  readonly official?: string | undefined;
  readonly says: readonly Pattern[];
}

export interface ScamRules {
  readonly card: string;
  readonly verdicts: Readonly<Record<'scam' | 'doubt', Statement>>;
  readonly asks: readonly Pattern[];
  readonly unless: readonly Pattern[];
  readonly signs: readonly ScamSign[];
}

export const SCAMS = 'knowledge/scams.yaml';

/** A broken or missing file leaves the guide without verdicts, and is named. */
export function loadScams(
  files: readonly TextFile[],
  cardIds: readonly string[],
  lines: ReadonlyMap<string, Line>,
): { scams: ScamRules | undefined; problems: readonly Problem[] } {
  const file = files.find(({ path }) => path === SCAMS);
  if (!file) return { scams: undefined, problems: [problem(startOf(SCAMS), 'file.missing')] };
  const { found, problems } = parseYaml(file, scamFile);
  if (!found) return { scams: undefined, problems };
  const { card, verdicts, groups, asks, unless, signs } = found.value;
  const patterns = (list: readonly string[]) => list.map((one) => parsePattern(one, groups));
  return {
    scams: {
      card,
      verdicts: {
        scam: toStatement(verdicts.scam, lines),
        doubt: toStatement(verdicts.doubt, lines),
      },
      asks: patterns(asks),
      unless: patterns(unless),
      signs: signs.map(({ says, why, ...sign }) => ({
        ...sign,
        why: toStatement(why, lines),
        says: patterns(says),
      })),
    },
    problems: checkScams(found, cardIds, [...lines.keys()]),
  };
}

function checkScams(
  { value, at }: Located<z.output<typeof scamFile>>,
  cardIds: readonly string[],
  lineIds: readonly string[],
): readonly Problem[] {
  const sourceIds = Object.keys(value.sources);
  const checkPatterns = (patterns: readonly string[], path: readonly (string | number)[]) =>
    patterns.flatMap((pattern, i) =>
      isPattern(pattern, value.groups)
        ? []
        : [problem(at([...path, i]), 'danger.pattern', { pattern })],
    );
  return [
    ...known(value.card, cardIds, at(['card']), 'card.unknown'),
    ...(['scam', 'doubt'] as const).flatMap((key) =>
      checkStatement(value.verdicts[key], sourceIds, lineIds, at(['verdicts', key])),
    ),
    ...checkPatterns(value.asks, ['asks']),
    ...checkPatterns(value.unless, ['unless']),
    ...value.signs.flatMap((sign, i) => [
      ...checkStatement(sign.why, sourceIds, lineIds, at(['signs', i, 'why'])),
      ...(sign.official
        ? known(sign.official, cardIds, at(['signs', i, 'official']), 'card.unknown')
        : []),
      ...checkPatterns(sign.says, ['signs', i, 'says']),
    ]),
  ];
}

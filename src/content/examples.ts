import { z } from 'zod';
import { type Located, type Problem, problem, startOf, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import { sentence } from '../portfolio/card-file.ts';
import { words } from '../text.ts';
import { DANGERS, type DangerKind } from './danger-rules.ts';

const said = z.array(sentence).min(1);

/** `knowledge/examples/danger/<kind>.yaml`: how people tell of one danger, and what only looks like it. */
export const dangerExamplesFile = z.strictObject({
  kind: z.enum(DANGERS),
  danger: said,
  safe: said,
});

/** `knowledge/examples/noise.yaml`: what is no need the guide serves, and needs that look like it. */
export const noiseExamplesFile = z.strictObject({
  courtesy: said,
  off_topic: said,
  injection: said,
  abuse: said,
  needs: said,
});

export type Noise = 'courtesy' | 'off_topic' | 'injection' | 'abuse';
export const NOISES: readonly Noise[] = ['courtesy', 'off_topic', 'injection', 'abuse'];

export interface Examples {
  readonly danger: ReadonlyMap<DangerKind, readonly string[]>;
  /** Look like a danger and are none. */
  readonly safe: readonly string[];
  readonly noise: Readonly<Record<Noise, readonly string[]>>;
  /** Look like noise and are needs. */
  readonly needs: readonly string[];
}

const DANGER_FOLDER = 'knowledge/examples/danger/';
const NOISE = 'knowledge/examples/noise.yaml';

/** Without examples the rules alone tell danger, and nothing is taken for noise. */
export function loadExamples(files: readonly TextFile[]): {
  examples: Examples;
  problems: readonly Problem[];
} {
  const dangers = DANGERS.map((kind) => {
    const path = `${DANGER_FOLDER}${kind}.yaml`;
    const file = files.find((one) => one.path === path);
    return file
      ? parseYaml(file, dangerExamplesFile)
      : { problems: [problem(startOf(path), 'file.missing')] };
  });
  const noiseFile = files.find(({ path }) => path === NOISE);
  const noise = noiseFile
    ? parseYaml(noiseFile, noiseExamplesFile)
    : { problems: [problem(startOf(NOISE), 'file.missing')] };
  const found = dangers.flatMap((one) => ('found' in one && one.found ? [one.found] : []));
  const other = 'found' in noise ? noise.found : undefined;
  const {
    courtesy = [],
    off_topic = [],
    injection = [],
    abuse = [],
    needs = [],
  } = other?.value ?? {};
  return {
    examples: {
      danger: new Map(found.map(({ value }) => [value.kind, value.danger])),
      safe: found.flatMap(({ value }) => value.safe),
      noise: { courtesy, off_topic, injection, abuse },
      needs,
    },
    problems: [...dangers.flatMap(({ problems }) => problems), ...noise.problems, ...twice(found)],
  };
}

/** The same words under two meanings teach nothing; a reviewer has to choose one. */
function twice(found: readonly Located<z.output<typeof dangerExamplesFile>>[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return found.flatMap(({ value, at }) =>
    (['danger', 'safe'] as const).flatMap((list) =>
      value[list].flatMap((text, i) => {
        const key = words(text).join(' ');
        const meaning = list === 'danger' ? value.kind : list;
        const known = seen.get(key) ?? meaning;
        seen.set(key, meaning);
        return known === meaning
          ? []
          : [
              problem(at([list, i]), 'examples.contradiction', {
                text,
                one: known,
                other: meaning,
              }),
            ];
      }),
    ),
  );
}

import { z } from 'zod';
import { type Place, type Problem, problem, startOf, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import { known } from '../files/zod-problem.ts';
import { id, sentence } from '../portfolio/card-file.ts';
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

/** `knowledge/examples/asked/<any>.yaml`: card → more ways of asking for it than its own file has. */
export const askedExamplesFile = z.record(id, said);

export type Noise = 'courtesy' | 'off_topic' | 'injection' | 'abuse';
export const NOISES: readonly Noise[] = ['courtesy', 'off_topic', 'injection', 'abuse'];

export interface Examples {
  readonly danger: ReadonlyMap<DangerKind, readonly string[]>;
  /** Look like a danger and are none. */
  readonly safe: readonly string[];
  readonly noise: Readonly<Record<Noise, readonly string[]>>;
  /** Look like noise and are needs. */
  readonly needs: readonly string[];
  /** Card → ways of asking for it, beside those in its file. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
}

export const EXAMPLES_FOLDER = 'knowledge/examples/';
const DANGER_FOLDER = `${EXAMPLES_FOLDER}danger/`;
const NOISE = `${EXAMPLES_FOLDER}noise.yaml`;
export const ASKED_FOLDER = `${EXAMPLES_FOLDER}asked/`;

const NO_EXAMPLES: Examples = {
  danger: new Map(),
  safe: [],
  noise: { courtesy: [], off_topic: [], injection: [], abuse: [] },
  needs: [],
  asked: new Map(),
};

/**
 * Without examples the rules alone tell danger, and nothing is taken for noise, unless it was
 * learned before, as where the program has no place for them.
 *
 * @param cardIds every card that has a file, even a broken one
 */
export function loadExamples(
  files: readonly TextFile[],
  cardIds: readonly string[],
): {
  examples: Examples;
  problems: readonly Problem[];
} {
  if (!files.some(({ path }) => path.startsWith(EXAMPLES_FOLDER))) {
    const none = problem(startOf(EXAMPLES_FOLDER), 'examples.none');
    return { examples: NO_EXAMPLES, problems: [{ ...none, warning: true }] };
  }
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
  const { asked, problems: inAsked } = loadAsked(files, cardIds);
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
      asked,
    },
    problems: [
      ...dangers.flatMap(({ problems }) => problems),
      ...noise.problems,
      ...inAsked,
      ...twice(
        found.flatMap(({ value, at }) =>
          (['danger', 'safe'] as const).map((list) => ({
            meaning: list === 'danger' ? value.kind : list,
            texts: value[list],
            at: (i: number) => at([list, i]),
          })),
        ),
      ),
    ],
  };
}

function loadAsked(files: readonly TextFile[], cardIds: readonly string[]) {
  const parsed = files
    .filter(({ path }) => path.startsWith(ASKED_FOLDER))
    .map((file) => parseYaml(file, askedExamplesFile));
  const lists = parsed.flatMap(({ found }) =>
    found
      ? Object.entries(found.value).map(([card, texts]) => ({
          meaning: card,
          texts,
          place: found.at([card]),
          at: (i: number) => found.at([card, i]),
        }))
      : [],
  );
  const asked = new Map<string, readonly string[]>();
  for (const { meaning, texts } of lists)
    asked.set(meaning, [...(asked.get(meaning) ?? []), ...texts]);
  return {
    asked,
    problems: [
      ...parsed.flatMap(({ problems }) => problems),
      ...lists.flatMap(({ meaning, place }) => known(meaning, cardIds, place, 'card.unknown')),
      ...twice(lists),
    ],
  };
}

interface Meant {
  readonly meaning: string;
  readonly texts: readonly string[];
  readonly at: (i: number) => Place;
}

/** The same words under two meanings teach nothing; a reviewer has to choose one. */
function twice(lists: readonly Meant[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return lists.flatMap(({ meaning, texts, at }) =>
    texts.flatMap((text, i) => {
      const key = words(text).join(' ');
      const first = seen.get(key) ?? meaning;
      seen.set(key, meaning);
      return first === meaning
        ? []
        : [problem(at(i), 'examples.contradiction', { text, one: first, other: meaning })];
    }),
  );
}

import { type Located, type Problem, problem, startOf, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import type { Line } from '../portfolio/card.ts';
import { toStatement } from '../portfolio/compile.ts';
import { checkFlow, type KnownIds } from './check.ts';
import type { Flow, Step } from './flow.ts';
import { type FlowFile, flowFile } from './flow-file.ts';

export const FLOWS = 'flows/';

/** Reads every flow. A flow with a problem is left out: half a route is worse than none. */
export function loadFlows(
  files: readonly TextFile[],
  known: Omit<KnownIds, 'lines'>,
  lines: ReadonlyMap<string, Line>,
): { flows: ReadonlyMap<string, Flow>; problems: readonly Problem[] } {
  const flows = new Map<string, Flow>();
  const problems: Problem[] = [];
  const flowFiles = files.filter(({ path }) => path.startsWith(FLOWS));
  if (flowFiles.length === 0) problems.push(problem(startOf(FLOWS), 'flows.empty'));
  for (const file of flowFiles) {
    const { found, problems: wrong } = parseYaml(file, flowFile);
    const flawed = found ? checkFlow(found, { ...known, lines: [...lines.keys()] }) : wrong;
    problems.push(...flawed);
    if (found && flawed.length === 0) flows.set(found.value.id, toFlow(found, lines));
  }
  return { flows, problems };
}

function toFlow({ value }: Located<FlowFile>, lines: ReadonlyMap<string, Line>): Flow {
  const steps = Object.entries(value.steps).map(([id, step]) => [id, toStep(step, lines)] as const);
  return {
    id: value.id,
    title: value.title,
    start: value.start,
    steps: Object.fromEntries(steps),
    moved: value.moved ?? {},
    sources: value.sources ?? {},
  };
}

function toStep(step: FlowFile['steps'][string], lines: ReadonlyMap<string, Line>): Step {
  switch (step.kind) {
    case 'menu':
      return {
        kind: 'menu',
        text: toStatement(step.text, lines),
        choices: step.choices.map((choice) => ({ ...choice, says: choice.says ?? [] })),
      };
    case 'municipality':
    case 'tell':
      return { ...step, text: toStatement(step.text, lines) };
    case 'branch':
    case 'card':
    case 'area':
    case 'danger':
      return step;
  }
}

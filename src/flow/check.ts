import { type Located, type Problem, problem } from '../files/problem.ts';
import { known as mustExist } from '../files/zod-problem.ts';
import { BODY_CHARS, MENU_ROWS } from '../limits.ts';
import { checkStatement } from '../portfolio/check.ts';
import { fold } from '../text.ts';
import { asks, nextSteps } from './flow.ts';
import type { FlowFile } from './flow-file.ts';

/** What a flow may name. */
export interface KnownIds {
  readonly cards: readonly string[];
  readonly areas: readonly string[];
  readonly dangers: readonly string[];
  readonly lines: readonly string[];
}

/**
 * What would strand a person in the middle of a route: links to nowhere, steps nobody
 * reaches, paths that never end, loops that never ask, menus that do not fit a channel.
 */
export function checkFlow(flow: Located<FlowFile>, known: KnownIds): readonly Problem[] {
  const { value, at } = flow;
  const ids = Object.keys(value.steps);
  const expected = `flows/${value.id}.yaml`;
  const links = [
    ...mustExist(value.start, ids, at(['start']), 'step.unknown'),
    ...ids.flatMap((id) => checkLinks(flow, id, ids, known)),
    ...Object.entries(value.moved ?? {}).flatMap(([old, heir]) =>
      mustExist(heir, ids, at(['moved', old]), 'step.unknown'),
    ),
    ...(at(['id']).file === expected ? [] : [problem(at(['id']), 'card.place', { expected })]),
  ];
  const form = ids.flatMap((id) => checkStep(flow, id, known.lines));
  // Reachability means nothing while a link leads nowhere.
  return links.length > 0 ? [...links, ...form] : [...form, ...checkPaths(flow)];
}

function checkLinks(
  flow: Located<FlowFile>,
  id: string,
  ids: readonly string[],
  known: KnownIds,
): readonly Problem[] {
  const step = flow.value.steps[id];
  const place = flow.at(['steps', id]);
  if (!step) return [];
  if (step.kind === 'card') return mustExist(step.card, known.cards, place, 'card.unknown');
  if (step.kind === 'area') return mustExist(step.area, known.areas, place, 'area.unknown');
  if (step.kind === 'danger') return mustExist(step.danger, known.dangers, place, 'danger.unknown');
  const on = step.kind === 'branch' ? mustExist(step.on, ids, place, 'step.unknown') : [];
  return [...on, ...nextSteps(step).flatMap((next) => mustExist(next, ids, place, 'step.unknown'))];
}

function checkStep(
  { value, at }: Located<FlowFile>,
  id: string,
  lineIds: readonly string[],
): readonly Problem[] {
  const step = value.steps[id];
  if (!step || !('text' in step)) return [];
  const place = at(['steps', id, 'text']);
  const text = typeof step.text === 'string' ? step.text : step.text.text;
  const problems = checkStatement(step.text, Object.keys(value.sources ?? {}), lineIds, place);
  const long =
    text.length > BODY_CHARS
      ? [problem(place, 'text.long', { found: `${text.length}`, limit: `${BODY_CHARS}` })]
      : [];
  if (step.kind !== 'menu') return [...problems, ...long];
  const menuPlace = at(['steps', id, 'choices']);
  const rows =
    step.choices.length > MENU_ROWS
      ? [
          problem(menuPlace, 'menu.rows', {
            found: `${step.choices.length}`,
            limit: `${MENU_ROWS}`,
          }),
        ]
      : [];
  const labels = step.choices.map(({ label }) => fold(label));
  const repeated = step.choices.filter(({ label }, i) => labels.indexOf(fold(label)) !== i);
  return [
    ...problems,
    ...long,
    ...rows,
    ...repeated.map(({ label }) => problem(menuPlace, 'menu.duplicate', { label })),
  ];
}

function checkPaths(flow: Located<FlowFile>): readonly Problem[] {
  const { steps } = flow.value;
  const ids = Object.keys(steps);
  const next = (id: string) => (steps[id] ? nextSteps(steps[id]) : []);
  const reached = closure([flow.value.start], next);
  const ends = ids.filter((id) => next(id).length === 0);
  const before = (id: string) => ids.filter((other) => next(other).includes(id));
  const ending = closure(ends, before);
  const silent = (id: string) => (steps[id] && !asks(steps[id]) ? next(id) : []);
  const place = (id: string) => flow.at(['steps', id]);
  return ids.flatMap((id) => [
    ...(reached.has(id) ? [] : [problem(place(id), 'step.unreachable', { id })]),
    ...(ending.has(id) ? [] : [problem(place(id), 'step.dead-end', { id })]),
    ...(closure(silent(id), silent).has(id) ? [problem(place(id), 'step.loop', { id })] : []),
  ]);
}

function closure(start: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue = [...start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...next(id));
  }
  return seen;
}

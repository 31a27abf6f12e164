import { type Flow, nextSteps, type Step } from './flow.ts';

/** What a route's ends are called: `card:urgencias` → «Urgencias». */
export type TitleOf = (kind: 'card' | 'area' | 'danger', id: string) => string;

/**
 * A route as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html): questions are
 * rhombs, what is told is a box, what a person is left with is rounded.
 */
export function flowDiagram(flow: Flow, titleOf: TitleOf): string {
  const ids = Object.keys(flow.steps);
  const node = (id: string): string => `s${ids.indexOf(id)}`;
  const lines = ids.flatMap((id) => {
    const step = flow.steps[id];
    if (!step) return [];
    return [
      `  ${node(id)}${shape(step, titleOf)}`,
      ...edges(step).map(([label, next]) =>
        label
          ? `  ${node(id)} -->|"${plain(label)}"| ${node(next)}`
          : `  ${node(id)} --> ${node(next)}`,
      ),
    ];
  });
  return ['flowchart TD', ...lines].join('\n');
}

function shape(step: Step, titleOf: TitleOf): string {
  switch (step.kind) {
    case 'menu':
    case 'municipality':
      return `{"${plain(step.text.text)}"}`;
    case 'branch':
      return `{{"${plain(step.on)}"}}`;
    case 'tell':
      return `["${plain(step.text.text)}"]`;
    case 'card':
      return `(["${plain(titleOf('card', step.card))}"])`;
    case 'area':
      return `(["${plain(titleOf('area', step.area))}"])`;
    case 'danger':
      return `(["${plain(titleOf('danger', step.danger))}"])`;
  }
}

function edges(step: Step): readonly (readonly [string, string])[] {
  if (step.kind === 'menu') return step.choices.map(({ label, goto }) => [label, goto] as const);
  if (step.kind === 'branch')
    return [
      ...Object.entries(step.cases),
      ...(Object.values(step.cases).includes(step.otherwise)
        ? []
        : [['', step.otherwise] as const]),
    ];
  return nextSteps(step).map((next) => ['', next] as const);
}

/** Mermaid reads quotes and angle brackets as its own. */
const plain = (text: string): string => text.replaceAll('"', '#quot;').replace(/[<>\n]+/g, ' ');

import type { Statement } from '../portfolio/card.ts';
import type { Flow, Step } from './flow.ts';

/** Where a person stands in a route and what they answered; names steps, never holds the flow. */
export interface Place {
  readonly flow: string;
  /** The step that waits for an answer. */
  readonly step: string;
  /** Steps that asked before this one, for «volver». */
  readonly path: readonly string[];
  /** Menu step → chosen option. Options only: nothing a person typed is kept. */
  readonly answers: Readonly<Record<string, string>>;
}

/** What the route says in one go, until it asks, ends with a card, or meets its bound. */
export interface Stride {
  readonly tells: readonly Statement[];
  /** The step that asks now. */
  readonly question?: (Step & { kind: 'menu' | 'municipality' }) | undefined;
  readonly card?: string | undefined;
  /** Of that card, what to do when it is refused. */
  readonly refused?: true | undefined;
  /** The route ends with the cards of this area to choose from. */
  readonly area?: string | undefined;
  /** The route ends with the fixed answer to this danger. */
  readonly danger?: string | undefined;
  /** Absent when the route is over. */
  readonly place?: Place | undefined;
}

/** A checked flow cannot loop without asking; this only bounds what a bug could cost. */
const MAX_STEPS = 50;

export const startFlow = (flow: Flow, municipalityKnown: boolean): Stride =>
  walk(flow, flow.start, [], {}, municipalityKnown);

/** The step waits for an answer again, as when the person comes back after a pause. */
export function resumeFlow(flow: Flow, place: Place, municipalityKnown: boolean): Stride {
  const step = flow.steps[place.step] ? place.step : flow.moved[place.step];
  if (!step) return startFlow(flow, municipalityKnown);
  return walk(flow, step, place.path, place.answers, municipalityKnown);
}

/** The person chose option `choice` of menu `step`, now or by tapping an older message. */
export function answerMenu(
  flow: Flow,
  place: Place | undefined,
  step: string,
  choice: string,
  municipalityKnown: boolean,
): Stride {
  const asked = flow.steps[step];
  const chosen = asked?.kind === 'menu' ? asked.choices.find(({ id }) => id === choice) : undefined;
  if (!chosen) return startFlow(flow, municipalityKnown);
  const path = place ? [...before(place, step), step] : [step];
  const answers = { ...place?.answers, [step]: choice };
  return walk(flow, chosen.goto, path, answers, municipalityKnown);
}

/** The municipality is known now, or the person passed over the question. */
export function answerMunicipality(flow: Flow, place: Place): Stride {
  const asked = flow.steps[place.step];
  if (asked?.kind !== 'municipality') return startFlow(flow, true);
  return walk(flow, asked.next, [...place.path, place.step], place.answers, true);
}

/** One question back; undefined on the first. */
export function back(flow: Flow, place: Place): Stride | undefined {
  const step = place.path.at(-1);
  if (!step) return undefined;
  // The municipality is asked again here: going back means correcting it.
  return walk(flow, step, place.path.slice(0, -1), place.answers, false);
}

const before = (place: Place, step: string): readonly string[] =>
  place.path.includes(step) ? place.path.slice(0, place.path.indexOf(step)) : place.path;

function walk(
  flow: Flow,
  from: string,
  path: readonly string[],
  answers: Readonly<Record<string, string>>,
  municipalityKnown: boolean,
): Stride {
  const tells: Statement[] = [];
  let id = from;
  for (let i = 0; i < MAX_STEPS; i++) {
    const step = flow.steps[id];
    if (!step) break;
    switch (step.kind) {
      case 'menu':
        return { tells, question: step, place: { flow: flow.id, step: id, path, answers } };
      case 'municipality':
        if (!municipalityKnown)
          return { tells, question: step, place: { flow: flow.id, step: id, path, answers } };
        id = step.next;
        break;
      case 'branch':
        id = step.cases[answers[step.on] ?? ''] ?? step.otherwise;
        break;
      case 'tell':
        tells.push(step.text);
        id = step.next;
        break;
      case 'card':
        return { tells, card: step.card, refused: step.refused };
      case 'area':
        return { tells, area: step.area };
      case 'danger':
        return { tells, danger: step.danger };
    }
  }
  return { tells };
}

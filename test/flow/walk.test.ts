import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/flow/flow.ts';
import {
  answerMenu,
  answerMunicipality,
  back,
  resumeFlow,
  type Stride,
  startFlow,
} from '../../src/flow/step.ts';
import { content } from '../support/content.ts';

const MOST_QUESTIONS = 4;
const flows = [...content.flows.values()];

/** Answers each question with the option that `picks` says until the route ends. */
function walk(
  flow: Flow,
  picks: readonly number[],
  known: boolean,
): { stride: Stride; asked: number } {
  let stride = startFlow(flow, known);
  let asked = 0;
  for (const pick of picks) {
    const { question, place } = stride;
    if (!question || !place) break;
    asked += 1;
    stride =
      question.kind === 'municipality'
        ? answerMunicipality(flow, place)
        : answerMenu(
            flow,
            place,
            place.step,
            question.choices[pick % question.choices.length]?.id ?? '',
            known,
          );
  }
  return { stride, asked };
}

describe.each(flows.map((flow) => [flow.id, flow] as const))('the route «%s»', (_id, flow) => {
  it('gives a useful answer after at most four questions, whatever is chosen', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(8), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (picks, known) => {
          const { stride, asked } = walk(flow, picks, known);
          expect(stride.card ?? stride.area ?? stride.danger).toBeDefined();
          expect(asked).toBeLessThanOrEqual(MOST_QUESTIONS);
        },
      ),
    );
  });

  it('goes back to the same question and forward to the same answer', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(8), { minLength: 1, maxLength: 3 }), fc.nat(8), (picks, pick) => {
        const { stride } = walk(flow, picks, false);
        const { question, place } = stride;
        if (!question || !place || question.kind !== 'menu') return;
        const choice = question.choices[pick % question.choices.length]?.id ?? '';
        const after = answerMenu(flow, place, place.step, choice, false);
        if (!after.place) return;
        expect(back(flow, after.place)?.place?.step).toBe(place.step);
      }),
    );
  });

  it('asks the same question again when the person comes back', () => {
    const { stride } = walk(flow, [0], false);
    if (!stride.place) return;
    expect(resumeFlow(flow, stride.place, false)).toEqual(stride);
  });

  it('starts over when the step a person stood on is gone, and follows it when it was moved', () => {
    const place = { flow: flow.id, step: 'ya-no-existe', path: [], answers: {} };
    expect(resumeFlow(flow, place, false)).toEqual(startFlow(flow, false));
    const moved = { ...flow, moved: { 'ya-no-existe': flow.start } };
    expect(resumeFlow(moved, place, false).place?.step).toBe(flow.start);
  });
});

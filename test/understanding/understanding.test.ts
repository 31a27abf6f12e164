import { describe, expect, it } from 'vitest';
import { guide } from '../support/content.ts';
import { measureDanger, measureOther, measureQuestions } from './measure.ts';

/* Floors a little below what the development split reaches, so that a change for the worse is seen. */

describe('what people really write', () => {
  it('finds the right card', async () => {
    const { all } = await measureQuestions(guide, 'questions.jsonl', 'dev');
    expect(all.first).toBeGreaterThan(0.8);
    expect(all.firstThree).toBeGreaterThan(0.9);
  });

  it('finds what officials ask', async () => {
    const { all } = await measureQuestions(guide, 'officials.jsonl', 'dev');
    expect(all.first).toBeGreaterThan(0.87);
  });

  it('hears danger, and little else as danger', async () => {
    const { found, falseAlarms } = await measureDanger(guide, 'dev');
    expect(found).toBeGreaterThan(0.96);
    expect(falseAlarms).toBeLessThan(0.08);
  });

  it('knows what is no question for it', async () => {
    expect((await measureOther(guide, 'dev')).right).toBeGreaterThan(0.92);
  });
});

import { describe, expect, it } from 'vitest';
import { guide } from '../support/content.ts';
import { measureDanger, measureOther, measureQuestions, measureSeveral } from './measure.ts';

/* Floors a little below what the development split reaches, so that a change for the worse is seen. */

describe('what people really write', () => {
  it('finds the right card', async () => {
    const { all } = await measureQuestions(guide, 'questions.jsonl', 'dev');
    expect(all.first).toBeGreaterThan(0.86);
    expect(all.firstThree).toBeGreaterThan(0.93);
    expect(all.refused).toBeLessThan(0.03);
  });

  it('finds what officials ask', async () => {
    const { all } = await measureQuestions(guide, 'officials.jsonl', 'dev');
    expect(all.first).toBeGreaterThan(0.94);
    expect(all.firstThree).toBeGreaterThan(0.97);
  });

  it('finds what is asked in other languages', async () => {
    const { byRegister } = await measureQuestions(guide, 'languages.jsonl', 'dev');
    const floors = {
      en: { first: 0.85, firstThree: 0.96 },
      fr: { first: 0.89, firstThree: 0.93 },
      ht: { first: 0.89, firstThree: 0.95 },
      pt: { first: 0.92, firstThree: 0.95 },
    };
    expect(Object.keys(byRegister).sort()).toEqual(Object.keys(floors));
    for (const [language, floor] of Object.entries(floors)) {
      expect(byRegister[language]?.first, language).toBeGreaterThan(floor.first);
      expect(byRegister[language]?.firstThree, language).toBeGreaterThan(floor.firstThree);
    }
  });

  it('hears several needs in one message, and seldom several where there is one', async () => {
    const { all, cut } = await measureSeveral(guide, 'dev');
    expect(all).toBeGreaterThan(0.6);
    expect(cut).toBeLessThan(0.1);
  });

  it('hears danger, and little else as danger', async () => {
    const { found, rightKind, falseAlarms } = await measureDanger(guide, 'dev');
    expect(found).toBeGreaterThan(0.96);
    expect(rightKind).toBeGreaterThan(0.92);
    expect(falseAlarms).toBeLessThan(0.05);
  });

  it('knows what is no question for it', async () => {
    expect((await measureOther(guide, 'dev')).right).toBeGreaterThan(0.95);
  });
});

import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/content.ts';
import { TRAINING } from '../../src/content/training.ts';
import { content, TODAY, withFile } from '../support/content.ts';

const problemsWith = (change: (text: string) => string) =>
  loadContent(withFile(TRAINING, change), TODAY).problems.map(({ file, code, params }) => [
    file,
    code,
    params,
  ]);

describe('the self-check', () => {
  it('explains nothing that its card does not say', () => {
    const told = problemsWith((text) =>
      text.replace('avisa a la persona', 'avisa').replace('en 5 días', 'en 7 días'),
    );
    expect(told).toEqual([[TRAINING, 'fact.unsourced', { fact: '7' }]]);
  });

  it('names cards and sources that exist', () => {
    expect(problemsWith((text) => text.replace('card: urgencias', 'card: urgencia'))).toEqual([
      [TRAINING, 'card.unknown', { id: 'urgencia', nearest: 'urgencias' }],
    ]);
    expect(
      problemsWith((text) => text.replace('source: rama-judicial', 'source: rama-judicia')),
    ).toEqual([[TRAINING, 'source.unknown', { id: 'rama-judicia', nearest: 'rama-judicial' }]]);
  });

  it('has a right answer among the options of every question', () => {
    expect(content.training.length).toBeGreaterThanOrEqual(10);
    for (const { options, right } of content.training) expect(options[right]).toBeDefined();
    expect(problemsWith((text) => text.replace('right: 3', 'right: 4'))).toHaveLength(1);
  });
});

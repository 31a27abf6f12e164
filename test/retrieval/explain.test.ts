import { describe, expect, it } from 'vitest';
import { portfolioDocuments } from '../../src/guide/documents.ts';
import { makeExplain } from '../../src/retrieval/explain.ts';
import { content } from '../support/content.ts';

const explain = makeExplain(portfolioDocuments(content), content.lexicon);

describe('why a card won', () => {
  it('is said with the words of the question and where the card has them', () => {
    const { clues } = explain('perdí el ppt', 'ppt-duplicado');
    const lost = clues.find(({ said }) => said === 'perdi');
    expect(lost?.places.map(({ field }) => field)).toContain('questions');
    for (const { places } of clues)
      for (const { weight } of places) expect(weight).toBeGreaterThan(0);
  });

  it('names the idea that slang stands for', () => {
    const { clues } = explain('busco camello', 'registro-empleo');
    expect(
      clues.find(({ said, term }) => said === 'camello' && term.startsWith('=')),
    ).toBeDefined();
  });

  it('says what a misspelt word was taken for', () => {
    const { clues } = explain('quiero convaledar mi titulo', 'convalidacion-titulos');
    expect(clues.find(({ said }) => said === 'convaledar')?.takenFor).toMatch(/^convalid/);
  });

  it('says which words the card does not have', () => {
    expect(explain('perdí el ppt en una discoteca', 'ppt-duplicado').missing).toContain(
      'discoteca',
    );
  });

  it('puts what weighs most first', () => {
    const weights = explain('no me dejan matricular al niño en el colegio', 'matricula').clues.map(
      ({ places }) => Math.max(...places.map(({ weight }) => weight)),
    );
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('of a card that shares nothing is empty', () => {
    expect(explain('quien gano el mundial', 'matricula').clues).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Conversation, newConversation } from '../../src/guide/conversation.ts';
import { facetsIn } from '../../src/guide/cues.ts';
import { detailIn } from '../../src/guide/detail.ts';
import { findNeeds } from '../../src/guide/needs.ts';
import { content, search } from './guide.ts';

/** A new matter that is taken for a follow-up is answered about the wrong card: it must be rare. */
const MOST_MISTAKEN = 0.01;
/** A story with one need that is cut into several. */
const MOST_CUT = 0.02;
const SHOWN = ['ppt-duplicado', 'matricula', 'afiliacion-eps', 'alojamiento', 'derechos-laborales'];

const asked = z.object({
  text: z.string(),
  service: z.string().optional(),
  also: z.array(z.string()).default([]),
  split: z.string(),
});
const text = await readFile(new URL('./data/questions.jsonl', import.meta.url), 'utf8');
const questions = text
  .split('\n')
  .filter(Boolean)
  .map((line) => asked.parse(JSON.parse(line)))
  .filter(({ service, split }) => service !== undefined && split === 'dev');
const heard = await Promise.all(
  questions.map(async (question) => ({
    ...question,
    needs: await findNeeds(search, question.text, content.lexicon, content.cues),
  })),
);

const withShown = (card: string): Conversation => ({
  ...newConversation(),
  shown: { card, page: 0, taken: 0 },
  offered: [{ id: 'cmd:more', label: 'Ver más' }],
});

describe('what people ask of other cards', () => {
  it.each(SHOWN)('is a new matter after %s', (card) => {
    const others = heard.filter(({ service, also }) => service !== card && !also.includes(card));
    const mistaken = others.filter(
      (one) =>
        facetsIn(content, withShown(card), one.text, one.needs) ??
        detailIn(content, withShown(card), one.text, one.needs),
    );
    expect(
      mistaken.length / others.length,
      mistaken.map((one) => one.text).join('\n'),
    ).toBeLessThanOrEqual(MOST_MISTAKEN);
  });

  it.each([
    'colegio sin papeles',
    'eps con el ppt vencido',
    'vacunas para niño sin documentos',
  ])('«%s» is one too, whatever paper it names', async (said) => {
    const needs = await findNeeds(search, said, content.lexicon, content.cues);
    expect(facetsIn(content, withShown('arriendo'), said, needs)).toBeUndefined();
  });

  it('and each asks for one thing', () => {
    const cut = heard.filter(({ needs }) => needs.length > 1);
    expect(cut.length / heard.length, cut.map((one) => one.text).join('\n')).toBeLessThanOrEqual(
      MOST_CUT,
    );
  });
});

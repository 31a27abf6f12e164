import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { unreachedCards } from '../../src/guide/reach.ts';
import { content, search } from '../support/content.ts';

/** The content with a card asked for in words that nothing else shares, and no routes. */
function askedAs(questions: readonly string[]): Content {
  const card = content.portfolio.cards.get('mujeres');
  if (!card) throw new Error('no such card');
  const cards = new Map([[card.id, { ...card, questions }]]);
  return { ...content, flows: new Map(), portfolio: { ...content.portfolio, cards } };
}

describe('a card that nobody can come to', () => {
  it('is named when no question of its own finds it and no route ends with it', async () => {
    expect(await unreachedCards(askedAs(['xyzzy plugh']), search)).toMatchObject([
      { code: 'card.unreached', file: 'knowledge/services/integracion/mujeres.yaml' },
    ]);
  });

  it('is fine when one question finds it, or a route ends with it', async () => {
    expect(await unreachedCards(askedAs(['xyzzy', 'apoyo para mujeres']), search)).toEqual([]);
    const steps = { fin: { kind: 'card', card: 'mujeres' } } as const;
    const flow = { id: 'x', title: 'x', start: 'fin', steps, moved: {}, sources: {} };
    const routed = { ...askedAs(['xyzzy plugh']), flows: new Map([['x', flow]]) };
    expect(await unreachedCards(routed, search)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { portfolioDocuments } from '../../src/guide/documents.ts';
import { buildSearch } from '../../src/retrieval/search.ts';
import { analyse, stem } from '../../src/retrieval/spanish.ts';
import { exactIndex, unit } from '../../src/retrieval/vector.ts';
import { content, search } from '../support/content.ts';

const { lexicon } = content;

describe('Spanish as people write it', () => {
  it.each([
    ['vacunación', 'vacunacion', 'bacunasion', 'vacunar', 'vacunas'],
    ['trámite', 'tramites', 'tramite'],
    ['necesita', 'nesesita', 'nececita'],
    ['hospital', 'ospital', 'hospitales'],
    ['venezolano', 'benezolana', 'venezolanos'],
    ['afiliación', 'afiliacion', 'afiliar'],
    ['cirugía', 'sirujia'],
  ])('%s and its spellings are one word', (...spellings) => {
    expect(
      new Set(spellings.map((word) => stem(word.normalize('NFD').replace(/\p{M}/gu, '')))).size,
    ).toBe(1);
  });

  it('reads slang as the idea it names, and never «como» as food', () => {
    expect(analyse('busco camello', lexicon).ideas).toEqual(
      analyse('busco trabajo', lexicon).ideas,
    );
    expect(analyse('el carajito', lexicon).ideas).toEqual(analyse('la niña', lexicon).ideas);
    expect(analyse('como hago', lexicon).ideas).toEqual([]);
  });

  it('finds nothing in words that say nothing', async () => {
    expect(analyse('¿qué es esto?', lexicon)).toMatchObject({ terms: [], ideas: [] });
    expect((await search.find('¿qué es esto?', 1))[0]?.confidence ?? 0).toBeLessThan(0.1);
  });
});

describe('finding a card', () => {
  it.each([
    ['se me perdió el permiso en el bus', 'ppt-duplicado'],
    ['quiero que mis hijos entren a la escuela', 'matricula'],
    ['me duele una muela y voy pa urgencias sin papeles', 'urgencias'],
    ['el patron no me quiere pagar la quincena', 'derechos-laborales'],
    ['quiero abrir una cuenta de banco', 'inclusion-financiera'],
    ['necesito un avogado gratis', 'asesoria-juridica'],
    ['no tenemos donde dormir esta noche', 'alojamiento'],
    ['donde ponen vacunas', 'vacunacion'],
    ['quiero estudiar en el sena', 'sena-formacion'],
    ['donde hago la encuesta del sisben', 'sisben'],
  ])('«%s» is %s', async (query, card) => {
    const [best] = await search.find(query, 3);
    expect(best?.id).toBe(card);
  });

  it('is not sure about what is not its business', async () => {
    for (const query of ['quien gano el mundial', 'recomiendame una pelicula', 'asdfgh qwerty']) {
      const [best] = await search.find(query, 1);
      expect(best?.confidence ?? 0, query).toBeLessThan(0.35);
    }
  });

  it('of nothing is nothing, and never an error', async () => {
    expect(await search.find('   ', 5)).toEqual([]);
    const empty = await buildSearch([], { lexicon });
    expect(await empty.find('hola', 5)).toEqual([]);
  });

  it('learns nothing again when a card is taken away, which is not found any more', async () => {
    const lessons = portfolioDocuments(content);
    const left = lessons.filter(({ id }) => id !== 'matricula');
    const kept: string[] = [];
    const keep = {
      read: async ({ from }: { from: string }) => void kept.push(from),
      write: async () => undefined,
    };
    const reduced = await buildSearch(left, { lexicon, lessons, keep });
    // The search of all cards learned the same before, in this very process.
    expect(kept).toEqual([]);
    const question = 'como inscribo a mi hijo en el colegio';
    expect([...search.asks(question).keys()]).toContain('matricula');
    expect([...reduced.asks(question).keys()]).not.toContain('matricula');
    expect((await reduced.find(question, 8)).map(({ id }) => id)).not.toContain('matricula');
  });

  it('goes on with words alone when the embedding service fails', async () => {
    let calls = 0;
    const failing = {
      name: 'roto',
      dimension: 2,
      embed: async (texts: readonly string[]) => {
        calls += 1;
        if (calls > 1) throw new Error('down');
        return texts.map(() => Float32Array.of(1, 0));
      },
    };
    const documents = [
      { id: 'a', fields: { body: ['vacunas gratis para niños'] } },
      { id: 'b', fields: { body: ['arriendo y desalojo'] } },
    ];
    const words = await buildSearch(documents, { lexicon, embedder: failing });
    expect((await words.find('me van a desalojar', 1))[0]?.id).toBe('b');
  });
});

describe('exact vector search', () => {
  it('orders by cosine', async () => {
    const vectors = [
      [1, 0],
      [0, 1],
      [1, 1],
    ].map((values) => unit(Float32Array.from(values)));
    const found = await exactIndex(vectors).nearest(unit(Float32Array.of(1, 0.1)), 3);
    expect(found.map(({ position }) => position)).toEqual([0, 2, 1]);
  });
});

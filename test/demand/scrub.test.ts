import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCRUBBED_KINDS, scrub } from '../../src/demand/scrub/scrub.ts';
import dev from './scrub-dev.jsonl?raw';
import { readLabelled, scrubFigures } from './scrub-figures.ts';
import heldBack from './scrub-held-back.jsonl?raw';
import { SAID } from './scrub-values.ts';

const REMOVED = 0.99;
const UNTOUCHED = 0.95;

describe('what names a person is taken out of what people write', () => {
  it.each([
    ['development', dev],
    ['held back', heldBack],
  ])('of the %s texts', (_name, jsonl) => {
    const { removed, untouched, kept, touched } = scrubFigures(readLabelled(jsonl));
    expect(removed, kept.join('\n')).toBeGreaterThanOrEqual(REMOVED);
    expect(untouched, touched.join('\n')).toBeGreaterThanOrEqual(UNTOUCHED);
  });

  it.each([
    ['Ley 1581 de 2012, Decreto 216 del 1 de marzo de 2021', []],
    ['llama al 155, al 123 o al 01 8000 42 37 01; cuesta $120.000', []],
    ['Mi nombre está mal. Vivo en Mosquera y voy a Córdoba', []],
    ['mi cel 300 555 01 23', ['phone']],
    ['cc V-12.345.678 placa ABC123', ['cedula', 'plate']],
  ])('of «%s»', (text, kinds) => {
    expect(scrub(text).found.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each(SCRUBBED_KINDS)('of any %s, however it is written', (kind) => {
    const { value, in: sentences } = SAID[kind];
    fc.assert(
      fc.property(value, fc.constantFrom(...sentences), (written, sentence) => {
        const text = sentence.replace('_', () => written);
        const { kept, otherKind } = scrubFigures([{ text, personal: [{ kind, value: written }] }]);
        expect([...kept, ...otherKind]).toEqual([]);
      }),
    );
  });

  it('and changes nothing but what it names', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: clean, found } = scrub(text);
        const back = found.reduce(
          (rest, { kind, value }) => rest.replace(`[${kind}]`, () => value),
          clean,
        );
        expect(back).toBe(text);
      }),
    );
  });
});

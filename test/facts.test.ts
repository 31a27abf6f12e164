import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factKey, factsIn } from '../src/facts.ts';

const keys = (text: string): readonly string[] => factsIn(text).map(factKey);

describe('hard facts of a text', () => {
  it.each<[string, readonly string[]]>([
    ['Llama al 01 8000 42 37 01 o al 123.', ['phone:018000423701', 'number:123']],
    ['WhatsApp +57 321 213 9525, (601) 381 5000', ['phone:3212139525', 'phone:6013815000']],
    ['Cuesta $20.000 en 2026', ['money:20000', 'number:2026']],
    ['Cobran 166.000 pesos', ['money:166000']],
    ['Sube 35 % desde las 7:00 p. m.', ['time:7:00pm', 'percent:35']],
    ['Hasta el 30 de mayo de 2031', ['date:2031-05-30']],
    ['Verificado el 20 nov 2026', ['date:2026-11-20']],
    ['el dato es de oct 2021 (2021-10)', ['date:2021-10', 'date:2021-10']],
    ['Resolución 0599 del 10 de febrero de 2026', ['norm:resolucion 0599 de 2026']],
    ['Ley 1.581 de 2012 y T-415 de 2021', ['norm:ley 1581 de 2012', 'norm:t-415 de 2021']],
    ['Carrera 49 No. 31B-125', ['address:carrera4931b-125']],
    ['www.migracioncolombia.gov.co/ppt/', ['url:migracioncolombia.gov.co/ppt']],
    ['linea106@saludcapital.gov.co', ['email:linea106@saludcapital.gov.co']],
    ['Ve al hospital más cercano y pide ayuda.', []],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('is the same fact however it is spaced or written', () => {
    expect(keys('018000 423701')).toEqual(keys('01 8000 42 37 01'));
    expect(keys('ley 1581 del 2012')).toEqual(keys('Ley 1581 de 2012'));
    expect(keys('2026-11-20')).toEqual(keys('el 20 de noviembre de 2026'));
    expect(keys('https://www.gov.co/')).toEqual(keys('gov.co'));
  });

  it('never loses a digit: whatever number is put in a sentence is found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        const found = factsIn(`Paga ${number} y ven.`);
        expect(found.map(({ value }) => value.replace(/\D/g, '')).join('')).toBe(String(number));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { withoutPersonal } from '../../src/guide/personal.ts';

const words = (text: string): string => withoutPersonal(text).replace(/\s+/g, ' ').trim();

describe('what a person says of who they are', () => {
  it.each([
    ['mi numero es 300 000 0000 y perdi el ppt', 'y perdi el ppt'],
    ['mi teléfono: +57 (300) 000-0000, necesito mercado', ', necesito mercado'],
    ['mi cedula es la 00.000.000 y quiero sisben', 'y quiero sisben'],
    ['llámame al celular 3000000000 por favor', 'llámame al por favor'],
    ['Me llamo Rosa Mercedes Inventada y busco trabajo', 'y busco trabajo'],
    ['mi nombre es mercedes y busco trabajo', 'y busco trabajo'],
  ])('«%s» asks for «%s»', (said, asked) => {
    expect(words(said)).toBe(asked);
  });

  it.each([
    'mi ppt no aparece en el sistema',
    'me cobran 20.000 pesos por la cita',
    'mi hijo tiene 12 años y mi hija 7',
    'llamé al 123 y al 155',
    'tengo 38 semanas de embarazo',
    'un programa que se llama Renta Ciudadana',
  ])('«%s» is all about the need', (said) => {
    expect(words(said)).toBe(said);
  });
});

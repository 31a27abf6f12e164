import { describe, expect, it } from 'vitest';
import {
  bareMunicipality,
  type Located,
  mentionedMunicipality,
  nearestMunicipality,
  readMunicipality,
} from '../../src/territory/territory.ts';
import { content } from '../support/content.ts';

const { territory } = content;
const say = (located: Located): string => {
  if (located.kind === 'one') return located.municipality.code;
  return located.kind === 'several' ? `${located.options.length} posibles` : '—';
};

describe('an answer to «¿en qué municipio estás?»', () => {
  it.each([
    ['cucuta', '54001'],
    ['kucuta', '54001'],
    ['estoy en Bogotá', '11001'],
    ['villa rosario', '54874'],
    ['bquilla', '08001'],
    ['barrankilla', '08001'],
    ['tunja boyaca', '15001'],
    ['medallo', '05001'],
    ['paz de ariporo', '85250'],
    ['villanueva casanare', '85440'],
    ['Villanueva', '4 posibles'],
    ['bello', '05088'],
    ['la plata', '41396'],
    ['no sé', '—'],
    ['asdfgh', '—'],
  ])('«%s» is %s', (text, expected) => {
    expect(say(readMunicipality(territory, text))).toBe(expected);
  });
});

describe('a municipality mentioned in another message', () => {
  it.each([
    ['hola estoy en cucuta y no tengo ppt', '54001'],
    ['como me afilio a una eps en cali', '76001'],
    ['vivo en bucaramnga', '68001'],
    ['vivo en bello', '05088'],
    ['una vereda de Tibú', '54810'],
    ['Soacha', '25754'],
    // Everyday words and other countries are no place.
    ['mi hijo va al colegio', '—'],
    ['no me dan la plata', '—'],
    ['en el banco no me abren la cuenta', '—'],
    ['soy de Maracaibo', '—'],
    ['mi papá es de Valencia', '—'],
    ['estoy en la playa', '—'],
  ])('«%s» is %s', (text, expected) => {
    expect(say(mentionedMunicipality(territory, text))).toBe(expected);
  });

  it('is all of «¿y en Cali?»', () => {
    expect(say(bareMunicipality(territory, '¿y en Cali?'))).toBe('76001');
    expect(say(bareMunicipality(territory, 'y el colegio en Cali'))).toBe('—');
  });
});

describe('a location pin', () => {
  it('is the nearest municipality, and none in the sea or abroad', () => {
    expect(say(nearestMunicipality(territory, { lat: 7.9, lon: -72.5 }))).toBe('54001');
    expect(say(nearestMunicipality(territory, { lat: 40.4, lon: -3.7 }))).toBe('—');
  });
});

import { describe, expect, it } from 'vitest';
import { findDanger } from '../../src/guide/danger.ts';
import { content } from '../support/content.ts';

const dangerIn = (text: string): string => findDanger(content.danger, text)?.kind ?? '—';

describe('danger is heard', () => {
  it.each([
    ['mi marido me pega', 'violencia-mujer'],
    ['mi esposo me amenasa con matarme', 'violencia-mujer'],
    ['le tengo miedo a mi ex', 'violencia-mujer'],
    ['me violaron anoche', 'violencia-mujer'],
    ['me quiero morir', 'suicidio'],
    ['quiero kitarme la bida', 'suicidio'],
    ['ya no aguanto vivir asi', 'suicidio'],
    ['encontre un niño solo en el terminal', 'menor-en-riesgo'],
    ['mi papa me toca y tengo 13 años', 'menor-en-riesgo'],
    ['se llevaron a mi hija', 'menor-en-riesgo'],
    ['me tienen encerrada y no me dejan salir', 'trata'],
    ['me obligan a prostituirme', 'trata'],
    ['el eln me amenazo', 'amenaza'],
    ['nos dieron 24 horas para irnos', 'amenaza'],
    ['mi bb no respira', 'emergencia-medica'],
    ['estoy embarasada y sangrando', 'emergencia-medica'],
    ['DOLOR FUERTE EN EL PECHO!!!', 'emergencia-medica'],
  ])('«%s» is %s', (text, kind) => {
    expect(dangerIn(text)).toBe(kind);
  });
});

describe('what only sounds like danger is not', () => {
  it.each([
    'me muero de hambre por una arepa',
    'voy a matar un tigre el sábado',
    'me quiero morir de la pena',
    'me pega el sol toda la tarde',
    'mi hijo no aparece en el sistema',
    'mi jefe no responde los mensajes',
    'el arrendador me amenaza con echarme',
    'me quitaron los papeles en un operativo de migracion',
    'mi hijo está solo en Venezuela y lo quiero traer',
    'estoy sola con mis hijos',
    'estoy ahogado en deudas',
    'se trata de un curso',
  ])('«%s»', (text) => {
    expect(dangerIn(text)).toBe('—');
  });
});

describe('the answer to danger', () => {
  it.each(
    content.danger.map((rule) => [rule.kind, rule] as const),
  )('%s begins with help and fits one bubble', (_kind, { reply, card }) => {
    expect(reply.text.length).toBeLessThanOrEqual(900);
    expect(reply.text).toMatch(/\*\d/);
    expect(reply.text).not.toMatch(/[{}]/);
    expect(content.portfolio.cards.has(card)).toBe(true);
  });
});

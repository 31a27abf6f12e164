import { describe, expect, it } from 'vitest';
import { sensesOf } from '../../src/guide/senses.ts';
import { content } from '../support/content.ts';

const senses = await sensesOf(content);
const dangerIn = (text: string): string => senses(text).danger()?.kind ?? '—';

const DANGERS: readonly (readonly [string, string])[] = [
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
];

/** Of the dangers above told among other matters, so many may go unheard. */
const MOST_UNHEARD = 0.3;

describe('danger is heard', () => {
  it.each(DANGERS)('«%s» is %s', (text, kind) => {
    expect(dangerIn(text)).toBe(kind);
  });

  it.each([
    (said: string) =>
      `quiero saber donde queda la oficina del sisben y que papeles llevo y a que hora abren y si tengo que sacar cita, ${said}`,
    (said: string) =>
      `${said}, y tambien necesito averiguar lo del permiso de mis hijos que llegaron en enero y si el colegio los recibe sin notas`,
  ])('among other matters too (%#)', (among) => {
    const unheard = DANGERS.map(([text]) => among(text)).filter((text) => dangerIn(text) === '—');
    expect(unheard.length / DANGERS.length, unheard.join('\n')).toBeLessThanOrEqual(MOST_UNHEARD);
  });

  it('is told by the rules where the examples of one kind do not load', async () => {
    const danger = new Map(content.examples.danger);
    danger.delete('suicidio');
    const without = await sensesOf({ ...content, examples: { ...content.examples, danger } });
    expect(without('quiero suicidarme esta noche').danger()?.kind).toBe('suicidio');
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

import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/guide/conversation.ts';
import { decide } from '../../src/guide/decide.ts';
import { findScam } from '../../src/guide/scam.ts';
import { content } from '../support/content.ts';

const OFFERS: readonly (readonly [string, string])[] = [
  ['un señor me saca el ppt en un dia por 200 mil', 'ppt-pagado'],
  ['una chama por facebook ofrece el ppt garantizado en 24 horas', 'ppt-pagado'],
  ['me piden 80 mil por nequi para darme la cita de migracion', 'cita-vendida'],
  ['vendo... no mentira, venden cupos para migracion en la terminal', 'cita-vendida'],
  ['el presidente de la junta cobra 50 mil pesos por meterme al sisben', 'sisben-pagado'],
  ['me ofrecen trabajo pero piden consignar 50 mil para el curso', 'empleo-pagado'],
  ['piden plata para salir en la lista de las ayudas', 'ayuda-pagada'],
  ['me yamo alguien y pide que le de el codigo que me llego', 'codigo-pedido'],
  ['dicen ser de migracion y me estan cobrando 166 mil', 'migracion-por-chat'],
  ['venden el diploma de bachiller por internet', 'titulo-vendido'],
];

const HONEST = [
  'como saco el ppt rapido',
  'cuanto cuesta el duplicado del ppt',
  'puedo sacar el ppt sin cita',
  'necesito ayuda para pagar el arriendo no tengo plata',
  'en mi trabajo no me pagan y piden que vuelva mañana',
  'cuanto vale convalidar el titulo',
  'me cobraron la consulta en el hospital',
  'no me llego el codigo para entrar a la pagina de migracion',
  'quiero ofrecer trabajo a un venezolano con ppt',
];

describe('«¿es estafa?»', () => {
  it.each(OFFERS)('«%s» is %s', (text, sign) => {
    expect(findScam(content.scams, text)?.signs.map(({ id }) => id)).toContain(sign);
  });

  it.each(HONEST)('«%s» is an honest question', (text) => {
    expect(findScam(content.scams, text)).toBeUndefined();
  });

  it.each([
    'esto es estafa?',
    'sera tumbe',
    'es confiable esa pagina',
  ])('«%s» asks for a verdict on something not told yet', (text) =>
    expect(findScam(content.scams, text)).toEqual({ signs: [] }));

  it('who was already robbed wants to report it, not a verdict', () => {
    for (const text of ['me estafaron', 'quiero denunciar una estafa', 'fui victima de una estafa'])
      expect(findScam(content.scams, text)).toBeUndefined();
  });

  it('says the verdict, the official way and how to report', () => {
    const suspicion = findScam(content.scams, 'me venden el ppt por 300 mil pesos');
    if (!suspicion) throw new Error('not found');
    const conversation = { ...newConversation(), noticed: true };
    const { speech, services } = decide(content, conversation, { kind: 'scam', suspicion });
    expect(speech.at(-1)).toEqual({ kind: 'brief', cards: ['ppt-solicitud', 'estafas'] });
    expect(services[0]?.id).toBe('estafas');
  });
});

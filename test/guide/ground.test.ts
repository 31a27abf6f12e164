import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/guide/conversation.ts';
import { makeFactLock } from '../../src/guide/ground.ts';
import { makeGuide } from '../../src/guide/guide.ts';
import type { Reply } from '../../src/messages.ts';
import { content, guide, NOON, search } from '../support/content.ts';

const OPERATOR = 'Alcaldía de Prueba 2024-2027';
const lock = makeFactLock(content, OPERATOR);
const cards = [...content.portfolio.cards.keys()];
const PLACES = [undefined, '54001', '11001', '85001', '05001'];

describe('the fact lock', () => {
  it('lets every page of every card through, in every place', async () => {
    for (const municipality of PLACES)
      for (const card of cards) {
        let conversation = { ...newConversation(), ...(municipality && { municipality }) };
        let message: { kind: 'choice'; id: string } = { kind: 'choice', id: `card:${card}` };
        for (let page = 0; page < 12; page++) {
          // This guide throws when anything is withheld.
          const turn = await guide.turn(conversation, message, NOON);
          conversation = turn.conversation ?? newConversation();
          if (!turn.reply.choices.some(({ id }) => id === 'cmd:more')) break;
          message = { kind: 'choice', id: 'cmd:more' };
        }
      }
  });

  it.each([
    ['a phone', 'Llama al 310 555 1234.'],
    ['a fee', 'Cuesta $350.000.'],
    ['a date', 'Tienes plazo hasta el 3 de enero de 2027.'],
    ['a norm', 'Según la Ley 9999 de 2026.'],
    ['an address', 'Ve a la Calle 10 No. 5-51.'],
    ['a page', 'Entra a migracion-colombia-ppt.com/pago'],
    ['an e-mail', 'Escribe a ppt.rapido@correo.com'],
    ['a time', 'Abren a las 6:15 a. m.'],
    ['a percentage', 'Te descuentan el 12 %.'],
    ['a number', 'Son 45 días.'],
  ])('stops %s that no cited record holds', (_what, invented) => {
    const reply: Reply = {
      text: `Pide el duplicado. ${invented}`,
      choices: [],
      cites: ['card:ppt-duplicado'],
    };
    expect(lock(reply)).toHaveLength(1);
  });

  it('stops any number that is put into a true reply', () => {
    const card = content.portfolio.cards.get('ppt-duplicado');
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 999_999_999 }), (number) => {
        const text = `${card?.summary.text} Llama al ${number}.`;
        expect(lock({ text, choices: [], cites: ['card:ppt-duplicado'] })).not.toEqual([]);
      }),
    );
  });

  it('stops a true fact of a card that is not cited', () => {
    const urgent = content.portfolio.cards.get('ppt-duplicado')?.summary.text ?? '';
    expect(lock({ text: urgent, choices: [], cites: ['card:ppt-duplicado'] })).toEqual([]);
    expect(lock({ text: urgent, choices: [], cites: ['card:salud-mental'] })).not.toEqual([]);
  });

  it('lets the operator be named in the notice', async () => {
    const withheld: string[] = [];
    const named = makeGuide({
      content,
      search,
      operator: OPERATOR,
      onWithheld: (why) => withheld.push(why),
    });
    const turn = await named.turn(newConversation(), { kind: 'text', text: 'hola' }, NOON);
    expect(turn.reply.text).toContain(OPERATOR);
    expect(withheld).toEqual([]);
  });

  it('sends a safe answer instead of a loose one, and tells', async () => {
    const labels = { ...content.catalogue.labels, steps: 'Llama al 310 555 1234' };
    const catalogue = { ...content.catalogue, labels };
    const withheld: (readonly string[])[] = [];
    const careless = makeGuide({
      content: { ...content, catalogue },
      search,
      onWithheld: (_because, kinds) => withheld.push(kinds),
    });
    const tap = { kind: 'choice', id: 'card:ppt-duplicado' } as const;
    const turn = await careless.turn(newConversation(), tap, NOON);
    expect(turn.reply.text).toBe(content.catalogue.texts.withheld.text);
    expect(withheld).toEqual([['phone']]);
  });
});

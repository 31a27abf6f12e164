import { describe, expect, it } from 'vitest';
import { newConversation, openConversation } from '../../src/guide/conversation.ts';
import { content, guide, NOON } from '../support/content.ts';

async function last(...messages: readonly string[]) {
  let stored: unknown = newConversation();
  let turn = await guide.turn(openConversation(stored), { kind: 'text', text: '' }, NOON);
  for (const text of messages) {
    turn = await guide.turn(openConversation(stored), { kind: 'text', text }, NOON);
    stored = JSON.parse(JSON.stringify(turn.conversation ?? newConversation()));
  }
  return turn;
}

describe('a detail of the card just shown', () => {
  it.each([
    ['perdi el ppt', '¿y la foto quién la toma?', 'Te toman otra vez las huellas y la foto'],
    ['perdi el ppt', 'y el recibo donde lo pago', 'Banco de Occidente'],
    ['perdi el ppt', 'cuantas copias llevo', 'Foto o copia del PPT'],
    ['como inscribo a mi hija en el colegio', 'y el simat que es', 'SIMAT (la lista oficial'],
  ])('after «%s», «%s» is answered by what it says: «%s»', async (first, second, said) => {
    const { reply, because } = await last(first, second);
    expect(because).toBe('followup:detail');
    expect(reply.text).toContain(said);
    expect(reply.text).toContain('Verificado el');
    expect(reply.choices.map(({ id }) => id)).toContain('cmd:person');
  });

  it('is only what the card states, sentence by sentence', async () => {
    const { reply } = await last('perdi el ppt', 'y el recibo donde lo pago');
    const card = content.portfolio.cards.get('ppt-duplicado');
    const [, answer = ''] = reply.text.split('*Sobre eso:* ');
    expect(card?.steps.map(({ text }) => text)).toContain(answer.split('\n')[0]);
  });

  it.each([
    ['perdi el ppt', 'quien gano el mundial'],
    ['perdi el ppt', 'no tengo donde dormir'],
    ['como inscribo a mi hija en el colegio', 'me duele una muela'],
  ])('after «%s», «%s» is none', async (first, second) => {
    expect((await last(first, second)).because).not.toBe('followup:detail');
  });
});

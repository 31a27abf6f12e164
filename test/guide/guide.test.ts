import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONVERSATION_DAYS,
  newConversation,
  openConversation,
} from '../../src/guide/conversation.ts';
import { makeGuide, type Turn } from '../../src/guide/guide.ts';
import { BODY_CHARS, LABEL_CHARS } from '../../src/limits.ts';
import type { InboundContent } from '../../src/messages.ts';
import { buildSearch } from '../../src/retrieval/search.ts';
import { content, guide, NOON } from '../support/content.ts';

const LIST_ROWS = 10;
const BUTTON_ID_CHARS = 200;

/** A conversation of several messages; its state goes through storage between them. */
async function converse(messages: readonly InboundContent[]): Promise<readonly Turn[]> {
  const turns: Turn[] = [];
  let stored: unknown = newConversation();
  for (const message of messages) {
    const turn = await guide.turn(openConversation(stored), message, NOON);
    stored = JSON.parse(JSON.stringify(turn.conversation ?? newConversation()));
    turns.push(turn);
  }
  return turns;
}

const text = (said: string): InboundContent => ({ kind: 'text', text: said });
const last = (turns: readonly Turn[]): Turn => {
  const turn = turns.at(-1);
  if (!turn) throw new Error('no turn');
  return turn;
};

describe('a conversation', () => {
  it('answers both needs of one message, for the place it names', async () => {
    const said = 'hola estoy en cucuta y no tengo ppt mi hijo nesesita colegio';
    const turn = last(await converse([text(said)]));
    expect(turn.outcome).toBe('answer');
    expect([...turn.cards].sort()).toEqual(['matricula', 'ppt-solicitud']);
    expect(turn.reply.text).toContain('San José de Cúcuta');
    expect(turn.reply.text).toContain('Verificado el');
  });

  it('says who it is once, with what it keeps', async () => {
    const [first, second] = await converse([text('hola'), text('perdi el ppt')]);
    expect(first?.reply.text).toContain('Ley 1581 de 2012');
    expect(first?.reply.text).toContain(`${CONVERSATION_DAYS} días`);
    expect(second?.reply.text).not.toContain('Ley 1581');
  });

  it('puts help before the notice when there is danger, and says who it is afterwards', async () => {
    const [danger, next] = await converse([text('mi marido me pega'), text('hola')]);
    expect(danger).toMatchObject({ outcome: 'danger', danger: 'violencia-mujer' });
    expect(danger?.reply.text).not.toContain('Baquiano');
    expect(next?.reply.text).toContain('Baquiano');
  });

  it('hears danger in the middle of a route and keeps the place', async () => {
    const turns = await converse([text('1'), text('menu'), text('1'), text('me quiero morir')]);
    expect(last(turns).danger).toBe('suicidio');
    expect(last(turns).conversation?.place?.step).toBe('necesidad');
  });

  it('answers a question in the middle of a route and offers the route again', async () => {
    const turns = await converse([
      text('menu'),
      text('1'),
      text('me sacaron del trabajo sin pagarme'),
      text('seguir'),
    ]);
    expect(turns[2]?.cards).toEqual(['derechos-laborales']);
    expect(turns[2]?.reply.choices.map(({ id }) => id)).toContain('cmd:resume');
    expect(last(turns).reply.text).toContain('¿Qué necesitas con el PPT?');
  });

  it('takes the number, the word or the tap as the same answer', async () => {
    const start = [text('menu'), text('1')];
    const byNumber = last(await converse([...start, text('la 3')]));
    const byWords = last(await converse([...start, text('se me perdió')]));
    const byTap = last(
      await converse([...start, { kind: 'choice', id: 'step:ppt/necesidad/perdido' }]),
    );
    expect(byWords.conversation?.place).toEqual(byNumber.conversation?.place);
    expect(byTap.conversation?.place).toEqual(byNumber.conversation?.place);
  });

  it('shows the same card for another place, and remembers the place', async () => {
    const turns = await converse([
      text('como inscribo a mi hija en el colegio'),
      text('¿y en Bogotá?'),
    ]);
    expect(last(turns).cards).toEqual(['matricula']);
    expect(last(turns).reply.text).toContain('Bogotá');
    expect(last(turns).conversation?.municipality).toBe('11001');
  });

  it('takes a location pin as the place', async () => {
    const turns = await converse([
      text('perdi el ppt'),
      { kind: 'location', lat: 7.89, lon: -72.5 },
    ]);
    expect(last(turns).conversation?.municipality).toBe('54001');
  });

  it('forgets everything when asked', async () => {
    const turns = await converse([text('estoy en cucuta y perdi el ppt'), text('borrar')]);
    expect(last(turns).conversation).toBeUndefined();
    expect(last(turns).reply.text).toContain('borré');
  });

  it('says what to do when a counter said no', async () => {
    const turns = await converse([
      text('matricula de mi hijo sin papeles'),
      text('no me quisieron atender'),
    ]);
    expect(last(turns).reply.text).toContain('Si te dicen que no');
    expect(last(turns).reply.text).toContain('«');
  });

  it('shows the whole card over «más», nothing twice and nothing left out', async () => {
    const messages = [text('perdi el ppt'), ...Array.from({ length: 9 }, () => text('más'))];
    const turns = await converse(messages);
    const said = turns.map(({ reply }) => reply.text).join('\n');
    const card = content.portfolio.cards.get('ppt-duplicado');
    for (const { text: step } of card?.steps ?? []) expect(said.split(step)).toHaveLength(2);
    for (const { url } of Object.values(card?.sources ?? {})) expect(said).toContain(url);
    expect(last(turns).reply.text).toContain('todo lo que tengo');
  });
});

describe('bad input', () => {
  it.each<[string, InboundContent, RegExp]>([
    ['a megabyte', text('hola '.repeat(200_000)), /muy largo/],
    ['control characters', text('\u0000\u0007\u200b\u202e'), /No alcancé a entender/],
    ['emoji only', text('😭😭🙏🏽'), /No alcancé a entender/],
    ['nothing', text('   '), /No alcancé a entender/],
    ['a voice note', { kind: 'unsupported', what: 'voice' }, /notas de voz/],
    ['a photo', { kind: 'unsupported', what: 'image' }, /archivos ni fotos/],
    ['a button that no longer exists', { kind: 'choice', id: 'step:ppt/nada/nada' }, /necesitas/],
    ['a made-up button', { kind: 'choice', id: '../../etc/passwd' }, /necesitas/],
  ])('%s gets a clear answer', async (_what, message, expected) => {
    const turn = last(await converse([message]));
    expect(turn.reply.text).toMatch(expected);
  });

  it('hears danger even in a message that is too long', async () => {
    const turn = last(await converse([text(`mi esposo me pega ${'bla '.repeat(50_000)}`)]));
    expect(turn.danger).toBe('violencia-mujer');
  });

  it('says that nothing is loaded, which is not the same as not found', async () => {
    const empty = { ...content, portfolio: { ...content.portfolio, cards: new Map() } };
    const search = await buildSearch([], { lexicon: content.lexicon });
    const bare = makeGuide({ content: empty, search });
    const turn = await bare.turn(newConversation(), text('perdi el ppt'), NOON);
    expect(turn.reply.text).toContain('no tengo información cargada');
  });
});

describe('whatever is said', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }).map(text),
    fc
      .constantFrom(
        'menu',
        'volver',
        'más',
        'seguir',
        'saltar',
        'borrar',
        'hola',
        'ayuda',
        'persona',
        '1',
        '2',
        '3',
        '9',
        'no',
        'sí',
        'Cúcuta',
        'villanueva',
      )
      .map(text),
    fc
      .constantFrom(
        'no tengo ppt',
        'mi hijo necesita colegio',
        'me robaron',
        'tengo hambre',
        'no me atienden en el hospital',
      )
      .map(text),
    fc.record({
      kind: fc.constant('location' as const),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
    fc.record({
      kind: fc.constant('choice' as const),
      id: fc.constantFrom(
        'cmd:menu',
        'cmd:more',
        'area:justicia',
        'area:justicia/2',
        'flow:ppt',
        'card:urgencias',
        'place:54001',
        'cmd:none',
      ),
    }),
  );

  it('there is one answer that every channel can draw, and state survives storage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 8 }), async (messages) => {
        for (const { reply, conversation } of await converse(messages)) {
          expect(reply.text.trim()).not.toBe('');
          expect(reply.text).not.toMatch(/undefined|\[object|\{\w+\}/);
          expect(reply.choices.length).toBeLessThanOrEqual(LIST_ROWS);
          for (const { id, label } of reply.choices) {
            expect(id.length).toBeLessThanOrEqual(BUTTON_ID_CHARS);
            expect(label).not.toBe('');
            if (!id.startsWith('place:')) expect(label.length).toBeLessThanOrEqual(LABEL_CHARS);
          }
          if (reply.choices.length > 0)
            expect(reply.text.length).toBeLessThanOrEqual(BODY_CHARS * 1.5);
          if (conversation)
            expect(openConversation(JSON.parse(JSON.stringify(conversation)))).toEqual(
              conversation,
            );
        }
      }),
      { numRuns: 150 },
    );
  });
});

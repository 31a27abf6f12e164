import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentIn } from '../../src/content/content.ts';
import { CUES, FACETS, loadCues } from '../../src/content/cues.ts';
import { type Conversation, newConversation } from '../../src/guide/conversation.ts';
import { facetsIn, isLeaving, moveIn } from '../../src/guide/cues.ts';
import { facetText } from '../../src/guide/facet-text.ts';
import type { Need } from '../../src/guide/heard.ts';
import { LANGUAGES, type Language } from '../../src/languages.ts';
import { REPLY_CHARS } from '../../src/limits.ts';
import { cardIn } from '../../src/portfolio/card.ts';
import { sound } from '../../src/text.ts';
import { content, loaded, search, TODAY, withFile } from '../support/content.ts';

/** A conversation in which a card was just shown. */
const after = (card: string): Conversation => ({
  ...newConversation(),
  shown: { card, page: 0, taken: 0 },
  offered: [
    { id: 'cmd:more', label: 'Ver más' },
    { id: 'cmd:menu', label: 'Menú' },
  ],
});

const needsOf = async (text: string): Promise<readonly Need[]> => [
  { hits: await search.find(text, 8) },
];

const heard = async (text: string, card = 'ppt-duplicado', language: Language = 'es') => {
  const found = facetsIn(contentIn(content, language), after(card), text, await needsOf(text));
  return found ? found.facets.join('+') : '—';
};

describe('a short question after a card asks a part of it', () => {
  it.each([
    ['¿y cuánto cuesta?', 'cost'],
    ['kuanto kuesta eso', 'cost'],
    ['cuanto me cobran', 'cost'],
    ['y eso es gratis?', 'cost'],
    ['hay que pagar algo', 'cost'],
    ['no tengo plata', 'cost'],
    ['cuánto demora', 'time'],
    ['y como cuanto se tarda eso', 'time'],
    ['cuando me lo entregan', 'time'],
    ['eso dónde queda', 'where'],
    ['donde es', 'where'],
    ['la dirección porfa', 'where'],
    ['a donde voy', 'where'],
    ['qué llevo', 'bring'],
    ['q papeles piden', 'bring'],
    ['y los requisitos?', 'bring'],
    ['a qué horas', 'hours'],
    ['abren los sábados?', 'hours'],
    ['y si no tengo pasaporte', 'lacking'],
    ['no tengo eso', 'lacking'],
    ['y si me falta uno', 'lacking'],
    ['tengo la cedula vencida', 'lacking'],
    ['ya fui y no me atendieron', 'refused'],
    ['y si me dicen que no', 'refused'],
    ['no me lo quisieron recibir', 'refused'],
    ['ya fui al ministerio y no me pararon bolas', 'refused'],
    ['no me pararon bolas', 'refused'],
    ['no me pararon', 'refused'],
    ['ni me voltearon a ver', 'refused'],
    ['ni me atendieron', 'refused'],
    ['me mandaron a otro lado', 'refused'],
    ['y para mi hijo?', 'who'],
    ['mi esposa también puede?', 'who'],
    ['quién me ayuda', 'help'],
    ['con quién hablo', 'help'],
    ['es obligatorio?', 'required'],
    ['necesito cita?', 'required'],
    ['y después?', 'next'],
    ['qué sigue', 'next'],
    ['cómo hago', 'steps'],
    ['por donde empiezo', 'steps'],
    ['hasta cuándo sirve', 'validity'],
    ['cuando se vence', 'validity'],
    ['tengo derecho?', 'rights'],
    ['se puede por internet?', 'online'],
    ['cuanto cuesta y qué llevo', 'cost+bring'],
    ['cuanto cuesta y cuánto se demora', 'cost+time'],
    ['dónde queda y a qué horas', 'where+hours'],
  ])('«%s» asks %s', async (text, facets) => {
    expect(await heard(text)).toBe(facets);
  });

  it.each<[string, Language, string]>([
    ['how much does it cost?', 'en', 'cost'],
    ["and if I don't have a passport", 'en', 'lacking'],
    ['what do I need to bring', 'en', 'bring'],
    ['combien ça coûte', 'fr', 'cost'],
    ['quels papiers', 'fr', 'bring'],
    ['konbyen li koute', 'ht', 'cost'],
    ['ki kote li ye', 'ht', 'where'],
    ['quanto custa', 'pt', 'cost'],
    ['e se não tenho documentos', 'pt', 'lacking'],
    ["I don't have that", 'en', 'lacking'],
    ["I haven't got that", 'en', 'lacking'],
    ['I have none of those', 'en', 'lacking'],
    ['I went and they turned me away', 'en', 'refused'],
    ['I already went and they said no', 'en', 'refused'],
    ['I was turned away', 'en', 'refused'],
    ['they sent me somewhere else', 'en', 'refused'],
    ["je n'ai pas ça", 'fr', 'lacking'],
    ["je ne l'ai pas", 'fr', 'lacking'],
    ["je n'ai aucun de ces papiers", 'fr', 'lacking'],
    ["j'y suis allé et on m'a refusé", 'fr', 'refused'],
    ["j'y suis allée mais ils m'ont renvoyée", 'fr', 'refused'],
    ["on ne m'a pas reçu", 'fr', 'refused'],
    ["on m'a envoyé ailleurs", 'fr', 'refused'],
    ['mwen pa genyen sa', 'ht', 'lacking'],
    ['m pa genyen l', 'ht', 'lacking'],
    ['mwen te ale yo pa resevwa m', 'ht', 'refused'],
    ['m ale men yo pa okipe m', 'ht', 'refused'],
    ['yo voye m tounen', 'ht', 'refused'],
    ['yo voye m yon lòt kote', 'ht', 'refused'],
    ['não tenho isso', 'pt', 'lacking'],
    ['não tenho nenhum desses', 'pt', 'lacking'],
    ['já fui e não me atenderam', 'pt', 'refused'],
    ['já fui e disseram que não', 'pt', 'refused'],
    ['não quiseram me atender', 'pt', 'refused'],
    ['me mandaram para outro lugar', 'pt', 'refused'],
  ])('«%s» in %s asks %s', async (text, language, facet) => {
    expect(await heard(text, 'matricula', language)).toBe(facet);
  });

  it.each<[string, Language]>([
    ['I went to the hospital and they have no doctors', 'en'],
    ['my boss sent me to another office without pay', 'en'],
    ["je n'ai pas de logement", 'fr'],
    ['mwen pa gen travay', 'ht'],
    ['fui demitido e não me pagaram', 'pt'],
  ])('«%s» in %s is a matter of its own', async (text, language) => {
    expect(await heard(text, 'matricula', language)).toBe('—');
  });
});

describe('a new matter is never taken for a follow-up', () => {
  it.each([
    'cuánto cuesta la visa',
    'donde vacunan a mi bebé',
    'no tengo donde dormir',
    'qué necesito para estudiar en el sena',
    'mi hijo necesita colegio',
    'me botaron del trabajo y no me pagaron',
    'no me atienden en el hospital a mi mamá',
    'quiero denunciar que me robaron el celular',
    'cuanto me deben pagar si me despiden',
    'dónde hay comedores',
    'no me pagaron',
  ])('«%s»', async (text) => {
    expect(await heard(text)).toBe('—');
  });

  it('and a question about the card shown stays with it', async () => {
    expect(await heard('cuanto cuesta el duplicado')).toBe('cost');
  });
});

describe('what is done with the last reply', () => {
  it.each([
    ['repítelo', 'repeat'],
    ['otra vez por favor', 'repeat'],
    ['no entendí', 'simpler'],
    ['no te entiendo nada', 'simpler'],
    ['explícame mejor', 'simpler'],
    ['otra cosa', 'other'],
    ['tengo otra pregunta', 'other'],
    ['el de arriba', 'first'],
    ['la última', 'last'],
    ['sí', 'yes'],
    ['si por favor', 'yes'],
    ['no', 'no'],
    ['no gracias', 'no'],
  ])('«%s» is %s', (text, move) => {
    expect(moveIn(content, text)).toBe(move);
  });

  it.each([
    'no me acuerdo del pueblo',
    'no tengo papeles',
    'otra cosa, mi hijo necesita colegio',
    'si me roban el ppt qué hago',
    'no entiendo la carta del juzgado',
  ])('«%s» says something of its own', (text) => {
    expect(moveIn(content, text)).toBeUndefined();
  });
});

describe('who has to leave at once', () => {
  it.each([
    'salir',
    'quiero salir del chat',
    'ya viene',
    'ya llegó mi marido',
    'chao ya viene',
    'no escribas más',
    'no me escriban mas',
    'borra todo',
    'cierra el chat',
    'me están revisando el teléfono',
    'salir ya',
    'salir por favor',
    'por favor salir',
    'salir salir',
    'viene mi marido',
    'viene el jefe',
    'ya vino',
    'ya vino mi esposo',
    'exit',
    'exit por favor',
    'sair',
    'sortir',
    'soti',
    'pare de escrever',
  ])('is heard: «%s»', (text) => {
    expect(isLeaving(content, text)).toBe(true);
  });

  it.each([
    'no me dejan salir',
    'necesito salir de aquí',
    'me están vigilando',
    'quiero salir de venezuela',
    'me quieren sacar de la casa',
    'chao',
    'ya viene la cita y no tengo el papel',
    'mi marido viene mañana de cúcuta, necesita ppt',
    'no me escriben de migración',
    'borraron mi registro',
    'quiero salir del país',
    'salir de aquí ya',
    'salir de venezuela por favor',
    'por favor',
    'viene mi mamá de Venezuela qué visa necesita',
    'viene mi hijo',
    'vino un hombre',
    // What «quit» sounds like is a need of its own.
    'kit',
    'kit por favor',
    'ya vino la cita y no tengo el papel',
  ])('is not «%s»', (text) => {
    expect(isLeaving(content, text)).toBe(false);
  });

  it.each<[string, Language]>([
    ['exit', 'en'],
    ['sortir', 'fr'],
    ['soti', 'ht'],
    ['sair', 'pt'],
    ['salir', 'en'],
  ])('the word that the danger reply names works: «%s» in %s', (text, language) => {
    expect(isLeaving(contentIn(content, language), text)).toBe(true);
  });

  it('a word to leave with in one language is one in all, but «quit»', () => {
    for (const { local, language } of content.packs.values()) {
      const bare = local.cues.moves.leave.flatMap(({ slots: [first, ...rest] }) =>
        first && rest.length === 0 ? first.words.map((word) => word.sound) : [],
      );
      expect(bare.length, language).toBeGreaterThan(0);
      for (const word of bare.filter((one) => one !== sound('quit')))
        for (const there of LANGUAGES)
          expect(isLeaving(contentIn(content, there), word), `${word} in ${there}`).toBe(true);
    }
  });

  it.each([
    'violencia-mujer',
    'trata',
    'amenaza',
    'menor-en-riesgo',
  ])('the reply to %s names the word, in every language', (kind) => {
    for (const language of ['es', 'en', 'fr', 'ht', 'pt'] as const) {
      const there = contentIn(content, language);
      const reply = there.danger.find((rule) => rule.kind === kind)?.reply.text ?? '';
      const bold = reply.split('*').filter((_, i) => i % 2 === 1);
      expect(
        bold.filter((word) => isLeaving(there, word)),
        `${language}: ${reply}`,
      ).toHaveLength(1);
    }
  });
});

describe('whatever part is asked of whatever card', () => {
  it('fits one bubble, names the card and says when it was verified', () => {
    const { portfolio, territory, catalogue, cues } = content;
    const facets = fc.uniqueArray(fc.constantFrom(...FACETS), { minLength: 1, maxLength: 2 });
    const places = fc.constantFrom(undefined, '11001', '54001', '85001', '76001');
    fc.assert(
      fc.property(fc.constantFrom(...portfolio.cards.keys()), facets, places, (id, asked, code) => {
        const card = cardIn(portfolio, id, code);
        if (!card) throw new Error(id);
        const municipality = code ? territory.byCode.get(code) : undefined;
        const view = { card, municipality, portfolio, territory, catalogue, today: TODAY };
        const text = facetText(view, asked, cues);
        expect(text.length).toBeLessThanOrEqual(REPLY_CHARS);
        expect(text).toContain(`*${card.title}*`);
        expect(text).toContain('Verificado el');
        expect(text.split('\n\n').length, text).toBeGreaterThan(2);
      }),
      { numRuns: 600 },
    );
  });
});

describe('the file of cues', () => {
  const problemsWith = (from: string, to: string) => {
    const files = withFile(CUES, (text) => {
      if (!text.includes(from)) throw new Error(`«${from}» is not in the file`);
      return text.replace(from, to);
    });
    return loadCues(files, [...content.portfolio.cards.keys()]).problems;
  };

  it('as it stands has no problems', () => {
    expect(loaded.problems.filter(({ file }) => file.endsWith('cues.yaml'))).toEqual([]);
  });

  it.each([
    ['a sign that cannot be read', '- hasta cuando', '- hasta (cuando)', 'danger.pattern'],
    ['a card that is none', 'to: ppt-ninos', 'to: ppt-nadie', 'card.unknown'],
    ['an urgent card that is none', '  - urgencias\n', '  - urjencias\n', 'card.unknown'],
  ])('%s is named with its line', (_what, from, to, code) => {
    const [problem] = problemsWith(from, to);
    expect(problem).toMatchObject({ file: CUES, code });
    expect(problem?.line).toBeGreaterThan(1);
  });

  it('and a card that could not be loaded is not turned to', async () => {
    const cards = new Map([...content.portfolio.cards].filter(([id]) => id !== 'ppt-ninos'));
    const without = { ...content, portfolio: { ...content.portfolio, cards } };
    const text = 'y para mi hijo?';
    const found = facetsIn(without, after('ppt-solicitud'), text, await needsOf(text));
    expect(found).toMatchObject({ card: 'ppt-solicitud', facets: ['who'] });
  });

  it('broken or missing leaves every message a question of its own', () => {
    const { cues } = loadCues([], []);
    expect(isLeaving({ ...content, cues }, 'salir')).toBe(false);
    expect(moveIn({ ...content, cues }, 'otra cosa')).toBeUndefined();
  });
});

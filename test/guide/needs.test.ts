import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newConversation } from '../../src/guide/conversation.ts';
import { isIdle } from '../../src/guide/cues.ts';
import { findNeeds } from '../../src/guide/needs.ts';
import { partsOf } from '../../src/guide/seams.ts';
import { words } from '../../src/text.ts';
import { content, guide, NOON, search } from '../support/content.ts';

const { lexicon, cues } = content;

const needsIn = async (text: string): Promise<readonly string[]> =>
  (await findNeeds(search, text, lexicon, cues)).flatMap(({ hits }) => hits[0]?.id ?? []);

describe('several needs in one message are all heard', () => {
  it.each<[string, readonly string[]]>([
    [
      'buenas es que mi hija tiene fiebre alta y no me la quieren atender en el hospital y aparte no tenemos donde dormir esta noche estamos en el terminal de cucuta con las maletas',
      ['urgencias', 'alojamiento'],
    ],
    [
      'hola necesito sacar el ppt de mi niño y también quiero saber como lo meto al colegio porque ya tiene ocho años y no ha estudiado',
      ['ppt-ninos', 'matricula'],
    ],
    [
      'me botaron del trabajo y no me pagaron la quincena y de paso el dueño del apartamento me quiere sacar porque debo el arriendo de este mes que hago',
      ['derechos-laborales', 'arriendo'],
    ],
    [
      'estoy embarazada de cinco meses y no tengo eps además perdi el ppt la semana pasada en un bus llegando a bucaramanga',
      ['embarazo', 'ppt-duplicado'],
    ],
    [
      'quiero aprender algo en el sena y también montar un negocio de comidas rapidas, tengo ppt',
      ['sena-formacion', 'emprendimiento'],
    ],
    [
      'soy ingeniero quiero convalidar mi titulo y abrir una cuenta en el banco con el ppt',
      ['convalidacion-titulos', 'inclusion-financiera'],
    ],
    [
      'donde puedo conseguir un mercado y pañales para la bebe, y tambien como hago con el registro civil de ella que nacio aqui',
      ['kit-higiene', 'nacionalidad-hijos'],
    ],
    ['no tengo donde dormir y de paso kiero trabajo', ['alojamiento', 'registro-empleo']],
    [
      'necesito chamba urgente y además el casero me quiere sacar ya, ayúdame con las dos vainas',
      ['registro-empleo', 'arriendo'],
    ],
  ])('«%s»', async (text, cards) => {
    expect(await needsIn(text)).toEqual(expect.arrayContaining([...cards]));
  });
});

describe('a long story with one need stays one', () => {
  it.each([
    'buenas tardes mire yo le escribo porque resulta que yo entre a colombia en el 2021 por la trocha con mi esposo y mis dos niños y nos registramos en el rumv y nos tomaron las fotos y las huellas en cucuta pero a mi nunca me llego el permiso, a mi esposo si y a los niños tambien, entonces yo quiero saber como hago para ver si el mio ya salio o que paso',
    'hola amigo dios te bendiga te cuento que mi mamá vino de venezuela hace una semana, ella es mayor, tiene setenta años, y se cayó en la casa y le duele mucho la pierna, fuimos al hospital y nos dijeron que sin papeles no la atendían, que fuéramos a otro lado, y ella está ahí acostada',
    'mira chamo yo estaba trabajando en un restaurante en chapinero de lunes a domingo desde las siete de la mañana hasta las diez de la noche y el patron me pagaba treinta mil el dia, el sabado me dijo que ya no fuera mas y me quedo debiendo tres semanas y cuando le reclame me dijo que como yo no tengo papeles no puedo hacer nada',
    'nosotros vivimos en una pieza en soacha somos cinco, mi esposo vende aguacates y yo limpio casas, mi niña de siete años estaba en el colegio en maracaibo en segundo grado pero se nos quedaron las notas alla, y en la escuela de aqui me dicen que sin notas no la reciben en su grado que tiene que empezar de primero',
    'buenas vecina me dijeron que usted me puede orientar, yo tengo el ppt pero fui al banco a abrir una cuenta de ahorros para que me paguen el sueldo y la muchacha me dijo que con ese documento no se podia que trajera cedula de extranjeria, fui a tres bancos y en todos lo mismo',
    'tengo la niña flaquita flaquita no me come nada ya tiene dos años y pesa nueve kilos la vecina me dice que la lleve a que le den la leche esa que dan pero yo no se donde sera eso ni si le piden papeles',
    'hola buenas noches somos una familia de siete personas venimos caminando desde pamplona vamos para bogota y los niños tienen los pies hinchados queremos saber donde hay un sitio para descansar',
  ])('«%s»', async (text) => {
    expect(await needsIn(text)).toHaveLength(1);
  });
});

it('what no card answers is no need beside one', async () => {
  for (const text of [
    'necesito el ppt de mi hijo, y también quiero un helado',
    'perdi el ppt y aparte gano mi equipo',
  ])
    expect(await needsIn(text), text).toHaveLength(1);
});

describe('what cannot wait is told first', () => {
  const answer = async (text: string) =>
    guide.turn(newConversation(), { kind: 'text', text }, NOON);

  it('whatever the order it was said in', async () => {
    const work = 'quiero buscar trabajo';
    const shelter = 'no tengo donde dormir esta noche';
    for (const text of [`${work} y aparte ${shelter}`, `${shelter} y aparte ${work}`])
      expect((await answer(text)).cards, text).toEqual(['alojamiento', 'registro-empleo']);
  });

  it('with a next step for each', async () => {
    const { reply } = await answer('quiero buscar trabajo y aparte no tengo donde dormir');
    expect(reply.text.match(/\*Qué hacer:\*/g)).toHaveLength(2);
  });

  it('at most three at once, and the others are offered', async () => {
    const { reply, cards } = await answer(
      'no tengo donde dormir, aparte quiero buscar trabajo, además mi hijo necesita colegio y de paso quiero abrir una cuenta en el banco con el ppt',
    );
    expect(cards).toHaveLength(3);
    expect(reply.choices.filter(({ id }) => id.startsWith('card:')).length).toBeGreaterThan(3);
    expect(cards[0]).toBe('alojamiento');
  });
});

describe('where a message is cut', () => {
  const cut = (text: string) => partsOf(text, { asks: search.asks, lexicon, cues });

  it('not between «de» and whose it is', () => {
    expect(cut('necesito el ppt de mi hijo').texts).toEqual(['necesito el ppt de mi hijo']);
  });

  it('not after a circumstance of what is asked', () => {
    for (const text of [
      'como no tengo trabajo no puedo pagar el arriendo y me quieren sacar',
      'ya tengo sisbén y el cupo del niño, ahora me falta la eps',
      'con el ppt puedo abrir una cuenta de banco',
    ])
      expect(cut(text).texts, text).toHaveLength(1);
  });

  it('in a bare list too', () => {
    expect(cut('comida y techo').texts).toEqual(['comida', 'y techo']);
    expect(cut('mercado pañales vacunas').texts).toEqual(['mercado', 'panales', 'vacunas']);
  });

  it('where another matter is announced, which counts them up', () => {
    expect(cut('perdi el ppt y también quiero saber del colegio')).toEqual({
      texts: ['perdi el ppt', 'y tambien quiero saber del colegio'],
      isCounted: true,
    });
    expect(cut('techo y trabajo').isCounted).toBe(false);
  });

  it('and no word is lost but a clause that says nothing, whatever is said', () => {
    const spoken = fc.array(
      fc.constantFrom(
        'y',
        'aparte',
        'de paso',
        'mi hijo',
        'de',
        'quiero',
        'colegio',
        'ppt',
        ',',
        '.',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(spoken, (parts) => {
        const text = parts.join(' ');
        const telling = text.split(/[.,]/).filter((clause) => !isIdle(content, clause));
        expect(cut(text).texts.join(' ')).toBe(words(telling.join(' ')).join(' '));
      }),
    );
  });
});

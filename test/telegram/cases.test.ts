import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualWait } from '../../src/officials/casework.ts';
import { openWorld, type World } from '../support/desk.ts';
import { GROUP } from '../support/telegram.ts';

let world: World;
const [OFFICIAL, OTHER, STRANGER] = [41, 42, 43];
const ANA = '+573000000001';
const HOUR = 3_600_000;

beforeEach(async () => {
  world = await openWorld();
  await world.enroll(OFFICIAL, { role: 'official', institution: 'Personería de Cúcuta' });
  await world.enroll(OTHER, { role: 'official', institution: 'Alcaldía de Cúcuta' });
});
afterEach(() => world.close());

const topics = () =>
  world.api.calls.filter(({ method }) => method === 'createForumTopic').map(({ body }) => body);
/** The topic that was written in last. */
const topic = (): number => {
  const last = world.api.calls.findLast(
    ({ method, body }) =>
      method === 'sendMessage' && body.chat_id === GROUP && body.message_thread_id !== undefined,
  );
  return Number(last?.body.message_thread_id);
};
const inGroup = () => world.sentTo(GROUP).join('\n');
const ask = async (who = ANA, channel: 'whatsapp' | 'web' = 'whatsapp') => {
  await world.says(channel, who, 'me negaron urgencias en cúcuta');
  await world.says(channel, who, 'persona');
  return world.says(channel, who, 'sí, pásalo');
};
const toAna = () => world.whatsapp.map(({ text }) => text);

describe('a case', () => {
  it('goes from WhatsApp to the officials and back, with no more than helps', async () => {
    const said = await ask();
    expect(said.at(-3)).toContain('no* verá tu nombre ni tu número');
    expect(said.at(-1)).toContain('Todavía no sé cuánto tardan');
    expect(topics()).toHaveLength(1);
    expect(topics()[0]?.name).toMatch(/^Caso 1 · .+ · San José de Cúcuta \(Norte de Santander\)$/);
    await world.says(
      'whatsapp',
      ANA,
      'me sacaron, soy Yuleisy Rondón, cédula 12.345.678, escríbeme a a@b.co',
    );
    expect(inGroup()).toContain(
      'me sacaron, soy [nombre], cédula [documento], escríbeme a [correo]',
    );
    expect(inGroup()).not.toContain('573000000001');
    expect(await world.inTopic(OFFICIAL, topic(), '¿En qué hospital fue?')).toEqual([
      '→ En camino.',
    ]);
    expect(toAna().at(-1)).toBe('*Personería de Cúcuta:*\n¿En qué hospital fue?');
    await world.inTopic(OFFICIAL, topic(), '// ¿alguien conoce ese hospital?');
    expect(toAna().at(-1)).not.toContain('conoce');
    const [closed] = await world.inTopic(OFFICIAL, topic(), '/cerrar');
    expect(closed).toContain('se borra en 72 horas');
    expect(toAna().at(-1)).toContain('cerró tu caso');
    // From here on the guide answers again.
    expect((await world.says('whatsapp', ANA, 'urgencias')).at(-1)).toContain('*Urgencias');
  });

  it('comes from the page, and its answers wait there to be fetched', async () => {
    const session = 'a'.repeat(32);
    await ask(session, 'web');
    await world.inTopic(OTHER, topic(), 'Buenas tardes, dígame.');
    const replies = await world.says('web', session, 'no me atienden');
    expect(replies.join('\n')).toContain('*Alcaldía de Cúcuta:*\nBuenas tardes, dígame.');
    expect(inGroup()).toContain('no me atienden');
  });

  it('comes from Telegram itself', async () => {
    await world.write(STRANGER, 'me negaron urgencias');
    await world.write(STRANGER, '/persona');
    await world.tap(STRANGER, 'Sí, pásalo');
    await world.write(STRANGER, 'estoy en la puerta');
    expect(inGroup()).toContain('estoy en la puerta');
    await world.inTopic(OFFICIAL, topic(), 'Ya voy.');
    expect(world.sentTo(STRANGER).at(-1)).toContain('Ya voy.');
  });

  it('speaks the person’s language to them, and names it to the officials', async () => {
    await world.says('whatsapp', ANA, 'they refused me at the emergency room in cucuta');
    await world.says('whatsapp', ANA, 'person');
    const said = await world.says('whatsapp', ANA, 'yes pass it on');
    expect(inGroup()).toContain('Idioma: inglés');
    expect(said.at(-1)).toContain('Your case reached the team');
  });

  it('is not opened without a yes', async () => {
    await world.says('whatsapp', ANA, 'persona');
    const said = await world.says('whatsapp', ANA, 'menú');
    expect(said.at(-1)).toContain('¿Qué necesitas?');
    expect(topics()).toEqual([]);
  });

  it('is offered after two misses in a row, and with a danger', async () => {
    await world.write(STRANGER, 'xyzzy plugh');
    await world.write(STRANGER, 'frobnicate');
    expect((await world.tap(STRANGER, 'Hablar con alguien'))[0]).toContain('¿Lo paso?');
    await world.write(44, 'mi marido me pega');
    expect((await world.tap(44, 'Hablar con alguien'))[0]).toContain('¿Lo paso?');
  });

  it('hears a danger, which the guide answers all the same', async () => {
    await ask();
    await world.says('whatsapp', ANA, 'mi marido me pega');
    expect(toAna().at(-1)).toContain('155');
    expect(inGroup()).toContain('mi marido me pega');
  });

  it('is one person’s to take, and can be passed on', async () => {
    await ask();
    expect((await world.tap(OFFICIAL, 'Lo tomo', GROUP))[0]).toContain('número 1');
    expect((await world.tap(OTHER, 'Lo tomo', GROUP))[0]).toContain('Ya lo atiende el número 1');
    await world.tap(OFFICIAL, 'Transferir', GROUP);
    expect((await world.tap(OFFICIAL, 'Alcaldía de Cúcuta', GROUP))[0]).toContain(
      'El caso pasa a *Alcaldía de Cúcuta*',
    );
    expect((await world.tap(OTHER, 'Lo tomo', GROUP))[0]).toContain('número 2');
    const [pass] = await world.inTopic(OTHER, topic(), '/transferir');
    expect(pass).toContain('¿A qué entidad?');
    expect((await world.write(OTHER, '/cerrar'))[0]).toContain('dentro del tema');
  });

  it('is not for who was never invited, though they are in the group', async () => {
    await ask();
    const before = toAna().length;
    expect((await world.inTopic(STRANGER, topic(), 'yo le digo'))[0]).toContain(
      'solo para el equipo',
    );
    expect(toAna()).toHaveLength(before);
  });

  it('nobody answered is brought up again once, and the person is told so', async () => {
    await ask();
    world.pass(HOUR / 2 + 1);
    world.telegram.wake();
    await world.settled();
    world.telegram.wake();
    await world.settled();
    expect(inGroup().match(/El caso 1 lleva más de media hora/g)).toHaveLength(1);
    expect(toAna().filter((text) => text.includes('nadie ha contestado'))).toHaveLength(1);
  });

  it('tells how long answers took lately', async () => {
    for (const person of ['1', '2', '3']) {
      await ask(`+57300000020${person}`);
      world.pass(10 * 60_000);
      await world.inTopic(OFFICIAL, topic(), 'Hola.');
    }
    const said = await ask('+573000000204');
    expect(said.at(-1)).toContain('unos 10 minutos');
    expect(usualWait([60_000, 60_000])).toBeUndefined();
    expect(usualWait([60_000, 61_000, 9 * HOUR])).toBe(5);
  });
});

describe('what is said in a case', () => {
  it('does not go over WhatsApp when a day has passed, and the official knows', async () => {
    await ask();
    world.pass(24 * HOUR + 1);
    const before = toAna().length;
    const [refused] = await world.inTopic(OFFICIAL, topic(), 'Perdón por la demora');
    expect(refused).toContain('No se envió');
    expect(toAna()).toHaveLength(before);
    await world.says('whatsapp', ANA, 'sigo aquí');
    await world.inTopic(OFFICIAL, topic(), 'Ahora sí');
    expect(toAna().at(-1)).toContain('Ahora sí');
  });

  it('is deleted three days after it is closed, topic and all', async () => {
    await ask();
    const here = topic();
    await world.says('whatsapp', ANA, 'cerrar');
    expect(toAna().at(-1)).toContain('Cerré tu caso');
    world.pass(72 * HOUR - 2 * 60_000);
    world.telegram.wake();
    await world.settled();
    const dropped = () => world.api.calls.filter(({ method }) => method === 'deleteForumTopic');
    expect(dropped()).toEqual([]);
    world.pass(4 * 60_000);
    world.telegram.wake();
    await world.settled();
    expect(dropped().map(({ body }) => body.message_thread_id)).toEqual([here]);
    expect(await world.store.cases()).toEqual([]);
  });

  it.each(['borrar', 'salir', 'ya viene'])('goes at once with «%s»', async (word) => {
    await ask();
    await world.says('whatsapp', ANA, 'estoy en el hospital');
    await world.says('whatsapp', ANA, word);
    expect(world.api.calls.some(({ method }) => method === 'deleteForumTopic')).toBe(true);
    expect(await world.store.cases()).toEqual([]);
    expect(await world.dump()).not.toContain('hospital');
  });

  it('never stands open in the database or in a log', async () => {
    await ask();
    await world.says('whatsapp', ANA, 'estoy en el hospital');
    await world.inTopic(OFFICIAL, topic(), 'palabras de la funcionaria');
    const kept = `${await world.dump()} ${world.logged.join()}`;
    for (const secret of ['573000000001', 'hospital', 'palabras de la funcionaria'])
      expect(kept).not.toContain(secret);
  });
});

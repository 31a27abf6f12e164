import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/channels/whatsapp/errors.ts';
import { makePace } from '../../src/channels/whatsapp/pace.ts';
import type { Address } from '../../src/messages.ts';
import { NOON } from '../support/content.ts';
import { type CloudWorld, delivery, openCloud, said, shown } from '../support/whatsapp.ts';

const PERSON = '573000000001';
const HOUR = 3_600_000;
let world: CloudWorld;
const open = async (change: Parameters<typeof openCloud>[0] = {}) => {
  world = await openCloud(change);
};
beforeEach(() => open());
afterEach(() => world.close());

const writes = (body: string, id?: string) => world.message(said(PERSON, body, world.clock, id));
const bodies = () => world.graph.sent.map(({ body }) => body);

describe('a reply', () => {
  it('has buttons when three fit, and a list when more do, within Meta’s limits', async () => {
    await writes('hola');
    await writes('perdi el ppt');
    const [menu, card] = bodies();
    expect(menu.interactive.type).toBe('list');
    const { button, sections } = menu.interactive.action;
    expect(button.length).toBeLessThanOrEqual(20);
    expect(sections).toHaveLength(1);
    expect(sections[0].rows.length).toBeLessThanOrEqual(10);
    for (const { id, title } of sections[0].rows) {
      expect(title.length).toBeLessThanOrEqual(24);
      expect(id.length).toBeLessThanOrEqual(200);
    }
    expect(card.interactive.body.text.length).toBeLessThanOrEqual(1024);
    await writes('bogota quiero hablar con una persona');
    for (const { interactive } of bodies())
      for (const { reply } of interactive?.action.buttons ?? [])
        expect(reply.title.length).toBeLessThanOrEqual(20);
  });

  it('asks for the place with the person’s own map, and takes it', async () => {
    await writes('menu');
    await writes('5');
    await writes('8');
    await writes('1');
    const asked = bodies().at(-1);
    expect(asked.interactive).toMatchObject({
      type: 'location_request_message',
      action: { name: 'send_location' },
    });
    await world.message({
      id: 'pin',
      from: PERSON,
      timestamp: `${Math.floor(world.clock.getTime() / 1000)}`,
      type: 'location',
      location: { latitude: 7.89, longitude: -72.5 },
    });
    expect(shown(bodies().at(-1))).toContain('Cúcuta');
  });
});

describe('the 24 hours', () => {
  const late = async () => {
    await writes('hola');
    world.clock = new Date(NOON.getTime() + 25 * HOUR);
    return world.cloud.send(
      PERSON as Address,
      { text: 'Ya hay respuesta', choices: [], cites: [] },
      'x',
    );
  };

  it('over, nothing is sent, and it is never said to be', async () => {
    expect(await late()).toEqual({ kind: 'never', why: 'window' });
    expect(bodies()).toHaveLength(1);
  });

  it('over, the template asks once, and the reply waits until the person writes', async () => {
    await world.close();
    await open({ template: 'respuesta_lista/es' });
    expect(await late()).toMatchObject({ kind: 'later' });
    expect(bodies().at(-1)).toMatchObject({
      type: 'template',
      template: { name: 'respuesta_lista', language: { code: 'es' } },
    });
    const again = () =>
      world.cloud.send(
        PERSON as Address,
        { text: 'Ya hay respuesta', choices: [], cites: [] },
        'x',
      );
    expect(await again()).toMatchObject({ kind: 'later' });
    expect(bodies()).toHaveLength(2);
    await writes('aquí estoy');
    expect(await again()).toEqual({ kind: 'sent' });
  });
});

describe('a message that comes long after it was written', () => {
  const delayed = (body: string) =>
    world.message(said(PERSON, body, new Date(world.clock.getTime() - 3 * HOUR)));

  it('is asked about before it is answered', async () => {
    await delayed('donde vacunan');
    expect(shown(bodies()[0])).toContain('¿Todavía lo necesitas?');
  });

  it('of danger is answered all the same', async () => {
    await delayed('mi marido me pega');
    expect(shown(bodies()[0])).toContain('155');
  });
});

describe('a refusal', () => {
  it.each([
    [130429, 'throttle'],
    [131056, 'throttle'],
    [131047, 'window'],
    [131026, 'permanent'],
    [190, 'retry'],
    [131000, 'retry'],
    [100, 'permanent'],
  ])('%i is %s', (code, kind) => {
    expect(refusalOf(code, 400)).toBe(kind);
  });

  it('for haste waits and then goes out, once', async () => {
    world.graph.refuseNext(131056);
    await writes('donde vacunan');
    expect(bodies()).toEqual([]);
    world.clock = new Date(NOON.getTime() + 10_000);
    await world.mailbox.resume();
    await world.settled();
    expect(bodies()).toHaveLength(1);
  });

  it('of the token is the operator’s to mend, and the reply waits', async () => {
    world.graph.refuseNext(190, 401);
    await writes('donde vacunan');
    expect(world.cloud.isWell()).toBe(false);
    world.clock = new Date(NOON.getTime() + 10 * 60_000);
    await world.mailbox.resume();
    await world.settled();
    expect(bodies()).toHaveLength(1);
    expect(world.cloud.isWell()).toBe(true);
  });

  it('for good is given up and named, and the next reply goes out', async () => {
    world.graph.refuseNext(131026);
    await writes('donde vacunan');
    expect(world.logged).toContain('outbox.undeliverable {"why":"whatsapp-131026"}');
    await writes('perdi el ppt');
    expect(shown(bodies()[0])).toContain('Pérdida, robo o daño');
  });

  it('while the service is away loses nothing', async () => {
    await writes('perdi el ppt');
    await world.graph.restart(async () => {
      await writes('cucuta');
    });
    expect(bodies()).toHaveLength(1);
    world.clock = new Date(NOON.getTime() + 60_000);
    await world.mailbox.resume();
    await world.settled();
    expect(shown(bodies()[1])).toContain('Dónde en San José de Cúcuta');
  });
});

describe('what becomes of a message', () => {
  it('only goes forward, and a failure is told once', async () => {
    const status = (name: string, more: object = {}) =>
      world.post(
        delivery([], [], { statuses: [{ id: 'wamid.s', status: name, timestamp: '1', ...more }] }),
      );
    for (const name of ['read', 'delivered', 'sent', 'read']) await status(name);
    await world.settled();
    await status('failed', { errors: [{ code: 131026 }] });
    await status('failed', { errors: [{ code: 131026 }] });
    await world.settled();
    expect(world.logged.filter((line) => line.startsWith('whatsapp.failed'))).toEqual([
      'whatsapp.failed {"code":131026}',
    ]);
  });
});

describe('a voice note', () => {
  const speaks = () =>
    world.message({
      id: `voz${Math.random()}`,
      from: PERSON,
      timestamp: `${Math.floor(world.clock.getTime() / 1000)}`,
      type: 'audio',
      audio: { id: 'nota-1', mime_type: 'audio/ogg; codecs=opus', voice: true },
    });

  it('is fetched, heard and answered as words', async () => {
    await world.close();
    const heard: [number, string][] = [];
    await open({
      transcribe: async (bytes, mime) => {
        heard.push([bytes.byteLength, mime]);
        return 'donde vacunan gratis a los niños';
      },
    });
    world.graph.media.set('nota-1', new Uint8Array(321));
    await speaks();
    expect(heard).toEqual([[321, 'audio/ogg; codecs=opus']]);
    expect(shown(bodies()[0])).toContain('Vacunas gratis');
  });

  it('that is gone is asked for in writing', async () => {
    await world.close();
    await open({ transcribe: async () => 'nunca' });
    await speaks();
    expect(shown(bodies()[0])).toContain('notas de voz');
  });
});

describe('pace', () => {
  it('lets five go to one person, then one in six seconds, and others meanwhile', () => {
    const pace = makePace();
    const taken = Array.from({ length: 6 }, () => pace.take('a', 0));
    expect(taken).toEqual([0, 0, 0, 0, 0, 6000]);
    expect(pace.take('b', 0)).toBe(0);
    expect(pace.take('a', 6000)).toBe(0);
  });

  it('lets no more than eighty go in a second', () => {
    const pace = makePace();
    const now = Array.from({ length: 200 }, (_, i) => pace.take(`p${i}`, 0)).filter((w) => w === 0);
    expect(now).toHaveLength(80);
  });
});

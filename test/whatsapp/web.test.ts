import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WAMessage } from '@whiskeysockets/baileys';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { openAuth, startAnew } from '../../src/channels/baileys/auth.ts';
import { contentOf, senderOf } from '../../src/channels/baileys/inbound.ts';
import { loadBaileys } from '../../src/channels/baileys/library.ts';
import { lostBy, pauseAfter } from '../../src/channels/baileys/lost.ts';
import { makeAuthRows } from '../../src/store/whatsapp-auth.ts';
import {
  freshHome,
  linkHome,
  openWebWorld,
  startServer,
  until,
  type WebWorld,
} from '../support/baileys.ts';

const baileys = await loadBaileys();
const PERSON = '573001112233';
const opened: WebWorld[] = [];
const open = async (change: Parameters<typeof openWebWorld>[0] = {}): Promise<WebWorld> => {
  const world = await openWebWorld(change);
  opened.push(world);
  return world;
};
afterEach(async () => {
  for (const world of opened.splice(0)) await world.close();
});

describe('a conversation over WhatsApp Web', () => {
  it('is answered with numbered menus, encrypted by Baileys itself', async () => {
    const world = await open();
    await world.says(PERSON, 'perdi el ppt en cucuta');
    await until(() => world.sentTo(PERSON).length === 1);
    expect(world.sentTo(PERSON)[0]).toContain('Pérdida, robo o daño');
    await world.says(PERSON, '1');
    await until(() => world.sentTo(PERSON).length === 2);
    const recorded = await readFile(world.server.manifest.recorderPath, 'utf8');
    expect(recorded).toContain('pkmsg');
    expect(recorded).toContain('1. ');
    expect(world.logged.join('\n')).not.toMatch(/57300|@s\.whatsapp/);
  });

  it('brought twice is answered once', async () => {
    const world = await open();
    const link = world.web.link.socket();
    const twice = {
      key: { remoteJid: `${PERSON}@s.whatsapp.net`, id: 'UNO', fromMe: false },
      messageTimestamp: Math.floor(Date.now() / 1000),
      message: { conversation: 'donde vacunan' },
    } as WAMessage;
    for (let i = 0; i < 2; i++)
      link?.ev.emit('messages.upsert', { messages: [twice], type: 'notify' });
    await until(() => world.sentTo(PERSON).length === 1);
    await world.settled();
    expect(world.sentTo(PERSON)).toHaveLength(1);
  });

  it('leaves groups, our own words and history alone', async () => {
    const world = await open();
    const group = '120363000000000000@g.us';
    const link = world.web.link.socket();
    const inGroup = {
      key: {
        remoteJid: group,
        participant: `${PERSON}@s.whatsapp.net`,
        id: 'GRUPO',
        fromMe: false,
      },
      message: { conversation: 'hola grupo' },
    } as WAMessage;
    link?.ev.emit('messages.upsert', { messages: [inGroup], type: 'notify' });
    const own = {
      key: { remoteJid: `${PERSON}@s.whatsapp.net`, id: 'MIO', fromMe: true },
      message: { conversation: 'hola' },
    } as WAMessage;
    const old = {
      key: { remoteJid: `${PERSON}@s.whatsapp.net`, id: 'VIEJO', fromMe: false },
      message: { conversation: 'hola' },
    } as WAMessage;
    link?.ev.emit('messages.upsert', { messages: [own], type: 'notify' });
    link?.ev.emit('messages.upsert', { messages: [old], type: 'append' });
    await world.says('573004445566', 'hola');
    await until(() => world.sent.length === 1);
    await world.settled();
    expect(world.sent.map(({ to }) => to)).toEqual(['573004445566']);
  });

  it('of a hidden id is answered there, and is the same person once the phone is known', async () => {
    const world = await open();
    const lid = '88888888888888';
    await world.says(`${lid}@lid`, 'perdi el ppt');
    await until(() => world.sentTo(`lid:${lid}`).length === 1);
    const link = world.web.link.socket();
    const known = {
      key: {
        remoteJid: `${lid}@lid`,
        remoteJidAlt: `${PERSON}@s.whatsapp.net`,
        id: 'CONOCIDO',
        fromMe: false,
      },
      messageTimestamp: Math.floor(Date.now() / 1000),
      message: { conversation: 'cucuta' },
    } as WAMessage;
    link?.ev.emit('messages.upsert', { messages: [known], type: 'notify' });
    await until(() => world.sentTo(`lid:${lid}`).length === 2);
    expect(world.sentTo(`lid:${lid}`)[1]).toContain('Dónde en San José de Cúcuta');
  });

  it('hears a voice note, deciphered in memory', async () => {
    const heard: number[] = [];
    const world = await open({
      transcribe: async (bytes) => {
        heard.push(bytes.byteLength);
        return 'donde vacunan gratis a los niños';
      },
    });
    await world.speaks(PERSON, new Uint8Array(500).fill(7));
    await until(() => world.sent.length === 1);
    expect(heard).toEqual([500]);
    expect(world.sent[0]?.text).toContain('Vacunas gratis');
  });

  it('goes on after the server went away and came back', async () => {
    const world = await open();
    await world.says(PERSON, 'perdi el ppt');
    await until(() => world.sentTo(PERSON).length === 1);
    world.line.cut();
    await until(() => world.web.link.state().kind === 'connecting');
    world.line.mend();
    await until(() => world.web.link.state().kind === 'open');
    await world.says(PERSON, 'cucuta');
    await until(() => world.sentTo(PERSON).length === 2);
    expect(world.sentTo(PERSON)[1]).toContain('Dónde en San José de Cúcuta');
  });
});

describe('a reply WhatsApp did not acknowledge', () => {
  /** Somebody has been answered once; now the server’s answers are lost, and they write again. */
  const writeUnheard = async (): Promise<WebWorld> => {
    const world = await open();
    await world.says(PERSON, 'perdi el ppt');
    await until(() => world.sentTo(PERSON).length === 1);
    await world.settled();
    world.line.mute();
    const message = {
      key: { remoteJid: `${PERSON}@s.whatsapp.net`, id: 'SORDO', fromMe: false },
      messageTimestamp: Math.floor(Date.now() / 1000),
      message: { conversation: 'cucuta' },
    } as WAMessage;
    world.web.link.socket()?.ev.emit('messages.upsert', { messages: [message], type: 'notify' });
    await until(async () => (await takenBy(world)).length === 2);
    expect(world.sentTo(PERSON)).toHaveLength(1);
    return world;
  };
  /** The ids of the messages the server took, in order. */
  const takenBy = async (world: WebWorld): Promise<readonly string[]> =>
    (await readFile(world.server.manifest.recorderPath, 'utf8'))
      .split('\n')
      .filter((line) => line.includes('"tag":"message"'))
      .map((line) => JSON.parse(line).body.attrs.id);

  it('is sent again under the same id once the link is back, so that it is read once', async () => {
    const world = await writeUnheard();
    world.line.cut();
    await until(() => world.web.link.state().kind === 'connecting');
    world.line.mend();
    await until(() => {
      world.clock = new Date();
      return world.sentTo(PERSON).length === 2;
    });
    const [, unheard, again] = await takenBy(world);
    expect(again).toBe(unheard);
  });

  it('is not sent again when WhatsApp refused it', async () => {
    const world = await writeUnheard();
    const [, id] = await takenBy(world);
    world.web.link.socket()?.ws.emit(`TAG:${id}`, {
      tag: 'ack',
      attrs: { class: 'message', id, error: '463' },
    });
    await until(() => world.logged.join().includes('outbox.undeliverable {"why":"whatsapp 463"}'));
    await world.settled();
    expect(await takenBy(world)).toHaveLength(2);
  });
});

describe('the link', () => {
  it('is still there when the program starts again', async () => {
    const home = await freshHome();
    await linkHome(home);
    const server = await startServer();
    const first = await openWebWorld({ home, server });
    await first.says(PERSON, 'hola');
    await until(() => first.sent.length === 1);
    await first.close();
    const second = await openWebWorld({ home, server });
    expect(second.states).not.toContain('unlinked');
    await second.says(PERSON, 'donde vacunan');
    await until(() => second.sent.length === 1);
    expect(second.sent[0]?.text).toContain('Vacunas gratis');
    await second.close();
    await server.close();
    home.close();
  });

  it('rests in the database without a readable key, name or number', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'baquiano-wa-'));
    const home = await freshHome(folder);
    await linkHome(home);
    const { state } = await openAuth(makeAuthRows(home.db), home.seal, baileys);
    await state.keys.set({ session: { '573001112233.0': new Uint8Array([1, 2, 3]) } });
    const secret = Buffer.from(state.creds.noiseKey.private).toString('base64');
    home.close();
    const file = (await readFile(join(folder, 'baquiano.db'))).toString('latin1');
    const log = (
      await readFile(join(folder, 'baquiano.db-wal')).catch(() => Buffer.alloc(0))
    ).toString('latin1');
    expect(file + log).not.toMatch(/573001112233|573009999999|noiseKey|Baquiano/);
    expect(file + log).not.toContain(secret);
    await rm(folder, { recursive: true });
  });

  it('gives back what was put, whatever the order', async () => {
    const home = await freshHome();
    const { state } = await openAuth(makeAuthRows(home.db), home.seal, baileys);
    const kinds = fc.constantFrom('session', 'sender-key', 'identity-key');
    const change = fc.record({
      kind: kinds,
      id: fc.constantFrom('a', 'b', 'c'),
      value: fc.option(fc.uint8Array({ minLength: 1, maxLength: 40 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 20 }), async (changes) => {
        const expected = new Map<string, Uint8Array | null>();
        for (const { kind, id, value } of changes) {
          await state.keys.set({ [kind]: { [id]: value } });
          expected.set(`${kind}/${id}`, value);
        }
        for (const [name, value] of expected) {
          const [kind, id] = name.split('/') as ['session', string];
          const { [id]: found } = await state.keys.get(kind, [id]);
          expect(found ? [...found] : null).toEqual(value ? [...value] : null);
        }
      }),
      { numRuns: 25 },
    );
    home.close();
  });

  it('is made anew only on the operator’s word, and then nothing of the old one is left', async () => {
    const home = await freshHome();
    await linkHome(home);
    const rows = makeAuthRows(home.db);
    const before = await openAuth(rows, home.seal, baileys);
    await before.state.keys.set({ session: { x: new Uint8Array([9]) } });
    expect((await openAuth(rows, home.seal, baileys)).state.creds.registered).toBe(true);
    await startAnew(rows, home.seal);
    const after = await openAuth(rows, home.seal, baileys);
    expect(after.state.creds.registered).toBe(false);
    expect(await after.state.keys.get('session', ['x'])).toEqual({});
    home.close();
  });

  it.each([
    [401, 'stop'],
    [403, 'stop'],
    [411, 'stop'],
    [419, 'stop'],
    [440, 'stop'],
    [408, 'again'],
    [428, 'again'],
    [500, 'again'],
    [503, 'again'],
    [515, 'now'],
    [undefined, 'again'],
  ] as const)('lost with %s: %s', (code, what) => {
    expect(lostBy(code)).toBe(what);
  });

  it('waits longer after each failure, up to some minutes', () => {
    expect(pauseAfter(0)).toBeLessThan(3_100);
    expect(pauseAfter(3)).toBeGreaterThanOrEqual(16_000);
    expect(pauseAfter(40)).toBeLessThanOrEqual(450_000);
  });

  it('silent for a minute and a half is degraded', async () => {
    const world = await open();
    expect(world.web.link.state().kind).toBe('open');
    world.clock = new Date(Date.now() + 91_000);
    expect(world.web.link.state().kind).toBe('degraded');
  });
});

describe('what a message holds', () => {
  const of = (message: object) => contentOf({ message } as WAMessage);
  it.each([
    [{ conversation: 'hola' }, { kind: 'text', text: 'hola' }],
    [{ extendedTextMessage: { text: 'hola' } }, { kind: 'text', text: 'hola' }],
    [{ ephemeralMessage: { message: { conversation: 'hola' } } }, { kind: 'text', text: 'hola' }],
    [
      { viewOnceMessageV2: { message: { imageMessage: {} } } },
      { kind: 'unsupported', what: 'image' },
    ],
    [
      { locationMessage: { degreesLatitude: 7.9, degreesLongitude: -72.5 } },
      { kind: 'location', lat: 7.9, lon: -72.5 },
    ],
    [{ imageMessage: { caption: 'mi papel' } }, { kind: 'text', text: 'mi papel' }],
    [{ audioMessage: {} }, { kind: 'unsupported', what: 'voice' }],
    [{ stickerMessage: {} }, { kind: 'unsupported', what: 'sticker' }],
    [{ reactionMessage: {} }, undefined],
    [{ protocolMessage: {} }, undefined],
    [{ pollCreationMessage: {} }, { kind: 'unsupported', what: 'other' }],
    [undefined, undefined],
  ])('%j', (message, content) => {
    expect(of(message as object)).toEqual(content);
  });

  it.each([
    '120363000000000000@g.us',
    'status@broadcast',
    '123@newsletter',
    '1@broadcast',
    '',
  ])('%s is nobody', (remoteJid) => {
    expect(senderOf({ key: { remoteJid } } as WAMessage)).toBeUndefined();
  });
});

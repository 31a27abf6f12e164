import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeButtons } from '../../src/channels/telegram/buttons.ts';
import { html, splitText } from '../../src/channels/telegram/render.ts';
import { makeTelegramWebhook } from '../../src/channels/telegram/webhook.ts';
import { openWorld, WEBHOOK_SECRET, type World } from '../support/desk.ts';
import { GROUP } from '../support/telegram.ts';

let world: World;
const ANA = 51;
const OFFICIAL = 52;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const message = (text: string, id = 1, chat: object = { id: ANA, type: 'private' }) =>
  ({
    message: {
      message_id: id,
      date: 1_800_000_000,
      chat: { first_name: 'Inventada', ...chat },
      from: { id: ANA, is_bot: false, first_name: 'Inventada' },
      text,
    },
  }) as never;

describe('the webhook', () => {
  const call = async (headers: Record<string, string>, body = '{"update_id":1}') => {
    const handled: number[] = [];
    const webhook = makeTelegramWebhook(WEBHOOK_SECRET, async ({ update_id }) => {
      handled.push(update_id);
    });
    const request = new Request('https://baquiano.test/', { method: 'POST', headers, body });
    return { status: (await webhook(request)).status, handled };
  };
  const secret = 'x-telegram-bot-api-secret-token';

  it('reads nothing without the secret, or with another, or with part of it', async () => {
    const refused = { status: 401, handled: [] };
    expect(await call({})).toEqual(refused);
    expect(await call({ [secret]: '' })).toEqual(refused);
    expect(await call({ [secret]: `${WEBHOOK_SECRET}x` })).toEqual(refused);
    expect(await call({ [secret]: WEBHOOK_SECRET.slice(1) })).toEqual(refused);
    expect(await call({ [secret]: WEBHOOK_SECRET })).toEqual({ status: 200, handled: [1] });
  });

  it('refuses what is no update', async () => {
    expect((await call({ [secret]: WEBHOOK_SECRET }, 'no es JSON')).status).toBe(400);
    expect((await call({ [secret]: WEBHOOK_SECRET }, '{"update_id":"1"}')).status).toBe(400);
  });

  it('asks for the update again when it could not be handled, and takes it then', async () => {
    let broken = true;
    const webhook = makeTelegramWebhook(WEBHOOK_SECRET, async () => {
      if (broken) throw new Error('database');
    });
    const request = () =>
      new Request('https://baquiano.test/', {
        method: 'POST',
        headers: { [secret]: WEBHOOK_SECRET },
        body: '{"update_id":1}',
      });
    expect((await webhook(request())).status).toBe(503);
    broken = false;
    expect((await webhook(request())).status).toBe(200);
  });
});

describe('updates', () => {
  it('that come twice, or ten times at once, are handled once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => world.update(message('hola'), 7)));
    await world.update(message('hola'), 7);
    expect(world.sentTo(ANA)).toHaveLength(1);
  });

  it('of one message under another number are answered once', async () => {
    await world.update(message('hola', 5), 8);
    await world.update(message('hola', 5), 9);
    expect(world.sentTo(ANA)).toHaveLength(1);
  });

  it('out of order are all answered', async () => {
    await world.update(message('menú', 6), 12);
    await world.update(message('hola', 5), 11);
    expect(world.sentTo(ANA)).toHaveLength(2);
  });

  it('of an official that come twice sign one verdict', async () => {
    await world.enroll(OFFICIAL, { role: 'editor', institution: 'Alcaldía' });
    const tap = {
      callback_query: {
        id: 'dos-veces',
        from: { id: OFFICIAL, is_bot: false, first_name: 'Inventada' },
        chat_instance: '1',
        data: 'dok:alimentos',
        message: {
          message_id: 1,
          date: 1_800_000_000,
          chat: { id: OFFICIAL, type: 'private', first_name: 'Inventada' },
          text: '…',
        },
      },
    } as never;
    await world.update(tap, 21);
    await world.update(tap, 21);
    expect(await world.store.auditTrail()).toHaveLength(1);
  });

  it('of kinds we do not know, or from another group, change nothing', async () => {
    expect(await world.update({ poll: { id: 'x' } } as never)).toBe(200);
    await world.update(message('hola', 1, { id: -999, type: 'supergroup' }));
    expect(world.sentTo(-999)).toEqual([]);
    expect(world.sentTo(ANA)).toEqual([]);
  });

  it('with a place, a voice note or a picture are heard as such', async () => {
    const base = {
      date: 1_800_000_000,
      chat: { id: ANA, type: 'private', first_name: 'Inventada' },
      from: { id: ANA, is_bot: false, first_name: 'Inventada' },
    };
    await world.update({
      message: { ...base, message_id: 1, location: { latitude: 7.89, longitude: -72.5 } },
    } as never);
    await world.update({
      message: { ...base, message_id: 2, voice: { file_id: 'v', duration: 1 } },
    } as never);
    const [place, voice] = world.sentTo(ANA);
    expect(place).toContain('Cúcuta');
    expect(voice).toContain('notas de voz');
  });
});

describe('Telegram refuses', () => {
  it('with 429: the reply waits as long as it says, and is sent then, once', async () => {
    world.api.refuseNext(({ method }) => method === 'sendMessage', {
      error_code: 429,
      description: 'Too Many Requests: retry after 40',
      parameters: { retry_after: 40 },
    });
    await world.update(message('hola'));
    expect(world.sentTo(ANA)).toEqual([]);
    world.pass(39_000);
    await world.settled();
    expect(world.sentTo(ANA)).toEqual([]);
    world.pass(2_000);
    await world.settled();
    expect(world.sentTo(ANA)).toHaveLength(1);
  });

  it('with 403: who blocked the bot is left alone, and can come back', async () => {
    world.api.refuseNext(({ method }) => method === 'sendMessage', {
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    await world.update(message('hola', 1));
    expect(world.logged).toContain('outbox.undeliverable {"why":"blocked"}');
    await world.update(message('menú', 2));
    expect(world.sentTo(ANA)).toHaveLength(1);
  });

  it('what an official wrote to who blocked the bot: the topic says so', async () => {
    await world.enroll(OFFICIAL, { role: 'official', institution: 'Personería' });
    await world.update(message('persona', 1));
    await world.tap(ANA, 'Sí, pásalo');
    const topic = Number(
      world.api.calls.findLast(({ body }) => body.chat_id === GROUP && body.message_thread_id)?.body
        .message_thread_id,
    );
    world.api.refuseNext(({ method, body }) => method === 'sendMessage' && body.chat_id === ANA, {
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    await world.inTopic(OFFICIAL, topic, 'Hola');
    world.telegram.wake();
    await world.settled();
    expect(world.sentTo(GROUP).at(-1)).toContain('no le llegó');
  });

  it('an official’s answer: the verdict stands', async () => {
    await world.enroll(OFFICIAL, { role: 'editor', institution: 'Alcaldía' });
    await world.write(OFFICIAL, 'comida y comedores');
    world.api.refuseNext(({ method }) => method === 'sendMessage', {
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    expect(await world.tap(OFFICIAL, '✓ Sigue igual')).toEqual([]);
    expect(await world.store.auditTrail()).toHaveLength(1);
  });

  it('the old number of a group that became a supergroup: the new one is kept', async () => {
    const moved = -1009999999999;
    await world.api.deliver({
      chatId: moved,
      chatType: 'supergroup',
      isForum: true,
      fromId: 1,
      text: 'se movió el grupo',
    });
    world.api.refuseNext(({ method }) => method === 'createForumTopic', {
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: moved },
    });
    await world.update(message('persona', 1));
    await world.tap(ANA, 'Sí, pásalo');
    await world.write(ANA, 'hola, ¿hay alguien?');
    expect(world.sentTo(moved).join()).toContain('hola, ¿hay alguien?');
    expect(world.sentTo(GROUP)).toEqual([]);
  });

  it('to open a topic now: the case is not lost', async () => {
    for (let i = 0; i < 2; i++)
      world.api.refuseNext(({ method }) => method === 'createForumTopic', {
        error_code: 400,
        description: 'Bad Request: the chat is not a forum',
      });
    await world.update(message('persona', 1));
    await world.tap(ANA, 'Sí, pásalo');
    await world.write(ANA, 'estas palabras esperan');
    world.telegram.wake();
    await world.settled();
    expect(world.sentTo(GROUP).join()).toContain('estas palabras esperan');
  });
});

describe('the way a message is drawn', () => {
  it('keeps every word of a text of any length, within Telegram’s limit', () => {
    const long = Array.from({ length: 900 }, (_, i) => `• línea ${i} <b>&`).join('\n');
    const parts = splitText(long);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(4000);
    expect(parts.join('\n').replace(/\s+/g, ' ')).toBe(long.replace(/\s+/g, ' '));
    expect(splitText('x'.repeat(9000)).join('')).toBe('x'.repeat(9000));
    expect(html('*a* <script> & *b')).toBe('<b>a</b> &lt;script&gt; &amp; *b');
  });

  it('sends an official’s long words whole', async () => {
    await world.enroll(OFFICIAL, { role: 'official', institution: 'Personería' });
    await world.update(message('persona', 1));
    await world.tap(ANA, 'Sí, pásalo');
    const topic = Number(
      world.api.calls.findLast(({ body }) => body.chat_id === GROUP && body.message_thread_id)?.body
        .message_thread_id,
    );
    const long = 'palabra '.repeat(511).trim();
    const before = world.sentTo(ANA).length;
    await world.inTopic(OFFICIAL, topic, long);
    const sent = world.sentTo(ANA).slice(before);
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.join(' ').match(/palabra/g)).toHaveLength(511);
  });

  it('carries a button longer than 64 bytes by a name of its own', async () => {
    let now = new Date('2026-11-20T17:00:00Z');
    const buttons = makeButtons(world.store, () => now);
    const long = `step:${'ñandú-'.repeat(12)}/para-quien/nino`;
    for (const id of [long, 'cmd:menu']) {
      const data = await buttons.data('guide')(id);
      expect(new TextEncoder().encode(data).length).toBeLessThanOrEqual(64);
      expect(await buttons.read(data)).toEqual({ audience: 'guide', id });
    }
    const old = await buttons.data('desk')(long);
    now = new Date('2027-03-20T17:00:00Z');
    expect(await buttons.read(old)).toBeUndefined();
    expect(await buttons.read('')).toBeUndefined();
  });

  it('keeps the newest menu of commands where they are typed', async () => {
    await world.telegram.introduce();
    await world.enroll(OFFICIAL, { role: 'editor', institution: 'Alcaldía' });
    const menus = world.api.calls.filter(({ method }) => method === 'setMyCommands');
    expect(menus.map(({ body }) => body.scope)).toEqual([
      undefined,
      { type: 'chat', chat_id: GROUP },
      { type: 'chat', chat_id: OFFICIAL },
    ]);
  });
});

describe('without a group', () => {
  it('the bot is the guide, and «persona» gives lines to call', async () => {
    const alone = await openWorld({ group: undefined });
    const [said] = await alone.write(ANA, 'persona');
    expect(said).toContain('Por aquí todavía no puede contestarte una persona');
    await alone.close();
  });
});

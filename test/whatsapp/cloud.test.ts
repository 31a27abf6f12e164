import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOON } from '../support/content.ts';
import {
  APP_SECRET,
  type CloudWorld,
  delivery,
  openCloud,
  said,
  shown,
  sign,
  VERIFY_TOKEN,
} from '../support/whatsapp.ts';

let world: CloudWorld;
beforeAll(async () => {
  world = await openCloud();
});
afterAll(() => world.close());

const sentTo = (to: string): string[] =>
  world.graph.sent.filter(({ body }) => body.to === to).map(({ body }) => shown(body));

describe('Meta’s call', () => {
  it('is greeted back with its challenge, and only with the right word', async () => {
    const ask = (query: string) => world.app.request(`/webhooks/whatsapp?${query}`);
    const right = await ask(
      `hub.mode=subscribe&hub.verify_token=${VERIFY_TOKEN}&hub.challenge=1158201444`,
    );
    expect([right.status, await right.text()]).toEqual([200, '1158201444']);
    expect((await ask('hub.mode=subscribe&hub.verify_token=otra&hub.challenge=1')).status).toBe(
      403,
    );
    expect((await ask('')).status).toBe(403);
  });

  it('is believed only when Meta signed these very bytes', async () => {
    const raw = JSON.stringify(delivery([said('573000000001', 'hola', NOON)]));
    const forgeries: Record<string, [string, string | undefined]> = {
      unsigned: [raw, ''],
      'signed with another secret': [raw, sign(raw, 'f'.repeat(32))],
      truncated: [raw.slice(0, -1), sign(raw)],
      're-encoded': [JSON.stringify(JSON.parse(raw), null, 1), sign(raw)],
      'replayed with another body': [raw.replace('hola', 'hole'), sign(raw)],
      'a shortened signature': [raw, sign(raw).slice(0, -2)],
      'a signature in capitals': [raw, sign(raw).toUpperCase()],
      'SHA-1': [raw, sign(raw).replace('sha256', 'sha1')],
      'the secret itself': [raw, `sha256=${APP_SECRET}${APP_SECRET}`],
    };
    for (const [name, [body, signature]] of Object.entries(forgeries))
      expect(await world.post(body, signature), name).toBe(401);
    await world.settled();
    expect(sentTo('573000000001')).toEqual([]);
    expect(await world.post(raw, sign(raw))).toBe(200);
    await world.settled();
    expect(sentTo('573000000001')).toHaveLength(1);
  });

  it('is acknowledged whatever it holds, when it is authentic', async () => {
    for (const body of [
      'no es json',
      '[]',
      '{}',
      '{"entry":[{"changes":[{"field":"otro"}]}]}',
      'null',
    ])
      expect(await world.post(body, sign(body)), body).toBe(200);
    const other = delivery([said('573000000002', 'hola', NOON)]);
    const [entry] = other.entry;
    if (entry?.changes[0]) entry.changes[0].value.metadata.phone_number_id = '999999';
    expect(await world.post(other)).toBe(200);
    await world.settled();
    expect(sentTo('573000000002')).toEqual([]);
  });

  it('brought twice, or with its batch in another order, is answered once and in order', async () => {
    const from = '573000000003';
    const later = new Date(NOON.getTime() + 2000);
    const first = said(from, 'perdi el ppt', NOON, 'wamid.a');
    const second = said(from, 'cucuta', later, 'wamid.b');
    const body = delivery([second, first]);
    expect(await world.post(body)).toBe(200);
    expect(await world.post(body)).toBe(200);
    expect(await world.post(delivery([first]))).toBe(200);
    await world.settled();
    const replies = sentTo(from);
    expect(replies).toHaveLength(2);
    expect(replies[0]).toContain('Pérdida, robo o daño');
    expect(replies[1]).toContain('Cúcuta');
  });
});

describe('every kind of message', () => {
  const at = `${Math.floor(NOON.getTime() / 1000)}`;
  const kinds: Record<string, [Record<string, unknown>, string | undefined]> = {
    text: [{ type: 'text', text: { body: 'donde vacunan' } }, 'Vacunas gratis'],
    'a row of a list': [
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: 'area:salud', title: 'Salud' } },
      },
      '¿Qué necesitas de salud?',
    ],
    'a button': [
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'cmd:menu', title: 'Menú' } },
      },
      'PPT y papeles',
    ],
    'a template’s button': [
      { type: 'button', button: { payload: 'x', text: 'menu' } },
      'PPT y papeles',
    ],
    location: [{ type: 'location', location: { latitude: 7.89, longitude: -72.5 } }, 'Cúcuta'],
    voice: [
      { type: 'audio', audio: { id: '1', mime_type: 'audio/ogg; codecs=opus', voice: true } },
      'notas de voz',
    ],
    image: [{ type: 'image', image: { id: '1' } }, 'fotos'],
    'an image with words': [
      { type: 'image', image: { id: '1', caption: 'donde vacunan' } },
      'Vacunas gratis',
    ],
    video: [{ type: 'video', video: { id: '1' } }, 'fotos'],
    document: [{ type: 'document', document: { id: '1', filename: 'a.pdf' } }, 'fotos'],
    sticker: [{ type: 'sticker', sticker: { id: '1' } }, 'fotos'],
    contacts: [{ type: 'contacts', contacts: [{ name: { formatted_name: 'X' } }] }, 'fotos'],
    order: [{ type: 'order', order: { catalog_id: '1', product_items: [] } }, 'fotos'],
    unsupported: [
      { type: 'unsupported', errors: [{ code: 131051, title: 'Unsupported' }] },
      'fotos',
    ],
    'a kind of tomorrow': [{ type: 'holograma', holograma: {} }, 'fotos'],
    reaction: [{ type: 'reaction', reaction: { message_id: 'x', emoji: '👍' } }, undefined],
    'a note of the system': [
      { type: 'system', system: { type: 'customer_identity_changed' } },
      undefined,
    ],
  };
  let person = 573000000100;
  it.each(Object.entries(kinds))('%s', async (_name, [message, expected]) => {
    const from = `${++person}`;
    expect(await world.message({ id: `wamid.k${from}`, from, timestamp: at, ...message })).toBe(
      200,
    );
    const replies = sentTo(from);
    if (expected === undefined) expect(replies).toEqual([]);
    else expect(replies.join()).toContain(expected);
  });

  it('that is broken does not take its neighbours with it', async () => {
    const from = '573000000200';
    const broken = { from, type: 'text', text: { body: 'sin id' } };
    const status = await world.post(delivery([broken, said(from, 'donde vacunan', NOON)]));
    await world.settled();
    expect(status).toBe(200);
    expect(sentTo(from)).toHaveLength(1);
    expect(world.logged).toContain('whatsapp.unread {"count":1}');
  });

  it('is marked as read, with «escribiendo…»', () => {
    expect(world.graph.read.length).toBeGreaterThan(10);
    expect(world.graph.read.at(-1)?.body).toMatchObject({ typing_indicator: { type: 'text' } });
  });

  it('leaves no number in the log', () => {
    expect(world.logged.join('\n')).not.toMatch(/573\d{9}|wamid/);
  });
});

describe('who somebody is', () => {
  const text = (who: object, body: string, id: string) => ({
    id,
    timestamp: `${Math.floor(NOON.getTime() / 1000)}`,
    type: 'text',
    text: { body },
    ...who,
  });
  const repliesTo = (user: string): string[] =>
    world.graph.sent.filter(({ body }) => body.recipient === user).map(({ body }) => shown(body));

  it.each([
    'CO.13491208655302741918',
    'VE.ENT.11815799212886844830',
    `US.${'9'.repeat(128)}`,
  ])('%s without a phone is answered at that id', async (user) => {
    await world.message(text({ from_user_id: user }, 'donde vacunan', `m1.${user}`));
    expect(repliesTo(user).join()).toContain('Vacunas gratis');
  });

  it('is the same person by phone, by user id, and by both', async () => {
    const phone = '573000000300';
    const user = 'CO.30000000000000000300';
    const both = { wa_id: phone, user_id: user, profile: { name: 'Persona' } };
    await world.message(text({ from: phone }, 'perdi el ppt', 'i1'), both);
    await world.message(text({ from_user_id: user }, 'cucuta', 'i2'), { user_id: user });
    await world.message(text({}, 'y cuanto cuesta', 'i3'), { user_id: user });
    const replies = sentTo(phone);
    expect(replies).toHaveLength(3);
    expect(replies[1]).toContain('Dónde en San José de Cúcuta');
    expect(replies[2]).toContain('$20.000');
  });

  it('goes on with the same conversation after a change of number that Meta tells', async () => {
    const [old, fresh] = ['573000000310', '573000000311'];
    await world.message(text({ from: old }, 'perdi el ppt', 'n1'));
    await world.message({
      id: 'n2',
      from: old,
      timestamp: `${Math.floor(NOON.getTime() / 1000)}`,
      type: 'system',
      system: { type: 'user_changed_number', wa_id: fresh, body: 'changed' },
    });
    await world.message(text({ from: fresh }, 'cucuta', 'n3'));
    expect(sentTo(fresh).join()).toContain('Dónde en San José de Cúcuta');
  });

  it('goes on after a change of user id', async () => {
    const [old, fresh] = ['CO.400', 'CO.401'];
    await world.message(text({ from_user_id: old }, 'perdi el ppt', 'u1'));
    await world.message({
      id: 'u2',
      from_user_id: old,
      timestamp: `${Math.floor(NOON.getTime() / 1000)}`,
      type: 'system',
      system: { type: 'user_changed_user_id', user_id: fresh },
    });
    await world.message(text({ from_user_id: fresh }, 'cucuta', 'u3'));
    expect(repliesTo(fresh).join()).toContain('Dónde en San José de Cúcuta');
  });
});

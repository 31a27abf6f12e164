import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test';
import { describe, expect, inject, it } from 'vitest';
import worker from '../../src/worker.ts';

const TOKEN = '123456789:inventado-inventado-inventado-1';
const SECRET = 'secreto-de-prueba-1234';
const GROUP = -1001234567890;
const root = inject('botApi');

const withTelegram = {
  ...env,
  TELEGRAM_BOT_TOKEN: TOKEN,
  TELEGRAM_WEBHOOK_SECRET: SECRET,
  TELEGRAM_GROUP: `${GROUP}`,
  TELEGRAM_API_ROOT: root,
};

let updates = 0;
const post = async (text: string, secret: string = SECRET) => {
  updates += 1;
  const context = createExecutionContext();
  const request = new Request<unknown, IncomingRequestCfProperties>(
    'https://baquiano.test/webhooks/telegram',
    {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify({
        update_id: updates,
        message: {
          message_id: updates,
          date: 1_800_000_000,
          chat: { id: 77, type: 'private', first_name: 'Inventada' },
          from: { id: 77, is_bot: false, first_name: 'Inventada' },
          text,
        },
      }),
    },
  );
  const response = await worker.fetch(request, withTelegram, context);
  await waitOnExecutionContext(context);
  return response.status;
};

const sentTo = async (chat: number): Promise<readonly string[]> => {
  const calls = await (await fetch(`${root}/calls`)).json<
    readonly { method: string; body: { chat_id?: number; text?: string } }[]
  >();
  return calls.flatMap(({ method, body }) =>
    method === 'sendMessage' && body.chat_id === chat ? [body.text ?? ''] : [],
  );
};

describe('Telegram on a Worker', () => {
  it('takes no update without the secret', async () => {
    expect(await post('hola', 'otro-secreto-cualquiera')).toBe(401);
    expect(await sentTo(77)).toEqual([]);
  });

  it('answers a person, and opens a case in the officials’ group', async () => {
    expect(await post('hola')).toBe(200);
    expect((await sentTo(77))[0]).toContain('Soy Baquiano');
    await post('persona');
    await post('si pasalo');
    await post('me negaron urgencias');
    expect((await sentTo(77)).at(-1)).toContain('ya le llegó al equipo');
    expect((await sentTo(GROUP)).join('\n')).toContain('me negaron urgencias');
  });
});

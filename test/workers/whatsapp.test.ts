import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test';
import { describe, expect, inject, it } from 'vitest';
import worker from '../../src/worker.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const PHONE_NUMBER_ID = '106540352242922';
const root = inject('graphApi');

const withWhatsApp = {
  ...env,
  WHATSAPP_CLOUD_TOKEN: 'EAAinventado-inventado-inventado',
  WHATSAPP_APP_SECRET: SECRET,
  WHATSAPP_VERIFY_TOKEN: 'palabra-de-prueba',
  WHATSAPP_PHONE_NUMBER_ID: PHONE_NUMBER_ID,
  WHATSAPP_API_ROOT: root,
};

async function signatureOf(body: string): Promise<string> {
  const text = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    text.encode(SECRET),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(body)));
  return `sha256=${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

async function post(from: string, text: string, signature?: string): Promise<number> {
  const body = JSON.stringify({
    entry: [
      {
        changes: [
          {
            field: 'messages',
            value: {
              metadata: { phone_number_id: PHONE_NUMBER_ID },
              messages: [
                {
                  id: `${from}/${text}`,
                  from,
                  timestamp: `${Math.floor(Date.now() / 1000)}`,
                  type: 'text',
                  text: { body: text },
                },
              ],
            },
          },
        ],
      },
    ],
  });
  const context = createExecutionContext();
  const request = new Request<unknown, IncomingRequestCfProperties>(
    'https://baquiano.test/webhooks/whatsapp',
    {
      method: 'POST',
      headers: { 'x-hub-signature-256': signature ?? (await signatureOf(body)) },
      body,
    },
  );
  const response = await worker.fetch(request, withWhatsApp, context);
  await waitOnExecutionContext(context);
  return response.status;
}

const sentTo = async (person: string): Promise<readonly string[]> => {
  const response = await fetch(`${root}/calls`, {
    headers: { authorization: `Bearer ${withWhatsApp.WHATSAPP_CLOUD_TOKEN}` },
  });
  const calls =
    await response.json<
      readonly {
        body: { to: string; text?: { body: string }; interactive?: { body: { text: string } } };
      }[]
    >();
  return calls.flatMap(({ body }) =>
    body.to === person ? [body.text?.body ?? body.interactive?.body.text ?? ''] : [],
  );
};

describe('WhatsApp’s Cloud API on a Worker', () => {
  it('takes nothing unsigned', async () => {
    expect(await post('573000000901', 'hola', 'sha256=00')).toBe(401);
    expect(await sentTo('573000000901')).toEqual([]);
  });

  it('answers, remembers the conversation in D1, and answers what comes twice once', async () => {
    const person = '573000000902';
    expect(await post(person, 'perdi el ppt')).toBe(200);
    expect(await post(person, 'perdi el ppt')).toBe(200);
    expect(await post(person, 'cucuta')).toBe(200);
    const replies = await sentTo(person);
    expect(replies).toHaveLength(2);
    expect(replies[0]).toContain('Pérdida, robo o daño');
    expect(replies[1]).toContain('Dónde en San José de Cúcuta');
  });

  it('does not open half a channel', async () => {
    const { WHATSAPP_APP_SECRET: _secret, ...half } = withWhatsApp;
    const context = createExecutionContext();
    const request = new Request<unknown, IncomingRequestCfProperties>(
      'https://baquiano.test/healthz',
    );
    await expect(worker.fetch(request, half, context)).rejects.toThrow();
  });
});

import { createExecutionContext, env, SELF, waitOnExecutionContext } from 'cloudflare:test';
import { describe, expect, it } from 'vitest';
import worker from '../../src/worker.ts';

let made = 0;
const hex = (): string => {
  made += 1;
  return made.toString(16).padStart(32, '0');
};

interface Answer {
  readonly replies: readonly { readonly id: string; readonly text: string }[];
  readonly pending: boolean;
}

const post = async (body: object): Promise<Answer> => {
  const response = await SELF.fetch('https://baquiano.test/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return response.json<Answer>();
};

/** Says something and collects the answer as the page does, when a fresh isolate takes its time. */
const say = async (session: string, text: string, acknowledged: readonly string[] = []) => {
  const message = { id: hex(), content: { kind: 'text', text } };
  let answer = await post({ session, acknowledged, message });
  while (answer.pending) answer = await post({ session, acknowledged });
  return answer;
};

describe('the guide in workerd', () => {
  it('has the same conversation as on Node', async () => {
    const session = hex();
    const said = 'hola estoy en cucuta y no tengo ppt mi hijo nesesita colegio';
    const { replies } = await say(session, said);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toContain('Cupo y matrícula');
    expect(replies[0]?.text).toContain('San José de Cúcuta');
    const next = await say(
      session,
      'más',
      replies.map(({ id }) => id),
    );
    expect(next.replies).toHaveLength(1);
    expect(next.replies[0]?.text).not.toContain('Ley 1581');
  });

  it('hears a danger that no rule names, by what was learned when it was bundled', async () => {
    const said = 'cuando llega tomado me toca esconder los cuchillos y dormir con los niños';
    const { replies } = await say(hex(), said);
    expect(replies[0]?.text).toContain('155');
  });

  it('serves the page and says how each part is', async () => {
    const page = await SELF.fetch('https://baquiano.test/');
    expect(await page.text()).toContain('<html lang="es">');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const ready = await SELF.fetch('https://baquiano.test/readyz');
    expect(await ready.json()).toEqual({
      content: 'ok',
      portfolio: 'ok',
      store: 'ok',
      embeddings: 'disabled',
      telegram: 'disabled',
      whatsapp: 'disabled',
    });
  });

  it('answers two messages of one person in order when they come at once', async () => {
    const session = hex();
    const [first, second] = await Promise.all([
      say(session, 'perdi el ppt'),
      say(session, 'borrar'),
    ]);
    const last = await say(
      session,
      'gracias',
      [...first.replies, ...second.replies].map(({ id }) => id),
    );
    expect(last.replies.at(-1)?.text).toContain('Con gusto');
  });

  it('takes up on schedule what was left, and forgets what expired', async () => {
    const context = createExecutionContext();
    await worker.scheduled({} as ScheduledController, env, context);
    await waitOnExecutionContext(context);
  });
});

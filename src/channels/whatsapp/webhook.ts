import type { Log } from '../../mailbox/parts.ts';
import type { InboundMessage } from '../../messages.ts';
import type { Identities } from './identity.ts';
import { contentOf, type Delivered, readDelivered } from './inbound.ts';
import type { makeVerify } from './signature.ts';
import type { Window } from './window.ts';

/** Of one delivery; Meta batches up to a thousand updates. */
export const WHATSAPP_BODY_BYTES = 3 * 1024 * 1024;

export interface WebhookParts {
  readonly verify: Awaited<ReturnType<typeof makeVerify>>;
  readonly verifyToken: string;
  readonly phoneNumberId: string;
  readonly identities: Identities;
  readonly window: Window;
  readonly receive: (messages: readonly InboundMessage[]) => Promise<void>;
  /** What is done after the answer: read receipts, statuses. */
  readonly afterwards: (delivered: Delivered) => void;
  readonly log: Log;
}

/**
 * Meta's call. Nothing unsigned is read. What it signed is kept and then acknowledged, whatever it
 * holds; only when it could not be kept is it refused, so that Meta brings it again.
 */
export function makeWebhook(parts: WebhookParts): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method === 'GET') return handshake(new URL(request.url), parts.verifyToken);
    const body = await request.arrayBuffer();
    const signature = request.headers.get('x-hub-signature-256') ?? undefined;
    if (!(await parts.verify(body, signature))) return new Response('unsigned', { status: 401 });
    const delivered = readDelivered(readJson(body), parts.phoneNumberId);
    if (delivered.unread > 0) parts.log('whatsapp.unread', { count: delivered.unread });
    try {
      await keep(delivered, parts);
    } catch (error) {
      parts.log('whatsapp.not_kept', { error: error instanceof Error ? error.name : 'unknown' });
      return new Response('try again', { status: 503 });
    }
    parts.afterwards(delivered);
    return new Response('ok');
  };
}

/** Meta asks once, unsigned, whether this is the right place. */
function handshake({ searchParams }: URL, token: string): Response {
  const isRight =
    searchParams.get('hub.mode') === 'subscribe' && searchParams.get('hub.verify_token') === token;
  return isRight
    ? new Response(searchParams.get('hub.challenge') ?? '')
    : new Response('forbidden', { status: 403 });
}

async function keep(
  { messages }: Delivered,
  { identities, window, receive }: WebhookParts,
): Promise<void> {
  const kept: InboundMessage[] = [];
  // One after another: a change of number comes before what is written from the new one.
  for (const { message, who } of messages) {
    if (message.system) await identities.changed(who, message);
    const content = contentOf(message);
    if (!content) continue;
    const from = await identities.addressOf(who);
    const at = Number(message.timestamp) * 1000;
    await window.wrote(from, at);
    kept.push({
      channel: 'whatsapp',
      id: message.id,
      from,
      at: new Date(at).toISOString(),
      content,
    });
  }
  if (kept.length > 0) await receive(kept);
}

function readJson(body: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

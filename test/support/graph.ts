import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StartedWhatsAppServer, startWhatsAppServer } from '@openclaw/crabline';

/*
 * Meta's Graph API: crabline's, which knows texts, behind a door that puts lists, buttons and
 * templates into texts for it, holds media, and can refuse as Meta does. `GET …/calls` gives what
 * was taken, for tests in another runtime.
 */

export const ACCESS_TOKEN = 'EAAinventado-inventado-inventado';
export const PHONE_NUMBER_ID = '106540352242922';

export interface GraphCall {
  readonly path: string;
  // biome-ignore lint/suspicious/noExplicitAny: what was sent, to be looked into
  readonly body: any;
}

export interface GraphServer {
  readonly root: string;
  /** Messages that were taken, in order. */
  readonly sent: GraphCall[];
  /** Read receipts. */
  readonly read: GraphCall[];
  readonly media: Map<string, Uint8Array>;
  /** Refuses the next message with this code of Meta's. */
  readonly refuseNext: (code: number, status?: number) => void;
  /** Crabline goes away and comes back, on other ports; the door stays. */
  readonly restart: (whileDown: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startGraph(): Promise<GraphServer> {
  const start = (): Promise<StartedWhatsAppServer> =>
    startWhatsAppServer({
      accessToken: ACCESS_TOKEN,
      phoneNumberId: PHONE_NUMBER_ID,
      recorderPath: join(tmpdir(), `crabline-wa-${process.pid}-${Math.random()}.jsonl`),
    });
  let crabline: StartedWhatsAppServer | undefined = await start();
  const sent: GraphCall[] = [];
  const read: GraphCall[] = [];
  const media = new Map<string, Uint8Array>();
  const refusals: { code: number; status: number }[] = [];
  const door = createServer(async (request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const path = request.url ?? '';
    if (path.endsWith('/calls')) return answer(200, sent);
    if (request.headers.authorization !== `Bearer ${ACCESS_TOKEN}`)
      return answer(401, { error: { code: 190, message: 'Invalid OAuth access token' } });
    const [, file] = path.match(/^\/bytes\/(.+)$/) ?? [];
    if (file !== undefined) {
      const bytes = media.get(file);
      response.statusCode = bytes ? 200 : 404;
      response.end(bytes);
      return;
    }
    if (request.method === 'GET') {
      const id = decodeURIComponent(path.split('/').at(-1) ?? '');
      const { port } = door.address() as AddressInfo;
      return media.has(id)
        ? answer(200, { url: `http://127.0.0.1:${port}/bytes/${id}`, mime_type: 'audio/ogg' })
        : answer(400, { error: { code: 100 } });
    }
    const body = JSON.parse(await text(request));
    if (body.status === 'read') {
      read.push({ path, body });
      return answer(200, { success: true });
    }
    const refusal = refusals.shift();
    if (refusal) return answer(refusal.status, { error: { code: refusal.code } });
    if (!crabline) return request.socket.destroy();
    const plain = {
      messaging_product: body.messaging_product,
      recipient_type: body.recipient_type,
      to: body.to ?? '573000000000',
      type: 'text',
      text: { body: body.text?.body ?? body.interactive?.body.text ?? body.template?.name },
    };
    const { messagesUrl } = crabline.manifest.endpoints;
    const taken = await fetch(messagesUrl, {
      method: 'POST',
      headers: { authorization: request.headers.authorization, 'content-type': 'application/json' },
      body: JSON.stringify(plain),
    });
    if (taken.ok) sent.push({ path, body });
    answer(taken.status, await taken.json());
  });
  // The real one keeps connections far longer than the five seconds that are the default here.
  door.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const { port } = door.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}/v25.0`,
    sent,
    read,
    media,
    refuseNext: (code, status = 400) => {
      refusals.push({ code, status });
    },
    restart: async (whileDown) => {
      await crabline?.close();
      crabline = undefined;
      await whileDown();
      crabline = await start();
    },
    close: async () => {
      await crabline?.close();
      door.closeAllConnections();
      await new Promise((resolve) => door.close(resolve));
    },
  };
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StartedTelegramServer, startTelegramServer } from '@openclaw/crabline';

/* A Bot API server: crabline's, behind a door that can refuse as Telegram does.
 * `GET /calls` gives what was asked of it, for tests in another runtime. */

export const TOKEN = '123456789:inventado-inventado-inventado-1';
export const GROUP = -1001234567890;

export interface Call {
  readonly method: string;
  readonly body: Record<string, unknown>;
}

interface Refusal {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: Record<string, unknown>;
}

/** Methods that crabline does not know; Telegram answers them with `true`. */
const BEYOND_CRABLINE = ['deleteForumTopic', 'answerInlineQuery'];

export interface BotApi {
  readonly root: string;
  /** What the bot asked for and was given, in order. */
  readonly calls: Call[];
  /** Refuses the next call that fits; gone once it has. */
  readonly refuseNext: (fits: (call: Call) => boolean, refusal: Refusal) => void;
  /** A text from somebody, as `getUpdates` gives it. */
  /** A file that somebody sent, by its id. */
  readonly files: Map<string, Uint8Array>;
  readonly deliver: (message: Record<string, unknown>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startBotApi(): Promise<BotApi> {
  const crabline: StartedTelegramServer = await startTelegramServer({
    botToken: TOKEN,
    botUsername: 'baquiano_bot',
    recorderPath: join(tmpdir(), `crabline-${process.pid}-${Math.random()}.jsonl`),
  });
  const { endpoints, adminToken } = crabline.manifest;
  const calls: Call[] = [];
  const files = new Map<string, Uint8Array>();
  const refusals: { fits: (call: Call) => boolean; refusal: Refusal }[] = [];
  const door = createServer(async (request, response) => {
    if (request.url === '/calls') {
      response.end(JSON.stringify(calls));
      return;
    }
    const [, sent] = request.url?.match(/^\/file\/bot[^/]+\/voice\/(.+)$/) ?? [];
    if (sent !== undefined) {
      const bytes = files.get(sent);
      response.statusCode = bytes ? 200 : 404;
      response.end(bytes);
      return;
    }
    const raw = await read(request);
    const method = request.url?.split('/').at(-1)?.split('?')[0] ?? '';
    const call = { method, body: raw ? JSON.parse(raw) : {} };
    const at = refusals.findIndex(({ fits }) => fits(call));
    const [refused] = at < 0 ? [] : refusals.splice(at, 1);
    response.setHeader('content-type', 'application/json');
    if (refused) {
      response.statusCode = refused.refusal.error_code;
      response.end(JSON.stringify({ ok: false, ...refused.refusal }));
      return;
    }
    if (method === 'getFile') {
      const file_id = String(call.body.file_id);
      calls.push(call);
      const result = { file_id, file_unique_id: file_id, file_path: `voice/${file_id}` };
      response.end(JSON.stringify({ ok: true, result }));
      return;
    }
    if (BEYOND_CRABLINE.includes(method)) {
      calls.push(call);
      response.end(JSON.stringify({ ok: true, result: true }));
      return;
    }
    const answer = await fetch(`${endpoints.apiRoot}${request.url}`, {
      method: request.method ?? 'POST',
      headers: { 'content-type': 'application/json' },
      ...(raw && { body: raw }),
    });
    if (answer.ok) calls.push(call);
    response.statusCode = answer.status;
    response.end(await answer.text());
  });
  // The real one keeps connections far longer than the five seconds that are the default here.
  door.keepAliveTimeout = 75_000;
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const deliver = async (message: Record<string, unknown>) => {
    const answer = await fetch(endpoints.adminInboundUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-crabline-admin-token': adminToken },
      body: JSON.stringify(message),
    });
    if (!answer.ok) throw new Error(await answer.text());
  };
  // crabline knows a forum once something was written in it.
  await deliver({
    chatId: GROUP,
    chatType: 'supergroup',
    isForum: true,
    fromId: 1,
    text: 'se creó el grupo',
  });
  return {
    root: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    calls,
    files,
    refuseNext: (fits, refusal) => refusals.push({ fits, refusal }),
    deliver,
    close: async () => {
      door.closeAllConnections();
      await new Promise((resolve) => door.close(resolve));
      await crabline.close();
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

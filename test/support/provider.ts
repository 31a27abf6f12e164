import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** What a stand-in provider does with one request. */
export interface Answering {
  /** The object that the model «writes», in whatever form its protocol wants. */
  readonly answer?: (prompt: string) => unknown;
  /** Says the answer as plain text instead, as a model does that ignores the form. */
  readonly text?: string;
  readonly status?: number;
  /** Never answers. */
  readonly hangs?: boolean;
}

export interface Provider {
  readonly url: string;
  /** Bodies of the requests, as they came over the wire. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

const toolChoice = z.object({ tools: z.array(z.unknown()).optional() });
const USAGE = { prompt_tokens: 400, completion_tokens: 20, total_tokens: 420 };

/** Speaks OpenAI's, Anthropic's, Ollama's and Google's protocols over HTTP on loopback. */
export async function provider(answering: Answering): Promise<Provider> {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    asked.push(body);
    if (answering.hangs) return;
    const status = answering.status ?? 200;
    const said =
      answering.text ?? (answering.answer ? JSON.stringify(answering.answer(body)) : 'null');
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(
      status === 200 ? JSON.stringify(spoken(request.url ?? '', body, said)) : '{"error":{}}',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function spoken(path: string, body: string, said: string): unknown {
  if (path.includes('/audio/')) return { text: said };
  if (path.includes('/messages')) return anthropic(said, wantsTool(body));
  if (path.includes('/api/chat'))
    return {
      model: 'prueba',
      created_at: '2026-11-20T00:00:00Z',
      message: { role: 'assistant', content: said },
      done: true,
      prompt_eval_count: 400,
      eval_count: 20,
    };
  if (path.includes('generateContent')) return google(said, wantsTool(body));
  return openai(said, wantsTool(body));
}

const wantsTool = (body: string): boolean => {
  const read = toolChoice.safeParse(JSON.parse(body));
  return read.success && (read.data.tools?.length ?? 0) > 0;
};

const asObject = (said: string): unknown => {
  try {
    return JSON.parse(said);
  } catch {
    return { said };
  }
};

const openai = (said: string, tool: boolean) => ({
  id: 'c1',
  object: 'chat.completion',
  created: 1,
  model: 'prueba',
  usage: USAGE,
  choices: [
    {
      index: 0,
      finish_reason: tool ? 'tool_calls' : 'stop',
      message: tool
        ? {
            role: 'assistant',
            content: null,
            tool_calls: [
              { id: 't1', type: 'function', function: { name: 'answer', arguments: said } },
            ],
          }
        : { role: 'assistant', content: said },
    },
  ],
});

const anthropic = (said: string, tool: boolean) => ({
  id: 'm1',
  type: 'message',
  role: 'assistant',
  model: 'prueba',
  stop_reason: tool ? 'tool_use' : 'end_turn',
  usage: { input_tokens: 400, output_tokens: 20 },
  content: tool
    ? [{ type: 'tool_use', id: 't1', name: 'answer', input: asObject(said) }]
    : [{ type: 'text', text: said }],
});

const google = (said: string, tool: boolean) => ({
  candidates: [
    {
      finishReason: 'STOP',
      index: 0,
      content: {
        role: 'model',
        parts: tool
          ? [{ functionCall: { name: 'answer', args: asObject(said) } }]
          : [{ text: said }],
      },
    },
  ],
  usageMetadata: { promptTokenCount: 400, candidatesTokenCount: 20, totalTokenCount: 420 },
});

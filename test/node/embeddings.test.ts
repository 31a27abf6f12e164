import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { neuralEmbedder, watch } from '../../src/model/embeddings.ts';
import { buildSearch } from '../../src/retrieval/search.ts';
import { content } from '../support/content.ts';

const asked = z.object({ model: z.string(), input: z.union([z.string(), z.array(z.string())]) });

let server: Server;
afterEach(() => server.close());

/** A stand-in for a provider: speaks the OpenAI embeddings protocol over HTTP on loopback. */
async function provider(
  vectorOf: (text: string) => readonly number[],
  delayMs = 0,
): Promise<string> {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { model, input } = asked.parse(JSON.parse(body));
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    response.setHeader('content-type', 'application/json');
    const data = [input]
      .flat()
      .map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }));
    response.end(
      JSON.stringify({ object: 'list', model, data, usage: { prompt_tokens: 1, total_tokens: 1 } }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

describe('neural embeddings, when configured', () => {
  it('take the place of the keyless ones and find by meaning alone', async () => {
    const url = await provider((text) => (/agua|sed/.test(text) ? [1, 0, 0] : [0, 1, 0]));
    const embedder = await neuralEmbedder({ url, model: 'prueba', key: 'clave' });
    expect(embedder).toMatchObject({ dimension: 3 });
    const documents = [
      { id: 'agua', fields: { body: ['agua potable'] } },
      { id: 'techo', fields: { body: ['un albergue'] } },
    ];
    const search = await buildSearch(documents, { lexicon: content.lexicon, embedder });
    expect((await search.find('tengo sed', 1))[0]).toMatchObject({
      id: 'agua',
      ways: { lexical: 0 },
    });
  });

  it('that do not answer are an error at start, which the entry turns into the keyless way', async () => {
    const url = await provider(() => []);
    await expect(neuralEmbedder({ url, model: 'vacio' })).rejects.toThrow();
    server.close();
    await expect(neuralEmbedder({ url: 'http://127.0.0.1:9', model: 'nadie' })).rejects.toThrow();
  });

  it('that stop answering are seen to, and seen to come back', async () => {
    const url = await provider(() => [1, 0]);
    const failures: string[] = [];
    const { embedder, isWell } = watch(await neuralEmbedder({ url, model: 'cae' }), (code) =>
      failures.push(code),
    );
    const documents = [{ id: 'techo', fields: { body: ['un albergue para dormir'] } }];
    const search = await buildSearch(documents, { lexicon: content.lexicon, embedder });
    expect(isWell()).toBe(true);
    const [answering] = server.rawListeners('request');
    server.removeAllListeners('request');
    server.on('request', (_, response) => response.writeHead(401).end());
    expect((await search.find('necesito albergue', 1))[0]?.id).toBe('techo');
    expect([isWell(), failures.length]).toEqual([true, 1]);
    for (let again = 0; again < 2; again++) await search.find('necesito albergue', 1);
    expect([isWell(), failures.length]).toEqual([false, 3]);
    server.removeAllListeners('request');
    server.on('request', answering as () => void);
    await search.find('necesito albergue', 1);
    expect(isWell()).toBe(true);
  });

  it('that are slow leave a question to its words', async () => {
    let slow = 0;
    const url = await provider(() => [1, 0]);
    const embedder = await neuralEmbedder({ url, model: 'lento' });
    const documents = [{ id: 'techo', fields: { body: ['un albergue para dormir'] } }];
    const search = await buildSearch(documents, { lexicon: content.lexicon, embedder });
    server.removeAllListeners('request');
    server.on('request', () => {
      slow += 1;
    });
    expect((await search.find('necesito albergue', 1))[0]).toMatchObject({
      id: 'techo',
      ways: { vector: 0 },
    });
    expect(slow).toBeGreaterThan(0);
    server.closeAllConnections();
  });
});

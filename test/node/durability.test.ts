import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { freshFolder, type RunningServer, startServer, stopServer } from '../support/server.ts';

const PEOPLE = 200;
const SAID = ['perdi el ppt', 'estoy en cucuta', 'más'];

const answer = z.object({
  replies: z.array(z.object({ id: z.string(), text: z.string() })),
  pending: z.boolean(),
});

let server: RunningServer | undefined;
afterEach(() => server && stopServer(server, 'SIGKILL'));

const start = async (data: string): Promise<string> => {
  server = await startServer({ BAQUIANO_DATA: data });
  return server.url;
};

const hex = (person: number, message: number): string =>
  `${person.toString(16)}-${message}`.replace('-', 'f').padStart(32, '0');

/** A person who writes in order, tries again until answered, and notes each reply once. */
async function person(number: number, base: () => string, received: Map<string, string>) {
  const session = hex(number, 0);
  let acknowledged: string[] = [];
  const exchange = async (message?: { id: string; content: { kind: 'text'; text: string } }) => {
    for (;;) {
      try {
        const response = await fetch(`${base()}chat`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ session, acknowledged, ...(message && { message }) }),
        });
        if (!response.ok) throw new Error(`${response.status}`);
        const { replies, pending } = answer.parse(await response.json());
        for (const { id, text } of replies) received.set(id, text);
        acknowledged = replies.map(({ id }) => id);
        if (!pending) return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  for (const [i, text] of SAID.entries())
    await exchange({ id: hex(number, i + 1), content: { kind: 'text', text } });
  await exchange();
}

describe('kill -9 while two hundred people write', () => {
  it('loses no message, answers none twice, and delivers every reply', async () => {
    const data = freshFolder();
    let base = await start(data);
    const received = Array.from({ length: PEOPLE }, () => new Map<string, string>());
    const everyone = Promise.all(received.map((own, i) => person(i + 1, () => base, own)));
    for (let kills = 0; kills < 3; kills++) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      if (server) await stopServer(server, 'SIGKILL');
      base = await start(data);
    }
    await everyone;
    if (server) await stopServer(server);

    for (const own of received) {
      expect(own.size).toBe(SAID.length);
      const [first, second, third] = [...own.values()];
      expect(first).toContain('Pérdida, robo o daño del PPT');
      expect(second).toContain('San José de Cúcuta');
      expect(third).not.toContain('Ley 1581');
    }
    const database = createClient({ url: `file:${join(data, 'baquiano.db')}` });
    const count = async (query: string) => Number((await database.execute(query)).rows[0]?.n);
    expect(await count('SELECT count(*) n FROM inbound')).toBe(PEOPLE * SAID.length);
    expect(await count('SELECT count(*) n FROM turn')).toBe(PEOPLE * SAID.length);
    expect(await count('SELECT count(*) n FROM inbound WHERE sealed IS NOT NULL')).toBe(0);
    expect(await count('SELECT count(*) n FROM outbox')).toBe(0);
    expect(await count('SELECT count(*) n FROM conversation')).toBe(PEOPLE);
    database.close();
  }, 240_000);
});

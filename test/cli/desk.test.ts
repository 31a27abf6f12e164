import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContentFiles } from '../../src/cli/content-files.ts';
import { makeSeal } from '../../src/mailbox/seal.ts';
import { record } from '../../src/officials/audit.ts';
import { makeDeskStore } from '../../src/store/desk-store.ts';
import { openLibsql } from '../../src/store/libsql.ts';
import { freshFolder, startServer, stopServer } from '../support/server.ts';
import { type BotApi, GROUP, startBotApi, TOKEN } from '../support/telegram.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const SECRET = 'un-secreto-inventado-de-treinta-y-dos';

let api: BotApi;
beforeAll(async () => {
  api = await startBotApi();
});
afterAll(() => api.close());

const environment = (folder: string) => ({
  BAQUIANO_DATA: folder,
  BAQUIANO_SECRET: SECRET,
  TELEGRAM_BOT_TOKEN: TOKEN,
  TELEGRAM_API_ROOT: api.root,
  TELEGRAM_GROUP: `${GROUP}`,
});

/** The Bot API server lives in this process, so the command must not block it. */
const run = async (args: readonly string[], env: Record<string, string>) => {
  const child = spawn(process.execPath, [join(ROOT, 'src/baquiano.mjs'), ...args], {
    env: { ...process.env, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { status, out, err };
};

const until = async (fits: () => boolean): Promise<void> => {
  while (!fits()) await new Promise((resolve) => setTimeout(resolve, 50));
};
const sentTo = (chat: number): readonly string[] =>
  api.calls.flatMap(({ method, body }) =>
    method === 'sendMessage' && body.chat_id === chat ? [String(body.text)] : [],
  );

describe('the first coordinator', () => {
  it('comes in by the command’s link, through the running program that asks Telegram', async () => {
    const folder = freshFolder();
    const env = environment(folder);
    const server = await startServer(env);
    const { status, out } = await run(
      ['officials', 'invite', '--institution', 'Alcaldía de Prueba'],
      env,
    );
    expect(status).toBe(0);
    expect(out).toMatch(/^https:\/\/t\.me\/baquiano_bot\?start=[\w-]{24}\n$/);
    const token = out.trim().split('=')[1];
    await api.deliver({ chatId: 88, fromId: 88, text: `/start ${token}` });
    await until(() => sentTo(88).length > 0);
    expect(sentTo(88)[0]).toContain('entraste como <b>coordinador</b>');
    await api.deliver({ chatId: 89, fromId: 89, text: 'urgencias' });
    await until(() => sentTo(89).length > 0);
    expect(sentTo(89)[0]).toContain('Urgencias');
    const ready = await (await fetch(`${server.url}readyz`)).json();
    expect(ready).toMatchObject({ telegram: 'ok' });
    await stopServer(server);
    expect((await run(['officials', 'list'], env)).out).toBe(
      '1\tcoordinator\tAlcaldía de Prueba\t\n',
    );
    await run(['officials', 'revoke', '1'], env);
    expect((await run(['officials', 'list'], env)).out).toBe('');
  });

  it('is told what is missing, and that a bot out of reach can be told by words', async () => {
    const folder = freshFolder();
    expect((await run(['officials', 'invite'], environment(folder))).status).toBe(2);
    const lost = { ...environment(folder), TELEGRAM_API_ROOT: 'http://127.0.0.1:9' };
    const said = await run(['officials', 'invite', '--institution', 'Alcaldía'], lost);
    expect(said.out).toMatch(/^\/start [\w-]{24}\n$/);
    const none = await run(['officials', 'invite', '--institution', 'Alcaldía'], {
      BAQUIANO_DATA: folder,
    });
    expect(none.err).toContain('TELEGRAM_BOT_TOKEN');
  });

  it('names a wrong token or group', async () => {
    const wrong = { ...environment(freshFolder()), TELEGRAM_GROUP: 'mi-grupo' };
    const { status, err } = await run(['officials', 'list'], wrong);
    expect(status).toBe(1);
    expect(err).toContain('TELEGRAM_GROUP: debe ser el número del grupo');
  });
});

describe('the overlay', () => {
  it('comes out as a patch that git takes, and the patched files are what was live', async () => {
    const folder = freshFolder();
    const env = environment(folder);
    await run(['officials', 'list'], env);
    const database = await openLibsql(folder);
    const seal = await makeSeal(SECRET);
    await record(makeDeskStore(database.db), seal.hash, () => ({
      at: Date.parse('2026-11-20T17:00:00Z'),
      official: 1,
      institution: 'Alcaldía de Prueba',
      kind: 'correct',
      card: 'alimentos',
      data: {
        path: ['steps', 0],
        before:
          'En Bogotá, ve a la Subdirección Local de Integración Social de tu zona y pregunta cómo entrar a un comedor.',
        after: 'Ve primero a la alcaldía.',
        link: 'https://www.prueba.gov.co/comedores',
        needs: 1,
      },
    }));
    database.close();
    const { status, out } = await run(['overlay', 'export'], env);
    expect(status).toBe(0);
    const content = freshFolder();
    for (const { path, text } of await readContentFiles(ROOT)) {
      mkdirSync(join(content, path, '..'), { recursive: true });
      writeFileSync(join(content, path), text);
    }
    const apply = spawn('git', ['apply', '--verbose', '-'], { cwd: content });
    apply.stdin.end(out);
    expect(await new Promise((resolve) => apply.once('close', resolve))).toBe(0);
    const patched = await readContentFiles(content);
    const card = patched.find(({ path }) =>
      path.endsWith('services/ayuda-humanitaria/alimentos.yaml'),
    );
    expect(card?.text).toContain('text: Ve primero a la alcaldía.');
    expect(card?.text).toContain('by: Alcaldía de Prueba');
    expect((await run(['check'], { BAQUIANO_CONTENT: content })).status).toBe(0);
    expect((await run(['officials', 'audit'], env)).err).toContain('1 registros, todas las firmas');
  });
});

describe('the webhook', () => {
  it('is told to Telegram with its secret', async () => {
    const env = environment(freshFolder());
    expect((await run(['telegram', 'webhook', 'https://x.co'], env)).status).toBe(1);
    expect((await run(['telegram', 'webhook', 'http://x.co'], env)).status).toBe(2);
    expect((await run(['telegram', 'webhook', 'off'], env)).status).toBe(0);
    expect(api.calls.at(-1)?.method).toBe('deleteWebhook');
  });
});

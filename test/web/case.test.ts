import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, type RunningServer, startServer, stopServer } from '../support/server.ts';
import { type BotApi, GROUP, startBotApi, TOKEN } from '../support/telegram.ts';

const CHROMIUM = '/usr/bin/chromium';
const OFFICIAL = 61;
const SECRET = 'secreto-de-prueba-1234';
const env = {
  BAQUIANO_DATA: freshFolder(),
  TELEGRAM_BOT_TOKEN: TOKEN,
  TELEGRAM_WEBHOOK_SECRET: SECRET,
  TELEGRAM_GROUP: `${GROUP}`,
};

// Without a browser these are skipped, and vitest counts them.
describe.skipIf(!existsSync(CHROMIUM))('a case from the page', () => {
  let api: BotApi;
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    api = await startBotApi();
    server = await startServer({ ...env, TELEGRAM_API_ROOT: api.root });
    browser = await chromium.launch({ executablePath: CHROMIUM });
  });
  afterAll(async () => {
    await browser.close();
    await stopServer(server);
    await api.close();
  });

  let updates = 0;
  const post = async (message: object, secret = SECRET) => {
    updates += 1;
    const from = { id: OFFICIAL, is_bot: false, first_name: 'Inventada' };
    const response = await fetch(`${server.url}webhooks/telegram`, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify({
        update_id: updates,
        message: { message_id: updates, date: 1_800_000_000, from, ...message },
      }),
    });
    return response.status;
  };
  const toGroup = () =>
    api.calls.filter(({ method, body }) => method === 'sendMessage' && body.chat_id === GROUP);
  const until = async (fits: () => boolean): Promise<void> => {
    while (!fits()) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  it('reaches an official, whose answer appears where the person wrote', async () => {
    const invited = spawnSync(
      process.execPath,
      ['src/baquiano.mjs', 'officials', 'invite', '--institution', 'Personería de Prueba'],
      {
        // The program that runs has asked for the bot's name; here it is not asked again.
        env: { ...process.env, ...env, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' },
        encoding: 'utf8',
      },
    );
    const start = `/start ${invited.stdout.trim().split('=')[1]}`;
    const privately = { chat: { id: OFFICIAL, type: 'private', first_name: 'Inventada' } };
    expect(await post({ ...privately, text: start }, 'otro')).toBe(401);
    expect(await post({ ...privately, text: start })).toBe(200);

    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(server.url);
    const write = async (text: string): Promise<void> => {
      await page.getByLabel('Tu mensaje').fill(text);
      await page.keyboard.press('Enter');
    };
    await write('persona');
    await page.getByRole('button', { name: 'Sí, pásalo' }).click();
    await page.getByText('se lo entrego').waitFor();
    await write('me negaron la urgencia');
    await until(() => toGroup().some(({ body }) => String(body.text).includes('me negaron')));
    expect(
      await post({
        chat: { id: GROUP, type: 'supergroup', is_forum: true, title: 'Mesa' },
        message_thread_id: toGroup().at(-1)?.body.message_thread_id,
        is_topic_message: true,
        text: '¿En qué hospital fue?',
      }),
    ).toBe(200);
    // Looking at the page again asks at once; left alone it asks every quarter of a minute.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('¿En qué hospital fue?').waitFor();
    expect(await page.getByText('Personería de Prueba').count()).toBe(1);
    await page.close();
  });
});

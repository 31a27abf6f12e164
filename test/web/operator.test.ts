import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEditorCatalogue } from '../../src/content/editor-catalogue.ts';
import { type LinkDesk, makeOperator } from '../../src/operator/app.ts';
import { FILES } from '../support/content.ts';

/* The operator's page in a real browser; the link behind it is what WhatsApp Web would show. */

const PASSWORD = 'contraseña-de-prueba';
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
});
afterAll(() => browser.close());

async function open(state: ReturnType<LinkDesk['state']>) {
  const asked: string[] = [];
  let now = state;
  const operator = makeOperator({
    password: PASSWORD,
    text: loadEditorCatalogue(FILES).text,
    link: {
      state: () => now,
      pairByCode: async (phone) => {
        asked.push(phone);
        now = { kind: 'unlinked', code: 'ABCD1234' };
        return 'ABCD1234';
      },
      linkAgain: async () => {
        asked.push('again');
        now = { kind: 'connecting' };
      },
    },
    addressOf: () => '127.0.0.1',
    now: () => new Date(),
  });
  const app = new Hono().route('/operator', operator);
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const made = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(made));
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  await page.goto(`http://127.0.0.1:${port}/operator`);
  const signIn = async (password: string) => {
    await page.getByLabel('Contraseña del operador').fill(password);
    await page.getByRole('button', { name: 'Entrar' }).click();
  };
  return {
    page,
    asked,
    signIn,
    close: async () => {
      await page.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('the operator’s page', () => {
  it('shows nothing before the password, and closes after five wrong ones', async () => {
    const { page, signIn, close } = await open({ kind: 'unlinked', qr: 'texto-de-whatsapp' });
    expect(await page.locator('svg').count()).toBe(0);
    for (let i = 0; i < 5; i++) {
      await signIn('no es esta');
      expect(await page.getByRole('alert').textContent()).toContain('no es la contraseña');
    }
    await signIn(PASSWORD);
    expect(await page.getByRole('alert').textContent()).toContain('Demasiados intentos');
    await close();
  });

  it('shows the picture to scan, or a code, and the risk', async () => {
    const { page, asked, signIn, close } = await open({
      kind: 'unlinked',
      qr: 'texto-de-whatsapp',
    });
    await signIn(PASSWORD);
    expect(await page.locator('.qr svg').isVisible()).toBe(true);
    expect(await page.locator('.risk').textContent()).toContain('bloquear el número');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(overflow).toBe(false);
    await page.getByLabel('O vincúlalo con un código').fill('57 300 000 0000');
    await page.getByRole('button', { name: 'Pedir un código' }).click();
    expect(await page.locator('.code').textContent()).toBe('ABCD-1234');
    expect(asked).toEqual(['573000000000']);
    await close();
  });

  it('links again only when the operator says so', async () => {
    const { page, asked, signIn, close } = await open({ kind: 'stopped', code: 401 });
    await signIn(PASSWORD);
    expect(await page.locator('.state').textContent()).toContain('401');
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Vincular de nuevo' }).click();
    expect(asked).toEqual(['again']);
    expect(await page.locator('.state').textContent()).toContain('Conectando');
    await close();
  });
});

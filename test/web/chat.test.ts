import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer, stopServer } from '../support/server.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
const PHONE = { width: 360, height: 740 };
const PAGE_BYTES = 50_000;
const EXAMPLE = 'hola estoy en cucuta y no tengo ppt mi hijo nesesita colegio';

// Without a browser these are skipped, and vitest counts them.
describe.skipIf(!CHROMIUM)('the chat in a real browser', () => {
  let server: RunningServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let requested: string[];

  beforeAll(async () => {
    server = await startServer();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '' });
  });
  afterAll(async () => {
    await browser.close();
    await stopServer(server);
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: PHONE, locale: 'es-CO' });
    page = await context.newPage();
    requested = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(server.url);
  });
  afterEach(() => context.close());

  const write = async (text: string): Promise<void> => {
    await page.getByLabel('Tu mensaje').fill(text);
    await page.keyboard.press('Enter');
  };
  const replies = () => page.locator('.bubble:not(.own)');
  const settled = (count: number) =>
    page.waitForFunction((n) => document.querySelectorAll('.bubble:not(.own)').length === n, count);

  it('answers the example with both routes, and a tap opens one', async () => {
    await write(EXAMPLE);
    await settled(2);
    await expect(replies().last().textContent()).resolves.toContain('San José de Cúcuta');
    await page.getByRole('button', { name: 'Cupo en el colegio' }).click();
    await settled(3);
    await expect(replies().last().textContent()).resolves.toContain('Secretaría de Educación');
    // Buttons of an answered message are gone: one set on the screen.
    await expect(page.locator('.choices').count()).resolves.toBe(1);
  });

  it('keeps the conversation over a reload and goes on in it', async () => {
    await write('perdi el ppt');
    await settled(2);
    await page.reload();
    await settled(1);
    await expect(page.locator('.bubble.own').textContent()).resolves.toContain('perdi el ppt');
    await write('más');
    await settled(2);
    await expect(replies().last().textContent()).resolves.not.toContain('Ley 1581');
  });

  it('queues what is written without signal and sends it when the signal is back', async () => {
    await context.setOffline(true);
    await write('perdi el ppt');
    await page.getByText('Sin conexión').waitFor();
    await page.reload().catch(() => undefined);
    await context.setOffline(false);
    await page.goto(server.url);
    await page.getByText('Pérdida, robo o daño del PPT').waitFor();
    await expect(page.locator('.bubble.own').count()).resolves.toBe(1);
  });

  it('leaves nothing behind with one button', async () => {
    await write('mi marido me pega');
    await settled(2);
    await page.getByRole('button', { name: 'Salir y borrar' }).click();
    await page.waitForURL('about:blank');
    await page.goto(server.url);
    await settled(1);
    await expect(page.evaluate(() => document.body.textContent)).resolves.not.toContain('marido');
    await expect(
      page.evaluate(() => sessionStorage.length + localStorage.length),
    ).resolves.toBeLessThanOrEqual(1);
  });

  it('works with the keyboard alone and says to a screen reader who speaks', async () => {
    await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('message');
    await page.keyboard.type('hola');
    await page.keyboard.press('Enter');
    await settled(2);
    const button = page.getByRole('button', { name: 'PPT y papeles' });
    await button.focus();
    await page.keyboard.press('Enter');
    await settled(3);
    await expect(page.getByRole('log').getAttribute('aria-live')).resolves.toBe('polite');
    await expect(replies().last().textContent()).resolves.toMatch(/^Baquiano: /);
    await expect(page.evaluate(() => document.documentElement.lang)).resolves.toBe('es');
  });

  it('is small, asks no one else, and sets no cookie', async () => {
    const sizes = await page.evaluate(() =>
      [
        ...performance.getEntriesByType('navigation'),
        ...performance.getEntriesByType('resource'),
      ].map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(PAGE_BYTES);
    expect(
      requested.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:')),
    ).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });

  it('never overflows sideways, on a narrow phone and on a desk', async () => {
    await write(EXAMPLE);
    await settled(2);
    for (const viewport of [{ width: 320, height: 568 }, PHONE, { width: 1280, height: 800 }]) {
      await page.setViewportSize(viewport);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    }
  });

  it('shows what a person writes as text, never as page', async () => {
    await write('<img src=x onerror="document.title=1"> *hola*');
    await settled(2);
    await expect(page.locator('.bubble img').count()).resolves.toBe(0);
    await expect(page.title()).resolves.toContain('Baquiano');
  });

  it('makes phones and pages touchable', async () => {
    await write('mi marido me pega');
    await settled(2);
    await expect(page.locator('a[href="tel:123"]').count()).resolves.toBe(1);
    await expect(page.locator('a[href="tel:018000112137"]').count()).resolves.toBe(1);
  });
});

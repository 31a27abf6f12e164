import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshFolder, type RunningServer, startServer, stopServer } from '../support/server.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
const PASSWORD = 'una clave de prueba';
const PAGES = [
  ['', 'Resumen'],
  ['/tendencias', 'Tendencias'],
  ['/territorio', 'Territorio'],
  ['/sin-respuesta', 'Sin respuesta'],
  ['/calidad', 'Calidad'],
  ['/portafolio', 'Portafolio'],
  ['/alza', 'Al alza'],
  ['/ficha?lugar=85', 'Ficha territorial'],
] as const;
const WIDTHS = [360, 1280];
/** An image of one colour packs to less than this; a page with text and tables to far more. */
const EMPTY_SCREENSHOT_BYTES = 15_000;

// Without a browser these are skipped, and vitest counts them.
describe.skipIf(!CHROMIUM)('the planner pages in a real browser', () => {
  const data = freshFolder();
  let server: RunningServer;
  let browser: Browser;

  const baquiano = (args: readonly string[], input = ''): string =>
    execFileSync(process.execPath, ['src/baquiano.mjs', ...args], {
      env: { ...process.env, BAQUIANO_DATA: data },
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });

  beforeAll(async () => {
    baquiano(['simulate', '--people', '8000', '--days', '230', '--seed', '3']);
    baquiano(['planner', 'add', 'ana', '--role', 'analyst', '--scope', 'CO'], `${PASSWORD}\n`);
    baquiano(['planner', 'add', 'beto', '--role', 'viewer', '--scope', '85'], `${PASSWORD}\n`);
    server = await startServer({ BAQUIANO_DATA: data });
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '' });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await stopServer(server);
  });

  const signedIn = async (login: string, width = 1280): Promise<[BrowserContext, Page]> => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'es-CO' });
    const page = await context.newPage();
    await page.goto(`${server.url}planner`);
    await page.getByLabel('Usuario').fill(login);
    await page.getByLabel('Contraseña').fill(PASSWORD);
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.getByRole('navigation').waitFor();
    return [context, page];
  };

  it('asks for an account, keeps its session out of reach of scripts, and ends it', async () => {
    expect((await fetch(`${server.url}planner/territorio`, { redirect: 'manual' })).status).toBe(
      303,
    );
    const [context, page] = await signedIn('ana');
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/planner' });
    await page.getByRole('button', { name: 'Salir' }).click();
    await page.getByLabel('Contraseña').waitFor();
    const headers = { cookie: `${cookie?.name}=${cookie?.value}` };
    const again = await fetch(`${server.url}planner`, { headers, redirect: 'manual' });
    expect(again.status).toBe(303);
    await context.close();
  });

  it.each(WIDTHS)('shows every page without emptiness or overflow at %i pixels', async (width) => {
    const [context, page] = await signedIn('ana', width);
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url().slice(0, 80)));
    page.on('console', (message) => message.type() === 'error' && failed.push(message.text()));
    for (const [path, title] of PAGES) {
      await page.goto(`${server.url}planner${path}`);
      expect(await page.locator('h1').textContent(), path).toContain(title);
      const surplus = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(surplus, path).toBeLessThanOrEqual(0);
      const shot = await page.screenshot({ fullPage: true });
      expect(shot.byteLength, path).toBeGreaterThan(EMPTY_SCREENSHOT_BYTES);
      const broken = await page.evaluate(
        () => [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).length,
      );
      expect(broken, path).toBe(0);
      // A control without a name, an image without words, and headings that skip are barriers.
      const barriers = await page.evaluate(
        () =>
          [
            ...document.querySelectorAll(
              'img:not([alt]), img[alt=""], th:not([scope]), table:not(:has(caption))',
            ),
          ].length,
      );
      expect(barriers, path).toBe(0);
    }
    expect(failed).toEqual([]);
    await context.close();
  }, 60_000);

  it('keeps its filter in the address bar, from page to page', async () => {
    const [context, page] = await signedIn('ana');
    await page.getByLabel('Área').selectOption({ label: 'Salud' });
    await page.getByLabel('Lugar').selectOption('54');
    await page.getByRole('button', { name: 'Ver' }).click();
    expect(page.url()).toContain('area=salud');
    await page.getByRole('link', { name: 'Tendencias' }).click();
    expect(page.url()).toContain('lugar=54');
    expect(await page.locator('h1').textContent()).toContain('Norte de Santander');
    await context.close();
  });

  it('shows a planner of one department nothing of another, nor of the country', async () => {
    const [context, page] = await signedIn('beto');
    expect(await page.locator('h1').textContent()).toContain('Casanare');
    for (const lugar of ['54', '54001', 'CO', '8', '850'])
      for (const path of ['', '/ficha', '/territorio', '/datos/json']) {
        const response = await page.goto(`${server.url}planner${path}?lugar=${lugar}`);
        expect([400, 403], `${path} ${lugar}`).toContain(response?.status());
        expect(await page.content()).not.toContain('Cúcuta');
      }
    expect((await page.goto(`${server.url}planner/territorio?lugar=85001`))?.status()).toBe(200);
    // A viewer reads and does not download.
    expect((await page.goto(`${server.url}planner/datos/csv`))?.status()).toBe(403);
    await context.close();
  }, 40_000);

  it('prints the sheet on A4 without its controls', async () => {
    const [context, page] = await signedIn('ana');
    await page.goto(`${server.url}planner/ficha?lugar=85001`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.locator('form.filters').isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // 210 × 297 mm in points.
    expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await context.close();
  });

  it('gives the command line and every download the same figures', async () => {
    const [context, page] = await signedIn('ana');
    const get = (format: string) =>
      context.request.get(`${server.url}planner/datos/${format}?desde=2026-01-01&hasta=2026-12-31`);
    const csv = await (await get('csv')).text();
    const printed = baquiano([
      'trends',
      '--from',
      '2026-01-01',
      '--to',
      '2026-12-31',
      '--by',
      'month,municipality,area',
      '--format',
      'csv',
    ]);
    const lines = (text: string) => text.trim().split('\r\n').sort();
    expect(lines(csv)).toEqual(lines(printed));
    const json = (await (await get('json')).json()) as { consultas: number }[];
    expect(json).toHaveLength(lines(csv).length - 1);
    for (const { consultas } of json) expect(consultas).toBeGreaterThanOrEqual(10);
    const dhis2 = await (await get('dhis2')).json();
    expect(dhis2.dataValues[0]).toMatchObject({
      orgUnit: expect.stringMatching(/^\d{5}$/),
      period: expect.stringMatching(/^\d{6}$/),
    });
    const xlsx = await (await get('xlsx')).body();
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
    await page.close();
    await context.close();
  });

  it('stops guessing after five wrong passwords', async () => {
    const attempt = () =>
      fetch(`${server.url}planner/entrar`, {
        method: 'POST',
        headers: { origin: server.url.slice(0, -1) },
        body: new URLSearchParams({ login: 'nadie', password: 'no es esta clave' }),
      });
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) statuses.push((await attempt()).status);
    expect(statuses.at(-1)).toBe(429);
    // From another site a form is refused before it is read.
    const foreign = await fetch(`${server.url}planner/entrar`, {
      method: 'POST',
      headers: { origin: 'https://otro.example' },
      body: new URLSearchParams({ login: 'ana', password: PASSWORD }),
    });
    expect(foreign.status).toBe(403);
  }, 40_000);
});

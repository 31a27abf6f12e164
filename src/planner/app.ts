import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { type Accounts, SESSION_SECONDS } from './accounts.ts';
import { FORMATS, toCsv, toDhis2, toTable, toXlsx } from './exports.ts';
import { ask, makeLedger, type PlannerParts, readFilter } from './figures.ts';
import { frame, type Html, SECTIONS, type SectionPath, type View } from './layout.ts';
import { gapsPage, portfolioPage, qualityPage, risingPage } from './pages/answers.ts';
import { overviewPage } from './pages/overview.ts';
import { sheetPage } from './pages/sheet.ts';
import { territoryPage } from './pages/territory.ts';
import { trendsPage } from './pages/trends.ts';
import type { Account } from './ports.ts';
import { STYLE } from './style.ts';
import { colombianToday } from './today.ts';

const COOKIE = 'baquiano_planner';
const FORM_BYTES = 4 * 1024;

const PAGES: Readonly<Record<SectionPath, (view: View) => Html>> = {
  '': overviewPage,
  tendencias: trendsPage,
  territorio: territoryPage,
  'sin-respuesta': gapsPage,
  calidad: qualityPage,
  portafolio: portfolioPage,
  alza: risingPage,
  ficha: sheetPage,
};

export interface PlannerApp extends PlannerParts {
  readonly accounts: Accounts;
  /** Address of a request, for the limit on sign-ins. */
  readonly addressOf: (c: Context) => string;
}

type Signed = { Variables: { account: Account; token: string } };

/** The planner pages, to be mounted at `/planner`. */
export function makePlanner(parts: PlannerApp): Hono {
  const { accounts, catalogue, demo } = parts;
  const { text } = catalogue;
  const ledgerNow = makeLedger(parts.demand);
  const open = new Hono();
  open.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'private, no-store');
  });
  open.use(csrf());
  open.get('/planner.css', (c) =>
    c.body(STYLE, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'max-age=300',
    }),
  );
  open.get('/entrar', (c) => c.html(signInPage(parts)));
  open.post('/entrar', bodyLimit({ maxSize: FORM_BYTES }), async (c) => {
    const form = await c.req.parseBody();
    const login = String(form.login ?? '')
      .trim()
      .toLowerCase()
      .slice(0, 80);
    const result = await accounts.signIn(login, String(form.password ?? ''), parts.addressOf(c));
    if (result.kind !== 'in') {
      const many = result.kind === 'too_many';
      return c.html(
        signInPage(parts, many ? 'sign_in_too_many' : 'sign_in_wrong'),
        many ? 429 : 401,
      );
    }
    setCookie(c, COOKIE, result.token, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/planner',
      maxAge: SESSION_SECONDS,
      secure: isSecure(c),
    });
    return c.redirect('/planner', 303);
  });

  const signed = new Hono<Signed>();
  signed.use(async (c, next) => {
    const token = getCookie(c, COOKIE);
    const account = await accounts.of(token);
    if (!account || !token) return c.redirect('/planner/entrar', 303);
    c.set('account', account);
    c.set('token', token);
    return next();
  });
  signed.post('/salir', async (c) => {
    await accounts.signOut(c.get('token'), c.get('account').login);
    deleteCookie(c, COOKIE, { path: '/planner' });
    return c.redirect('/planner/entrar', 303);
  });

  const viewOf = async (c: Context<Signed>): Promise<View | Response> => {
    const account = c.get('account');
    const ledger = await ledgerNow();
    const filter = readFilter(parts, ledger, account, c.req.query(), colombianToday(parts.now()));
    if (filter === 'bad')
      return c.html(
        frame(catalogue, text('title'), message(text('bad_filter')), {
          section: '',
          query: '',
          demo,
        }),
        400,
      );
    if (filter === 'forbidden') {
      await accounts.note(account.login, 'refused', `lugar ${c.req.query('lugar') ?? ''}`);
      const body = message(text('forbidden'), text('forbidden_help'));
      return c.html(frame(catalogue, text('title'), body, { section: '', query: '', demo }), 403);
    }
    return { parts, ledger, account, filter };
  };

  for (const [path] of SECTIONS)
    signed.get(`/${path}`, async (c) => {
      const view = await viewOf(c);
      return view instanceof Response ? view : c.html(PAGES[path](view));
    });

  signed.get('/datos/:format', async (c) => {
    const format = FORMATS.find((one) => one === c.req.param('format'));
    if (!format) return c.notFound();
    const view = await viewOf(c);
    if (view instanceof Response) return view;
    const { account, ledger, filter } = view;
    if (account.role !== 'analyst')
      return c.html(
        frame(catalogue, text('title'), message(text('forbidden_export')), {
          section: '',
          query: '',
          demo,
        }),
        403,
      );
    await accounts.note(
      account.login,
      'export',
      `${format} ${filter.place} ${filter.from} ${filter.to}`,
    );
    const by = ['month', 'municipality', 'area'] as const;
    const { rows } = ask(parts, ledger, filter, { by });
    const table = toTable(by, rows);
    const name = `baquiano-${filter.place}-${filter.from}-${filter.to}`;
    const attach = (ending: string) =>
      c.header('content-disposition', `attachment; filename="${name}.${ending}"`);
    switch (format) {
      case 'csv':
        attach('csv');
        return c.body(toCsv(table), 200, { 'content-type': 'text/csv; charset=utf-8' });
      case 'xlsx':
        attach('xlsx');
        return c.body(await toXlsx(table), 200, {
          'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        });
      case 'json':
        return c.json(rows.map(({ keys, count }) => ({ ...keys, consultas: count })));
      case 'dhis2':
        return c.json(toDhis2(rows.filter(({ keys }) => keys.municipality)));
    }
  });
  open.route('/', signed);
  open.onError((error, c) => {
    // A form from another site, or one too long: refused before it was read.
    if (error instanceof HTTPException) return c.text('', error.status);
    throw error;
  });
  open.notFound((c) => c.html(frame(catalogue, text('title'), message(text('not_found'))), 404));
  return open;
}

/** Behind a proxy that ends TLS the request itself is plain. */
const isSecure = (c: Context): boolean =>
  c.req.url.startsWith('https:') || c.req.header('x-forwarded-proto') === 'https';

const message = (title: string, help = ''): Html =>
  html`<h1>${title}</h1>${help ? html`<p>${help}</p>` : ''}`;

function signInPage(
  { catalogue, demo }: PlannerParts,
  error?: 'sign_in_wrong' | 'sign_in_too_many',
): Html {
  const { text } = catalogue;
  return frame(
    catalogue,
    text('sign_in'),
    html`<div class="sign"><h1>${text('title')}</h1><p>${text('sign_in_lead')}</p>
${error ? html`<p class="error" role="alert">${text(error)}</p>` : ''}
<form method="post" action="/planner/entrar">
<label>${text('login')}<input name="login" autocomplete="username" autocapitalize="none" required maxlength="80"></label>
<label>${text('password')}<input name="password" type="password" autocomplete="current-password" required maxlength="200"></label>
<button class="go">${text('sign_in')}</button>
</form><p class="soft">${text('sign_in_help')}</p></div>`,
    { demo },
  );
}

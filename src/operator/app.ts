import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { html, raw } from 'hono/html';
import { toString as drawQr } from 'qrcode';
import type { EditorCatalogue } from '../content/editor-catalogue.ts';
import { makeSessions } from './sessions.ts';

/** How the link to WhatsApp Web stands, and what its operator can do about it. */
export interface LinkDesk {
  readonly state: () =>
    | { readonly kind: 'connecting' | 'open' | 'degraded' }
    | {
        readonly kind: 'unlinked';
        readonly qr?: string | undefined;
        readonly code?: string | undefined;
      }
    | { readonly kind: 'stopped'; readonly code: number };
  readonly pairByCode: (phone: string) => Promise<string | undefined>;
  readonly linkAgain: () => Promise<void>;
}

export interface OperatorParts {
  readonly password: string;
  readonly text: EditorCatalogue['text'];
  readonly link: LinkDesk;
  readonly addressOf: (c: Context) => string;
  readonly now: () => Date;
}

const COOKIE = 'baquiano_operator';
const FORM_BYTES = 2 * 1024;
const SESSION_SECONDS = 12 * 3600;
const REFRESH_SECONDS = 10;

/** The operator's page, to be mounted at `/operator`: links a phone to WhatsApp Web. */
export function makeOperator({ password, text, link, addressOf, now }: OperatorParts): Hono {
  const sessions = makeSessions(password, now);
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'private, no-store');
  });
  app.use(csrf());
  app.get('/operator.css', (c) =>
    c.body(STYLE, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'max-age=300',
    }),
  );
  app.post('/entrar', bodyLimit({ maxSize: FORM_BYTES }), async (c) => {
    const form = await c.req.parseBody();
    const result = await sessions.signIn(String(form.password ?? ''), addressOf(c));
    if (result.kind !== 'in') {
      const many = result.kind === 'too_many';
      return c.html(
        signInPage(text, many ? 'operator.too_many' : 'operator.wrong'),
        many ? 429 : 401,
      );
    }
    setCookie(c, COOKIE, result.token, {
      httpOnly: true,
      sameSite: 'Strict',
      secure: new URL(c.req.url).protocol === 'https:',
      path: '/operator',
      maxAge: SESSION_SECONDS,
    });
    return c.redirect('/operator', 303);
  });
  app.use(async (c, next) => {
    if (sessions.isIn(getCookie(c, COOKIE))) return next();
    return c.html(signInPage(text), 401);
  });
  app.get('/', async (c) => c.html(await linkPage(text, link)));
  app.post('/codigo', bodyLimit({ maxSize: FORM_BYTES }), async (c) => {
    const { phone } = await c.req.parseBody();
    const digits = String(phone ?? '').replace(/\D/g, '');
    if (/^\d{8,15}$/.test(digits)) await link.pairByCode(digits);
    return c.redirect('/operator', 303);
  });
  app.post('/vincular', async (c) => {
    await link.linkAgain();
    return c.redirect('/operator', 303);
  });
  app.post('/salir', (c) => {
    sessions.signOut(getCookie(c, COOKIE));
    deleteCookie(c, COOKIE, { path: '/operator' });
    return c.redirect('/operator', 303);
  });
  return app;
}

type Say = EditorCatalogue['text'];
type Key = Parameters<Say>[0];

const frame = (text: Say, body: unknown, refresh = false) => html`<!doctype html>
<html lang="es">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    ${refresh ? html`<meta http-equiv="refresh" content="${REFRESH_SECONDS}" />` : ''}
    <title>${text('operator.title')}</title>
    <link rel="stylesheet" href="/operator/operator.css" />
  </head>
  <body>
    <main>
      <h1>${text('operator.title')}</h1>
      ${body}
    </main>
  </body>
</html>`;

const signInPage = (text: Say, problem?: Key) =>
  frame(
    text,
    html`${problem ? html`<p class="problem" role="alert">${text(problem)}</p>` : ''}
      <form method="post" action="/operator/entrar">
        <label>${text('operator.password')}
          <input type="password" name="password" autocomplete="current-password" required autofocus />
        </label>
        <button>${text('operator.sign_in')}</button>
      </form>`,
  );

async function linkPage(text: Say, link: LinkDesk) {
  const state = link.state();
  const body = html`<p class="state ${state.kind}">${text(`operator.${state.kind}`, {
    code: state.kind === 'stopped' ? `${state.code}` : '',
  })}</p>
    ${state.kind === 'unlinked' ? await pairing(text, state) : ''}
    ${
      state.kind === 'stopped'
        ? html`<form method="post" action="/operator/vincular">
          <p>${text('operator.again_why')}</p>
          <button>${text('operator.again')}</button>
        </form>`
        : ''
    }
    <p class="risk">${text('operator.risk')}</p>
    <form method="post" action="/operator/salir"><button class="quiet">${text('operator.sign_out')}</button></form>`;
  return frame(text, body, state.kind !== 'stopped');
}

async function pairing(
  text: Say,
  { qr, code }: { readonly qr?: string | undefined; readonly code?: string | undefined },
) {
  if (code)
    return html`<p>${text('operator.type_code')}</p><p class="code">${code.replace(/(.{4})/, '$1-')}</p>`;
  // The picture is ours and not the person's: drawn by a library from WhatsApp's own text.
  const picture = qr ? raw(await drawQr(qr, { type: 'svg', margin: 2 })) : '';
  return html`<p>${text('operator.scan')}</p>
    <div class="qr">${picture}</div>
    <form method="post" action="/operator/codigo">
      <label>${text('operator.phone')}
        <input type="tel" name="phone" inputmode="numeric" autocomplete="off" required />
      </label>
      <button>${text('operator.get_code')}</button>
    </form>`;
}

const STYLE = `
:root{--ink:#1d2524;--brand:#0b4f45;--ground:#f6f3ec;--line:#d4cebf;--focus:#b35900}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.05rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:32rem;margin:0 auto;padding:1.2rem}
h1{font-size:1.4rem;line-height:1.2}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
form{margin:1rem 0}
label{display:grid;gap:.3rem;margin-bottom:.6rem}
input,button{font:inherit;padding:.6rem;border:1px solid #8d8778;border-radius:.4rem;min-height:2.9rem;width:100%}
button{background:var(--brand);color:#fff;border-color:var(--brand);cursor:pointer}
button.quiet{background:none;color:var(--brand)}
.state{background:#fff;border:1px solid var(--line);border-left:.4rem solid #b35900;border-radius:.4rem;padding:.7rem 1rem;font-weight:600}
.state.open{border-left-color:#1b7f4d}.state.stopped{border-left-color:#a3231c}
.problem{background:#fbe3e1;border:1px solid #a3231c;border-radius:.4rem;padding:.6rem .9rem}
.qr{background:#fff;border:1px solid var(--line);border-radius:.6rem;padding:.5rem;max-width:20rem;margin:1rem auto}
.qr svg{display:block;width:100%;height:auto}
.code{font:700 2rem/1.2 ui-monospace,monospace;letter-spacing:.1em;text-align:center}
.risk{font-size:.92rem;background:#fff3d6;border:1px solid #d9b25c;border-radius:.4rem;padding:.6rem .9rem}
`;

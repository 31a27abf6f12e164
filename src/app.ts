import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { TELEGRAM_BODY_BYTES } from './channels/telegram/webhook.ts';
import { chatPage } from './channels/web/page.ts';
import {
  WEB_BODY_BYTES,
  webAddress,
  webMessage,
  webReply,
  webRequest,
} from './channels/web/web.ts';
import { WHATSAPP_BODY_BYTES } from './channels/whatsapp/webhook.ts';
import type { Catalogue } from './content/catalogue.ts';
import type { PartState } from './health.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import type { Choice } from './messages.ts';

export interface AppParts {
  readonly catalogue: Catalogue;
  /** What the chat offers before a word is said. */
  readonly offer: readonly Choice[];
  readonly mailbox: Mailbox;
  /** Telegram's calls; absent when the bot is off or asks by itself. */
  readonly telegram?: ((request: Request) => Promise<Response>) | undefined;
  /** Meta's calls; absent when the channel is off. */
  readonly whatsapp?: ((request: Request) => Promise<Response>) | undefined;
  /** Officials attend people, so a page listens for what they write. */
  readonly attended?: boolean | undefined;
  /** State of each part, for `/readyz`. */
  readonly state: () => Promise<Readonly<Record<string, PartState>>>;
  readonly now: () => Date;
  /** The pages under `/planner`, where they are served. */
  readonly planner?: Hono | undefined;
  /** The page under `/operator`, where WhatsApp Web is on. */
  readonly operator?: Hono | undefined;
  /** Script and style of the page, where the runtime does not serve them itself. */
  readonly assets?: Readonly<Record<string, { readonly type: string; readonly body: string }>>;
}

/** How long a request waits for its answer before the page is told to ask again. */
const ANSWER_WAIT_MS = 8_000;

/** Every route on one page; nothing is decided here. */
export function makeApp({
  catalogue,
  offer,
  mailbox,
  telegram,
  whatsapp,
  attended,
  state,
  now,
  planner,
  operator,
  assets = {},
}: AppParts): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  );

  app.get('/', (c) => {
    c.header('cache-control', 'no-cache');
    return c.html(chatPage(catalogue, offer));
  });
  for (const [path, { type, body }] of Object.entries(assets))
    app.get(path, (c) =>
      c.body(body, 200, { 'content-type': type, 'cache-control': 'max-age=300' }),
    );

  const tooLong = { error: catalogue.texts.too_long.text };
  app.post(
    '/chat',
    bodyLimit({ maxSize: WEB_BODY_BYTES, onError: (c) => c.json(tooLong, 413) }),
    async (c) => {
      const parsed = webRequest.safeParse(await c.req.json().catch(() => undefined));
      if (!parsed.success) return c.json({ error: catalogue.texts.unreadable.text }, 400);
      const from = webAddress(parsed.data);
      const message = webMessage(parsed.data, now());
      if (message) await mailbox.receive([message]);
      const pending = !(await within(ANSWER_WAIT_MS, mailbox.answered('web', from)));
      const fetched = await mailbox.fetch('web', from, parsed.data.acknowledged);
      c.header('cache-control', 'no-store');
      const replies = fetched.map(({ id, reply }) => webReply(id, reply));
      return c.json({ replies, pending, ...(attended && { attended }) });
    },
  );

  if (telegram)
    app.post('/webhooks/telegram', bodyLimit({ maxSize: TELEGRAM_BODY_BYTES }), (c) =>
      telegram(c.req.raw),
    );
  if (whatsapp) {
    app.get('/webhooks/whatsapp', (c) => whatsapp(c.req.raw));
    app.post('/webhooks/whatsapp', bodyLimit({ maxSize: WHATSAPP_BODY_BYTES }), (c) =>
      whatsapp(c.req.raw),
    );
  }
  if (planner) app.route('/planner', planner);
  if (operator) app.route('/operator', operator);

  app.get('/healthz', (c) => c.json({ alive: true }));
  app.get('/readyz', async (c) => {
    const parts = await state();
    return c.json(parts, Object.values(parts).includes('error') ? 503 : 200);
  });
  app.notFound((c) => c.json({ error: 'not found' }, 404));
  app.onError((_error, c) => c.json({ error: catalogue.texts.failed.text }, 500));
  return app;
}

/** Whether the work is done within `ms`; it goes on either way. */
async function within(ms: number, work: Promise<void>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return done;
}

import { createHmac } from 'node:crypto';
import type { Hono } from 'hono';
import { makeApp } from '../../src/app.ts';
import { openWhatsAppCloud, type WhatsAppCloud } from '../../src/channels/whatsapp/open.ts';
import { type Guide, makeGuide } from '../../src/guide/guide.ts';
import { type Mailbox, makeMailbox } from '../../src/mailbox/mailbox.ts';
import { freshSecret, makeSeal } from '../../src/mailbox/seal.ts';
import type { Transcribe } from '../../src/ports.ts';
import { makeDeskStore } from '../../src/store/desk-store.ts';
import { openLibsql, readMigrations } from '../../src/store/libsql.ts';
import { migrate } from '../../src/store/migrate.ts';
import { makeStore } from '../../src/store/store.ts';
import { content, NOON, search } from './content.ts';
import { ACCESS_TOKEN, type GraphServer, PHONE_NUMBER_ID, startGraph } from './graph.ts';

/* WhatsApp's Cloud API, wired as the program wires it: signed webhook, mailbox, guide, Graph API. */

export const APP_SECRET = '0123456789abcdef0123456789abcdef';
export const VERIFY_TOKEN = 'palabra-de-prueba';

export const sign = (body: string | Uint8Array, secret = APP_SECRET): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

export interface CloudWorld {
  readonly graph: GraphServer;
  readonly app: Hono;
  readonly mailbox: Mailbox;
  readonly cloud: WhatsAppCloud;
  readonly logged: string[];
  clock: Date;
  /** Posts a body as Meta does, signed unless told otherwise. Gives the status. */
  readonly post: (body: unknown, signature?: string) => Promise<number>;
  /** One message in a body of its own, and all that follows from it. */
  readonly message: (message: Record<string, unknown>, contact?: object) => Promise<number>;
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openCloud(
  change: {
    readonly template?: string;
    readonly transcribe?: Transcribe;
    readonly guide?: Guide;
  } = {},
): Promise<CloudWorld> {
  const graph = await startGraph();
  const { db, runner, close } = await openLibsql(':memory:');
  await migrate(runner, await readMigrations());
  const seal = await makeSeal(freshSecret());
  const logged: string[] = [];
  const world = { clock: NOON };
  const now = () => world.clock;
  const log = (event: string, facts?: object): void => {
    logged.push(`${event} ${JSON.stringify(facts ?? {})}`);
  };
  const cloud = await openWhatsAppCloud({
    config: {
      token: ACCESS_TOKEN,
      appSecret: APP_SECRET,
      verifyToken: VERIFY_TOKEN,
      phoneNumberId: PHONE_NUMBER_ID,
      template: change.template,
      apiRoot: graph.root,
    },
    memory: makeDeskStore(db),
    seal,
    receive: (messages) => mailbox.receive(messages),
    transcribe: change.transcribe,
    open: content.catalogue.buttons.menu,
    now,
    log,
  });
  const mailbox = makeMailbox({
    store: makeStore(db),
    guide: change.guide ?? makeGuide({ content, search }),
    seal,
    now,
    senders: { whatsapp: cloud.send },
    listeners: cloud.listen && { whatsapp: cloud.listen },
    log,
    scrub: (text) => text,
  });
  const app = makeApp({
    catalogue: content.catalogue,
    offer: [],
    mailbox,
    whatsapp: cloud.webhook,
    state: async () => ({}),
    now,
  });
  const settled = async (): Promise<void> => {
    await mailbox.idle();
    await cloud.idle();
    await mailbox.idle();
  };
  const post = async (body: unknown, signature?: string): Promise<number> => {
    const raw = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await app.request('/webhooks/whatsapp', {
      method: 'POST',
      headers: { 'x-hub-signature-256': signature ?? sign(raw) },
      body: raw,
    });
    return response.status;
  };
  return Object.assign(world, {
    graph,
    app,
    mailbox,
    cloud,
    logged,
    post,
    settled,
    message: async (message: Record<string, unknown>, contact?: object) => {
      const status = await post(delivery([message], contact ? [contact] : []));
      await settled();
      return status;
    },
    close: async () => {
      await settled();
      await close();
      await graph.close();
    },
  });
}

/** A body as Meta posts it. */
export const delivery = (
  messages: readonly object[],
  contacts: readonly object[] = [],
  more: object = {},
) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '102290129340398',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '15550783881', phone_number_id: PHONE_NUMBER_ID },
            ...(contacts.length > 0 && { contacts }),
            ...(messages.length > 0 && { messages }),
            ...more,
          },
        },
      ],
    },
  ],
});

let counter = 0;
/** A text of somebody, written at that moment. */
export const said = (from: string, body: string, at: Date, id?: string) => ({
  id: id ?? `wamid.${++counter}`,
  from,
  timestamp: `${Math.floor(at.getTime() / 1000)}`,
  type: 'text',
  text: { body },
});

/** What a message looks like to who gets it: its words, then its options numbered. */
export function shown(body: {
  readonly text?: { readonly body: string };
  readonly interactive?: {
    readonly body: { readonly text: string };
    readonly action: {
      readonly buttons?: readonly { readonly reply: { readonly title: string } }[];
      readonly sections?: readonly { readonly rows: readonly { readonly title: string }[] }[];
    };
  };
}): string {
  const { text, interactive } = body;
  if (!interactive) return text?.body ?? '';
  const { buttons = [], sections = [] } = interactive.action;
  const options = [
    ...buttons.map(({ reply }) => reply.title),
    ...sections.flatMap(({ rows }) => rows.map(({ title }) => title)),
  ];
  const numbered = options.map((title, i) => `${i + 1}. ${title}`).join('\n');
  return numbered === '' ? interactive.body.text : `${interactive.body.text}\n\n${numbered}`;
}

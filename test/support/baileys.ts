import { randomBytes } from 'node:crypto';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StartedWhatsAppServer, startWhatsAppServer } from '@openclaw/crabline';
import { openAuth } from '../../src/channels/baileys/auth.ts';
import { loadBaileys } from '../../src/channels/baileys/library.ts';
import { openWhatsAppWeb, type WhatsAppWeb } from '../../src/channels/baileys/open.ts';
import { plainText } from '../../src/channels/plain.ts';
import { makeMailbox } from '../../src/mailbox/mailbox.ts';
import { freshSecret, makeSeal } from '../../src/mailbox/seal.ts';
import type { Transcribe } from '../../src/ports.ts';
import { makeDeskStore } from '../../src/store/desk-store.ts';
import { openLibsql, readMigrations } from '../../src/store/libsql.ts';
import { migrate } from '../../src/store/migrate.ts';
import { makeStore } from '../../src/store/store.ts';
import { makeAuthRows } from '../../src/store/whatsapp-auth.ts';
import { guide } from './content.ts';

/* WhatsApp Web as the program wires it: Baileys' own socket, against crabline's server. */

const SELF = '573009999999';

/** An empty database with its keys. */
export async function freshHome(folder: string | ':memory:' = ':memory:') {
  const database = await openLibsql(folder);
  await migrate(database.runner, await readMigrations());
  return { ...database, seal: await makeSeal(freshSecret()) };
}
export type Home = Awaited<ReturnType<typeof freshHome>>;

export const startServer = () =>
  startWhatsAppServer({
    selfJid: `${SELF}@s.whatsapp.net`,
    recorderPath: join(
      tmpdir(),
      `crabline-web-${process.pid}-${randomBytes(4).toString('hex')}.jsonl`,
    ),
  });

/** As a phone leaves it that was linked before. */
export async function linkHome({ db, seal }: Home): Promise<void> {
  const { state, saveCreds } = await openAuth(makeAuthRows(db), seal, await loadBaileys());
  Object.assign(state.creds, {
    me: { id: `${SELF}:1@s.whatsapp.net`, lid: '99999999999999:1@lid', name: 'Baquiano' },
    registered: true,
  });
  await saveCreds();
}

export interface WebWorld {
  readonly server: StartedWhatsAppServer;
  readonly line: Line;
  readonly web: WhatsAppWeb;
  readonly logged: string[];
  readonly states: string[];
  clock: Date;
  /** A text of somebody, by phone or by `…@lid`. */
  readonly says: (from: string, text: string, id?: string) => Promise<void>;
  readonly speaks: (from: string, audio: Uint8Array) => Promise<void>;
  readonly inject: (body: object) => Promise<Response>;
  /** What was sent to somebody, in order. */
  readonly sentTo: (who: string) => readonly string[];
  readonly sent: { to: string; text: string; choices: readonly string[] }[];
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openWebWorld(
  change: { home?: Home; server?: StartedWhatsAppServer; transcribe?: Transcribe } = {},
): Promise<WebWorld> {
  const home = change.home ?? (await freshHome());
  if (!change.home) await linkHome(home);
  const server = change.server ?? (await startServer());
  const line = await openLine(server.manifest.endpoints.baileysWebSocketUrl);
  const logged: string[] = [];
  const states: string[] = [];
  const sent: { to: string; text: string; choices: readonly string[] }[] = [];
  // Crabline stamps messages with the real time.
  const world = { clock: new Date(), server };
  const now = () => world.clock;
  const log = (event: string, facts?: object): void => {
    logged.push(`${event} ${JSON.stringify(facts ?? {})}`);
  };
  const web = await openWhatsAppWeb({
    rows: makeAuthRows(home.db),
    memory: makeDeskStore(home.db),
    seal: home.seal,
    url: line.url,
    receive: (messages) => mailbox.receive(messages),
    transcribe: change.transcribe,
    onState: ({ kind }) => states.push(kind),
    pause: async () => undefined,
    now,
    log,
  });
  const mailbox = makeMailbox({
    store: makeStore(home.db),
    guide,
    seal: home.seal,
    now,
    senders: {
      whatsapp: async (to, reply, id) => {
        const result = await web.send(to, reply, id);
        if (result.kind === 'sent')
          sent.push({ to, text: plainText(reply), choices: reply.choices.map((one) => one.id) });
        return result;
      },
    },
    listeners: web.listen && { whatsapp: web.listen },
    log,
    scrub: (text) => text,
  });
  const inject = (body: object) =>
    fetch(world.server.manifest.endpoints.adminInboundUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-crabline-admin-token': world.server.manifest.adminToken,
      },
      body: JSON.stringify(body),
    });
  await until(() => web.link.state().kind === 'open');
  return Object.assign(world, {
    line,
    web,
    logged,
    states,
    sent,
    inject,
    says: async (from: string, text: string, id?: string) => {
      const jid = from.includes('@') ? from : `${from}@s.whatsapp.net`;
      const response = await inject({
        chatJid: jid,
        senderJid: jid,
        text,
        ...(id && { messageId: id }),
      });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    },
    speaks: async (from: string, audio: Uint8Array) => {
      const jid = `${from}@s.whatsapp.net`;
      const response = await inject({
        chatJid: jid,
        senderJid: jid,
        audio: {
          contentBase64: Buffer.from(audio).toString('base64'),
          mimeType: 'audio/ogg',
          ptt: true,
        },
      });
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    },
    sentTo: (who: string) => sent.filter(({ to }) => to === who).map(({ text }) => text),
    settled: () => mailbox.idle(),
    close: async () => {
      await mailbox.idle();
      await web.link.close();
      line.close();
      if (!change.server) await world.server.close();
      if (!change.home) home.close();
    },
  });
}

/** Waits for what happens elsewhere; a minute is long enough on any machine. */
export async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await is()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it did not happen');
}

/** The wire to the server, which can be cut: the server remembers everybody, as WhatsApp's does. */
export interface Line {
  readonly url: string;
  readonly cut: () => void;
  /** What the server answers does not arrive, on the connections that are open now. */
  readonly mute: () => void;
  readonly mend: () => void;
  readonly close: () => void;
}

async function openLine(to: string): Promise<Line> {
  const target = new URL(to);
  const open = new Set<Socket>();
  const fromServer = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.pipe(near);
    fromServer.add(far);
    far.on('close', () => fromServer.delete(far));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const drop = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `ws://127.0.0.1:${port}${target.pathname}${target.search}`,
    cut: () => {
      isCut = true;
      drop();
    },
    mute: () => {
      for (const far of fromServer) far.unpipe();
    },
    mend: () => {
      isCut = false;
    },
    close: () => {
      drop();
      server.close();
    },
  };
}

import type { WAMessage, WASocket } from '@whiskeysockets/baileys';
import type { Log } from '../../mailbox/parts.ts';
import type { Seal } from '../../mailbox/seal.ts';
import type { AuthRows } from '../../ports.ts';
import { openAuth, startAnew } from './auth.ts';
import type { Baileys } from './library.ts';
import { silent } from './library.ts';
import { lostBy, pauseAfter } from './lost.ts';

/** Baileys asks for a sign of life every 30 seconds; three missed are too many. */
const SILENCE_MS = 90_000;

export type LinkState =
  | { readonly kind: 'connecting' }
  /** Nobody has linked a phone yet. */
  | {
      readonly kind: 'unlinked';
      readonly qr?: string | undefined;
      readonly code?: string | undefined;
    }
  | { readonly kind: 'open' }
  /** Open, but nothing was heard for a while. */
  | { readonly kind: 'degraded' }
  /** Only the operator can go on from here. */
  | { readonly kind: 'stopped'; readonly code: number };

export interface Link {
  readonly state: () => LinkState;
  /** The socket while it is open. */
  readonly socket: () => WASocket | undefined;
  /** Links by a code typed on the phone with this number, digits only. */
  readonly pairByCode: (phone: string) => Promise<string | undefined>;
  /** On the operator's word: forgets the old link and begins a new one. */
  readonly linkAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface LinkParts {
  readonly baileys: Baileys;
  readonly rows: AuthRows;
  readonly seal: Seal;
  /** Of another server than WhatsApp's own. */
  readonly url?: string | undefined;
  /** Messages people sent while we were there to hear them. */
  readonly onMessages: (messages: readonly WAMessage[]) => void;
  /** Told whenever the state changes. */
  readonly onState: (state: LinkState) => void;
  readonly now: () => Date;
  readonly log: Log;
}

/** One connection to WhatsApp Web, kept up: it reconnects by itself and stops where it must not. */
export function openLink(parts: LinkParts): Link {
  const { baileys, rows, seal, url, onMessages, onState, now, log } = parts;
  let socket: WASocket | undefined;
  let state: LinkState = { kind: 'connecting' };
  let heardAt = now().getTime();
  let failures = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const become = (next: LinkState): void => {
    state = next;
    onState(next);
  };

  const connect = async (): Promise<void> => {
    const { state: auth, saveCreds } = await openAuth(rows, seal, baileys);
    const mine = baileys.makeWASocket({
      auth,
      logger: silent,
      ...(url !== undefined && { waWebSocketUrl: url }),
      browser: baileys.Browsers.ubuntu('Chrome'),
      markOnlineOnConnect: false,
      syncFullHistory: false,
      shouldSyncHistoryMessage: () => false,
      emitOwnEvents: false,
      shouldIgnoreJid: (jid) => !/@(s\.whatsapp\.net|lid)$/.test(jid),
    });
    socket = mine;
    mine.ws.on('message', () => {
      heardAt = now().getTime();
    });
    mine.ev.on('creds.update', () => {
      saveCreds().catch((error: Error) => log('whatsapp.creds', { error: error.name }));
    });
    mine.ev.on('messages.upsert', ({ messages, type }) => {
      // `append` is history: what was said before is not answered now.
      if (type === 'notify') onMessages(messages);
    });
    mine.ev.on('connection.update', ({ connection, qr, lastDisconnect }) => {
      if (socket !== mine) return;
      if (qr !== undefined) become({ kind: 'unlinked', qr });
      if (connection === 'open') {
        failures = 0;
        become({ kind: 'open' });
      }
      if (connection === 'close') lost(codeOf(lastDisconnect?.error));
    });
  };
  const lost = (code: number | undefined): void => {
    socket = undefined;
    const what = closed ? 'stop' : lostBy(code);
    if (!closed) log('whatsapp.disconnected', { code: code ?? 0 });
    if (what === 'stop') {
      become({ kind: 'stopped', code: code ?? 0 });
      return;
    }
    become({ kind: 'connecting' });
    timer = setTimeout(begin, what === 'now' ? 0 : pauseAfter(failures));
    failures += 1;
  };
  const begin = (): void => {
    connect().catch((error: Error) => {
      log('whatsapp.connect', { error: error.name });
      if (error.name === 'AuthUnreadable') become({ kind: 'stopped', code: 0 });
      else lost(undefined);
    });
  };
  begin();

  return {
    state: () =>
      state.kind === 'open' && now().getTime() - heardAt > SILENCE_MS
        ? { kind: 'degraded' }
        : state,
    socket: () => (state.kind === 'open' ? socket : undefined),
    pairByCode: async (phone) => {
      if (state.kind !== 'unlinked' || !socket) return undefined;
      const code = await socket.requestPairingCode(phone);
      become({ kind: 'unlinked', code });
      return code;
    },
    linkAgain: async () => {
      clearTimeout(timer);
      const old = socket;
      socket = undefined;
      old?.end(undefined);
      await startAnew(rows, seal);
      failures = 0;
      become({ kind: 'connecting' });
      begin();
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      const old = socket;
      socket = undefined;
      old?.end(undefined);
    },
  };
}

/** Baileys wraps the code in an error of `@hapi/boom`. */
const codeOf = (error: unknown): number | undefined =>
  (error as { output?: { statusCode?: number } } | undefined)?.output?.statusCode;

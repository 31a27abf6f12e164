import type { WAMessage } from '@whiskeysockets/baileys';
import { makeApp } from '../../src/app.ts';
import { plainText } from '../../src/channels/plain.ts';
import { makeMailbox } from '../../src/mailbox/mailbox.ts';
import { freshSecret, makeSeal } from '../../src/mailbox/seal.ts';
import { openWebWorld, until } from './baileys.ts';
import { content, guide } from './content.ts';
import { freshLibsql } from './libsql.ts';
import { delivery, openCloud, said, shown } from './whatsapp.ts';

/** What somebody does in one turn. */
export type Act =
  | { readonly text: string }
  | { readonly choice: string }
  | { readonly lat: number; readonly lon: number };

/**
 * A channel as people use it: many write at once, and each reads what came back. A reply is given as
 * it reads, its options numbered below.
 */
export interface Harness {
  readonly turn: (acts: ReadonlyMap<number, Act>) => Promise<ReadonlyMap<number, string>>;
  readonly close: () => Promise<void>;
}

/** Somebody's number, for a harness that needs one. */
const phoneOf = (person: number): string => `5730100${String(person).padStart(5, '0')}`;

const hex = (number: number): string => number.toString(16).padStart(32, '0');

interface Written {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

/** The chat on the web page: one request a turn. */
export async function openWeb(day: string): Promise<Harness> {
  const now = () => new Date(`${day}T12:00:00-05:00`);
  const mailbox = makeMailbox({
    store: await freshLibsql(),
    guide,
    seal: await makeSeal(freshSecret()),
    now,
    senders: {},
    log: () => undefined,
    scrub: (text) => text,
  });
  const app = makeApp({
    catalogue: content.catalogue,
    offer: [],
    mailbox,
    state: async () => ({}),
    now,
  });
  const read = new Map<number, readonly string[]>();
  let turns = 0;
  return {
    turn: async (acts) => {
      turns += 1;
      const said = await Promise.all(
        [...acts].map(async ([person, act]) => {
          const content =
            'text' in act
              ? { kind: 'text', text: act.text }
              : 'choice' in act
                ? { kind: 'choice', id: act.choice }
                : { kind: 'location', ...act };
          let asked: object = { message: { id: hex(turns), content } };
          let heard: { readonly replies: readonly Written[]; readonly pending: boolean };
          // As the page does: what is not answered yet is asked for again.
          do {
            const response = await app.request('/chat', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({
                session: hex(person),
                acknowledged: read.get(person) ?? [],
                ...asked,
              }),
            });
            heard = (await response.json()) as typeof heard;
            asked = {};
          } while (heard.pending);
          const { replies } = heard;
          read.set(
            person,
            replies.map(({ id }) => id),
          );
          const texts = replies.map(({ text, choices }) => plainText({ text, choices, cites: [] }));
          return [person, texts.join('\n---\n')] as const;
        }),
      );
      return new Map(said);
    },
    close: () => mailbox.idle(),
  };
}

/** Crabline writes every frame to disk before the next, so one link would mostly wait. */
const LINKS = 4;

/** WhatsApp Web: everybody writes over a few encrypted links. */
export async function openWebLinks(day: string): Promise<Harness> {
  const links = await Promise.all(Array.from({ length: LINKS }, () => openWebLink(day)));
  return {
    turn: async (acts) => {
      const shares = links.map(
        (_, link) => new Map([...acts].filter(([person]) => person % LINKS === link)),
      );
      const read = await Promise.all(links.map((link, i) => link.turn(shares[i] ?? new Map())));
      return new Map(read.flatMap((replies) => [...replies]));
    },
    close: async () => {
      await Promise.all(links.map((link) => link.close()));
    },
  };
}

async function openWebLink(day: string): Promise<Harness> {
  const world = await openWebWorld();
  const behind = Date.now() - Date.parse(`${day}T12:00:00-05:00`);
  let turns = 0;
  const read = new Map<number, number>();
  /** Nothing can be tapped here: what was offered last is chosen by its number. */
  const numberOf = (person: number, choice: string): string => {
    const last = world.sent.filter(({ to }) => to === phoneOf(person)).at(-1);
    return `${(last?.choices.indexOf(choice) ?? -1) + 1}`;
  };
  return {
    turn: async (acts) => {
      turns += 1;
      world.clock = new Date(Date.now() - behind);
      const messages = [...acts].map(([person, act]) => ({
        key: {
          remoteJid: `${phoneOf(person)}@s.whatsapp.net`,
          id: `${turns}-${person}`,
          fromMe: false,
        },
        messageTimestamp: Math.floor(world.clock.getTime() / 1000),
        message:
          'lat' in act
            ? { locationMessage: { degreesLatitude: act.lat, degreesLongitude: act.lon } }
            : { conversation: 'text' in act ? act.text : numberOf(person, act.choice) },
      }));
      world.web.link
        .socket()
        // What crabline cannot send (places) comes in where Baileys hands it over.
        ?.ev.emit('messages.upsert', { messages: messages as WAMessage[], type: 'notify' });
      const wanted = world.sent.length + acts.size;
      await until(() => {
        world.clock = new Date(Date.now() - behind);
        return world.sent.length >= wanted;
      });
      return new Map(
        [...acts.keys()].map((person) => {
          const all = world.sentTo(phoneOf(person));
          const own = all.slice(read.get(person) ?? 0);
          read.set(person, all.length);
          return [person, own.join('\n---\n')];
        }),
      );
    },
    close: world.close,
  };
}

/** WhatsApp's Cloud API: one signed batch a turn, and a number in a list is a tap on its row. */
export async function openCloudHarness(day: string): Promise<Harness> {
  const world = await openCloud({ guide });
  world.clock = new Date(`${day}T12:00:00-05:00`);
  const offered = new Map<number, readonly string[]>();
  return {
    turn: async (acts) => {
      const before = world.graph.sent.length;
      const messages = [...acts].map(([person, act]) => {
        const from = phoneOf(person);
        const message = said(from, 'text' in act ? act.text : '', world.clock);
        const { text: _text, ...bare } = message;
        const tapped =
          'choice' in act
            ? act.choice
            : 'text' in act && /^\d$/.test(act.text)
              ? offered.get(person)?.[Number(act.text) - 1]
              : undefined;
        if (tapped !== undefined)
          return {
            ...bare,
            type: 'interactive',
            interactive: { type: 'list_reply', list_reply: { id: tapped, title: '' } },
          };
        if ('lat' in act)
          return { ...bare, type: 'location', location: { latitude: act.lat, longitude: act.lon } };
        return message;
      });
      await world.post(delivery(messages));
      await world.settled();
      // What went too fast waits; time passes.
      for (let tries = 0; world.graph.sent.length - before < acts.size && tries < 5; tries++) {
        world.clock = new Date(world.clock.getTime() + 7_000);
        await world.mailbox.resume();
        await world.settled();
      }
      const replies = world.graph.sent.slice(before);
      return new Map(
        [...acts.keys()].map((person) => {
          const own = replies.filter(({ body }) => body.to === phoneOf(person));
          const { buttons, sections } = own.at(-1)?.body.interactive?.action ?? {};
          offered.set(
            person,
            buttons?.map((one: { reply: { id: string } }) => one.reply.id) ??
              sections?.[0].rows.map(({ id }: { id: string }) => id),
          );
          return [person, own.map(({ body }) => shown(body)).join('\n---\n')];
        }),
      );
    },
    close: world.close,
  };
}

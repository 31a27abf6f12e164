import type { Guide } from '../guide/guide.ts';
import type { Address, ChannelId, Reply } from '../messages.ts';
import type { Sent, Store } from '../ports.ts';
import type { Seal } from './seal.ts';

/** Sends one reply over a channel. Channels whose people fetch their replies have none. */
export type Send = (to: Address, reply: Reply, id: string) => Promise<Sent>;

/** The words of a voice note, by its reference on the channel; undefined when they cannot be had. */
export type Listen = (ref: string, mime: string) => Promise<string | undefined>;

export interface MailboxParts {
  readonly store: Store;
  readonly guide: Guide;
  readonly seal: Seal;
  readonly now: () => Date;
  readonly senders: Readonly<Partial<Record<ChannelId, Send>>>;
  readonly log: Log;
  /** Puts voice notes into words, by channel; without it a person is asked to write. */
  readonly listeners?: Readonly<Partial<Record<ChannelId, Listen>>> | undefined;
  /** Officials attend people; told when a turn did something to a case. */
  readonly desk?: { readonly wake: () => void } | undefined;
  /** Takes what names a person out of a question that nothing answers, before it is kept. */
  readonly scrub: (text: string) => string;
}

/** Event names and counts only: no address, no key, no word of a person. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number>>) => void;

/** A reply that a person fetches. */
export interface Fetched {
  readonly id: string;
  readonly reply: Reply;
}

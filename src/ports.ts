import type { ChannelId, InboundMessage, Reply } from './messages.ts';

/* Everything that touches the world, on one page. Types only. */

/** Keyed hash of a person's address on a channel. */
export type ConversationKey = string;

export interface AcceptedMessage {
  /** Keyed hash of channel and message id. */
  readonly dedup: string;
  readonly conversation: ConversationKey;
  /** The sealed `InboundMessage`. */
  readonly sealed: string;
}

export interface WaitingMessage {
  readonly seq: number;
  readonly sealed: string;
  /** The stored conversation, or undefined when there is none or it expired. */
  readonly state: unknown;
  /** Number of the case in which a person attends this conversation. */
  readonly openCase?: number | undefined;
}

export interface Outbound {
  /** Derived from the message it answers. */
  readonly id: string;
  readonly conversation: ConversationKey;
  readonly channel: ChannelId;
  /** The sealed `Delivery`. */
  readonly sealed: string;
  readonly attempts: number;
}

/** What an outbound message holds once unsealed. */
export interface Delivery {
  readonly to: InboundMessage['from'];
  readonly reply: Reply;
}

export interface DemandRow {
  /** `YYYY-MM-DD` in Colombia. */
  readonly day: string;
  readonly channel: ChannelId;
  /** `es`, `en`, `fr`, `ht` or `pt`. */
  readonly language: string;
  readonly outcome: string;
  readonly danger?: string | undefined;
  readonly service?: string | undefined;
  readonly municipality?: string | undefined;
  /** Whether the card helped, in a row of outcome `rated`. */
  readonly helpful?: boolean | undefined;
  readonly personOfDay: string;
  /** Hashes under the month's key that tell whether this person was counted before. */
  readonly counted?:
    | {
        readonly month: string;
        readonly person: string;
        /** The same person about this service. */
        readonly service: string;
      }
    | undefined;
  /** Scrubbed words of a question that nothing answers, kept apart from everything else. */
  readonly unanswered?: string | undefined;
}

/** What a turn does to the case of a conversation. */
export type CaseEffect =
  | {
      readonly kind: 'open';
      readonly channel: ChannelId;
      /** The sealed address. */
      readonly sealed: string;
      /** The card shown last. */
      readonly need?: string | undefined;
      readonly municipality?: string | undefined;
      readonly language: string;
    }
  /** Words for the person who attends. */
  | { readonly kind: 'say'; readonly case: number; readonly sealed: string }
  | { readonly kind: 'close' };

/** A wish to be told when a card changes. */
export interface Wish {
  readonly card: string;
  readonly municipality?: string | undefined;
  readonly channel: ChannelId;
  /** The sealed address. */
  readonly sealed: string;
  readonly until: number;
}

/** All effects of one answered message, written together or not at all. */
export interface TurnCommit {
  readonly inbound: number;
  readonly conversation: ConversationKey;
  /** Next state; undefined erases the conversation and what still waited to be sent in it. */
  readonly state: unknown;
  readonly stateExpiresAt: number;
  readonly outbound: readonly (Omit<Outbound, 'attempts' | 'conversation'> & {
    readonly expiresAt: number;
  })[];
  readonly demand: readonly DemandRow[];
  readonly handover?: CaseEffect | undefined;
  readonly watch?: Wish | undefined;
  readonly now: number;
}

/** What the optional models used, by day. */
export interface Ledger {
  /** Adds tokens to a day, `YYYY-MM-DD`, and returns its total. */
  readonly add: (day: string, tokens: number) => Promise<number>;
}

/** Small things a channel or a desk keeps for a while; values are its own. Times in ms since 1970. */
export interface Memory {
  readonly remember: (key: string, value: unknown, expiresAt: number) => Promise<void>;
  readonly recall: (key: string, now: number) => Promise<unknown>;
  readonly forget: (key: string) => Promise<void>;
  /** Whether the key was free, or its holder's time is over; then it is held until `expiresAt`. */
  readonly claim: (key: string, expiresAt: number, now: number) => Promise<boolean>;
}

/** Where the link to WhatsApp Web is kept. */
export interface AuthRows {
  readonly read: (names: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** All or nothing. A row without a value is deleted. */
  readonly write: (
    rows: readonly { readonly name: string; readonly sealed: string | undefined }[],
  ) => Promise<void>;
  readonly forget: (prefix: string) => Promise<void>;
}

/** The words of a voice note; undefined when they could not be had. The audio is kept nowhere. */
export type Transcribe = (bytes: Uint8Array, mime: string) => Promise<string | undefined>;

/** How an attempt to deliver ended. */
export type Sent =
  | { readonly kind: 'sent' }
  /** Try again, no sooner than after this many milliseconds. */
  | { readonly kind: 'later'; readonly afterMs: number }
  /** It cannot be delivered; `why` is a short code without a person's data. */
  | { readonly kind: 'never'; readonly why: string };

export interface Store {
  /** Keeps the messages not seen before. Returns how many were new. Times in ms since 1970. */
  readonly accept: (messages: readonly AcceptedMessage[], now: number) => Promise<number>;
  /** The oldest unanswered message of a conversation, with its state. */
  readonly next: (
    conversation: ConversationKey,
    now: number,
  ) => Promise<WaitingMessage | undefined>;
  /** Conversations with unanswered messages, oldest first. */
  readonly unanswered: () => Promise<readonly ConversationKey[]>;
  /** `taken` when another process answered this message first; nothing was written. */
  readonly commit: (turn: TurnCommit) => Promise<'done' | 'taken'>;
  /** The oldest undelivered message of each conversation, when it is due, on these channels. */
  readonly due: (channels: readonly ChannelId[], now: number) => Promise<readonly Outbound[]>;
  /** When the next undelivered message on these channels is due. */
  readonly nextDue: (channels: readonly ChannelId[]) => Promise<number | undefined>;
  /** Undelivered messages of one conversation, oldest first. */
  readonly waiting: (conversation: ConversationKey) => Promise<readonly Outbound[]>;
  readonly settle: (ids: readonly string[], sent: Sent, now: number) => Promise<void>;
  /** The key that hashes people within `day`, or within a month as `m2026-11`; made on first use. */
  readonly dayKey: (day: string, fresh: string) => Promise<string>;
  /** A value kept for the program, set on first use. */
  readonly setting: (name: string, fresh: string) => Promise<string>;
  /**
   * Deletes what has expired: states, dedup rows, undelivered replies, keys of days before `day` and
   * of months before `month`, with what was hashed under them.
   */
  readonly sweep: (now: number, day: string, month: string) => Promise<void>;
}

/** The words that channels and the guide share. Types only; nothing here knows a platform. */

export type ChannelId = 'web' | 'whatsapp' | 'telegram';

/** Where a person is reached on a channel. Opaque: never a key, never logged. */
export type Address = string & { readonly brand: 'Address' };

export interface InboundMessage {
  readonly channel: ChannelId;
  /** The channel's own id of this message. */
  readonly id: string;
  readonly from: Address;
  /** When the person sent it, ISO 8601 with zone. */
  readonly at: string;
  readonly content: InboundContent;
}

export type InboundContent =
  /** `late`: it was written long before it reached us. */
  | { readonly kind: 'text'; readonly text: string; readonly late?: true }
  /** Anything but words, long before it reached us. */
  | { readonly kind: 'late' }
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'location'; readonly lat: number; readonly lon: number }
  /** A voice note that can be fetched by its reference. */
  | { readonly kind: 'voice'; readonly ref: string; readonly mime: string }
  | { readonly kind: 'unsupported'; readonly what: Attachment };

export type Attachment = 'voice' | 'image' | 'video' | 'document' | 'sticker' | 'contact' | 'other';

export interface Choice {
  readonly id: string;
  /** At most 24 characters, a WhatsApp list row. */
  readonly label: string;
}

/** What the guide answers: one bubble, drawn by each channel within its limits. */
export interface Reply {
  /** `*bold*` is the only markup. */
  readonly text: string;
  readonly choices: readonly Choice[];
  /** The reply asks where the person is, which a channel may let them show on a map. */
  readonly asks?: 'location' | undefined;
  /** The records whose facts the text may state: `card:…`, `point:…`, `flow:…`, `text:…`, `danger:…`. */
  readonly cites: readonly string[];
}

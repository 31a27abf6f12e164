import type { TelegramConfig } from '../../config.ts';
import type { OfficialsCatalogue } from '../../content/officials-catalogue.ts';
import type { Log } from '../../mailbox/parts.ts';
import type { InboundMessage } from '../../messages.ts';
import type { Desk } from '../../officials/desk.ts';
import type { Memory, Transcribe } from '../../ports.ts';

export interface TelegramParts {
  readonly config: TelegramConfig;
  readonly memory: Memory;
  readonly desk: Desk;
  readonly texts: OfficialsCatalogue;
  /** Keeps a person's message durably. */
  readonly receive: (messages: readonly InboundMessage[]) => Promise<void>;
  /** Absent when nothing here can hear a voice note. */
  readonly transcribe?: Transcribe | undefined;
  /** Something was done to a case. */
  readonly wake: () => void;
  readonly now: () => Date;
  readonly log: Log;
}

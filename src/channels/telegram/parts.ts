import type { TelegramConfig } from '../../config.ts';
import type { OfficialsCatalogue } from '../../content/officials-catalogue.ts';
import type { Log } from '../../mailbox/parts.ts';
import type { InboundMessage } from '../../messages.ts';
import type { Desk } from '../../officials/desk.ts';
import type { DeskStore } from '../../officials/port.ts';
import type { Transcribe } from '../../ports.ts';

/** What the channel keeps for a while; values are its own. */
export type Memory = Pick<DeskStore, 'remember' | 'recall' | 'forget' | 'claim'>;

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

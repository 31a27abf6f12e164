import type { OfficialsCatalogue, OfficialsText } from '../content/officials-catalogue.ts';
import { fill, type ProblemText } from '../files/problem.ts';
import { dayText } from '../guide/card-text.ts';
import { colombianDay } from '../guide/guide.ts';
import type { Seal } from '../mailbox/seal.ts';
import type { LiveContent } from './live.ts';
import type { DeskStore } from './port.ts';

/** A button: what it does is all in its id, so that an old one still does what it says. */
export interface DeskButton {
  readonly id: string;
  readonly label: string;
}

/** One message of the desk to an official. */
export interface DeskReply {
  readonly text: string;
  /** Rows from top to bottom. */
  readonly buttons?: readonly (readonly DeskButton[])[];
  /** A picture sent with a report, by the channel's own name for it. */
  readonly photo?: string | undefined;
}

export interface DeskParts {
  readonly store: DeskStore;
  readonly seal: Seal;
  readonly live: LiveContent;
  readonly texts: OfficialsCatalogue;
  /** What is wrong with content, in words. */
  readonly problems: Readonly<Record<string, ProblemText>>;
  readonly now: () => Date;
  /** The link that opens the bot with this token. */
  readonly inviteLink: (token: string) => Promise<string>;
  /** Messages to people were queued. */
  readonly deliver: () => void;
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** A sentence of the desk, filled. */
export const say = (
  { texts }: Pick<DeskParts, 'texts'>,
  key: OfficialsText,
  params: Readonly<Record<string, string>> = {},
): string => fill(texts.texts[key], params);

export const reply = (
  parts: Pick<DeskParts, 'texts'>,
  key: OfficialsText,
  params?: Readonly<Record<string, string>>,
): readonly DeskReply[] => [{ text: say(parts, key, params) }];

/** «20 nov 2026», in Colombia. */
export const dayOf = ({ live }: Pick<DeskParts, 'live'>, at: number): string =>
  dayText(colombianDay(new Date(at)), live.now().content.catalogue);

/** `card@place`, as buttons carry it. */
export const cardAt = (card: string, place: string | undefined): string =>
  place ? `${card}@${place}` : card;

export function readCardAt(text: string): { card: string; place: string | undefined } {
  const [card = '', place] = text.split('@');
  return { card, place };
}

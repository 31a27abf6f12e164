import type { ChannelId, InboundMessage, Reply } from '../messages.ts';
import type { ConversationKey, Memory } from '../ports.ts';

/* What the desk keeps, on one page. Types only. Times are milliseconds since 1970. */

export const ROLES = ['official', 'editor', 'coordinator'] as const;
export type Role = (typeof ROLES)[number];

/** Where and as what an official acts. */
export interface Post {
  readonly role: Role;
  readonly institution: string;
  /** DIVIPOLA code of a department or municipality; absent: the whole country. */
  readonly territory?: string | undefined;
}

export interface Official extends Post {
  readonly seq: number;
  /** Keyed hash of their address. */
  readonly key: string;
  readonly sealed: string;
}

export interface Invite extends Post {
  readonly token: string;
  readonly invitedBy?: number | undefined;
  readonly expiresAt: number;
}

export type AuditKind = 'approve' | 'correct' | 'retire' | 'second' | 'reject' | 'undo';

export interface AuditEntry {
  readonly at: number;
  readonly official: number;
  readonly institution: string;
  readonly kind: AuditKind;
  readonly card: string;
  readonly data: unknown;
}

export interface AuditRow extends AuditEntry {
  readonly seq: number;
  /** Signature of the row before; `start` for the first. */
  readonly previous: string;
  readonly signature: string;
}

export interface Report {
  readonly seq: number;
  readonly at: number;
  readonly card: string;
  readonly municipality?: string | undefined;
  readonly official: number;
  readonly sealed: string;
}

export interface DeskCase {
  readonly seq: number;
  readonly conversation: ConversationKey;
  readonly channel: ChannelId;
  readonly sealed: string;
  /** The card shown last when it was opened. */
  readonly need?: string | undefined;
  readonly municipality?: string | undefined;
  /** That the person writes in. */
  readonly language: string;
  readonly openedAt: number;
  readonly heardAt: number;
  readonly topic?: number | undefined;
  readonly official?: number | undefined;
  readonly institution?: string | undefined;
  readonly answeredAt?: number | undefined;
  readonly remindedAt?: number | undefined;
  readonly closedAt?: number | undefined;
  readonly erased: boolean;
}

export interface CaseMessage {
  readonly seq: number;
  readonly case: number;
  readonly sealed: string;
}

export interface Watcher {
  readonly conversation: ConversationKey;
  readonly channel: ChannelId;
  readonly sealed: string;
  readonly municipality?: string | undefined;
  readonly until: number;
}

/** A message of the desk to a person, over their own channel. */
export interface Notice {
  readonly id: string;
  readonly conversation: ConversationKey;
  readonly channel: ChannelId;
  readonly sealed: string;
  readonly expiresAt: number;
}

/** What `Notice.sealed` holds. */
export interface SealedNotice {
  readonly to: InboundMessage['from'];
  readonly reply: Reply;
}

/** How a card is asked for and doubted. */
export interface CardDemand {
  readonly card: string;
  readonly asked: number;
  readonly unhelpful: number;
}

export interface DeskStore extends Memory {
  /** Active officials only. */
  readonly officials: () => Promise<readonly Official[]>;
  readonly official: (key: string) => Promise<Official | undefined>;
  readonly addInvite: (invite: Invite) => Promise<void>;
  /** Undefined when the token is unknown, used or expired. */
  readonly join: (
    token: string,
    who: { readonly key: string; readonly sealed: string },
    now: number,
  ) => Promise<Official | undefined>;
  readonly revoke: (seq: number, now: number) => Promise<void>;

  readonly auditTrail: () => Promise<readonly AuditRow[]>;
  /** Number of the last row, 0 when there is none. */
  readonly auditEnd: () => Promise<number>;
  /** Undefined when another row follows `previous` already; nothing was written. */
  readonly appendAudit: (row: Omit<AuditRow, 'seq'>) => Promise<number | undefined>;

  /** @param since `YYYY-MM-DD` */
  readonly demandByCard: (since: string) => Promise<readonly CardDemand[]>;
  readonly addReport: (report: Omit<Report, 'seq'>) => Promise<void>;
  readonly openReports: () => Promise<readonly Report[]>;
  readonly closeReports: (card: string, now: number) => Promise<void>;

  /** Cases whose topic still exists or is to be made, oldest first. */
  readonly cases: () => Promise<readonly DeskCase[]>;
  readonly changeCase: (
    seq: number,
    change: Partial<
      Pick<
        DeskCase,
        'topic' | 'institution' | 'answeredAt' | 'remindedAt' | 'closedAt' | 'sealed'
      > & { readonly official: number | null }
    >,
  ) => Promise<void>;
  readonly deleteCase: (seq: number) => Promise<void>;
  readonly caseMessages: () => Promise<readonly CaseMessage[]>;
  readonly deleteCaseMessage: (seq: number) => Promise<void>;
  /** Milliseconds from opening to the first answer, of cases opened since then. */
  readonly waits: (since: number) => Promise<readonly number[]>;

  readonly watchers: (card: string, now: number) => Promise<readonly Watcher[]>;
  /** Queues messages to people; one that is queued already is left as it is. */
  readonly enqueue: (notices: readonly Notice[], now: number) => Promise<void>;
  /** Messages whose id begins so and that could not be delivered; each is given once. */
  readonly undelivered: (prefix: string) => Promise<readonly string[]>;

  readonly countAnswer: (institution: string, question: string, right: boolean) => Promise<void>;
  readonly trainingCounts: () => Promise<
    readonly { readonly institution: string; readonly right: number; readonly wrong: number }[]
  >;
}

/** Who may read: an `analyst` reads and exports, a `viewer` only reads. */
export const ROLES = ['viewer', 'analyst'] as const;
export type Role = (typeof ROLES)[number];

export interface Account {
  readonly login: string;
  readonly role: Role;
  /** Codes of departments (2 digits) or municipalities (5), or `CO` for the whole country. */
  readonly scope: readonly string[];
}

export interface PlannerStore {
  readonly saveAccount: (
    account: Account & { readonly password: string },
    now: number,
  ) => Promise<void>;
  readonly removeAccount: (login: string) => Promise<void>;
  readonly accounts: () => Promise<readonly Account[]>;
  readonly account: (
    login: string,
  ) => Promise<(Account & { readonly password: string }) | undefined>;
  readonly openSession: (hash: string, login: string, expiresAt: number) => Promise<void>;
  /** The account of a session that has not expired. */
  readonly session: (hash: string, now: number) => Promise<Account | undefined>;
  readonly closeSession: (hash: string) => Promise<void>;
  /** Notes a failed sign-in. */
  readonly failed: (keys: readonly string[], now: number) => Promise<void>;
  /** Failed sign-ins of a key since a time. */
  readonly failures: (key: string, since: number) => Promise<number>;
  /** Takes back what was noted at a time: it was no failure. */
  readonly forgive: (keys: readonly string[], at: number) => Promise<void>;
  readonly audit: (entry: {
    at: number;
    login: string;
    action: string;
    detail: string;
  }) => Promise<void>;
  /** Deletes sessions and attempts that are over, and audit entries before `auditBefore`. */
  readonly sweep: (now: number, auditBefore: number) => Promise<void>;
}

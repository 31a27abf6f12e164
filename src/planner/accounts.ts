import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes, randomBytes } from '@noble/hashes/utils.js';
import type { Account, PlannerStore } from './ports.ts';

/** OWASP's second choice for scrypt: 32 MiB, so that a Worker can afford it. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const SESSION_BYTES = 32;
export const SESSION_SECONDS = 8 * 3_600;
const WINDOW_MS = 15 * 60_000;
/** Failed sign-ins within fifteen minutes: of one account; from one address, which an office shares. */
const MOST_OF_ACCOUNT = 5;
const MOST_FROM_ADDRESS = 20;
const AUDIT_MS = 365 * 86_400_000;
export const LEAST_PASSWORD = 12;

/** `scrypt$N$r$p$salt$hash`, hexadecimal. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await scryptAsync(password.normalize('NFKC'), salt, { ...COST, dkLen: HASH_BYTES });
  return ['scrypt', COST.N, COST.r, COST.p, bytesToHex(salt), bytesToHex(hash)].join('$');
}

async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = stored.split('$');
  const made = await scryptAsync(password.normalize('NFKC'), hexToBytes(salt), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
    dkLen: HASH_BYTES,
  });
  const wanted = hexToBytes(hash);
  return made.reduce((different, byte, i) => different | (byte ^ (wanted[i] ?? 0)), 0) === 0;
}

/** What an unknown login is compared with, so that it takes as long as a known one. */
const NOBODY = `scrypt$${COST.N}$${COST.r}$${COST.p}$${'00'.repeat(SALT_BYTES)}$${'00'.repeat(HASH_BYTES)}`;

export type SignIn =
  | { readonly kind: 'in'; readonly token: string; readonly account: Account }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too_many' };

export interface Accounts {
  readonly signIn: (login: string, password: string, address: string) => Promise<SignIn>;
  readonly of: (token: string | undefined) => Promise<Account | undefined>;
  readonly signOut: (token: string, login: string) => Promise<void>;
  readonly note: (login: string, action: string, detail: string) => Promise<void>;
  readonly sweep: () => Promise<void>;
}

/** @param hash keyed hash, so that no address of a planner is kept either */
export function makeAccounts(
  store: PlannerStore,
  hash: (text: string) => Promise<string>,
  now: () => Date,
): Accounts {
  const note = (login: string, action: string, detail: string): Promise<void> =>
    store.audit({ at: now().getTime(), login, action, detail });
  return {
    note,
    signIn: async (login, password, address) => {
      const at = now().getTime();
      const own = await hash(`login:${login}`);
      const from = await hash(`from:${address}`);
      const since = at - WINDOW_MS;
      const many =
        (await store.failures(own, since)) >= MOST_OF_ACCOUNT ||
        (await store.failures(from, since)) >= MOST_FROM_ADDRESS;
      if (many) {
        await note(login, 'sign-in refused', 'too many attempts');
        return { kind: 'too_many' };
      }
      // Noted before it is checked: attempts at once cannot outrun the count.
      await store.failed([own, from], at);
      const account = await store.account(login);
      const right = await isPassword(password, account?.password ?? NOBODY);
      if (!account || !right) {
        await note(account ? login : '?', 'sign-in failed', '');
        return { kind: 'wrong' };
      }
      await store.forgive([own, from], at);
      const token = bytesToHex(randomBytes(SESSION_BYTES));
      await store.openSession(await hash(`session:${token}`), login, at + SESSION_SECONDS * 1_000);
      await note(login, 'sign-in', '');
      return { kind: 'in', token, account };
    },
    of: async (token) =>
      token ? store.session(await hash(`session:${token}`), now().getTime()) : undefined,
    signOut: async (token, login) => {
      await store.closeSession(await hash(`session:${token}`));
      await note(login, 'sign-out', '');
    },
    sweep: () => store.sweep(now().getTime(), now().getTime() - AUDIT_MS),
  };
}

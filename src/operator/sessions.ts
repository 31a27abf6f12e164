/** Sessions of the operator's page, in memory: a restart signs out. */

const SESSION_MS = 12 * 3_600_000;
const MOST_TRIES = 5;
const TRIES_MS = 15 * 60_000;

export type SignIn =
  | { readonly kind: 'in'; readonly token: string }
  | { readonly kind: 'wrong' | 'too_many' };

export interface Sessions {
  readonly signIn: (password: string, from: string) => Promise<SignIn>;
  readonly isIn: (token: string | undefined) => boolean;
  readonly signOut: (token: string | undefined) => void;
}

export function makeSessions(password: string, now: () => Date): Sessions {
  const sessions = new Map<string, number>();
  const tries = new Map<string, { count: number; since: number }>();
  return {
    signIn: async (said, from) => {
      const at = now().getTime();
      const known = tries.get(from);
      const before = known && at - known.since < TRIES_MS ? known : { count: 0, since: at };
      if (before.count >= MOST_TRIES) return { kind: 'too_many' };
      if (!(await sameText(said, password))) {
        tries.set(from, { ...before, count: before.count + 1 });
        return { kind: 'wrong' };
      }
      tries.delete(from);
      for (const [token, until] of sessions) if (until <= at) sessions.delete(token);
      const token = [...crypto.getRandomValues(new Uint8Array(32))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
      sessions.set(token, at + SESSION_MS);
      return { kind: 'in', token };
    },
    isIn: (token) => token !== undefined && (sessions.get(token) ?? 0) > now().getTime(),
    signOut: (token) => {
      if (token !== undefined) sessions.delete(token);
    },
  };
}

/** Takes as long whether they differ early or late: their digests are compared, all of them. */
async function sameText(a: string, b: string): Promise<boolean> {
  const digest = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const [first, second] = await Promise.all([digest(a), digest(b)]);
  let difference = 0;
  for (const [i, byte] of first.entries()) difference |= byte ^ (second[i] ?? 0);
  return difference === 0;
}

import type { Seal } from '../mailbox/seal.ts';
import { INVITE_DAYS, may, placeName, readPost } from './access.ts';
import { DAY_MS, type DeskParts, type DeskReply, reply, say } from './context.ts';
import type { DeskStore, Official, Post } from './port.ts';

/* Who is an official: by a coordinator's link, once, until it is revoked. */

/** Makes an invitation and returns its token, which is stored only as a keyed hash. */
export async function makeInvite(
  { store, seal }: { readonly store: Pick<DeskStore, 'addInvite'>; readonly seal: Seal },
  post: Post,
  invitedBy: number | undefined,
  now: number,
): Promise<string> {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  const token = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  await store.addInvite({
    ...post,
    token: await tokenHash(seal, token),
    invitedBy,
    expiresAt: now + INVITE_DAYS * DAY_MS,
  });
  return token;
}

export const tokenHash = (seal: Seal, token: string): Promise<string> =>
  seal.hash(`invite:${token}`);

/** `/invitar funcionario Alcaldía de Cúcuta, Cúcuta`. */
export async function invite(
  parts: DeskParts,
  official: Official,
  args: string,
): Promise<readonly DeskReply[]> {
  if (!may(official, 'invite')) return reply(parts, 'refused_not_allowed');
  const { territory } = parts.live.now().content;
  if (args === '') return reply(parts, 'invite_usage');
  const post = readPost(territory, parts.texts.roles, args);
  if (typeof post === 'string') return reply(parts, `invite_no_${post}`);
  const token = await makeInvite(parts, post, official.seq, parts.now().getTime());
  return reply(parts, 'invited', {
    ...described(parts, post),
    link: await parts.inviteLink(token),
    days: `${INVITE_DAYS}`,
  });
}

export const described = (parts: DeskParts, { role, institution, territory }: Post) => ({
  role: parts.texts.roles[role],
  institution,
  place: placeName(parts.live.now().content.territory, territory) ?? say(parts, 'whole_country'),
});

/** `/equipo`: who can do what, with a button to end it. */
export async function team(parts: DeskParts, official: Official): Promise<readonly DeskReply[]> {
  if (!may(official, 'invite')) return reply(parts, 'refused_not_allowed');
  const all = await parts.store.officials();
  const lines = all.map((one) => `${one.seq}. ${say(parts, 'team_line', described(parts, one))}`);
  const buttons = all
    .filter(({ seq }) => seq !== official.seq)
    .map(({ seq }) => [{ id: `revoke:${seq}`, label: `${parts.texts.buttons.revoke} ${seq}` }]);
  return [{ text: [say(parts, 'team'), ...lines].join('\n'), buttons }];
}

export async function revoke(
  parts: DeskParts,
  official: Official,
  seq: number,
): Promise<readonly DeskReply[]> {
  if (!may(official, 'invite') || seq === official.seq) return reply(parts, 'refused_not_allowed');
  await parts.store.revoke(seq, parts.now().getTime());
  return reply(parts, 'revoked', { official: `${seq}` });
}

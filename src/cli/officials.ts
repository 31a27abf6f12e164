import { parseArgs } from 'node:util';
import { linkTelegram } from '../channels/telegram/link.ts';
import { loadContent } from '../content/content.ts';
import { colombianDay } from '../guide/guide.ts';
import { placeCode } from '../officials/access.ts';
import { firstForged } from '../officials/audit.ts';
import { ROLES, type Role } from '../officials/port.ts';
import { makeInvite } from '../officials/team.ts';
import type { Command, CommandIo, ExitStatus } from './command.ts';
import { type OpenDesk, openDesk } from './database.ts';

/**
 * `officials invite`: a link for one person, the way the first coordinator gets in.
 * `officials list`, `officials revoke NUMBER`. `officials audit`: every verdict, with its signatures checked.
 */
export const officials: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      role: { type: 'string', default: 'coordinator' },
      institution: { type: 'string' },
      territory: { type: 'string' },
    },
  });
  const [what, number] = positionals;
  const desk = await openDesk(io);
  if (!desk) return 1;
  try {
    if (what === 'invite') return await invite(io, desk, values);
    if (what === 'list') return await list(io, desk);
    if (what === 'audit') return await audit(io, desk);
    if (what === 'revoke' && Number(number)) {
      await desk.store.revoke(Number(number), Date.now());
      return await list(io, desk);
    }
    io.err(io.text('cli.officials_usage'));
    return 2;
  } finally {
    desk.close();
  }
};

async function invite(
  io: CommandIo,
  desk: OpenDesk,
  wanted: { role: string; institution?: string | undefined; territory?: string | undefined },
): Promise<ExitStatus> {
  const role = ROLES.find((one): one is Role => one === wanted.role);
  if (!role || !wanted.institution) {
    io.err(io.text('cli.officials_usage'));
    return 2;
  }
  const now = new Date();
  const { content } = loadContent(io.files, colombianDay(now));
  const territory = wanted.territory && content && placeCode(content.territory, wanted.territory);
  if (wanted.territory && !territory) {
    io.err(io.text('cli.officials_territory', { name: wanted.territory }));
    return 2;
  }
  if (!desk.telegram) {
    io.err(io.text('cli.telegram_missing'));
    return 1;
  }
  const post = { role, institution: wanted.institution, ...(territory && { territory }) };
  const token = await makeInvite(desk, post, undefined, now.getTime());
  const link = linkTelegram({
    config: desk.telegram,
    memory: desk.store,
    now: () => now,
    log: () => undefined,
  });
  try {
    io.out(await link.inviteLink(token));
  } catch {
    // The bot's name could not be asked for; the words work as well as the link.
    io.err(io.text('cli.officials_no_name'));
    io.out(`/start ${token}`);
  }
  io.err(io.text('cli.officials_invited'));
  return 0;
}

async function list(io: CommandIo, { store }: OpenDesk): Promise<ExitStatus> {
  for (const { seq, role, institution, territory } of await store.officials())
    io.out([seq, role, institution, territory ?? ''].join('\t'));
  return 0;
}

async function audit(io: CommandIo, { store, seal }: OpenDesk): Promise<ExitStatus> {
  const rows = await store.auditTrail();
  for (const row of rows) io.out(JSON.stringify({ ...row, at: new Date(row.at).toISOString() }));
  const forged = await firstForged(rows, seal.hash);
  if (forged === undefined) io.err(io.text('cli.audit_whole', { count: `${rows.length}` }));
  else io.err(io.text('cli.audit_forged', { seq: `${forged}` }));
  return forged === undefined ? 0 : 1;
}

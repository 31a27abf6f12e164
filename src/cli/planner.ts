import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { hashPassword, LEAST_PASSWORD } from '../planner/accounts.ts';
import { placeName } from '../planner/figures.ts';
import { ROLES } from '../planner/ports.ts';
import type { Command } from './command.ts';
import { openData } from './data.ts';

/**
 * Accounts of the planner pages: `add`, `remove`, `list`. The password is the first line of standard
 * input, never an argument: arguments stay in the shell's history and in the list of processes.
 */
export const planner: Command = async (args, io) => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { role: text, scope: text },
  });
  const [action, given = ''] = positionals;
  const login = given.trim().toLowerCase();
  const role = ROLES.find((one) => one === (values.role ?? 'viewer'));
  const scope = (values.scope ?? 'CO').split(',').map((code) => code.trim());
  const fine =
    action === 'list' || (login !== '' && (action === 'remove' || (action === 'add' && role)));
  if (!fine) {
    io.err(io.text('planner.usage'));
    return 2;
  }
  const data = await openData(io, new Date());
  if (!data) return 1;
  try {
    if (action === 'list') {
      for (const one of await data.planner.accounts())
        io.out(`${one.login}\t${one.role}\t${one.scope.join(',')}`);
      return 0;
    }
    if (action === 'remove') {
      await data.planner.removeAccount(login);
      io.err(io.text('planner.removed', { login }));
      return 0;
    }
    const unknown = scope.find((code) => code !== 'CO' && !placeName(data.content, code));
    if (unknown !== undefined || !role) {
      io.err(io.text('planner.unknown_place', { code: unknown ?? '' }));
      return 2;
    }
    if (io.isTerminal) io.err(io.text('planner.password', { least: `${LEAST_PASSWORD}` }));
    const password = await firstLine(io.input);
    if (password.length < LEAST_PASSWORD) {
      io.err(io.text('planner.password_short', { least: `${LEAST_PASSWORD}` }));
      return 2;
    }
    await data.planner.saveAccount(
      { login, role, scope, password: await hashPassword(password) },
      Date.now(),
    );
    io.err(io.text('planner.added', { login, role, scope: scope.join(', ') }));
    return 0;
  } finally {
    data.database.close();
  }
};

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  return '';
}

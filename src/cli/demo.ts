import { join } from 'node:path';
import { hashPassword } from '../planner/accounts.ts';
import type { Command } from './command.ts';
import { openData } from './data.ts';
import { simulate } from './simulate.ts';

const LOGIN = 'demo';
/** Printed below; it opens made-up figures on this machine and nothing else. */
const PASSWORD = 'demo-demo-demo';

/** Opens everything filled with made-up demand, in its own data folder. */
export const demo: Command = async (_args, io) => {
  process.env.BAQUIANO_DATA ||= join(io.root, '.data/demo');
  const data = await openData(io, new Date());
  if (!data) return 1;
  const filled = (await data.demand.steps()).size > 0;
  await data.planner.saveAccount(
    { login: LOGIN, role: 'analyst', scope: ['CO'], password: await hashPassword(PASSWORD) },
    Date.now(),
  );
  data.database.close();
  if (!filled) {
    const status = await simulate([], io);
    if (status !== 0) return status;
  }
  io.err(io.text('simulate.demo', { login: LOGIN, password: PASSWORD }));
  // The entry serves on its own, with the folder set above.
  await import('../node.ts');
  return 0;
};

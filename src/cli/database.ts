import { type Config, readConfig } from '../config.ts';
import { freshSecret, makeSeal, type Seal } from '../mailbox/seal.ts';
import type { DeskStore } from '../officials/port.ts';
import { makeDeskStore } from '../store/desk-store.ts';
import { openLibsql, readMigrations } from '../store/libsql.ts';
import { migrate } from '../store/migrate.ts';
import { keptSecret } from '../store/secret.ts';
import type { CommandIo } from './command.ts';

export interface OpenDesk {
  readonly store: DeskStore;
  readonly seal: Seal;
  readonly telegram: Config['telegram'];
  readonly close: () => void;
}

const parsed = (io: CommandIo): Config | undefined => {
  const read = readConfig(process.env);
  if ('config' in read) return read.config;
  for (const { name, code } of read.problems)
    io.err(io.text('server.bad_config_line', { name, detail: io.text(`config.${code}`) }));
  return undefined;
};

/** The installation's own database and secret, as the program that runs uses them; beside it, if need be. */
export async function openDesk(io: CommandIo): Promise<OpenDesk | undefined> {
  const config = parsed(io);
  if (!config) return undefined;
  const database = await openLibsql(config.dataFolder);
  if ((await migrate(database.runner, await readMigrations())) === 'newer') {
    io.err(io.text('server.database_newer'));
    return undefined;
  }
  const secret = config.secret ?? (await keptSecret(config.dataFolder, freshSecret()));
  return {
    store: makeDeskStore(database.db),
    seal: await makeSeal(secret),
    telegram: config.telegram,
    close: database.close,
  };
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readMigrations } from '../store/libsql.ts';
import type { Command } from './command.ts';

/** Content and migrations in one file for the Worker, which has no disk. */
export const bundle: Command = async (_args, io) => {
  const file = join(io.root, '.data/worker-content.json');
  await mkdir(join(io.root, '.data'), { recursive: true });
  await writeFile(file, JSON.stringify({ files: io.files, migrations: await readMigrations() }));
  io.err(io.text('cli.bundled', { file }));
  return 0;
};

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLES_FOLDER } from '../content/examples.ts';
import { readMigrations } from '../store/libsql.ts';
import type { Command } from './command.ts';

/**
 * Content and migrations for the Worker, which has no disk. The examples, most of it, are a file of
 * their own: as one module it would be too large for the local Workers runtime to be handed.
 */
export const bundle: Command = async (_args, io) => {
  const folder = join(io.root, '.data');
  const isExample = ({ path }: { path: string }): boolean => path.startsWith(EXAMPLES_FOLDER);
  const files = io.files.filter((file) => !isExample(file));
  const examples = io.files.filter(isExample);
  const file = join(folder, 'worker-content.json');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'worker-examples.json'), JSON.stringify({ files: examples }));
  await writeFile(file, JSON.stringify({ files, migrations: await readMigrations() }));
  io.err(io.text('cli.bundled', { file }));
  return 0;
};

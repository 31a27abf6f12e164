import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EXAMPLES_FOLDER } from '../content/examples.ts';
import type { Keep } from '../retrieval/keep.ts';
import { pack } from '../retrieval/pack.ts';
import { readMigrations } from '../store/libsql.ts';
import { type Command, openGuide, ownKeep } from './command.ts';

/**
 * Content, migrations and what the examples teach, for the Worker: it has no disk, and neither the
 * time nor the memory to learn.
 */
export const bundle: Command = async (_args, io) => {
  const { keep, lessons } = overheard(ownKeep());
  if (!(await openGuide(io, new Date(), keep))) return 1;
  const folder = join(io.root, '.data');
  const file = join(folder, 'worker-content.json');
  const files = io.files.filter(({ path }) => !path.startsWith(EXAMPLES_FOLDER));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'worker-lessons.bin'), pack(lessons));
  await writeFile(file, JSON.stringify({ files, migrations: await readMigrations() }));
  io.err(io.text('cli.bundled', { file }));
  return 0;
};

/** Every lesson that is read or learned, by its name. */
function overheard(keep: Keep): { keep: Keep; lessons: Record<string, unknown> } {
  const lessons: Record<string, unknown> = {};
  return {
    lessons,
    keep: {
      read: async (subject) => {
        lessons[subject.name] = await keep.read(subject);
        return lessons[subject.name];
      },
      write: async (subject, value) => {
        lessons[subject.name] = value;
        await keep.write(subject, value);
      },
    },
  };
}

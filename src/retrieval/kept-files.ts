import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import { v4 } from 'uuid';
import type { Keep, Subject } from './keep.ts';
import { pack, unpack } from './pack.ts';

const CODE = fileURLToPath(new URL('../', import.meta.url));
/** Some for each of the few sets of content that one machine serves. */
const MOST_FILES = 12;

/** The machine's folder for what can be made again: `~/.cache/baquiano` on Linux. */
export const cacheFolder = (): string => envPaths('baquiano', { suffix: '' }).cache;

/**
 * Keeps each lesson in a file of `folder`, named after its subject and after the program's own code,
 * so that nothing learned by other code is ever read. A folder that cannot be written, or a file
 * that cannot be read, costs the seconds of learning again and nothing else.
 */
export function keepInFiles(folder: string): Keep {
  let code: Promise<string> | undefined;
  const fileOf = async ({ name, from }: Subject): Promise<string> => {
    code ??= fingerprint();
    const hash = createHash('sha256').update(await code);
    return join(folder, hash.update(name).update(from).digest('hex'));
  };
  return {
    read: async (subject) => {
      const bytes = await readFile(await fileOf(subject)).catch(() => undefined);
      if (!bytes) return undefined;
      try {
        return unpack(bytes);
      } catch {
        return undefined;
      }
    },
    write: async (subject, value) => {
      const file = await fileOf(subject);
      const unfinished = `${file}.${v4()}`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(unfinished, pack(value));
        await rename(unfinished, file);
        await dropOldest(folder);
      } catch {
        await rm(unfinished, { force: true }).catch(() => undefined);
      }
    },
  };
}

async function fingerprint(): Promise<string> {
  const names = (await readdir(CODE, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const hash = createHash('sha256');
  for (const name of names.sort()) hash.update(name).update(await readFile(join(CODE, name)));
  return hash.digest('hex');
}

async function dropOldest(folder: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      return { path, age: (await stat(path)).mtimeMs };
    }),
  );
  const oldest = files.sort((a, b) => b.age - a.age).slice(MOST_FILES);
  await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
}

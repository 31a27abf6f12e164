import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret of this installation, in a file of its own beside the database, readable by its owner
 * alone, so that a copy of the database says nothing. Made once; `BAQUIANO_SECRET` comes before it.
 */
export async function keptSecret(folder: string, fresh: string): Promise<string> {
  const file = join(folder, 'secret');
  try {
    await writeFile(file, fresh, { flag: 'wx', mode: 0o600 });
    return fresh;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return (await readFile(file, 'utf8')).trim();
  }
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Transcript, transcriptFile } from '../../src/cli/transcript.ts';
import { parseYaml } from '../../src/files/yaml.ts';

const FOLDER = new URL('../transcripts/', import.meta.url).pathname;

export interface Golden {
  readonly path: string;
  readonly transcript: Transcript;
}

/** Every conversation of `test/transcripts`, in path order. */
export async function readTranscripts(): Promise<readonly Golden[]> {
  const paths = (await readdir(FOLDER, { recursive: true })).filter((path) =>
    path.endsWith('.yaml'),
  );
  return Promise.all(
    paths.sort().map(async (path) => {
      const text = await readFile(join(FOLDER, path), 'utf8');
      const { found, problems } = parseYaml({ path, text }, transcriptFile);
      if (!found) throw new Error(`${path}: ${JSON.stringify(problems)}`);
      return { path, transcript: found.value };
    }),
  );
}

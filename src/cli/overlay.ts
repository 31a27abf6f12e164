import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadContent } from '../content/content.ts';
import type { TextFile } from '../files/problem.ts';
import { colombianDay } from '../guide/guide.ts';
import { liveVerdicts } from '../officials/audit.ts';
import { overlayParts } from '../officials/live.ts';
import { overlay } from '../officials/overlay.ts';
import type { Command } from './command.ts';
import { openDesk } from './database.ts';

/** `overlay export`: what officials decided, as a patch of the YAML that `git apply` takes. */
export const overlayCommand: Command = async (args, io) => {
  if (args.length !== 1 || args[0] !== 'export') {
    io.err(io.text('cli.overlay_usage'));
    return 2;
  }
  const { content } = loadContent(io.files, colombianDay(new Date()));
  const desk = content && (await openDesk(io));
  if (!content || !desk) {
    if (!content) io.err(io.text('cli.broken_content'));
    return 1;
  }
  const live = liveVerdicts(await desk.store.auditTrail());
  desk.close();
  const patched = overlay(io.files, live, overlayParts(content));
  const patch = await patchOf(io.files, patched);
  if (patch) io.out(patch.trimEnd());
  io.err(io.text('cli.overlay_count', { count: `${live.length}` }));
  return 0;
};

/** `git diff` between the files that differ; empty when none does. */
async function patchOf(before: readonly TextFile[], after: readonly TextFile[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'baquiano-overlay-'));
  try {
    await write(folder, 'a', changed(before, after));
    await write(folder, 'b', changed(after, before));
    return await new Promise((resolve, reject) => {
      const options = ['diff', '--no-index', '--no-prefix', 'a', 'b'];
      execFile('git', options, { cwd: folder, maxBuffer: 1 << 26 }, (error, out) =>
        // It ends with 1 when there are differences.
        error && error.code !== 1 ? reject(error) : resolve(out),
      );
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const changed = (files: readonly TextFile[], others: readonly TextFile[]): readonly TextFile[] => {
  const texts = new Map(others.map(({ path, text }) => [path, text]));
  return files.filter(({ path, text }) => texts.get(path) !== text);
};

async function write(folder: string, side: string, files: readonly TextFile[]): Promise<void> {
  await mkdir(join(folder, side));
  for (const { path, text } of files) {
    const file = join(folder, side, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

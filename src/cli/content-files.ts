import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  EDITOR_CATALOGUE,
  type EditorCatalogue,
  loadEditorCatalogue,
} from '../content/editor-catalogue.ts';
import type { TextFile } from '../files/problem.ts';

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url));

/** The checkout, or the folder that `BAQUIANO_CONTENT` names, with `knowledge/` and `flows/` in it. */
export const contentRoot = (): string => process.env.BAQUIANO_CONTENT || CHECKOUT;

/** What the program says to editors and operators: its own, whatever content it serves. */
export const readEditorCatalogue = async (): Promise<EditorCatalogue> =>
  loadEditorCatalogue([
    { path: EDITOR_CATALOGUE, text: await readFile(join(CHECKOUT, EDITOR_CATALOGUE), 'utf8') },
  ]);

/** Every YAML and CSV file under `knowledge/` and `flows/`, in path order. */
export async function readContentFiles(root: string): Promise<readonly TextFile[]> {
  const paths = (
    await Promise.all(['knowledge', 'flows'].map((folder) => list(root, folder)))
  ).flat();
  const wanted = paths.filter((path) => /\.(ya?ml|csv)$/.test(path)).sort();
  return Promise.all(
    wanted.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  );
}

async function list(root: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

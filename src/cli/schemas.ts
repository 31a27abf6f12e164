import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemas } from '../content/editor-schemas.ts';
import type { Command } from './command.ts';

/** Writes the JSON Schemas that give editors completion and checks while they type. */
export const schemas: Command = async (_args, io) => {
  const folder = join(io.root, 'knowledge/schemas');
  await mkdir(folder, { recursive: true });
  const all = editorSchemas();
  for (const [name, schema] of Object.entries(all))
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  io.err(io.text('cli.schemas_written', { count: `${Object.keys(all).length}` }));
  return 0;
};

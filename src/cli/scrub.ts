import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadContent } from '../content/content.ts';
import { publicNamesOf } from '../demand/scrub/public.ts';
import { NOTHING_PUBLIC, scrub as scrubText } from '../demand/scrub/scrub.ts';
import { colombianDay } from '../guide/guide.ts';
import type { Command } from './command.ts';
import { eachJsonLine } from './json-lines.ts';

const line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** One JSON text a line in, the same without what names a person out. */
export const scrub: Command = async (args, io) => {
  parseArgs({ args: [...args], options: { jsonl: { type: 'boolean' } } });
  const { content } = loadContent(io.files, colombianDay(new Date()));
  const known = content ? publicNamesOf(content.territory, content.portfolio) : NOTHING_PUBLIC;
  return eachJsonLine(io, line, ({ id, text }) =>
    io.out(JSON.stringify({ id, ...scrubText(text, known) })),
  );
};

import { createInterface } from 'node:readline';
import type { z } from 'zod';
import type { CommandIo } from './command.ts';

/** Reads one JSON a line; what is not one, or not of the schema, gets its error and the run goes on. */
export async function eachJsonLine<S extends z.ZodType>(
  io: CommandIo,
  schema: S,
  handle: (value: z.output<S>) => void,
): Promise<0 | 1> {
  let line = 0;
  let status: 0 | 1 = 0;
  for await (const text of createInterface({
    input: io.input,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1;
    if (text.trim() === '') continue;
    const parsed = schema.safeParse(readJson(text));
    if (parsed.success) {
      handle(parsed.data);
      continue;
    }
    status = 1;
    const detail = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
    io.out(
      JSON.stringify({
        id: null,
        error:
          readJson(text) === undefined
            ? io.text('cli.not_json', { line: `${line}` })
            : io.text('cli.not_question', { line: `${line}`, detail }),
      }),
    );
  }
  return status;
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

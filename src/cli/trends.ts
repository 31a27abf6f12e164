import { parseArgs } from 'node:util';
import { z } from 'zod';
import { DIMENSIONS, trends as sumsOf } from '../demand/trends.ts';
import { toCsv, toTable, toXlsx } from '../planner/exports.ts';
import type { Command } from './command.ts';
import { openData } from './data.ts';

const day = z.iso.date();
const options = z.object({
  from: day,
  to: day,
  by: z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim()))
    .pipe(z.array(z.enum(DIMENSIONS)).min(1)),
  format: z.enum(['json', 'csv', 'xlsx']),
});

/** The demand log after disclosure control: the same sums of released cells as the planner pages. */
export const trends: Command = async (args, io) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { from: text, to: text, by: text, format: text },
  });
  const parsed = options.safeParse({ by: 'area', format: 'json', ...values });
  if (!parsed.success) {
    const detail = parsed.error.issues.map(({ path }) => `--${path.join('.')}`).join(', ');
    io.err(io.text('trends.usage', { detail, dimensions: DIMENSIONS.join(', ') }));
    return 2;
  }
  const data = await openData(io, new Date());
  if (!data) return 1;
  await data.publish();
  const { by, format, from, to } = parsed.data;
  const { byCode } = data.content.territory;
  const { rows, total, coarser } = sumsOf(
    await data.demand.cells(),
    { by, from, to },
    (code) => byCode.get(code)?.cluster,
  );
  const sorted = [...rows].sort((a, b) =>
    compare(Object.values(a.keys).join('|'), Object.values(b.keys).join('|')),
  );
  io.err(
    io.text('trends.coverage', {
      total: `${total}`,
      coarser: `${coarser}`,
      least: `${data.config.leastPeople}`,
    }),
  );
  if (format === 'json')
    io.out(JSON.stringify(sorted.map(({ keys, count }) => ({ ...keys, consultas: count }))));
  else if (format === 'csv') process.stdout.write(toCsv(toTable(by, sorted)));
  else process.stdout.write(await toXlsx(toTable(by, sorted)));
  data.database.close();
  return 0;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { readSheet } from 'read-excel-file/node';
import { loadContent } from '../content/content.ts';
import { describeProblem, errorsIn, type TextFile } from '../files/problem.ts';
import { colombianDay } from '../guide/guide.ts';
import { POINTS } from '../portfolio/load.ts';
import type { Command, CommandIo } from './command.ts';

const TARGET = `${POINTS}puntos.csv`;

/**
 * Takes a spreadsheet of attention points, CSV or XLSX, in place of the present one. Every row
 * is checked against the schema and against the rest of the content first; with one wrong row
 * nothing is replaced. Without `--write` it only says what would change.
 */
export const points: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { write: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (!path || positionals.length > 1) {
    io.err(io.text('cli.usage'));
    return 2;
  }
  const text = await readTable(path).catch((error: Error) => {
    io.err(io.text('cli.file_unreadable', { file: path, detail: error.message }));
    return undefined;
  });
  if (text === undefined) return 1;

  const today = colombianDay(new Date());
  const others = io.files.filter(({ path: known }) => known !== TARGET);
  const { content, problems } = loadContent([...others, { path: TARGET, text }], today);
  const wrong = errorsIn(problems).filter(({ file }) => file === TARGET);
  for (const one of wrong) {
    const { what, mend } = describeProblem(one, io.problemTexts);
    io.out(`${path}:${one.line}: ${what}; ${mend}`);
  }
  if (wrong.length > 0 || !content) {
    io.err(io.text('cli.points_refused', { count: `${wrong.length}` }));
    return 1;
  }
  tellChange(
    io,
    loadContent(io.files, today).content?.portfolio.points ?? [],
    content.portfolio.points,
  );
  if (values.write) {
    await writeFile(join(io.root, TARGET), text);
    io.err(io.text('cli.points_written', { file: TARGET }));
  } else io.err(io.text('cli.points_dry'));
  return 0;
};

interface Identified {
  readonly id: string;
}

function tellChange(io: CommandIo, before: readonly Identified[], after: readonly Identified[]) {
  const old = new Map(before.map((point) => [point.id, JSON.stringify(point)]));
  const fresh = new Set(after.map(({ id }) => id));
  const added = after.filter(({ id }) => !old.has(id));
  const changed = after.filter((point) => {
    const known = old.get(point.id);
    return known !== undefined && known !== JSON.stringify(point);
  });
  const gone = before.filter(({ id }) => !fresh.has(id));
  const names = (list: readonly Identified[]) => list.map(({ id }) => id).join(', ') || '—';
  io.out(io.text('cli.points_added', { count: `${added.length}`, ids: names(added) }));
  io.out(io.text('cli.points_changed', { count: `${changed.length}`, ids: names(changed) }));
  io.out(io.text('cli.points_gone', { count: `${gone.length}`, ids: names(gone) }));
}

/** The file as CSV text; of an Excel book, its first sheet. */
async function readTable(path: string): Promise<TextFile['text']> {
  if (!/\.xlsx$/i.test(path)) return readFile(path, 'utf8');
  const [header = [], ...rows] = await readSheet(path);
  const columns = header.map((cell) => String(cell ?? '').trim());
  return stringify([
    columns,
    ...rows.map((row) => row.map((cell, i) => cellText(cell, columns[i] ?? ''))),
  ]);
}

/** Excel turns codes into numbers, which eats their leading zero, and days into dates. */
function cellText(cell: unknown, column: string): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (column === 'divipola' && typeof cell === 'number') return String(cell).padStart(5, '0');
  return String(cell);
}

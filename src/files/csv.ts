import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { type Located, type Problem, problem, type TextFile } from './problem.ts';
import { issueToProblems } from './zod-problem.ts';

export interface Rows<T> {
  readonly rows: readonly Located<T>[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a CSV file with a header line, one value a row. A broken row is a Problem on its own
 * line and the others are kept; a missing or unknown column stops the whole file, because
 * every row would be wrong in the same way. Separator `,` or `;` (what a Spanish Excel writes).
 */
export function parseCsv<S extends z.ZodObject>(file: TextFile, schema: S): Rows<z.output<S>> {
  const [header = ''] = file.text.split('\n', 1);
  const delimiter = header.split(';').length > header.split(',').length ? ';' : ',';
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(file.text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof records;
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1;
    const detail = error instanceof Error ? error.message : String(error);
    return {
      rows: [],
      problems: [problem({ file: file.path, line, column: 1 }, 'csv.syntax', { detail })],
    };
  }

  const columns = records.shift()?.record ?? [];
  const headerProblems = checkHeader(file.path, columns, Object.keys(schema.shape));
  if (headerProblems.length > 0) return { rows: [], problems: headerProblems };

  const rows: Located<z.output<S>>[] = [];
  const problems: Problem[] = [];
  for (const { record, info } of records) {
    // csv-parse counts to the row's end; a quoted line break inside a cell belongs to the row.
    const line = info.lines - record.join('').split('\n').length + 1;
    const at = (path: readonly PropertyKey[]) => ({
      file: file.path,
      line,
      column: Math.max(1, columns.indexOf(String(path[0])) + 1),
    });
    if (record.length !== columns.length) {
      const params = { found: String(record.length), expected: String(columns.length) };
      problems.push(problem(at([]), 'csv.cells', params));
      continue;
    }
    const input = Object.fromEntries(columns.map((column, i) => [column, record[i] ?? '']));
    const result = schema.safeParse(input);
    if (result.success) rows.push({ value: result.data, at });
    else
      problems.push(...result.error.issues.flatMap((issue) => issueToProblems(issue, input, at)));
  }
  return { rows, problems };
}

function checkHeader(
  file: string,
  found: readonly string[],
  wanted: readonly string[],
): readonly Problem[] {
  const place = { file, line: 1, column: 1 };
  const missing = wanted.filter((column) => !found.includes(column));
  const surplus = found.filter((column) => !wanted.includes(column));
  return [
    ...missing.map((column) => problem(place, 'csv.column-missing', { column })),
    ...surplus.map((column) => problem(place, 'csv.column-unknown', { column })),
  ];
}

import { z } from 'zod';
import { parseCsv } from '../files/csv.ts';
import { type Problem, problem, startOf, type TextFile } from '../files/problem.ts';

/** An official count of migrants, with its date and source. */
export interface Official {
  readonly code: string;
  readonly migrants: number;
  readonly asOf: string;
  readonly source: string;
  readonly note: string;
}

export const OFFICIAL_FIGURES = 'knowledge/territory/migrantes.csv';

const row = z.object({
  divipola: z.string().regex(/^(?:CO|\d{2}|\d{5})$/, 'divipola'),
  migrantes: z.coerce.number().int().positive(),
  corte: z.string().regex(/^\d{4}(?:-\d{2}){0,2}$/, 'source-date'),
  fuente: z.string().min(1),
  nota: z.string(),
});

export function loadOfficial(files: readonly TextFile[]): {
  readonly official: ReadonlyMap<string, Official>;
  readonly problems: readonly Problem[];
} {
  const file = files.find(({ path }) => path === OFFICIAL_FIGURES);
  if (!file)
    return { official: new Map(), problems: [problem(startOf(OFFICIAL_FIGURES), 'file.missing')] };
  const { rows, problems } = parseCsv(file, row);
  return {
    official: new Map(
      rows.map(({ value: { divipola, migrantes, corte, fuente, nota } }) => [
        divipola,
        { code: divipola, migrants: migrantes, asOf: corte, source: fuente, note: nota },
      ]),
    ),
    problems,
  };
}

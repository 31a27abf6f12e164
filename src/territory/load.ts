import { z } from 'zod';
import { parseCsv } from '../files/csv.ts';
import { type Problem, problem, startOf, type TextFile } from '../files/problem.ts';
import { makeTerritory, type Territory } from './territory.ts';

export const MUNICIPALITIES = 'knowledge/territory/municipios.csv';
/** Localities of Bogotá, which people name instead of the city. */
export const LOCALITIES = 'knowledge/territory/localidades.csv';

const list = z.string().transform((cell) => cell.split('|').filter(Boolean));
const optional = z.string().transform((cell) => (cell === '' ? undefined : cell));
const degrees = (limit: number) =>
  z
    .string()
    .refine((cell) => cell !== '' && Math.abs(Number(cell)) <= limit, 'coordinate')
    .transform(Number);

/** One row of DANE's DIVIPOLA with what the product adds: aliases, priority, marks. */
const municipalityRow = z.strictObject({
  divipola: z.string().regex(/^\d{5}(\d{2})?$/, 'divipola'),
  municipio: z.string().min(1),
  departamento: z.string().min(1),
  alias: list,
  lat: degrees(90),
  lon: degrees(180),
  ipt_orden: optional,
  cluster: optional,
  marcas: list,
  tipo: z.string().min(1),
});

export function loadTerritory(files: readonly TextFile[]): {
  territory: Territory;
  problems: readonly Problem[];
} {
  const read = [MUNICIPALITIES, LOCALITIES].map((path) => {
    const file = files.find((candidate) => candidate.path === path);
    return file
      ? parseCsv(file, municipalityRow)
      : { rows: [], problems: [problem(startOf(path), 'file.missing')] };
  });
  const rows = read.flatMap((one) => one.rows);
  const problems = read.flatMap((one) => one.problems);
  const territory = makeTerritory(
    rows.map(({ value }) => ({
      code: value.divipola,
      name: value.municipio,
      department: value.departamento,
      aliases: value.alias,
      lat: value.lat,
      lon: value.lon,
      priority: value.ipt_orden === undefined ? undefined : Number(value.ipt_orden),
      cluster: value.cluster,
      marks: value.marcas,
    })),
  );
  return { territory, problems };
}

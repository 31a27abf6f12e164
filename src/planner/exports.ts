import type { Dimension, TrendRow } from '../demand/trends.ts';

/** Formats in which figures leave; all of them after suppression. */
export const FORMATS = ['csv', 'xlsx', 'json', 'dhis2'] as const;
export type Format = (typeof FORMATS)[number];

export const COUNT_COLUMN = 'consultas';

/** Rows of a table, first its header. */
export const toTable = (
  by: readonly Dimension[],
  rows: readonly TrendRow[],
): readonly (readonly (string | number)[])[] => [
  [...by, COUNT_COLUMN],
  ...rows.map(({ keys, count }) => [...by.map((dimension) => keys[dimension] ?? ''), count]),
];

export const toCsv = (table: readonly (readonly (string | number)[])[]): string =>
  table.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

/** Quoted where needed; a cell that a spreadsheet would run as a formula is disarmed. */
const csvCell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : `${value}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export async function toXlsx(
  table: readonly (readonly (string | number)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeXlsx } = await import('write-excel-file/universal');
  const cells = table.map((row, i) =>
    row.map((value) => ({
      value,
      type: typeof value === 'number' ? Number : String,
      ...(i === 0 && { fontWeight: 'bold' as const }),
    })),
  );
  const blob: Blob = await writeXlsx(cells).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** DHIS2's data value set: `202611` or `2026W47`, the DIVIPOLA code, one data element an area. */
export const toDhis2 = (rows: readonly TrendRow[]) => ({
  dataValues: rows.map(({ keys, count }) => ({
    dataElement: `BAQUIANO_${(keys.area ?? 'otro').toUpperCase().replaceAll('-', '_')}`,
    period: (keys.month ?? keys.week ?? '').replace('-', ''),
    orgUnit: keys.municipality ?? keys.department ?? '',
    value: `${count}`,
  })),
});

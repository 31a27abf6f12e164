import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { z } from 'zod';
import { FILES } from '../support/content.ts';

/* What an editor or an operator does with the portfolio, over a copy of the real one. */

const ROOT = new URL('../../', import.meta.url).pathname;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baquiano-'));
  for (const part of ['knowledge', 'flows'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const baquiano = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'src/baquiano.mjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, BAQUIANO_CONTENT: folder },
  });
const edit = (path: string, change: (text: string) => string): void => {
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};
const fenced = (path: string, language: string): string =>
  readFileSync(join(ROOT, path), 'utf8').match(
    new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``),
  )?.[1] ?? '';

describe('the guides for editors', () => {
  it('their worked examples pass the check as they stand', () => {
    writeFileSync(
      join(folder, 'knowledge/services/integracion/biblioteca.yaml'),
      fenced('knowledge/LEEME.md', 'yaml'),
    );
    writeFileSync(join(folder, 'flows/comida.yaml'), fenced('flows/LEEME.md', 'yaml'));
    const { stdout, status } = baquiano('check');
    expect({ stdout, status }).toMatchObject({ status: 0 });
  });

  it('the drawn flows are those of the files', () => {
    expect(baquiano('diagrams').status).toBe(0);
    expect(readFileSync(join(folder, 'flows/DIAGRAMAS.md'), 'utf8')).toBe(
      readFileSync(join(ROOT, 'flows/DIAGRAMAS.md'), 'utf8'),
    );
  });
});

describe('baquiano check finds what makes a portfolio worse', () => {
  const CARD = 'knowledge/services/salud/urgencias.yaml';
  it.each([
    [
      'a phone that is a line, by hand',
      (text: string) => text.replace('if_refused:\n', 'if_refused:\n  - Llama al 123.\n'),
      /«123» está escrito a mano; escribe \{emergencias\}/,
    ],
    [
      'a card too hard to read',
      (text: string) =>
        text.replace(
          'if_refused:\n',
          `if_refused:\n  - ${'La institucionalización interadministrativa territorializada imposibilita '.repeat(9)}\n`,
        ),
      /cuesta leerla/,
    ],
  ])('%s', (_name, spoil, message) => {
    edit(CARD, spoil);
    const { stdout, status } = baquiano('check');
    expect(stdout).toMatch(message);
    expect(status).toBe(1);
  });

  it('one office with two phones', () => {
    edit('knowledge/points/puntos.csv', (text) => {
      const [header = '', first = ''] = text.split('\n');
      const cells = first.split(',');
      const twin = ['px1', ...cells.slice(1)].join(',');
      const withPhone = (row: string, phone: string) =>
        row.replace(/,,,,,(?=regularizacion)/, `,,,${phone},,`);
      return [
        header,
        withPhone(first, '601 1112233'),
        withPhone(twin, '601 1112244'),
        ...text.split('\n').slice(2),
      ].join('\n');
    });
    expect(baquiano('check').stdout).toMatch(/«Centro Intégrate Cúcuta» tiene otro teléfono/);
  });

  it('an overdue card is a warning, so that the calendar alone stops nobody', () => {
    edit(CARD, (text) =>
      text
        .replace(/verified: \{ on: [\d-]+/, 'verified: { on: 2025-01-01')
        .replace(/review_by: .*/, 'review_by: 2025-06-01'),
    );
    const { stdout, status } = baquiano('check');
    expect(stdout).toMatch(/urgencias\.yaml:\d+: aviso: tocaba revisarla el 2025-06-01/);
    expect(status).toBe(0);
  });
});

describe('baquiano preview', () => {
  it('shows every page of a card within the room of each channel', () => {
    const { stdout, status } = baquiano('preview', 'sisben');
    expect(status).toBe(0);
    expect(stdout).toMatch(/— Página 1 · whatsapp · (botones|lista) · \d+\/1024 letras/);
    expect(stdout).toMatch(/— Página 2 · telegram · teclado · \d+\/4096 letras/);
    for (const [, used, limit] of stdout.matchAll(/(\d+)\/(\d+) letras/g))
      expect(Number(used)).toBeLessThanOrEqual(Number(limit));
  });

  it('shows the questions of a route, and says when there is nothing of that name', () => {
    expect(baquiano('preview', 'salud').stdout).toContain('— necesidad · whatsapp · lista');
    expect(baquiano('preview', 'nada').status).toBe(1);
  });
});

describe('baquiano stale', () => {
  it('lists overdue and nearly due cards with who answers for them', () => {
    const fresh = baquiano('stale', '--on', '2026-11-21');
    expect(fresh).toMatchObject({ status: 0 });
    const later = baquiano('stale', '--on', '2030-01-01');
    expect(later.status).toBe(1);
    expect(later.stdout).toMatch(/^vencida +\d{4}-\d\d-\d\d {2}urgencias · .+/m);
    expect(baquiano('stale', '--on', 'mañana').status).toBe(2);
  });
});

describe('baquiano export', () => {
  // The parts of Open Referral HSDS 3.0's `service` that are written, with its required fields.
  const uuid = z.uuid();
  const phone = z.strictObject({ id: uuid, number: z.string().min(1) });
  const location = z.strictObject({
    id: uuid,
    location_type: z.enum(['physical', 'postal', 'virtual']),
    name: z.string(),
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    external_identifier: z.string(),
    external_identifier_type: z.string(),
    addresses: z.array(
      z.strictObject({
        id: uuid,
        address_1: z.string(),
        city: z.string().min(1),
        state_province: z.string().min(1),
        postal_code: z.string(),
        country: z.string().length(2),
        address_type: z.enum(['physical', 'postal', 'virtual']),
      }),
    ),
    phones: z.array(phone),
    schedules: z.array(z.strictObject({ id: uuid, description: z.string() })),
  });
  const service = z.strictObject({
    id: uuid,
    name: z.string().min(1),
    alternate_name: z.string(),
    description: z.string(),
    status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
    application_process: z.string().optional(),
    fees_description: z.string().optional(),
    eligibility_description: z.string().optional(),
    assured_date: z.iso.date(),
    alert: z.string().optional(),
    organization: z.strictObject({ id: uuid, name: z.string(), description: z.string() }),
    languages: z.array(z.strictObject({ id: uuid, name: z.string(), code: z.string() })),
    service_areas: z.array(
      z.strictObject({ id: uuid, name: z.string(), extent: z.string(), extent_type: z.string() }),
    ),
    required_documents: z.array(z.strictObject({ id: uuid, document: z.string() })),
    service_at_locations: z.array(z.strictObject({ id: uuid, location })),
    attributes: z.array(
      z.strictObject({
        id: uuid,
        link_type: z.string(),
        value: z.string().optional(),
        taxonomy_term: z
          .strictObject({ id: uuid, name: z.string(), description: z.string() })
          .optional(),
      }),
    ),
  });

  it('gives services in the form of HSDS 3.0, with ids that stay', () => {
    const { stdout, status } = baquiano('export', '--format', 'hsds');
    expect(status).toBe(0);
    const services = z.array(service).parse(JSON.parse(stdout));
    const cards = FILES.filter(({ path }) => path.startsWith('knowledge/services/')).length;
    expect(services).toHaveLength(cards);
    expect(new Set(services.map(({ id }) => id)).size).toBe(cards);
    expect(baquiano('export', '--format', 'hsds').stdout).toBe(stdout);
  });

  it('gives everything as the guide reads it, and refuses a format it does not know', () => {
    const all = JSON.parse(baquiano('export').stdout);
    expect(Object.keys(all)).toEqual(['areas', 'cards', 'localCards', 'lines', 'points']);
    expect(baquiano('export', '--format', 'xml')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('baquiano points', () => {
  const TARGET = 'knowledge/points/puntos.csv';
  const sheet = async (rows: readonly (readonly (string | number)[])[]): Promise<string> => {
    const file = join(folder, 'hoja.xlsx');
    const data = rows.map((row) => row.map((value) => (value === '' ? null : { value })));
    writeFileSync(file, await (await writeXlsxFile(data)).toBuffer());
    return file;
  };
  const HEADER =
    'id,nombre,tipo,entidad,divipola,direccion,lat,lon,telefono,horario,areas,fuente,fecha_fuente,verificado,nota';
  const ROW = [
    'p900',
    'Personería de Medellín',
    'personeria',
    'Personería',
    5001,
    'Carrera 53A No. 42-101',
    '',
    '',
    '',
    '',
    'justicia',
    'https://www.personeriamedellin.gov.co',
    'sin fecha',
    '2026-11-20',
    '',
  ];

  it('takes an Excel sheet only on demand, and keeps the zero that Excel eats', async () => {
    const file = await sheet([HEADER.split(','), ROW]);
    const before = readFileSync(join(folder, TARGET), 'utf8');
    const dry = baquiano('points', file);
    expect(dry.stdout).toContain('Nuevos: 1 (p900)');
    expect(readFileSync(join(folder, TARGET), 'utf8')).toBe(before);
    expect(dry.status).toBe(0);
    expect(baquiano('points', file, '--write').status).toBe(0);
    const written = readFileSync(join(folder, TARGET), 'utf8');
    expect(written).toContain('p900,Personería de Medellín,personeria,Personería,05001');
  });

  it('names the row and changes nothing when one is wrong', async () => {
    const before = readFileSync(join(folder, TARGET), 'utf8');
    const file = await sheet([
      HEADER.split(','),
      ROW,
      ROW.with(4, 99_999).with(0, 'p901'),
      ROW.with(0, 'p902').with(8, 'llamar'),
    ]);
    const { stdout, status } = baquiano('points', file, '--write');
    expect(status).toBe(1);
    expect(stdout).toContain('hoja.xlsx:3: no existe el municipio con código «99999»');
    expect(stdout).toContain('hoja.xlsx:4: «telefono» no es un teléfono');
    expect(readFileSync(join(folder, TARGET), 'utf8')).toBe(before);
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = new URL('../../', import.meta.url).pathname;

const baquiano = (args: readonly string[], input = '', env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(ROOT, 'src/baquiano.mjs'), ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

/** The content of the checkout in a folder of its own, to be spoilt. */
function contentCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baquiano-'));
  for (const part of ['knowledge', 'flows'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  return folder;
}

const answer = z.strictObject({
  id: z.union([z.string(), z.number()]),
  kind: z.enum(['answer', 'clarify', 'danger', 'courtesy', 'refuse']),
  services: z.array(z.strictObject({ id: z.string(), score: z.number() })).max(5),
  danger: z.string().nullable(),
  language: z.string(),
  reply: z.array(z.string()).min(1),
});

describe('baquiano ask --jsonl', () => {
  it('answers each line in order, in the form others rely on, and goes on after a bad one', () => {
    const lines = [
      { id: 'a', text: 'hola estoy en cucuta y no tengo ppt mi hijo nesesita colegio', lang: 'es' },
      'esto no es json',
      { id: 'b', text: 'mi marido me pega', municipality: null },
      { id: 'c', text: 'hola' },
      { id: 'd', text: 'quien gano el mundial' },
      { texto: 'sin id' },
      { id: 7, text: 'perdi el ppt', municipality: 'Bogotá' },
    ];
    const input = lines
      .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
      .join('\n');
    const { stdout, status } = baquiano(['ask', '--jsonl'], input);
    const out = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(out.map(({ id }) => id)).toEqual(['a', null, 'b', 'c', 'd', null, 7]);
    expect(status).toBe(1);
    expect(out[1].error).toBe('la línea 2 no es JSON');
    expect(out[5].error).toContain('línea 6');
    const answers = out.filter(({ id }) => id !== null).map((line) => answer.parse(line));
    expect(answers.map(({ kind }) => kind)).toEqual([
      'answer',
      'danger',
      'courtesy',
      'refuse',
      'answer',
    ]);
    expect(
      answers[0]?.services
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['matricula', 'ppt-solicitud']);
    expect(answers[1]?.danger).toBe('violencia-mujer');
    expect(answers[3]?.services).toEqual([]);
    expect(answers[4]?.reply[0]).toContain('Bogotá');
  });

  it('prints nothing but answers on standard output, and nothing for nothing', () => {
    expect(baquiano(['ask', '--jsonl'], '')).toMatchObject({ stdout: '', status: 0 });
  });
});

describe('baquiano ask --explain', () => {
  it('tells an editor what was heard and why a card won', () => {
    const said = 'estoy en yopal, se me perdio el permizo y aparte mi hijo nesesita colegio';
    const { stdout, status } = baquiano(['ask', '--explain', said]);
    expect(status).toBe(0);
    expect(stdout).toContain('Yopal (Casanare)');
    expect(stdout).toContain('Necesidades que se oyen: 2');
    expect(stdout).toMatch(
      /Pérdida, robo o daño del PPT \(ppt-duplicado\): confianza 0\.\d\d, se muestra/,
    );
    expect(stdout).toMatch(/«colegio» está en el título \(peso \d/);
    expect(stdout).toContain('question:several-needs');
    expect(stdout).not.toContain('cli.');
  });
});

describe('baquiano chat', () => {
  it('with --explain says the same of each message, beside the conversation', () => {
    const { stdout, stderr } = baquiano(['chat', '--explain'], 'perdi el ppt\ny cuanto cuesta?\n');
    expect(stderr).toContain('ppt-duplicado');
    expect(stderr).toContain('una pregunta sobre una ficha (ppt-duplicado): cost');
    expect(stdout).not.toContain('confianza');
  });

  it('converses over a pipe with the menus that work everywhere', () => {
    const { stdout, status } = baquiano(['chat'], 'menu\n1\n3\nsaltar\n');
    expect(status).toBe(0);
    expect(stdout).toContain('1. PPT y papeles');
    expect(stdout).toContain('Pérdida, robo o daño del PPT');
  });

  it('draws what WhatsApp would draw', () => {
    const { stdout, status } = baquiano(['chat', '--channel', 'whatsapp'], 'menu\n5\n8\n');
    expect(status).toBe(0);
    expect(stdout).toContain('(lista)\n  [1· PPT y papeles ]');
    expect(stdout).toContain('(botones)\n  [1· Que me explique ]');
  });

  it('names a channel it does not know', () => {
    expect(baquiano(['chat', '--channel', 'sms'])).toMatchObject({ status: 2 });
  });
});

describe('baquiano check', () => {
  it('is clean on the checkout', () => {
    expect(baquiano(['check'])).toMatchObject({ status: 0 });
    expect(baquiano(['check', '--json'])).toMatchObject({ status: 0, stdout: '[]\n' });
  });

  it('says file, line, what and mend, and how many', () => {
    const folder = contentCopy();
    const card = join(folder, 'knowledge/services/salud/urgencias.yaml');
    writeFileSync(card, readFileSync(card, 'utf8').replace('\ncost:', '\ncots:'));
    const { stdout, status } = baquiano(['check'], '', { BAQUIANO_CONTENT: folder });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^knowledge\/services\/salud\/urgencias\.yaml:\d+: no conozco el campo «cots»; revisa/m,
    );
    expect(stdout).toContain('1 problemas en 1 archivos');
    const json = baquiano(['check', '--json'], '', { BAQUIANO_CONTENT: folder });
    expect(JSON.parse(json.stdout)[0]).toMatchObject({
      code: 'field.unknown',
      file: expect.stringContaining('urgencias'),
    });
  });

  it('says that there is nothing, for an empty folder', () => {
    const { stdout, status } = baquiano(['check'], '', {
      BAQUIANO_CONTENT: mkdtempSync(join(tmpdir(), 'vacio-')),
    });
    expect(status).toBe(1);
    expect(stdout).toContain('knowledge/services/:1: no hay ninguna ficha de servicio');
  });
});

describe('baquiano replay', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'replay-')), 'hola.yaml');
  const write = (responde: string): void =>
    writeFileSync(
      file,
      `sobre: Prueba\nhoy: 2026-11-20\nconversacion:\n  - dice: gracias\n    responde: ${responde}\n`,
    );

  // Three programs start, and the first may have to learn.
  it('shows the difference, mends it only when told to, and passes then', {
    timeout: 120_000,
  }, () => {
    write('otra cosa');
    const failed = baquiano(['replay', file]);
    expect(failed.status).toBe(1);
    expect(failed.stdout).toContain('  - otra cosa');
    expect(failed.stdout).toMatch(/ {2}\+ .*Con gusto/);
    expect(readFileSync(file, 'utf8')).toContain('otra cosa');
    expect(baquiano(['replay', '--update', file]).status).toBe(0);
    expect(baquiano(['replay', file])).toMatchObject({ status: 0 });
  });

  it('names the line of a transcript that is not one', () => {
    writeFileSync(file, 'sobre: Prueba\nhoy: ayer\nconversacion: []\n');
    const { stdout, status } = baquiano(['replay', file]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${file}:2: «hoy» dice «ayer»`);
  });
});

describe('baquiano search-eval', () => {
  it('measures the retrieval on another corpus', () => {
    const folder = mkdtempSync(join(tmpdir(), 'eval-'));
    const [docs, queries] = ['d.jsonl', 'q.jsonl'].map((name) => join(folder, name)) as [
      string,
      string,
    ];
    const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');
    writeFileSync(
      docs,
      lines([
        { id: 'sol', text: 'El sol es una estrella que da luz y calor.' },
        { id: 'luna', text: 'La luna gira alrededor de la Tierra.' },
        { id: 'mar', text: 'El mar es salado y profundo.' },
      ]),
    );
    writeFileSync(
      queries,
      lines([
        { id: 'q1', text: '¿qué estrella nos da calor?', accept: ['sol'] },
        { id: 'q2', text: 'agua salada profunda', accept: ['mar'] },
      ]),
    );
    const { stdout, status } = baquiano(['search-eval', '--docs', docs, '--queries', queries]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      'recall@1': 1,
      'recall@5': 1,
      mrr: 1,
      queries: 2,
      docs: 3,
      build_ms: expect.any(Number),
      p50_ms: expect.any(Number),
      p99_ms: expect.any(Number),
    });
    expect(baquiano(['search-eval', '--docs', docs])).toMatchObject({ status: 2 });
    expect(baquiano(['search-eval', '--docs', 'nada', '--queries', queries]).stderr).toContain(
      'nada',
    );
  });
});

describe('wrong use', () => {
  it.each([
    [['volar']],
    [['ask', '--jsonn']],
    [['ask', '--explain']],
    [['ask', '--jsonl', 'sobra']],
    [['replay']],
    [[]],
  ])('%j is status 2 with the usage', (args) => {
    const { status, stdout, stderr } = baquiano(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).not.toBe('');
  });
});

describe('the schemas that editors complete with', () => {
  it('are those the program checks with', () => {
    const folder = contentCopy();
    // `schemas` writes beside the content it was given.
    baquiano(['schemas'], '', { BAQUIANO_CONTENT: folder });
    for (const name of [
      'card',
      'flow',
      'lines',
      'areas',
      'messages',
      'danger',
      'cues',
      'foreign-cues',
      'lexicon',
      'editor',
    ]) {
      const file = `knowledge/schemas/${name}.json`;
      expect(readFileSync(join(folder, file), 'utf8'), `npx baquiano schemas`).toBe(
        readFileSync(join(ROOT, file), 'utf8'),
      );
    }
  });
});

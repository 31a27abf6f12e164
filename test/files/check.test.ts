import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/content.ts';
import { loadEditorCatalogue } from '../../src/content/editor-catalogue.ts';
import { describeProblem, errorsIn, type TextFile } from '../../src/files/problem.ts';
import { FILES, loaded, TODAY, withFile } from '../support/content.ts';

const CARD = 'knowledge/services/salud/urgencias.yaml';
const ASKED = 'knowledge/examples/asked/salud.yaml';
const editor = loadEditorCatalogue(FILES);

/** Every problem as `baquiano check` prints it. */
const say = (files: readonly TextFile[]): readonly string[] =>
  loadContent(files, TODAY).problems.map((problem) => {
    const { what, mend } = describeProblem(problem, editor.problems);
    return `${problem.file}:${problem.line}: ${what}; ${mend}`;
  });

/** The first line that a change touches, 1-based. */
const lineTouched = (path: string, change: (text: string) => string): number => {
  const before = (FILES.find((file) => file.path === path)?.text ?? '').split('\n');
  const after = change(before.join('\n')).split('\n');
  return before.findIndex((line, i) => line !== after[i]) + 1;
};

describe('what an editor is told', () => {
  it('is nothing while the content is in order', () => {
    expect(say(FILES)).toEqual([]);
    expect(loaded.content?.portfolio.cards.size).toBeGreaterThanOrEqual(16);
  });

  it('is a warning where there are no examples: the rules alone hear danger then', () => {
    const without = FILES.filter(({ path }) => !path.startsWith('knowledge/examples/'));
    expect(say(without)).toEqual([expect.stringContaining('no hay ejemplos')]);
    expect(errorsIn(loadContent(without, TODAY).problems)).toEqual([]);
  });

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      'a misspelt field',
      CARD,
      (t) => t.replace('\ncost:', '\ncots:'),
      /no conozco el campo «cots»/,
    ],
    [
      'an unknown card',
      CARD,
      (t) => t.replace(/see_also: .*/, 'see_also: [reclamo-zalud]'),
      /no existe la ficha «reclamo-zalud»; ¿quisiste decir «reclamo-salud»\?/,
    ],
    [
      'an unknown area',
      CARD,
      (t) => t.replace('area: salud', 'area: saluz'),
      /no existe el área «saluz»; ¿quisiste decir «salud»\?/,
    ],
    [
      'an unsourced number',
      CARD,
      (t) => t.replace(/\nwho:\n/, '\nwho:\n  - Desde los 18 años.\n'),
      /«18» no tiene fuente/,
    ],
    [
      'a source that is not there',
      CARD,
      (t) => t.replace('source: rama-judicial', 'source: rama-judicia'),
      /no existe la fuente «rama-judicia»/,
    ],
    [
      'a date that has not come',
      CARD,
      (t) => t.replace('on: 2026-11-20', 'on: 2027-01-02'),
      /la fecha 2027-01-02 todavía no llega \(hoy es 2026-11-20\)/,
    ],
    [
      'a date written another way',
      CARD,
      (t) => t.replace('on: 2026-11-20', 'on: 20-11-2026'),
      /«verified.on» dice «20-11-2026»; escribe la fecha como 2026-11-20/,
    ],
    [
      'a review before the check',
      CARD,
      (t) => t.replace(/review_by: .*/, 'review_by: 2026-01-01'),
      /no es posterior/,
    ],
    [
      'an unknown line',
      CARD,
      (t) => t.replace('{emergencias}', '{emergensias}'),
      /no existe la línea «emergensias»; ¿quisiste decir «emergencias»\?/,
    ],
    [
      'ways of asking for a card that is not there',
      ASKED,
      (t) => t.replace('\nurgencias:', '\nurgensias:'),
      /no existe la ficha «urgensias»; ¿quisiste decir «urgencias»\?/,
    ],
    [
      'one way of asking for two cards',
      ASKED,
      (t) => {
        const [, first = ''] = t.match(/^ {2}- (.*)$/m) ?? [];
        return `${t.trimEnd()}\n  - ${first}\n`;
      },
      /está como «.*» y también como «vacunacion»; déjala en una sola lista/,
    ],
  ])('names the line of %s', (_what, path, change, expected) => {
    const told = say(withFile(path, change));
    expect(told.join('\n')).toMatch(expected);
    const [first = ''] = told.filter((line) => expected.test(line));
    expect(first.startsWith(`${path}:`)).toBe(true);
    // On the changed line, or on the field that holds it.
    const line = Number(first.split(':')[1]);
    const touched = lineTouched(path, change);
    expect(line).toBeLessThanOrEqual(touched);
    expect(line).toBeGreaterThanOrEqual(touched - 2);
  });

  it('names a missing field on the first line, where there is none of its own', () => {
    const told = say(withFile(CARD, (text) => text.replace(/\nowner: .*/, '')));
    expect(told).toEqual([`${CARD}:1: falta «owner»; agrégalo`]);
  });

  it('names letters in a phone, in lines and in points', () => {
    const lines = say(withFile('knowledge/lines.yaml', (t) => t.replace('"155"', '"155 opción"')));
    expect(lines.join('\n')).toMatch(
      /lines\.yaml:\d+: «lines\.mujeres\.number» no es un teléfono: «155 opción»/,
    );
    const points = say(
      withFile('knowledge/points/puntos.csv', (t) => t.replace('315 638 9391', '315 638 93 uno')),
    );
    expect(points.join('\n')).toMatch(/puntos\.csv:\d+: «telefono» no es un teléfono/);
  });

  it('keeps every other card when one is broken, and says where the YAML broke', () => {
    const files = withFile(CARD, (t) => t.replace('title: ', 'title: "sin cerrar '));
    const { content, problems } = loadContent(files, TODAY);
    expect(problems.map(({ file }) => file)).toEqual([CARD]);
    expect(content?.portfolio.cards.size).toBe((loaded.content?.portfolio.cards.size ?? 0) - 1);
  });

  it('names a broken row of a table and keeps the others', () => {
    const files = withFile('knowledge/points/puntos.csv', (t) => `${t}p900,Punto sin celdas\n`);
    const { content, problems } = loadContent(files, TODAY);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'csv.cells',
      line: files
        .find(({ path }) => path.endsWith('puntos.csv'))
        ?.text.trimEnd()
        .split('\n').length,
    });
    expect(content?.portfolio.points.length).toBe(loaded.content?.portfolio.points.length);
  });

  it('reads a table saved with semicolons and a byte-order mark', () => {
    const semicolons = (text: string): string => {
      const rows: string[][] = parse(text);
      return `\uFEFF${rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n')}`;
    };
    const { content, problems } = loadContent(
      withFile('knowledge/points/puntos.csv', semicolons),
      TODAY,
    );
    expect(problems).toEqual([]);
    expect(content?.portfolio.points).toEqual(loaded.content?.portfolio.points);
  });

  it('says that a portfolio is empty, which is not the same as broken', () => {
    const files = FILES.filter(({ path }) => !path.startsWith('knowledge/services/'));
    expect(loadContent(files, TODAY).problems.map(({ code }) => code)).toContain('portfolio.empty');
  });

  it('has a sentence and a mend for every problem', () => {
    for (const [code, { what, mend }] of Object.entries(editor.problems)) {
      expect(what, code).not.toBe('');
      expect(mend, code).not.toBe('');
    }
  });
});

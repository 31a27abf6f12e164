import { describe, expect, it } from 'vitest';
import { loadFlows } from '../../src/flow/load.ts';
import { content } from '../support/content.ts';

const known = {
  cards: [...content.portfolio.cards.keys()],
  areas: ['salud'],
  dangers: ['suicidio'],
};

const problemsOf = (yaml: string) => {
  const file = { path: 'flows/prueba.yaml', text: yaml };
  return loadFlows([file], known, content.portfolio.lines).problems.map(({ code, line }) => ({
    code,
    line,
  }));
};

const flow = (steps: string): string => `id: prueba\ntitle: Prueba\nstart: uno\nsteps:\n${steps}`;
const END = '  fin: { kind: card, card: urgencias }\n';

describe('what would strand a person in a route', () => {
  it('is nothing in a route that asks and ends', () => {
    const steps = `  uno:\n    kind: menu\n    text: ¿Sí o no?\n    choices:\n      - { id: si, label: Sí, goto: fin }\n      - { id: no, label: No, goto: fin }\n${END}`;
    expect(problemsOf(flow(steps))).toEqual([]);
  });

  it.each([
    [
      'a link to nowhere',
      `  uno: { kind: tell, text: Hola, next: dos }\n${END}`,
      'step.unknown',
      5,
    ],
    [
      'a step nobody reaches',
      `  uno: { kind: card, card: urgencias }\n${END}`,
      'step.unreachable',
      6,
    ],
    [
      'a loop that never asks',
      '  uno: { kind: tell, text: Hola, next: dos }\n  dos: { kind: tell, text: Eco, next: uno }\n',
      'step.loop',
      5,
    ],
    [
      'a way without an end',
      '  uno: { kind: municipality, text: ¿Dónde?, next: uno }\n',
      'step.dead-end',
      5,
    ],
    ['a card that does not exist', '  uno: { kind: card, card: urjencias }\n', 'card.unknown', 5],
    [
      'an unsourced number',
      `  uno: { kind: tell, text: Tienes 30 días, next: fin }\n${END}`,
      'fact.unsourced',
      5,
    ],
  ])('%s', (_what, steps, code, line) => {
    expect(problemsOf(flow(steps))).toContainEqual({ code, line });
  });

  it('is a menu that no channel can draw', () => {
    const many = Array.from(
      { length: 10 },
      (_, i) => `      - { id: o${i}, label: Opción ${i}, goto: fin }`,
    );
    const menu = (choices: readonly string[]) =>
      flow(`  uno:\n    kind: menu\n    text: Elige\n    choices:\n${choices.join('\n')}\n${END}`);
    expect(problemsOf(menu(many))).toContainEqual({ code: 'menu.rows', line: 8 });
    const long = '      - { id: a, label: Una opción de más de veinticuatro letras, goto: fin }';
    expect(problemsOf(menu([long, long])).map(({ code }) => code)).toContain('field.big');
    const same = [
      '      - { id: a, label: Sí, goto: fin }',
      '      - { id: b, label: SI, goto: fin }',
    ];
    expect(problemsOf(menu(same)).map(({ code }) => code)).toContain('menu.duplicate');
  });

  it('is a kind of step that does not exist, and the kinds are named', () => {
    const [problem] = loadFlows(
      [{ path: 'flows/prueba.yaml', text: flow('  uno: { kind: menuu, text: Hola }\n') }],
      known,
      content.portfolio.lines,
    ).problems;
    expect(problem).toMatchObject({ line: 5 });
    expect(problem?.params.allowed).toContain('menu');
  });
});

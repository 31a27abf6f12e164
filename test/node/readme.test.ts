import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMunicipality } from '../../src/territory/territory.ts';
import { content } from '../support/content.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const readme = readFileSync(`${ROOT}README.md`, 'utf8');
const [firstScreen = ''] = readme.split('\n---\n');

describe('the README', () => {
  it('starts with exactly two commands, a picture and who it is for', () => {
    const [, block = ''] = firstScreen.match(/```sh\n([\s\S]*?)```/) ?? [];
    const commands = block
      .trim()
      .split('\n')
      .map((line) => line.split('#')[0]?.trim());
    expect(commands).toEqual(['npm ci && npm start', 'npm ci && npm test']);
    const [, picture = ''] = firstScreen.match(/!\[[^\]]+\]\(([^)]+)\)/) ?? [];
    expect(existsSync(ROOT + picture)).toBe(true);
    expect(firstScreen).toContain('Para quién es');
  });

  it('counts what is really there', () => {
    const { portfolio, territory } = content;
    expect(readme).toContain(`${portfolio.cards.size} fichas`);
    expect(readme).toContain(`${portfolio.points.length} puntos`);
    expect(readme).toContain(
      `${territory.municipalities.filter(isMunicipality).length.toLocaleString('es-CO')} municipios`,
    );
  });
});

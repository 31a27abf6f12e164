import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sensesOf } from '../../src/guide/senses.ts';
import { keepInFiles } from '../../src/retrieval/kept-files.ts';
import { content } from '../support/content.ts';

const folder = await mkdtemp(join(tmpdir(), 'baquiano-kept-'));
afterEach(() => rm(folder, { recursive: true, force: true }));

const DANGER = 'mi marido me encerró con llave y dice que de aquí no salgo viva';

describe('what was learned', () => {
  test('is there at the next start, and hears the same', async () => {
    const first = (await sensesOf({ ...content }, keepInFiles(folder)))(DANGER);
    expect(first.danger()?.kind).toBe('violencia-mujer');
    vi.resetModules();
    const started = await import('../../src/guide/senses.ts');
    const write = () => Promise.reject(new Error('it was learned again'));
    const kept = { ...keepInFiles(folder), write };
    const again = (await started.sensesOf({ ...content }, kept))(DANGER);
    expect(again.danger()?.kind).toBe('violencia-mujer');
    expect(again.noise()).toEqual(first.noise());
    expect(await readdir(folder)).toHaveLength(1);
  });
});

describe('a kept value', () => {
  const keep = keepInFiles(folder);

  test('comes back as it was, under its own key alone', async () => {
    await keep.write('a', { weights: new Float32Array([1, 2.5]) });
    expect(await keep.read('a')).toEqual({ weights: new Float32Array([1, 2.5]) });
    expect(await keep.read('b')).toBeUndefined();
  });

  test('that was cut short is as good as none', async () => {
    await keep.write('a', ['long enough to be cut']);
    const [name] = await readdir(folder);
    await writeFile(join(folder, `${name}`), Buffer.from([0xff, 0x0f, 0x22]));
    expect(await keep.read('a')).toBeUndefined();
  });

  test('gives way to newer ones, so that the folder does not grow', async () => {
    for (let i = 0; i < 20; i++) await keep.write(`${i}`, i);
    expect((await readdir(folder)).length).toBe(12);
    expect(await keep.read('19')).toBe(19);
  });

  test('is not needed: where nothing can be written, nothing fails', async () => {
    const nowhere = keepInFiles('/dev/null/baquiano');
    await nowhere.write('a', 1);
    expect(await nowhere.read('a')).toBeUndefined();
  });
});

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { learnFrom, lesson, recall } from '../../src/guide/learned.ts';
import { kept, type Subject } from '../../src/retrieval/keep.ts';
import { keepInFiles } from '../../src/retrieval/kept-files.ts';
import { content } from '../support/content.ts';

const folder = await mkdtemp(join(tmpdir(), 'baquiano-kept-'));
afterEach(() => rm(folder, { recursive: true, force: true }));

const subject = (from: string): Subject => ({ name: 'senses', from });
const DANGER = 'mi marido me encerró con llave y dice que de aquí no salgo viva';

describe('what was learned', () => {
  test('is there at the next start, and hears the same', async () => {
    let lessons = 0;
    const start = async () =>
      recall(
        content,
        await kept(keepInFiles(folder), subject('as it stands'), lesson, () => {
          lessons += 1;
          return learnFrom(content);
        }),
      );
    const [first, again] = [await start(), await start()];
    expect(lessons).toBe(1);
    const features = first.featuresOf(first.read(DANGER));
    expect(first.danger.classify(features)[0]?.label).toBe('violencia-mujer');
    expect(again.danger.classify(features)).toEqual(first.danger.classify(features));
    expect(again.noise.classify(features)).toEqual(first.noise.classify(features));
    expect(again.tellsOfDanger(again.read(DANGER))).toBe(true);
  });
});

describe('a kept value', () => {
  const keep = keepInFiles(folder);

  test('comes back as it was, for its own subject alone', async () => {
    const value = { step: 0.1, weights: new Int8Array([-127, 5]) };
    await keep.write(subject('a'), value);
    expect(await keep.read(subject('a'))).toEqual(value);
    expect(await keep.read(subject('b'))).toBeUndefined();
    expect(await keep.read({ name: 'asked', from: 'a' })).toBeUndefined();
  });

  test('that was cut short is as good as none', async () => {
    await keep.write(subject('a'), ['long enough to be cut']);
    const [name] = await readdir(folder);
    await writeFile(join(folder, `${name}`), Buffer.from([0xff, 0x0f, 0x22]));
    expect(await keep.read(subject('a'))).toBeUndefined();
  });

  test('gives way to newer ones, so that the folder does not grow', async () => {
    for (let i = 0; i < 20; i++) await keep.write(subject(`${i}`), i);
    expect((await readdir(folder)).length).toBe(12);
    expect(await keep.read(subject('19'))).toBe(19);
  });

  test('is not needed: where nothing can be written, nothing fails', async () => {
    const nowhere = keepInFiles('/dev/null/baquiano');
    await nowhere.write(subject('a'), 1);
    expect(await nowhere.read(subject('a'))).toBeUndefined();
  });
});

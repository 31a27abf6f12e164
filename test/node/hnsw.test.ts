import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasHnsw, hnswIndex } from '../../src/retrieval/hnsw.ts';
import { fitNgrams } from '../../src/retrieval/ngrams.ts';
import { type Embedder, exactIndex } from '../../src/retrieval/vector.ts';
import { content } from '../support/content.ts';

const passages = [...content.portfolio.cards.values()].flatMap((card) => card.questions);
const keyless = fitNgrams(passages, content.lexicon);

/** Counts how often it embeds, to see whether an index was built or read. */
const counting = (name = keyless.name): Embedder & { calls: number } => ({
  ...keyless,
  name,
  calls: 0,
  embed(texts) {
    this.calls += 1;
    return keyless.embed(texts);
  },
});

describe.skipIf(!(await hasHnsw()))('hnswlib through LangChain', () => {
  it('finds what exact search finds', async () => {
    const index = await hnswIndex()(passages, keyless);
    const exact = exactIndex(await keyless.embed(passages));
    const queries = await keyless.embed(['perdi el permiso', 'cupo en la escuela', 'no me pagan']);
    for (const query of queries) {
      const [near] = await index.nearest(query, 5);
      const [best] = await exact.nearest(query, 5);
      expect(near?.similarity).toBeCloseTo(best?.similarity ?? 0, 4);
    }
  });

  it('is kept between starts, and built again when content, embedder or file changed', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'baquiano-')), 'index');
    const build = async (texts: readonly string[], embedder: ReturnType<typeof counting>) => {
      const index = await hnswIndex(folder)(texts, embedder);
      const [query] = await keyless.embed(['perdi el permiso']);
      expect((await index.nearest(query ?? new Float32Array(), 1))[0]?.similarity).toBeGreaterThan(
        0,
      );
      return embedder.calls;
    };
    expect(await build(passages, counting())).toBe(1);
    expect(await build(passages, counting())).toBe(0);
    expect(await build(passages.slice(1), counting())).toBe(1);
    expect(await build(passages.slice(1), counting('otro'))).toBe(1);
    await writeFile(join(folder, 'hnswlib.index'), 'roto');
    expect(await build(passages.slice(1), counting('otro'))).toBe(1);
    await writeFile(join(folder, 'manifest.json'), '{');
    expect(await build(passages.slice(1), counting('otro'))).toBe(1);
    expect(await readdir(folder)).toContain('hnswlib.index');
    expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
      embedder: 'otro',
      dimension: keyless.dimension,
    });
  });
});

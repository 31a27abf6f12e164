import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { z } from 'zod';
import type { IndexBuilder } from './search.ts';
import type { Embedder, VectorIndex } from './vector.ts';

/** What an index on disk was built from; any difference means building it again. */
const manifest = z.object({
  content: z.string(),
  embedder: z.string(),
  dimension: z.number(),
  count: z.number(),
});
type Manifest = z.infer<typeof manifest>;
const MANIFEST = 'manifest.json';

/** Whether the native addon was built here; false on a machine without a compiler. */
export const hasHnsw = async (): Promise<boolean> =>
  import('hnswlib-node').then(
    () => true,
    () => false,
  );

/**
 * An approximate index (HNSW) through LangChain, kept in `folder`, when given, between
 * starts. A folder of
 * other content, another embedder or another dimension, or one that cannot be read, is rebuilt.
 */
export const hnswIndex =
  (folder?: string): IndexBuilder =>
  async (passages, embedder) => {
    const [{ HNSWLib: Store }, { Document }] = await Promise.all([
      import('@langchain/community/vectorstores/hnswlib'),
      import('@langchain/core/documents'),
    ]);
    const wanted: Manifest = {
      content: createHash('sha256').update(JSON.stringify(passages)).digest('hex'),
      embedder: embedder.name,
      dimension: embedder.dimension,
      count: passages.length,
    };
    if (passages.length === 0) return { nearest: async () => [] };
    const kept =
      folder && (await load(folder, wanted, () => Store.load(folder, langChain(embedder))));
    if (kept) return asIndex(kept);

    const vectors = await embedder.embed(passages);
    const store = new Store(langChain(embedder), {
      space: 'cosine',
      numDimensions: embedder.dimension,
    });
    await store.addVectors(
      vectors.map((vector) => Array.from(vector)),
      passages.map((_, position) => new Document({ pageContent: '', metadata: { position } })),
    );
    if (folder) await save(folder, wanted, store);
    return asIndex(store);
  };

async function load(
  folder: string,
  wanted: Manifest,
  read: () => Promise<HNSWLib>,
): Promise<HNSWLib | undefined> {
  try {
    const found = manifest.parse(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
    return JSON.stringify(found) === JSON.stringify(wanted) ? await read() : undefined;
  } catch {
    return undefined;
  }
}

/** Written aside and moved into place, so that a cut leaves the old folder or none. */
async function save(folder: string, wanted: Manifest, store: HNSWLib): Promise<void> {
  const aside = `${folder}.new`;
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  await store.save(aside);
  await writeFile(join(aside, MANIFEST), JSON.stringify(wanted));
  await rm(folder, { recursive: true, force: true });
  await rename(aside, folder);
}

const asIndex = (store: HNSWLib): VectorIndex => ({
  nearest: async (vector, count) => {
    const found = await store.similaritySearchVectorWithScore(Array.from(vector), count);
    return found.map(([document, distance]) => ({
      position: Number(document.metadata.position),
      similarity: 1 - distance,
    }));
  },
});

const langChain = ({ embed }: Embedder) => ({
  embedQuery: async (text: string) => Array.from((await embed([text]))[0] ?? []),
  embedDocuments: async (texts: string[]) =>
    (await embed(texts)).map((vector) => Array.from(vector)),
});

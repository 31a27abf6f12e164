import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { hasHnsw, hnswIndex } from '../retrieval/hnsw.ts';
import { loadLexicon } from '../retrieval/lexicon.ts';
import { buildSearch } from '../retrieval/search.ts';
import type { Command } from './command.ts';

const documentLine = z.object({ id: z.coerce.string(), text: z.string() });
const queryLine = z.object({
  id: z.coerce.string(),
  text: z.string(),
  accept: z.array(z.coerce.string()).min(1),
});

const DEPTH = 10;

/** Measures the product's own retrieval on any Spanish corpus. */
export const searchEval: Command = async (args, io) => {
  const { values } = parseArgs({
    args: [...args],
    options: { docs: { type: 'string' }, queries: { type: 'string' } },
  });
  if (!values.docs || !values.queries) {
    io.err(io.text('cli.usage'));
    return 2;
  }
  const read = async <S extends z.ZodType>(file: string, schema: S) => {
    try {
      return readLines(await readFile(file, 'utf8'), schema);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      io.err(io.text('cli.file_unreadable', { file, detail }));
      return undefined;
    }
  };
  const docs = await read(values.docs, documentLine);
  const queries = await read(values.queries, queryLine);
  if (!docs || !queries) return 1;
  if (docs.length === 0 || queries.length === 0) {
    io.err(io.text('cli.corpus_empty', { file: docs.length === 0 ? values.docs : values.queries }));
    return 1;
  }

  const started = performance.now();
  const search = await buildSearch(
    docs.map(({ id, text }) => ({ id, fields: { body: [text] } })),
    { lexicon: loadLexicon(io.files).lexicon, index: (await hasHnsw()) ? hnswIndex() : undefined },
  );
  const buildMs = performance.now() - started;

  const times: number[] = [];
  const ranks: number[] = [];
  for (const { text, accept } of queries) {
    const before = performance.now();
    const hits = await search.find(text, DEPTH);
    times.push(performance.now() - before);
    ranks.push(hits.findIndex(({ id }) => accept.includes(id)) + 1);
  }
  const within = (depth: number) =>
    share(ranks.filter((rank) => rank > 0 && rank <= depth).length, ranks.length);
  io.out(
    JSON.stringify({
      'recall@1': within(1),
      'recall@5': within(5),
      mrr: share(
        ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0),
        ranks.length,
      ),
      queries: queries.length,
      docs: docs.length,
      build_ms: Math.round(buildMs),
      p50_ms: percentile(times, 0.5),
      p99_ms: percentile(times, 0.99),
    }),
  );
  return 0;
};

function readLines<S extends z.ZodType>(text: string, schema: S): z.output<S>[] {
  return text
    .split('\n')
    .map((line, i) => ({ line, number: i + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      try {
        return schema.parse(JSON.parse(line));
      } catch (error) {
        throw new Error(`${number}: ${error instanceof Error ? error.message : error}`);
      }
    });
}

const share = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 10_000;

function percentile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
  return Math.round(value * 1000) / 1000;
}

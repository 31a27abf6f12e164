import { readFileSync } from 'node:fs';
import { newConversation } from '../../src/guide/conversation.ts';
import { portfolioDocuments } from '../../src/guide/documents.ts';
import { makeGuide } from '../../src/guide/guide.ts';
import { hasHnsw, hnswIndex } from '../../src/retrieval/hnsw.ts';
import type { Document } from '../../src/retrieval/lexical.ts';
import { buildSearch, type IndexBuilder, type Search } from '../../src/retrieval/search.ts';
import { content } from '../understanding/guide.ts';

/**
 * How long a message takes to be heard and decided, over the portfolio and beside many synthetic
 * passages: `node --import tsx test/bench/understanding.ts [passages]`. Prints one JSON.
 */
const passages = Number(process.argv[2] ?? 100_000);
const PER_DOCUMENT = 10;
const WORDS = 18;

const questions = readFileSync('test/understanding/data/questions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): string => JSON.parse(line).text);
const documents = portfolioDocuments(content);

/** Sentences of words drawn as often as the portfolio has them; always the same. */
function synthetic(): Document[] {
  const spoken = documents.flatMap(({ fields }) =>
    [...(fields.summary ?? []), ...(fields.body ?? [])].flatMap((text) => text.split(/\s+/)),
  );
  let seed = 1;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const sentence = (): string =>
    Array.from({ length: WORDS }, () => spoken[Math.floor(random() * spoken.length)]).join(' ');
  return Array.from({ length: Math.ceil(passages / PER_DOCUMENT) }, (_, i) => ({
    id: `synthetic-${i}`,
    fields: { body: Array.from({ length: PER_DOCUMENT }, sentence) },
  }));
}

async function timed(search: Search) {
  const guide = makeGuide({ content, search });
  const turn = (text: string) => guide.turn(newConversation(), { kind: 'text', text }, new Date());
  for (const text of questions.slice(0, 50)) await turn(text);
  const times: number[] = [];
  for (const text of questions) {
    const before = performance.now();
    await turn(text);
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number(times[Math.floor(times.length * share)]?.toFixed(1));
  return { p50_ms: at(0.5), p99_ms: at(0.99) };
}

async function measured(all: readonly Document[], index?: IndexBuilder) {
  const before = performance.now();
  const search = await buildSearch(all, { lexicon: content.lexicon, index });
  const built_s = Number(((performance.now() - before) / 1_000).toFixed(1));
  return { built_s, ...(await timed(search)) };
}

const many = [...documents, ...synthetic()];
const report = {
  messages: questions.length,
  cards: documents.length,
  portfolio: await measured(documents),
  passages,
  exact: await measured(many),
  hnsw: (await hasHnsw()) ? await measured(many, hnswIndex()) : 'not built on this machine',
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);

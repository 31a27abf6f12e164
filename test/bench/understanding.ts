import { readFileSync } from 'node:fs';
import { newConversation } from '../../src/guide/conversation.ts';
import { portfolioDocuments } from '../../src/guide/documents.ts';
import { makeGuide } from '../../src/guide/guide.ts';
import { sensesOf } from '../../src/guide/senses.ts';
import { MESSAGE_CHARS } from '../../src/limits.ts';
import { hasHnsw, hnswIndex } from '../../src/retrieval/hnsw.ts';
import type { Document } from '../../src/retrieval/lexical.ts';
import { buildSearch, type IndexBuilder } from '../../src/retrieval/search.ts';
import { content } from '../understanding/guide.ts';

/**
 * How long a message takes to be heard and decided, over the portfolio and beside many synthetic
 * passages, and how long danger alone takes to be heard:
 * `node --import tsx test/bench/understanding.ts [passages]`. The passages take 15 minutes; with 0 they
 * are left out. Prints one JSON.
 */
const passages = Number(process.argv[2] ?? 100_000);
const PER_DOCUMENT = 10;
const WORDS = 18;
const WARM_UP = 50;
const LONGEST_TIMES = 25;

const textsOf = (name: string): readonly string[] =>
  readFileSync(`test/understanding/data/${name}`, 'utf8')
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).text);
const questions = textsOf('questions.jsonl');
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

/** Milliseconds that each text takes, shortest first. */
async function times(texts: readonly string[], hear: (text: string) => unknown) {
  for (const text of texts.slice(0, WARM_UP)) await hear(text);
  const taken: number[] = [];
  for (const text of texts) {
    const before = performance.now();
    await hear(text);
    taken.push(performance.now() - before);
  }
  return taken.sort((a, b) => a - b);
}

const at = (taken: readonly number[], share: number): number =>
  Number(taken[Math.floor(taken.length * share)]?.toFixed(1));
const figures = (taken: readonly number[]) => ({ p50_ms: at(taken, 0.5), p99_ms: at(taken, 0.99) });

async function measured(all: readonly Document[], index?: IndexBuilder) {
  const before = performance.now();
  const search = await buildSearch(all, { lexicon: content.lexicon, index });
  const built_s = Number(((performance.now() - before) / 1_000).toFixed(1));
  const guide = makeGuide({ content, search });
  const turn = (text: string) => guide.turn(newConversation(), { kind: 'text', text }, new Date());
  return { built_s, ...figures(await times(questions, turn)) };
}

/** The longest message that is read is made of dangers and look-alikes, the most there is to weigh. */
async function measuredDanger() {
  const senses = await sensesOf(content);
  const hear = (text: string) => senses(text).danger();
  const texts = textsOf('danger.jsonl');
  const longest = texts.join('. ').slice(0, MESSAGE_CHARS);
  return {
    ...figures(await times(texts, hear)),
    longest_ms: at(await times(Array(LONGEST_TIMES).fill(longest), hear), 0.5),
  };
}

async function beside() {
  const many = [...documents, ...synthetic()];
  return {
    passages,
    exact: await measured(many),
    hnsw: (await hasHnsw()) ? await measured(many, hnswIndex()) : 'not built on this machine',
  };
}

const report = {
  messages: questions.length,
  cards: documents.length,
  portfolio: await measured(documents),
  danger: await measuredDanger(),
  ...(passages > 0 && (await beside())),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);

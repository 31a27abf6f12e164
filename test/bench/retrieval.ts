import { readFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { portfolioDocuments } from '../../src/guide/documents.ts';
import { SHARES } from '../../src/retrieval/fuse.ts';
import type { Shares } from '../../src/retrieval/hit.ts';
import { buildSearch } from '../../src/retrieval/search.ts';
import { words } from '../../src/text.ts';
import { content } from '../understanding/guide.ts';

/**
 * What each way of finding gives to the ranking of the cards, and what a plain BM25 over the same
 * texts would find: `node --import tsx test/bench/retrieval.ts`. Over the development questions of
 * `test/understanding`, ranked alone, before anything is refused or cut into needs. What is learned
 * ranks those that words or vectors found. The shares and weights were tuned on these questions; the
 * plain BM25 was not, and it searches the examples too, which the lexical index and the vectors do
 * not. Prints one JSON.
 */
interface Question {
  readonly text: string;
  readonly split: string;
  readonly service?: string;
  readonly services?: readonly string[];
  readonly also?: readonly string[];
}

type Rank = (text: string) => Promise<readonly string[]>;

const BEST = 3;

const documents = portfolioDocuments(content);
const questions = readFileSync('test/understanding/data/questions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Question => JSON.parse(line))
  .filter(({ split }) => split === 'dev')
  .map(({ text, service, services = service ? [service] : [], also = [] }) => ({
    text,
    named: services.length,
    wanted: [...services, ...also],
  }))
  .filter(({ named }) => named > 0);

/** Unweighted words of one field a card, without anything that was tuned here. */
function plainBm25(): Rank {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: (text) => [...words(text)],
    processTerm: (term) => term,
  });
  index.addAll(
    documents.map(({ id, fields, asked = [] }) => ({
      id,
      text: [fields.title, fields.questions, asked, fields.summary, fields.body]
        .flatMap((texts) => texts ?? [])
        .join('\n'),
    })),
  );
  return async (text) => index.search(text).map(({ id }) => String(id));
}

async function weighed(shares: Shares): Promise<Rank> {
  const search = await buildSearch(documents, { lexicon: content.lexicon, shares });
  return async (text) => (await search.find(text, BEST)).map(({ id }) => id);
}

async function recall(rank: Rank) {
  let [first, firstThree] = [0, 0];
  for (const { text, wanted } of questions) {
    const [best = '', ...next] = (await rank(text)).slice(0, BEST);
    if (wanted.includes(best)) first += 1;
    if ([best, ...next].some((id) => wanted.includes(id))) firstThree += 1;
  }
  const share = (found: number) => Number((found / questions.length).toFixed(3));
  return { recall_at_1: share(first), recall_at_3: share(firstThree) };
}

const { lexical, vector, asked } = SHARES;
const report = {
  questions: questions.length,
  cards: documents.length,
  plain_bm25: await recall(plainBm25()),
  lexical: await recall(await weighed({ lexical, vector: 0, asked: 0 })),
  vector: await recall(await weighed({ lexical: 0, vector, asked: 0 })),
  learned: await recall(await weighed({ lexical: 0, vector: 0, asked })),
  lexical_and_vector: await recall(await weighed({ lexical, vector, asked: 0 })),
  all_three: await recall(await weighed(SHARES)),
};
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);

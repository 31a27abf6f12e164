import { readFileSync } from 'node:fs';
import { content } from '../test/understanding/guide.ts';
import { portfolioDocuments } from '../src/guide/documents.ts';
import { buildSearch } from '../src/retrieval/search.ts';
const qs = readFileSync('test/understanding/data/questions.jsonl', 'utf8').trim().split('\n').map((l) => JSON.parse(l)).filter((q) => q.split === 'dev');
const search = await buildSearch(portfolioDocuments(content), { lexicon: content.lexicon, shares: { lexical: .2, vector: .2, asked: .6 } });
for (const q of qs) { const want = [...(q.services ?? [q.service]), ...(q.also ?? [])]; const h = await search.find(q.text, 5); if (!want.includes(h[0]!.id)) console.log(`${h.slice(0, 3).some((x) => want.includes(x.id)) ? '2-3' : 'OUT'} [${want}] <- ${h.slice(0, 3).map((x) => x.id + ' ' + x.score.toFixed(2))} :: ${q.text}`); }

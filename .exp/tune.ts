import { readFileSync } from 'node:fs';
import { content } from '../test/understanding/guide.ts';
import { portfolioDocuments } from '../src/guide/documents.ts';
import { buildSearch } from '../src/retrieval/search.ts';
const lines = (n: string) => readFileSync(`test/understanding/data/${n}`, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const S = process.env.SPLIT ?? 'dev';
const docs = portfolioDocuments(content);
const one = { lexical: 1, vector: 1, asked: 1 };
const search = await buildSearch(docs, { lexicon: content.lexicon, shares: one });
for (const file of ['questions.jsonl', 'officials.jsonl']) {
  const qs = lines(file).filter((q: any) => q.split === S);
  const rows = await Promise.all(qs.map(async (q: any) => ({ want: [...(q.services ?? [q.service]), ...(q.also ?? [])], hits: await search.find(q.text, 100), q })));
  for (const [l, v, a] of [[1, 0, 0], [0, 1, 0], [0, 0, 1], [.5, .5, 0], [.42, .28, .3], [.3, .2, .5], [.2, .2, .6], [.25, .1, .65], [.1, .1, .8], [.3, .3, .4], [.15, .25, .6], [.36,.24,.4],[.25,.25,.5],[.2,.3,.5],[.1,.3,.6],[.15,.15,.7]] as const) {
    let f = 0, t = 0;
    for (const { want, hits } of rows) {
      const r = hits.map((h) => ({ id: h.id, s: h.ways.lexical * l + h.ways.vector * v + h.ways.asked * a })).sort((x, y) => y.s - x.s).slice(0, 3).map((x) => x.id);
      if (want.includes(r[0]!)) f++; if (r.some((x) => want.includes(x))) t++;
    }
    console.log(file, l, v, a, (f / rows.length * 100).toFixed(1), (t / rows.length * 100).toFixed(1));
  }
}

import { readFileSync } from 'node:fs';
import { content } from '../test/understanding/guide.ts';
import { sensesOf } from '../src/guide/senses.ts';
import { portfolioDocuments } from '../src/guide/documents.ts';
import { buildSearch } from '../src/retrieval/search.ts';
const s = await sensesOf(content);
const search = await buildSearch(portfolioDocuments(content), { lexicon: content.lexicon });
const lines = (n: string) => readFileSync(`test/understanding/data/${n}`, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const L = (p: number) => { const x = Math.min(Math.max(p, 1e-4), 1 - 1e-4); return Math.log(x / (1 - x)); };
type R = { y: number; f: number[]; split: string; text: string; right: boolean };
const rows: R[] = [];
for (const [file, y] of [['questions.jsonl', 1], ['officials.jsonl', 1], ['other.jsonl', 0]] as const) for (const q of lines(file)) {
  const [b] = await search.find(q.text, 3); const n = s(q.text).noise().probability; const want = [...(q.services ?? [q.service]), ...(q.also ?? [])];
  rows.push({ y, split: q.split, text: q.text, right: !!b && want.includes(b.id), f: [L(b?.confidence ?? 0), L(n), b?.certainty ?? 0] });
}
function fit(X: R[], use: number[]) { let w = [0, ...use.map(() => 0)]; for (let it = 0; it < 20000; it++) { const g = w.map(() => 0); for (const r of X) { const f = [1, ...use.map((i) => r.f[i]!)]; const wt = r.y ? 1 : X.filter(x=>x.y).length ? 3 : 1; const p = 1 / (1 + Math.exp(-f.reduce((a, v, i) => a + v * w[i]!, 0))); f.forEach((v, i) => { g[i]! += (p - r.y) * v * wt; }); } w = w.map((v, i) => v - .0005 * g[i]!); } return w; }
for (const use of [[0, 1], [0, 1, 2], [1], [1, 2]]) {
  const w = fit(rows.filter((r) => r.split === 'dev'), use);
  console.log('use', use, w.map((x) => x.toFixed(2)).join(' '));
  for (const split of ['dev']) { const sc = rows.filter((r) => r.split === split).map((r) => ({ r, v: use.reduce((a, i, k) => a + r.f[i]! * w[k + 1]!, 0) }));
    for (const ref of [.01, .02, .03]) { const qs = sc.filter((x) => x.r.y).sort((a, b) => a.v - b.v); const t = qs[Math.floor(qs.length * ref)]!.v; const o = sc.filter((x) => !x.r.y); console.log(split, 'refuse', ref, 't', t.toFixed(2), 'other caught', (o.filter((x) => x.v < t).length / o.length).toFixed(3)); } }
}

import { readFileSync } from 'node:fs';
import { content } from '../test/understanding/guide.ts';
import { portfolioDocuments } from '../src/guide/documents.ts';
import { buildSearch } from '../src/retrieval/search.ts';
const search = await buildSearch(portfolioDocuments(content), { lexicon: content.lexicon });
const rows: any[] = [];
for (const file of ['questions.jsonl', 'officials.jsonl', 'other.jsonl']) for (const q of readFileSync(`test/understanding/data/${file}`, 'utf8').trim().split('\n').map((l) => JSON.parse(l)).filter((q) => q.split === 'dev')) {
  const [b] = await search.find(q.text, 3) as any[]; if (!b) continue; const want = [...(q.services ?? [q.service]), ...(q.also ?? [])]; const m = b.measures;
  rows.push({ y: want.includes(b.id) ? 1 : 0, f: [1, m.coverage, Math.min(m.evidence, 16), m.similarity, m.probability, b.margin], old: b.certainty });
}
let w = [0, 0, 0, 0, 0, 0]; const sc = [1, 1, 10, 1, 1, 1];
for (let it = 0; it < 40000; it++) { const g = w.map(() => 0); for (const r of rows) { const z = r.f.reduce((a: number, v: number, i: number) => a + v / sc[i]! * w[i]!, 0); const p = 1 / (1 + Math.exp(-z)); r.f.forEach((v: number, i: number) => { g[i]! += (p - r.y) * v / sc[i]!; }); } w = w.map((v, i) => v - .003 * (g[i]! + (i ? .5 * v : 0))); }
console.log(w.map((x, i) => (x / sc[i]!).toFixed(3)).join(' '));
const ll = (f: (r: any) => number) => rows.reduce((a, r) => a + Math.log(r.y ? f(r) : 1 - f(r)), 0) / rows.length;
console.log('old', ll((r) => r.old).toFixed(3), 'new', ll((r) => 1 / (1 + Math.exp(-r.f.reduce((a: number, v: number, i: number) => a + v / sc[i]! * w[i]!, 0)))).toFixed(3));

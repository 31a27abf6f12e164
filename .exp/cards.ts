import { readFileSync } from 'node:fs';
import { content, search } from '../test/understanding/guide.ts';
import { portfolioDocuments } from '../src/guide/documents.ts';
import { analyse, stem, withForms } from '../src/retrieval/spanish.ts';
import { words, sound } from '../src/text.ts';
import { learn } from '../src/learned/linear.ts';
type Ex={f:Map<string,number>,y:string,w:number};
const train=(e:Ex[],o:any)=>{const c=learn(e.map(({f,y,w})=>({features:f,label:y,weight:w})),{epochs:o.epochs,rate:o.lr});return (f:Map<string,number>)=>c.classify(f).map(({label,probability})=>({id:label,p:probability}));};
const lex = content.lexicon;
export function feats(text: string, o = { bi: .5, ch: .2, idea: 1.2 }): Map<string, number> {
  const f = new Map<string, number>();
  const add = (k: string, v: number) => f.set(k, Math.min(2, (f.get(k) ?? 0)) + v);
  const { terms, ideas } = analyse(text, lex);
  for (const t of terms) add('t' + t, 1);
  for (const i of ideas) add(i, o.idea);
  if (o.bi) { const all = words(text).map(stem); for (let i = 0; i + 1 < all.length; i++) add('b' + all[i] + ' ' + all[i + 1], o.bi); }
  if (o.ch) for (const t of terms) { const w = `_${t}_`; for (let i = 0; i + 4 <= w.length; i++) add('c' + w.slice(i, i + 4), o.ch); }
  return f;
}
const docs = portfolioDocuments(content).filter((d) => content.portfolio.cards.has(d.id));
const people = docs;
const N = process.env;
const o = { bi: +(N.BI ?? .5), ch: +(N.CH ?? .2), idea: +(N.IDEA ?? 1.2) };
const exs: Ex[] = [];
for (const d of people) {
  for (const q of d.fields.questions ?? []) exs.push({ f: feats(q, o), y: d.id, w: 1 });
  for (const q of d.fields.title ?? []) exs.push({ f: feats(q, o), y: d.id, w: 1 });
  for (const q of d.fields.summary ?? []) exs.push({ f: feats(q, o), y: d.id, w: +(N.SUM ?? .5) });
  for (const q of d.fields.body ?? []) exs.push({ f: feats(q, o), y: d.id, w: +(N.BODY ?? .15) });
}
let t0 = performance.now();
const clf = train(exs, { epochs: +(N.EP ?? 12), lr: +(N.LR ?? .5), l2: +(N.L2 ?? 1e-6) });
console.log('examples', exs.length, 'train ms', Math.round(performance.now() - t0));
const lines = (n: string) => readFileSync(`test/understanding/data/${n}`, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const mix = (N.MIX ?? '0,0.3,0.5,0.7,1').split(',').map(Number);
for (const file of ['questions.jsonl', 'officials.jsonl']) {
  const qs = lines(file).filter((q: any) => q.split === (N.SPLIT ?? 'dev'));
  const res: any = {};
  for (const m of mix) res[m] = [0, 0];
  for (const q of qs) {
    const want = [...(q.services ?? [q.service]), ...(q.also ?? [])];
    const hits = await search.find(q.text, 80);
    const lrp = clf(feats(q.text, o));
    const sc = new Map<string, [number, number]>();
    for (const h of hits) sc.set(h.id, [h.score, 0]);
    for (const h of lrp) sc.set(h.id, [sc.get(h.id)?.[0] ?? 0, h.p]);
    const top = lrp[0]!.p;
    for (const m of mix) {
      const r = [...sc].map(([id, [a, b]]) => [id, (1 - m) * a + m * Math.sqrt(b / top)] as const).filter(([id]) => file !== 'questions.jsonl' || content.portfolio.cards.get(id)!.area !== 'funcionarios').sort((a, b) => b[1] - a[1]).slice(0, 3).map((x) => x[0]);
      if (want.includes(r[0])) res[m][0]++;
      if (r.some((x) => want.includes(x))) res[m][1]++;
    }
  }
  console.log(file, qs.length, mix.map((m) => `m=${m} ${(res[m][0] / qs.length * 100).toFixed(1)}/${(res[m][1] / qs.length * 100).toFixed(1)}`).join('  '));
}

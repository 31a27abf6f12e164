import { readFileSync } from 'node:fs';
import { content } from '../test/understanding/guide.ts';
import { makeSenses } from '../src/guide/senses.ts';
import { firedRules } from '../src/guide/danger.ts';
let t0 = performance.now();
const s = await makeSenses(content);
console.log('train', Math.round(performance.now() - t0));
const lines = (n: string) => readFileSync(`test/understanding/data/${n}`, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const D = lines('danger.jsonl').map((d: any) => ({ ...d, s: s.dangerP(d.text), r: firedRules(content.danger, d.text).map((x) => x.kind) }));
for (const split of ['dev', 'held']) {
  const pos = D.filter((d: any) => d.split === split && d.danger), neg = D.filter((d: any) => d.split === split && !d.danger);
  for (const t of [.2, .3, .4, .5, .6, .7]) {
    const f = (x: any[], is: (d: any) => boolean) => (x.filter(is).length / x.length * 100).toFixed(1);
    const line = [`p>=${t}: found ${f(pos, d => d.s.probability >= t)} kind ${f(pos, d => d.s.probability >= t && d.s.kind === d.danger)} fa ${f(neg, d => d.s.probability >= t)}`];
    for (const v of [.1, .2, .3]) line.push(`| rule&p>${v} or: found ${f(pos, d => d.s.probability >= t || (d.r.length && d.s.probability > v))} fa ${f(neg, d => d.s.probability >= t || (d.r.length && d.s.probability > v))}`);
    console.log(split, line.join(' '));
  }
}
if (process.argv[2]) for (const d of D.filter((d: any) => d.split === 'dev')) { const got = d.s.probability >= .4; if (got !== !!d.danger) console.log(d.danger, d.s.probability.toFixed(2), d.s.kind, d.r.join(','), '|', d.text); }
const O = lines('other.jsonl');
const Q = lines('questions.jsonl').filter((q: any) => q.split === 'dev');
const N = lines('officials.jsonl').filter((q: any) => q.split === 'dev');
for (const t of [.3, .4, .5, .6, .7]) {
  console.log('noise', t, 'dev', (O.filter((o: any) => o.split === 'dev' && s.noise(o.text).probability >= t).length / O.filter((o: any) => o.split === 'dev').length).toFixed(3), 'held', (O.filter((o: any) => o.split === 'held' && s.noise(o.text).probability >= t).length / O.filter((o: any) => o.split === 'held').length).toFixed(3), 'questions lost', (Q.filter((o: any) => s.noise(o.text).probability >= t).length / Q.length).toFixed(3), 'officials lost', (N.filter((o: any) => s.noise(o.text).probability >= t).length / N.length).toFixed(3), 'danger in questions', (Q.filter((o: any) => s.danger(o.text).probability >= t).length / Q.length).toFixed(3));
}

import { readFileSync } from 'node:fs';
import { content } from '../test/understanding/guide.ts';
import { makeSenses } from '../src/guide/senses.ts';
const lines = (n: string) => readFileSync(`test/understanding/data/${n}`, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const S = process.env.SPLIT ?? 'dev';
const t0 = performance.now(); const s: any = await makeSenses(content); console.log('ms', performance.now() - t0);
const D = lines('danger.jsonl').filter((d) => d.split === S), Q = [...lines('questions.jsonl'), ...lines('officials.jsonl'), ...lines('other.jsonl')].filter((d) => d.split === S);
const REL = new Set(['violencia-mujer', 'violencia-familia', 'trata', 'salud-mental', 'urgencias', 'proteccion-ninez', 'lineas-emergencia', 'denuncia-delito', 'victimas-conflicto', 'salud-sexual', 'reunificacion-familiar']);
const isRel = (q: any) => [...(q.services ?? [q.service]), ...(q.also ?? [])].some((x) => REL.has(x));
const scored = (x: any) => ({ x, ...s(x.text).scores() });
const d = D.map(scored), q = Q.map(scored);
for (const [al, sh, pa, wr, wp] of [[.5, .6, .9, .06, .06], [.5, .6, .9, .015, .06], [.5, .6, .9, .015, .15], [.5,.6,.9,.01,.4],[.5,.6,.9,.03,.4],[.5,.6,.95,.02,.9],[.55,.65,.9,.02,.4],[.45,.6,.9,.02,.4],[.45,.7,.9,.02,.4],[.5,.75,.9,.02,.4]] as const) {
  const is = (r: any) => !r.known ? false : r.n < 4 ? r.fired > 0 : r.all >= (r.n <= 6 ? sh : al) || (r.fired ? r.all >= wr || r.part >= wp : r.part >= pa);
  const pos = d.filter((r) => r.x.danger), neg = d.filter((r) => !r.x.danger);
  const plainQ = q.filter((r) => !isRel(r.x));
  console.log([al, sh, pa, wr, wp].join(' '), 'found', (pos.filter(is).length / pos.length * 100).toFixed(1), 'fa', (neg.filter(is).length / neg.length * 100).toFixed(1), 'in questions', plainQ.filter(is).length, '/', plainQ.length);
  if (process.env.SHOW && wr === .02 && al === .5) { for (const r of pos.filter((r) => !is(r))) console.log('  MISS', r.all.toFixed(2), r.part.toFixed(2), r.fired, r.x.text); for (const r of neg.filter(is)) console.log('  FA', r.all.toFixed(2), r.part.toFixed(2), r.fired, r.kind, r.x.text); for (const r of plainQ.filter(is)) console.log('  QFA', r.all.toFixed(2), r.part.toFixed(2), r.fired, r.kind, r.x.text); }
}

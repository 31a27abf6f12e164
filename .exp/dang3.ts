import { readFileSync } from 'node:fs';
import { content } from '../test/understanding/guide.ts';
import { learnFrom, NONE } from '../src/guide/learned.ts';
import { firedRules } from '../src/guide/danger.ts';
import { words } from '../src/text.ts';
const lines = (n: string) => readFileSync(`test/understanding/data/${n}`, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const S = process.env.SPLIT ?? 'dev';
const t0 = performance.now(); const L = await learnFrom(content); console.log('ms', performance.now() - t0);
const P = 16; const partsOf = (s: readonly string[]) => s.length <= P ? [] : Array.from({ length: Math.ceil((s.length - P) / (P / 2)) + 1 }, (_, i) => s.slice(i * 8, i * 8 + P).join(' '));
const pr = (t: string) => { const c = L.danger.classify(L.featuresOf(t, firedRules(content.danger, t))); return 1 - (c.find((x) => x.label === NONE)?.probability ?? 1); };
const scored = (x: any) => { const said = words(x.text); const fired = firedRules(content.danger, x.text); return { x, n: said.length, fired: fired.length, known: fired.length > 0 || L.tellsOfDanger(x.text), all: pr(x.text), part: Math.max(0, ...partsOf(said).map(pr)) }; };
const D = lines('danger.jsonl').filter((d) => d.split === S), Q = [...lines('questions.jsonl'), ...lines('officials.jsonl'), ...lines('other.jsonl')].filter((d) => d.split === S);
const REL = new Set(['violencia-mujer', 'violencia-familia', 'trata', 'salud-mental', 'urgencias', 'proteccion-ninez', 'lineas-emergencia', 'denuncia-delito', 'victimas-conflicto', 'salud-sexual', 'reunificacion-familiar']);
const isRel = (q: any) => [...(q.services ?? [q.service]), ...(q.also ?? [])].some((x) => REL.has(x));
const d = D.map(scored), q = Q.map(scored).filter((r) => !isRel(r.x));
for (const [al, sh, pa, wr, wp] of [[.5, .6, .9, .015, .4], [.5, .6, .9, .1, .4], [.5, .6, .9, .2, .5], [.55, .65, .9, .2, .5], [.6, .7, .9, .2, .5], [.45, .5, .9, .2, .5],[.4, .5, .9, .2, .5],[.5, .6, .8, .2, .5],[.5, .6, .85, .1, .5],[.5, .6, .95, .1, .5],[.55,.6,.9,.1,.5]] as const) {
  const is = (r: any) => !r.known ? false : r.n < 4 ? r.fired > 0 : r.fired ? r.all >= wr || r.part >= wp : r.all >= (r.n <= 6 ? sh : al) || r.part >= pa;
  const pos = d.filter((r) => r.x.danger), neg = d.filter((r) => !r.x.danger);
  console.log([al, sh, pa, wr, wp].join(' '), 'found', (pos.filter(is).length / pos.length * 100).toFixed(1), 'fa', (neg.filter(is).length / neg.length * 100).toFixed(1), 'in questions', q.filter(is).length, '/', q.length);
  if (process.env.SHOW && wr === .015 && al === .5 && pa === .9) { for (const r of pos.filter((r) => !is(r))) console.log('  MISS', r.all.toFixed(2), r.part.toFixed(2), r.fired, r.x.text); for (const r of neg.filter(is)) console.log('  FA', r.all.toFixed(2), r.part.toFixed(2), r.fired, r.x.text); for (const r of q.filter(is)) console.log('  QFA', r.all.toFixed(2), r.part.toFixed(2), r.fired, r.x.text); }
}

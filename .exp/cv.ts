import { content } from '../test/understanding/guide.ts';
import { learnFrom, NONE } from '../src/guide/learned.ts';
import { firedRules } from '../src/guide/danger.ts';
import { words } from '../src/text.ts';
const FOLDS = 4; let seed = 7; const rnd = () => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32);
const P = 16; const partsOf = (s: readonly string[]) => s.length <= P ? [] : Array.from({ length: Math.ceil((s.length - P) / (P / 2)) + 1 }, (_, i) => s.slice(i * 8, i * 8 + P).join(' '));
const fold = new Map<string, number>(); const foldOf = (t: string) => { if (!fold.has(t)) fold.set(t, Math.floor(rnd() * FOLDS)); return fold.get(t)!; };
const rows: any[] = [];
for (let k = 0; k < FOLDS; k++) {
  const ex = content.examples; const keep = (t: string) => foldOf(t) !== k;
  const c = { ...content, examples: { ...ex, danger: new Map([...ex.danger].map(([a, b]) => [a, b.filter(keep)])), safe: ex.safe.filter(keep) } };
  const L = await learnFrom(c as any);
  const pr = (t: string) => { const r = L.danger.classify(L.featuresOf(t, firedRules(content.danger, t))); return 1 - (r.find((x) => x.label === NONE)?.probability ?? 1); };
  const add = (t: string, y: string | null) => { const said = words(t); const fired = firedRules(content.danger, t); rows.push({ t, y, n: said.length, fired: fired.length, known: fired.length > 0 || L.tellsOfDanger(t), all: pr(t), part: Math.max(0, ...partsOf(said).map(pr)) }); };
  for (const [kind, ts] of ex.danger) for (const t of ts) if (!keep(t)) add(t, kind);
  for (const t of ex.safe) if (!keep(t)) add(t, null);
}
const pos = rows.filter((r) => r.y), neg = rows.filter((r) => !r.y);
console.log(pos.length, neg.length);
for (const [al, sh, pa, wr, wp] of [[.5, .6, .9, .015, .4], [.5, .6, .9, .1, .4], [.5, .6, .9, .2, .5], [.55, .65, .9, .2, .5], [.6, .7, .9, .2, .5], [.45, .5, .9, .2, .5],[.4, .5, .9, .2, .5],[.5, .6, .8, .2, .5],[.5, .6, .85, .1, .5],[.5, .6, .95, .1, .5],[.55,.6,.9,.1,.5]] as const) {
  const is = (r: any) => !r.known ? false : r.n < 4 ? r.fired > 0 : r.fired ? r.all >= wr || r.part >= wp : r.all >= (r.n <= 6 ? sh : al) || r.part >= pa;
  console.log([al, sh, pa, wr, wp].join(' '), 'found', (pos.filter(is).length / pos.length * 100).toFixed(1), 'fa', (neg.filter(is).length / neg.length * 100).toFixed(1));
}
const is = (r: any) => !r.known ? false : r.n < 4 ? r.fired > 0 : r.fired ? r.all >= .015 || r.part >= .4 : r.all >= (r.n <= 6 ? .6 : .5) || r.part >= .9;
if (process.env.SHOW) { for (const r of pos.filter((r) => !is(r)).slice(0, 60)) console.log('MISS', r.y, r.n, r.all.toFixed(2), r.part.toFixed(2), r.fired, r.t); for (const r of neg.filter(is).slice(0, 60)) console.log('FA', r.n, r.all.toFixed(2), r.part.toFixed(2), r.fired, r.t); }

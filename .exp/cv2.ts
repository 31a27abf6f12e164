import { content } from '../test/understanding/guide.ts';
import { NONE } from '../src/guide/learned.ts';
import { learn } from '../src/retrieval/linear.ts';
import { analyse, withForms } from '../src/retrieval/spanish.ts';
import { NOISES } from '../src/content/examples.ts';
import { firedRules } from '../src/guide/danger.ts';
const FOLDS = 4; let seed = 7; const rnd = () => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32);
const fold = new Map<string, number>(); const foldOf = (t: string) => { if (!fold.has(t)) fold.set(t, Math.floor(rnd() * FOLDS)); return fold.get(t)!; };
const ex = content.examples; const cards = [...content.portfolio.cards.values()];
const answered = new Set(content.danger.flatMap(({ card, related }) => [card, ...related]));
const plain = cards.filter(({ id }) => !answered.has(id)).flatMap(({ id, questions }) => [...questions, ...(ex.asked.get(id) ?? [])]);
const noisy = NOISES.flatMap((k) => ex.noise[k]);
const lex = withForms(content.lexicon, [...plain, ...noisy, ...ex.safe, ...ex.needs, ...[...ex.danger.values()].flat()]);
const ruleF = new Map<string, string[]>(); for (const t of [...ex.safe, ...[...ex.danger.values()].flat()]) ruleF.set(t, firedRules(content.danger, t).map((r) => r.kind));
type O = { w?: number; root?: number; idea?: number; p1?: number; p2?: number; p3?: number; gram?: number; rule?: number; len?: number };
const feat = (t: string, o: O) => { const { sounds, roots, ideas } = analyse(t, lex); const f = new Map<string, number>(); const add = (k: string, w: number) => { if (w) f.set(k, Math.min((f.get(k) ?? 0) + w, 2 * w)); };
  for (const x of sounds) add(`'${x}`, o.w ?? .5); for (const x of roots) add(x, o.root ?? 1); for (const x of ideas) add(x, o.idea ?? .8);
  for (const [n, w] of [[1, o.p1 ?? .7], [2, o.p2 ?? .4], [3, o.p3 ?? 0]] as const) if (w) for (let i = 0; i + n < roots.length; i++) add(`${roots[i]}${'_'.repeat(n)}${roots[i + n]}`, w);
  if (o.gram ?? .2) for (const r of roots) { const x = `^${r}$`; for (let i = 0; i + 4 <= x.length; i++) add(`#${x.slice(i, i + 4)}`, o.gram ?? .2); }
  for (const k of ruleF.get(t) ?? []) add(`!${k}`, o.rule ?? 1.5);
  return f; };
async function run(name: string, o: O = {}, tr: any = {}, W: any = {}, binary = false) {
  const cache = new Map<string, any>(); const F = (t: string) => { let f = cache.get(t); if (!f) cache.set(t, (f = feat(t, o))); return f; };
  const rows: { y: boolean; p: number }[] = []; const t0 = performance.now();
  for (let k = 0; k < (W.folds ?? FOLDS); k++) {
    const keep = (t: string) => foldOf(t) !== k;
    const E: any[] = []; const as = (label: string, ts: readonly string[], weight = 1) => ts.forEach((t) => E.push({ features: F(t), label, weight }));
    for (const [kind, ts] of ex.danger) as(binary ? 'danger' : kind, ts.filter(keep), W.pos ?? 1); as(NONE, ex.safe.filter(keep), W.safe ?? 1); as(NONE, ex.needs); as(NONE, plain, W.plain ?? .5); as(NONE, noisy, W.plain ?? .5);
    const c = await learn(E, tr); const pr = (t: string) => 1 - (c.classify(F(t)).find((x) => x.label === NONE)?.probability ?? 1);
    for (const ts of ex.danger.values()) for (const t of ts) if (!keep(t)) rows.push({ y: true, p: pr(t) }); for (const t of ex.safe) if (!keep(t)) rows.push({ y: false, p: pr(t) });
  }
  rows.sort((a, b) => b.p - a.p); const P = rows.filter((r) => r.y).length, N = rows.length - P; let tp = 0, fp = 0, auc = 0; const at: any = {}; const ths: any = {};
  for (const r of rows) { if (r.y) tp++; else { fp++; auc += tp / P / N; for (const f of [.04, .06, .08, .1]) if (fp / N <= f) { at[f] = tp / P; ths[f] = r.p; } } }
  console.log(name.padEnd(26), 'auc', auc.toFixed(4), Object.entries(at).map(([f, v]: any) => `fa ${f}: ${(v * 100).toFixed(1)} @${ths[f].toFixed(2)}`).join('  '), `${((performance.now() - t0) / 1000).toFixed(0)}s`);
}

async function nb(name: string, o: O = {}, tr: any = {}, W: any = {}) {
  const cache = new Map<string, any>(); const F = (t: string) => { let f = cache.get(t); if (!f) cache.set(t, (f = feat(t, o))); return f; };
  const rows: { y: boolean; p: number }[] = []; const t0 = performance.now();
  for (let k = 0; k < FOLDS; k++) {
    const keep = (t: string) => foldOf(t) !== k; const E: any[] = []; const as = (label: string, ts: readonly string[], weight = 1) => ts.forEach((t) => E.push({ features: F(t), label, weight }));
    for (const [kind, ts] of ex.danger) as(W.multi ? kind : 'danger', ts.filter(keep)); as(NONE, ex.safe.filter(keep)); as(NONE, ex.needs); as(NONE, plain, W.plain ?? .05); as(NONE, noisy, W.plain ?? .05);
    const pc = new Map<string, number>(), nc = new Map<string, number>(); let ps = 0, ns = 0; const al = W.al ?? 1;
    for (const { features, label, weight } of E) for (const [f, v] of features) { if (label === NONE) { nc.set(f, (nc.get(f) ?? 0) + Math.min(1, v) * weight); ns += weight; } else { pc.set(f, (pc.get(f) ?? 0) + Math.min(1, v) * weight); ps += weight; } }
    const ratio = (f: string) => Math.log(((pc.get(f) ?? 0) + al) / (ps + al * 1e4) / (((nc.get(f) ?? 0) + al) / (ns + al * 1e4)));
    const sc = (f: Map<string, number>) => new Map([...f].map(([x, v]) => [x, v * ((W.floor ?? .2) + Math.abs(ratio(x)))]));
    const c = await learn(E.map((e) => ({ ...e, features: sc(e.features) })), tr); const pr = (t: string) => 1 - (c.classify(sc(F(t))).find((x) => x.label === NONE)?.probability ?? 1);
    for (const ts of ex.danger.values()) for (const t of ts) if (!keep(t)) rows.push({ y: true, p: pr(t) }); for (const t of ex.safe) if (!keep(t)) rows.push({ y: false, p: pr(t) });
  }
  rows.sort((a, b) => b.p - a.p); const P = rows.filter((r) => r.y).length, N = rows.length - P; let tp = 0, fp = 0, auc = 0; const at: any = {};
  for (const r of rows) { if (r.y) tp++; else { fp++; auc += tp / P / N; for (const f of [.04, .06, .08, .1]) if (fp / N <= f) at[f] = tp / P; } }
  console.log(name.padEnd(26), 'auc', auc.toFixed(4), Object.entries(at).map(([f, v]: any) => `fa ${f}: ${(v * 100).toFixed(1)}`).join('  '), `${((performance.now() - t0) / 1000).toFixed(0)}s`);
}

async function ens(o: O = {}, tr: any = { rate: .2 }, W: any = { plain: .05 }) {
  const cache = new Map<string, any>(); const F = (t: string) => { let f = cache.get(t); if (!f) cache.set(t, (f = feat(t, o))); return f; };
  const rows: any[] = [];
  for (let k = 0; k < FOLDS; k++) {
    const keep = (t: string) => foldOf(t) !== k; const E: any[] = []; const as = (label: string, ts: readonly string[], weight = 1) => ts.forEach((t) => E.push({ features: F(t), label, weight }));
    for (const [kind, ts] of ex.danger) as(kind, ts.filter(keep)); as(NONE, ex.safe.filter(keep)); as(NONE, ex.needs); const core = E.length; as(NONE, plain, W.plain); as(NONE, noisy, W.plain);
    const c = await learn(E, tr); const bin = await learn(E.map((e) => ({ ...e, label: e.label === NONE ? NONE : 'd' })), tr);
    const pr = (t: string) => 1 - (c.classify(F(t)).find((x) => x.label === NONE)?.probability ?? 1); const pb = (t: string) => 1 - (bin.classify(F(t)).find((x) => x.label === NONE)?.probability ?? 1);
    const df = new Map<string, number>(); for (const e of E.slice(0, core)) for (const f of e.features.keys()) df.set(f, (df.get(f) ?? 0) + 1);
    const vec = (f: Map<string, number>) => { const v = new Map([...f].map(([x, w]) => [x, w * Math.log(core / (1 + (df.get(x) ?? 0)))])); const n = Math.sqrt([...v.values()].reduce((a, b) => a + b * b, 0)) || 1; for (const [x, w] of v) v.set(x, w / n); return v; };
    const inv = new Map<string, [number, number][]>(); E.slice(0, core).forEach((e, i) => { for (const [x, w] of vec(e.features)) { if (!inv.has(x)) inv.set(x, []); inv.get(x)!.push([i, w]); } });
    const knn = (t: string) => { const s = new Float32Array(core); for (const [x, w] of vec(F(t))) for (const [i, v] of inv.get(x) ?? []) s[i]! += w * v; const P: number[] = [], N: number[] = []; E.slice(0, core).forEach((e, i) => (e.label === NONE ? N : P).push(s[i]!)); P.sort((a, b) => b - a); N.sort((a, b) => b - a); const m = (a: number[]) => a.slice(0, 5).reduce((x, y) => x + y, 0) / 5; return [P[0]! - N[0]!, m(P) - m(N)]; };
    const L = (p: number) => Math.log((p + 1e-4) / (1 - p + 1e-4));
    const add = (t: string, y: boolean) => { const [k1, k5] = knn(t); rows.push({ y, a: L(pr(t)), b: L(pb(t)), k1, k5 }); };
    for (const ts of ex.danger.values()) for (const t of ts) if (!keep(t)) add(t, true); for (const t of ex.safe) if (!keep(t)) add(t, false);
  }
  for (const [n, f] of [['multi', (r: any) => r.a], ['bin', (r: any) => r.b], ['multi+bin', (r: any) => r.a + r.b], ['+k1*5', (r: any) => r.a + 5 * r.k1], ['+k1*10', (r: any) => r.a + 10 * r.k1], ['+k5*10', (r: any) => r.a + 10 * r.k5], ['+k5*25', (r: any) => r.a + 25 * r.k5], ['+b k1*5 k5*20', (r: any) => r.a + r.b + 5 * r.k1 + 20 * r.k5], ['k5', (r: any) => r.k5]] as const) {
    const R = rows.map((r) => ({ y: r.y, p: f(r) })).sort((a, b) => b.p - a.p); const P = R.filter((r) => r.y).length, N = R.length - P; let tp = 0, fp = 0, auc = 0; const at: any = {};
    for (const r of R) { if (r.y) tp++; else { fp++; auc += tp / P / N; for (const f of [.04, .06, .08, .1]) if (fp / N <= f) at[f] = tp / P; } }
    console.log(n.padEnd(20), 'auc', auc.toFixed(4), Object.entries(at).map(([f, v]: any) => `fa ${f}: ${(v * 100).toFixed(1)}`).join('  '));
  }
}
await ens();

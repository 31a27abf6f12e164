export interface Ex { f: Map<string, number>; y: string; w: number }
export function train(exs: Ex[], { epochs = 15, l2 = 1e-6, lr = 0.5, bits = 18 } = {}) {
  const classes = [...new Set(exs.map((e) => e.y))].sort();
  const K = classes.length;
  const vocab = new Map<string, number>();
  const data = exs.map((e) => {
    const idx: number[] = [], val: number[] = [];
    let norm = 0;
    for (const [k, v] of e.f) {
      let i = vocab.get(k);
      if (i === undefined) { i = vocab.size; vocab.set(k, i); }
      idx.push(i); val.push(v); norm += v * v;
    }
    norm = Math.sqrt(norm) || 1;
    return { idx, val: val.map((v) => v / norm), y: classes.indexOf(e.y), w: e.w };
  });
  const V = vocab.size;
  const W = new Float32Array(V * K), G = new Float32Array(V * K).fill(1e-6);
  const b = new Float32Array(K), gb = new Float32Array(K).fill(1e-6);
  let seed = 1;
  const rnd = () => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296);
  const order = data.map((_, i) => i);
  const s = new Float64Array(K);
  for (let ep = 0; ep < epochs; ep++) {
    for (let i = order.length - 1; i > 0; i--) { const j = Math.floor(rnd() * (i + 1)); [order[i], order[j]] = [order[j]!, order[i]!]; }
    for (const o of order) {
      const d = data[o]!;
      for (let k = 0; k < K; k++) s[k] = b[k]!;
      for (let t = 0; t < d.idx.length; t++) { const base = d.idx[t]! * K, v = d.val[t]!; for (let k = 0; k < K; k++) s[k]! += W[base + k]! * v; }
      let mx = -1e9; for (let k = 0; k < K; k++) if (s[k]! > mx) mx = s[k]!;
      let z = 0; for (let k = 0; k < K; k++) { s[k] = Math.exp(s[k]! - mx); z += s[k]!; }
      for (let k = 0; k < K; k++) s[k] = (s[k]! / z - (k === d.y ? 1 : 0)) * d.w;
      for (let k = 0; k < K; k++) { const g = s[k]!; gb[k]! += g * g; b[k]! -= lr * g / Math.sqrt(gb[k]!); }
      for (let t = 0; t < d.idx.length; t++) {
        const base = d.idx[t]! * K, v = d.val[t]!;
        for (let k = 0; k < K; k++) { const g = s[k]! * v + l2 * W[base + k]!; if (Math.abs(g) < 1e-5) continue; G[base + k]! += g * g; W[base + k]! -= lr * g / Math.sqrt(G[base + k]!); }
      }
    }
  }
  return (f: Map<string, number>) => {
    let norm = 0; const s = new Float64Array(K); 
    for (const v of f.values()) norm += v * v;
    norm = Math.sqrt(norm) || 1;
    for (let k = 0; k < K; k++) s[k] = b[k]!;
    for (const [key, v0] of f) { const i = vocab.get(key); if (i === undefined) continue; const v = v0 / norm; for (let k = 0; k < K; k++) s[k]! += W[i * K + k]! * v; }
    const mx = Math.max(...s); let z = 0; for (let k = 0; k < K; k++) { s[k] = Math.exp(s[k]! - mx); z += s[k]!; }
    return classes.map((c, k) => ({ id: c, p: s[k]! / z })).sort((a, b) => b.p - a.p);
  };
}

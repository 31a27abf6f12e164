import { readFileSync, writeFileSync } from 'node:fs';
import { content, search } from '../test/understanding/guide.ts';
import { sensesOf } from '../src/guide/senses.ts';
const s: any = await sensesOf(content);
const lines = (n: string) => readFileSync(`test/understanding/data/${n}`, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const out: any[] = [];
for (const [file, need] of [['questions.jsonl', 1], ['officials.jsonl', 1], ['other.jsonl', 0]] as const)
  for (const q of lines(file)) { const hs = await search.find(q.text, 3) as any[]; const [b] = hs; const want=[...(q.services ?? [q.service]), ...(q.also ?? [])]; out.push({ split: q.split, need, kind: q.kind ?? file, conf: b?.confidence ?? 0, top: b?.score ?? 0, lex: b?.ways.lexical ?? 0, asked: b?.ways.asked ?? 0, p: s.noise(q.text).probability, n: q.text.split(/\s+/).length, text: q.text, raws: hs.map(h=>h.raw), scores: hs.map(h=>h.score), right: b?want.includes(b.id):false }); }
writeFileSync('/tmp/gate.json', JSON.stringify(out));

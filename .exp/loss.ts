import { readFileSync } from 'node:fs';
import { makeGuide } from '../src/guide/guide.ts';
import { newConversation } from '../src/guide/conversation.ts';
import { content, search } from '../test/understanding/guide.ts';
const guide = makeGuide({ content, search });
const S = process.env.SPLIT ?? 'dev';
for (const f of ['questions.jsonl', 'officials.jsonl']) { const by: any = {}; let n = 0;
for (const q of readFileSync('test/understanding/data/' + f, 'utf8').trim().split('\n').map((l) => JSON.parse(l)).filter((q) => q.split === S)) { n++;
  const want = [...(q.services ?? [q.service]), ...(q.also ?? [])]; const h = await search.find(q.text, 5);
  const t: any = await guide.turn(newConversation(), { kind: 'text', text: q.text }, new Date('2026-11-20T12:00:00-05:00'));
  t.services = t.services.map((x: any) => x.id); const rank = want.includes(h[0]!.id), pipe = want.includes(t.services[0]); const key = `${rank ? 'R' : 'r'}${pipe ? 'P' : 'p'}`; by[key] = (by[key] ?? 0) + 1;
  if (rank && !pipe && S === 'dev') console.log(t.because, '|', t.services.join(','), '| want', want.join(','), '|', q.text); }
console.log(f, n, by); }

import { readFileSync } from 'node:fs';
import { content, search } from '../test/understanding/guide.ts';
import { makeGuide } from '../src/guide/guide.ts';
import { newConversation } from '../src/guide/conversation.ts';
const guide = makeGuide({ content, search });
const lines = (n: string) => readFileSync(`test/understanding/data/${n}`, 'utf8').trim().split('\n').map((l) => JSON.parse(l));
const S = process.env.SPLIT ?? 'dev';
for (const file of ['questions.jsonl', 'officials.jsonl']) for (const q of lines(file)) { if (q.split !== S) continue;
  const want = [...(q.services ?? [q.service]), ...(q.also ?? [])];
  const raw = (await search.find(q.text, 5)).map((h) => h.id);
  const t = await guide.turn(newConversation(), { kind: 'text', text: q.text }, new Date());
  const got = t.services.map((x) => x.id);
  const r1 = want.includes(raw[0]!), r3 = raw.slice(0, 3).some((x) => want.includes(x)), g1 = want.includes(got[0]!), g3 = got.slice(0, 3).some((x) => want.includes(x));
  if ((r1 && !g1) || (r3 && !g3)) console.log('LOST', r1, g1, r3, g3, t.because, '|', want.join(','), '| raw', raw.slice(0, 3).join(','), '| got', got.slice(0, 3).join(','), '|', q.text.slice(0, 200));
}

import { readFileSync } from 'node:fs';
import { content, search } from '../test/understanding/guide.ts';
import { findNeeds } from '../src/guide/needs.ts';
const qs = readFileSync('test/understanding/data/questions.jsonl', 'utf8').trim().split('\n').map((x) => JSON.parse(x)).filter((q) => q.split === 'dev');
const areaOf = (c: string) => content.portfolio.cards.get(c)?.area;
let cut = 0, n = 0, both = 0, two = 0;
for (const q of qs) { const needs = await findNeeds(search, q.text, areaOf, content.lexicon, content.cues); if (q.services) { two++; if (needs.length > 1) both++; } else { n++; if (needs.length > 1) { cut++; console.log(needs.map((x) => x.hits[0]!.id + ' ' + x.hits[0]!.confidence.toFixed(2)).join(' | '), '##', q.text.slice(0, 160)); } } }
console.log(cut, n, cut / n, 'two', both, two);

import { readFileSync } from 'node:fs'; import { parse } from 'yaml';
import { content } from '../test/understanding/guide.ts'; import { sensesOf } from '../src/guide/senses.ts';
const s = await sensesOf(content);
for (const t of parse(readFileSync('/tmp/gen/n.yaml', 'utf8')).needs) { const r = s(t).danger(); if (r) console.log(r.kind, '::', t); }

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { content } from '../test/understanding/guide.ts';
import { sensesOf } from '../src/guide/senses.ts';
import { findDanger } from '../src/guide/danger.ts';
const s: any = await sensesOf(content);
const seen = new Set<string>();
for (const f of readdirSync('test/transcripts', { recursive: true }) as string[]) { if (!f.endsWith('.yaml')) continue;
  for (const st of parse(readFileSync('test/transcripts/' + f, 'utf8')).conversacion) { const t = st.dice; if (!t || seen.has(t)) continue; seen.add(t);
    const r = findDanger(content.danger, t), d = s.danger(t); if (!!r !== !!d || r?.kind !== d?.kind) console.log(r?.kind ?? '-', '→', d?.kind ?? '-', '|', t.slice(0, 200), '|', f); } }
for (const fl of content.flows.values()) for (const st of Object.values(fl.steps)) if (st.kind === 'menu') for (const c of st.choices) for (const t of [c.label, ...(c.says ?? [])]) { const d = s.danger(t), r = findDanger(content.danger, t); if (d && !r) console.log('FLOW', d.kind, t); }

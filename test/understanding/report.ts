import { makeGuide } from '../../src/guide/guide.ts';
import { content, search } from './guide.ts';
import {
  measureDanger,
  measureOther,
  measureQuestions,
  measureSeveral,
  type Split,
} from './measure.ts';

/* Prints the table: `node --import tsx test/understanding/report.ts [dev|held] [--misses]`. */

const of: Split = process.argv[2] === 'held' ? 'held' : 'dev';
const guide = makeGuide({ content, search });
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const questions = await measureQuestions(guide, 'questions.jsonl', of);
const officials = await measureQuestions(guide, 'officials.jsonl', of);
const languages = await measureQuestions(guide, 'languages.jsonl', of);
for (const [name, row] of [
  ...Object.entries(questions.byRegister),
  ['all questions', questions.all] as const,
  ['officials', officials.all] as const,
  ...Object.entries(languages.byRegister),
  ['languages', languages.all] as const,
])
  print(
    `${name.padEnd(14)} ${String(row.asked).padStart(4)}  first ${percent(row.first)}  first three ${percent(row.firstThree)}  refused ${percent(row.refused)}`,
  );
const several = await measureSeveral(guide, of);
print(`several        all heard ${percent(several.all)}  one need cut ${percent(several.cut)}`);
const danger = await measureDanger(guide, of);
print(
  `danger         found ${percent(danger.found)}  right kind ${percent(danger.rightKind)}  false alarms ${percent(danger.falseAlarms)}`,
);
const spoken = await measureDanger(guide, of, 'languages.jsonl');
print(`in languages   found ${percent(spoken.found)}  right kind ${percent(spoken.rightKind)}`);
const other = await measureOther(guide, of);
print(`other          right ${percent(other.right)}`);
if (process.argv.includes('--misses'))
  for (const miss of [
    ...questions.misses,
    ...officials.misses,
    ...danger.misses,
    ...spoken.misses,
    ...other.misses,
  ])
    print(JSON.stringify(miss));

import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeProblem } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import { type Command, type CommandIo, openGuide } from './command.ts';
import { type Mismatch, mismatches, play, rewritten, transcriptFile } from './transcript.ts';

/** Plays stored conversations again and shows what changed; `--update` accepts what changed. */
export const replay: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { update: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) {
    io.err(io.text('cli.usage'));
    return 2;
  }
  const opened = await openGuide(io, new Date());
  if (!opened) return 1;
  let passed = 0;
  for (const path of positionals) {
    const text = await readFile(path, 'utf8').catch((error: Error) => {
      io.err(io.text('cli.file_unreadable', { file: path, detail: error.message }));
    });
    if (text === undefined) continue;
    const { found, problems } = parseYaml({ path, text }, transcriptFile);
    for (const one of problems) {
      const { what, mend } = describeProblem(one, io.problemTexts);
      io.out(io.text('cli.transcript_bad', { file: one.file, line: `${one.line}`, what, mend }));
    }
    if (!found) continue;
    const replies = await play(opened.guide, found.value);
    const wrong = mismatches(found.value, replies);
    if (wrong.length > 0 && values.update) await writeFile(path, rewritten(text, replies));
    if (wrong.length === 0 || values.update) passed += 1;
    report(io, path, wrong, values.update === true);
  }
  io.out(io.text('cli.replay_summary', { passed: `${passed}`, total: `${positionals.length}` }));
  return passed === positionals.length ? 0 : 1;
};

function report(io: CommandIo, file: string, wrong: readonly Mismatch[], updated: boolean): void {
  const verdict = wrong.length === 0 ? 'passed' : updated ? 'updated' : 'failed';
  io.out(io.text(`cli.replay_${verdict}`, { file }));
  if (verdict !== 'failed') return;
  for (const { turn, said, expected, got } of wrong) {
    io.out(io.text('cli.replay_turn', { turn: `${turn}`, said }));
    const [before, after] = [expected.split('\n'), got.split('\n')];
    for (const line of before)
      if (!after.includes(line)) io.out(io.text('cli.replay_expected', { line }));
    for (const line of after)
      if (!before.includes(line)) io.out(io.text('cli.replay_got', { line }));
  }
}

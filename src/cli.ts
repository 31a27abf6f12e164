import { ask } from './cli/ask.ts';
import { bundle } from './cli/bundle.ts';
import { chat } from './cli/chat.ts';
import { check } from './cli/check.ts';
import type { CommandIo } from './cli/command.ts';
import { contentRoot, readContentFiles, readEditorCatalogue } from './cli/content-files.ts';
import { replay } from './cli/replay.ts';
import { schemas } from './cli/schemas.ts';
import { searchEval } from './cli/search-eval.ts';

/** Every command: parses its own arguments, calls one room, returns the exit status. */
const COMMANDS = { ask, bundle, chat, check, replay, schemas, 'search-eval': searchEval } as const;

const isCommand = (name: string): name is keyof typeof COMMANDS => name in COMMANDS;

const root = contentRoot();
const files = await readContentFiles(root);
const { text, problems } = await readEditorCatalogue();
const io: CommandIo = {
  root,
  files,
  text,
  problemTexts: problems,
  input: process.stdin,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  isTerminal: process.stdin.isTTY === true,
};

// A reader that closes early, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const [name = '', ...args] = process.argv.slice(2);
if (name === '' || name === 'help' || name === '--help') {
  io.err(text('cli.usage'));
  process.exitCode = name === '' ? 2 : 0;
} else if (!isCommand(name)) {
  io.err(text('cli.unknown_command', { command: name }));
  io.err(text('cli.usage'));
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await COMMANDS[name](args, io);
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    // `parseArgs` throws a TypeError with a code for an option it does not know.
    io.err(text('cli.bad_option', { detail: error.message }));
    process.exitCode = 2;
  }
}

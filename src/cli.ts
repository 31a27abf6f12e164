import type { Command, CommandIo } from './cli/command.ts';
import { contentRoot, readContentFiles, readEditorCatalogue } from './cli/content-files.ts';

/**
 * Every command: parses its own arguments, calls one room, returns the exit status. Loaded when
 * called, so that a short one starts fast.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => (await import('./cli/ask.ts')).ask,
  bundle: async () => (await import('./cli/bundle.ts')).bundle,
  chat: async () => (await import('./cli/chat.ts')).chat,
  check: async () => (await import('./cli/check.ts')).check,
  diagrams: async () => (await import('./cli/diagrams.ts')).diagrams,
  export: async () => (await import('./cli/export.ts')).exportPortfolio,
  officials: async () => (await import('./cli/officials.ts')).officials,
  overlay: async () => (await import('./cli/overlay.ts')).overlayCommand,
  points: async () => (await import('./cli/points.ts')).points,
  demo: async () => (await import('./cli/demo.ts')).demo,
  planner: async () => (await import('./cli/planner.ts')).planner,
  preview: async () => (await import('./cli/preview.ts')).preview,
  replay: async () => (await import('./cli/replay.ts')).replay,
  scrub: async () => (await import('./cli/scrub.ts')).scrub,
  schemas: async () => (await import('./cli/schemas.ts')).schemas,
  stale: async () => (await import('./cli/stale.ts')).stale,
  telegram: async () => (await import('./cli/telegram.ts')).telegram,
  'search-eval': async () => (await import('./cli/search-eval.ts')).searchEval,
  simulate: async () => (await import('./cli/simulate.ts')).simulate,
  trends: async () => (await import('./cli/trends.ts')).trends,
};

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
const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (name === '' || name === 'help' || name === '--help') {
  io.err(text('cli.usage'));
  process.exitCode = name === '' ? 2 : 0;
} else if (!load) {
  io.err(text('cli.unknown_command', { command: name }));
  io.err(text('cli.usage'));
  process.exitCode = 2;
} else {
  try {
    const command = await load();
    process.exitCode = await command(args, io);
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    // `parseArgs` throws a TypeError with a code for an option it does not know.
    io.err(text('cli.bad_option', { detail: error.message }));
    process.exitCode = 2;
  }
}

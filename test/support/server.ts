import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = new URL('../../', import.meta.url).pathname;

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'baquiano-'));

export interface RunningServer {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has told the operator so far. */
  readonly told: () => string;
}

/** The real program, as `npm start` runs it, once it listens. */
export async function startServer(
  env: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/node.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', BAQUIANO_DATA: freshFolder(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = line.match(/http:\S+/) ?? [];
    if (url) return { url, child, told: () => told };
  }
  throw new Error(`the program ended before it listened:\n${told}`);
}

/** Asks it to close and waits until it has. */
export async function stopServer(
  { child }: RunningServer,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill(signal);
  await new Promise((resolve) => child.once('exit', resolve));
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from '../../src/planner/accounts.ts';
import { openLibsql } from '../../src/store/libsql.ts';
import { makePlannerStore } from '../../src/store/planner.ts';
import { startServer, stopServer } from '../support/server.ts';

/**
 * How long the planner pages take over a big log:
 * `node --import tsx test/bench/planner.ts [people] [folder]`. A million people make about 5 million
 * events. Prints one JSON; a folder already filled is used as it is.
 */
const people = process.argv[2] ?? '1000000';
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'baquiano-bench-'));
const DAYS = '460';
const TIMES = 10;
const PATHS = [
  '',
  '/tendencias',
  '/territorio',
  '/sin-respuesta',
  '/calidad',
  '/portafolio',
  '/alza',
  '/ficha?lugar=85001',
  '/datos/csv',
];

const started = performance.now();
let simulated = '';
try {
  const args = ['src/baquiano.mjs', 'simulate', '--people', people, '--days', DAYS, '--seed', '7'];
  execFileSync(process.execPath, args, {
    env: { ...process.env, BAQUIANO_DATA: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  simulated = `${Math.round((performance.now() - started) / 1_000)} s`;
} catch {
  simulated = 'used as it was';
}
const database = await openLibsql(folder);
await makePlannerStore(database.db).saveAccount(
  {
    login: 'banco',
    role: 'analyst',
    scope: ['CO'],
    password: await hashPassword('banco-de-pruebas'),
  },
  Date.now(),
);
database.close();
const server = await startServer({ BAQUIANO_DATA: folder });
const signIn = await fetch(`${server.url}planner/entrar`, {
  method: 'POST',
  redirect: 'manual',
  headers: { origin: server.url.slice(0, -1) },
  body: new URLSearchParams({ login: 'banco', password: 'banco-de-pruebas' }),
});
const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
const pages: Record<string, { p50_ms: number; p99_ms: number; first_ms: number; bytes: number }> =
  {};
for (const path of PATHS) {
  const times: number[] = [];
  let bytes = 0;
  for (let i = 0; i < TIMES; i++) {
    const at = performance.now();
    const response = await fetch(`${server.url}planner${path}`, { headers: { cookie } });
    bytes = (await response.arrayBuffer()).byteLength;
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    times.push(performance.now() - at);
  }
  const sorted = [...times].sort((a, b) => a - b);
  const round = (ms = 0) => Math.round(ms);
  pages[path || '/'] = {
    first_ms: round(times[0]),
    p50_ms: round(sorted[TIMES / 2]),
    p99_ms: round(sorted.at(-1)),
    bytes,
  };
}
await stopServer(server);
process.stdout.write(
  `${JSON.stringify({ people: Number(people), simulated, folder, pages }, null, 2)}\n`,
);

import { spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/demand/publish.ts';
import { makeDemandStore } from '../../src/store/demand.ts';
import { type OpenDatabase, openLibsql, readMigrations } from '../../src/store/libsql.ts';
import { migrate } from '../../src/store/migrate.ts';
import { demand } from '../../src/store/tables.ts';
import { freshFolder } from '../support/server.ts';

const TODAY = '2026-11-20';
const KILL = 'kill';
const KILL_WHILE_IT_WRITES = 'go on and kill';

/** What to do at a line of the publishing process, the `seen`-th it says. */
type At = (line: string, seen: number) => typeof KILL | typeof KILL_WHILE_IT_WRITES | undefined;

/** The signal that ended the publishing process. */
async function publishAndKill(folder: string, at: At): Promise<NodeJS.Signals | null> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/support/publish-until-killed.ts', folder, TODAY],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  child.stdin.on('error', () => undefined);
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal)),
  );
  let seen = 0;
  let over = false;
  for await (const line of createInterface({ input: child.stdout })) {
    seen += 1;
    const todo = over ? KILL : at(line, seen);
    if (todo !== KILL) child.stdin.write('\n');
    if (todo) {
      over = true;
      child.kill('SIGKILL');
    }
  }
  return ended;
}

async function within<T>(folder: string, use: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openLibsql(folder);
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** All that is released and what is still hidden, in an order that does not depend on who wrote it. */
const released = (folder: string) =>
  within(folder, async ({ db }) => {
    const store = makeDemandStore(db);
    const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
    return {
      cells: sorted(await store.cells()),
      steps: [...(await store.steps())].sort(),
      hidden: sorted(await store.hiddenOf('2026-S2')),
    };
  });

const finish = (folder: string) =>
  within(folder, ({ db }) =>
    publish(makeDemandStore(db), { today: TODAY, areaOf: () => 'salud', least: 10 }),
  );

describe('kill -9 in the middle of publish', () => {
  const full = freshFolder();
  const whole = freshFolder();

  beforeAll(async () => {
    await within(full, async ({ db, runner }) => {
      await migrate(runner, await readMigrations());
      const days = Array.from({ length: 120 }, (_, i) => i + 1);
      // One statement: a commit a day waits on the disk a hundred and twenty times.
      await db.insert(demand).values(
        days.flatMap((day) =>
          Array.from({ length: 5 + (day % 4) }, (_, i) => ({
            day: new Date(Date.UTC(2026, 6, day)).toISOString().slice(0, 10),
            channel: 'web',
            language: 'es',
            outcome: 'answer',
            service: i % 3 ? 'sisben' : 'ppt',
            municipality: i % 2 ? '85001' : '54001',
            personOfDay: `${day}-${i}`,
            firstOfMonth: true,
            firstOfService: true,
          })),
        ),
      );
    });
    await cp(full, whole, { recursive: true });
    await finish(whole);
  });

  it.each<[string, At]>([
    ['before the first step is written', (_line, seen) => (seen === 1 ? KILL : undefined)],
    [
      'between two steps',
      (line, seen) => (seen > 8 && line.startsWith('wrote') ? KILL : undefined),
    ],
    ...[3, 9, 15, 21].map((step): [string, At] => [
      `while step ${step} is written`,
      (line, seen) =>
        seen >= step && line.startsWith('writes') ? KILL_WHILE_IT_WRITES : undefined,
    ]),
    [
      'while a month is written',
      (line) => (line === 'writes 2026-09' ? KILL_WHILE_IT_WRITES : undefined),
    ],
    ['when all is written', (line) => (line === 'done' ? KILL : undefined)],
  ])('%s: the next publish gives the same rows, and none twice', async (_when, at) => {
    const folder = freshFolder();
    await cp(full, folder, { recursive: true });
    expect(await publishAndKill(folder, at)).toBe('SIGKILL');
    await finish(folder);
    const [after, uninterrupted] = [await released(folder), await released(whole)];
    expect(uninterrupted.cells.length).toBeGreaterThan(20);
    expect(after).toEqual(uninterrupted);
  });
});

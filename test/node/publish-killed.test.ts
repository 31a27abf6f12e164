import { spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/demand/publish.ts';
import { makeDemandStore } from '../../src/store/demand.ts';
import { openLibsql, readMigrations } from '../../src/store/libsql.ts';
import { migrate } from '../../src/store/migrate.ts';
import { demand } from '../../src/store/tables.ts';
import { freshFolder } from '../support/server.ts';

const TODAY = '2026-11-20';
const url = (folder: string) => `file:${join(folder, 'demand.db')}`;

/** Kills the publishing process with the line that `at` accepts; whether it was killed in time. */
async function publishAndKill(folder: string, at: (line: string, seen: number) => boolean) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/support/publish-until-killed.ts', url(folder), TODAY],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_code, signal) => resolve(signal)),
  );
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    seen += 1;
    if (at(line, seen)) child.kill('SIGKILL');
  }
  return (await ended) === 'SIGKILL';
}

/** All that is released, in an order that does not depend on who wrote it when. */
async function released(folder: string) {
  const store = makeDemandStore((await openLibsql(url(folder))).db);
  const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
  return {
    cells: sorted(await store.cells()),
    steps: [...(await store.steps())].sort(),
    hidden: sorted(await store.hiddenOf('2026-S2')),
  };
}

const finish = async (folder: string) =>
  publish(makeDemandStore((await openLibsql(url(folder))).db), {
    today: TODAY,
    areaOf: () => 'salud',
    least: 10,
  });

describe('kill -9 in the middle of publish', () => {
  const full = freshFolder();
  const whole = freshFolder();

  beforeAll(async () => {
    const { db, runner } = await openLibsql(url(full));
    await migrate(runner, await readMigrations());
    for (let day = 1; day <= 120; day++) {
      const date = new Date(Date.UTC(2026, 6, day)).toISOString().slice(0, 10);
      const people = Array.from({ length: 5 + (day % 4) }, (_, i) => `${day}-${i}`);
      await db.insert(demand).values(
        people.map((personOfDay, i) => ({
          day: date,
          channel: 'web',
          language: 'es',
          outcome: 'answer',
          service: i % 3 ? 'sisben' : 'ppt',
          municipality: i % 2 ? '85001' : '54001',
          personOfDay,
          firstOfMonth: true,
          firstOfService: true,
        })),
      );
    }
    await cp(full, whole, { recursive: true });
    await finish(whole);
  });

  it.each([
    ['before the first step is written', (line: string) => line.startsWith('writes')],
    ['between two steps', (line: string, seen: number) => line.startsWith('wrote') && seen > 8],
    ['while a month is written', (line: string) => line === 'writes 2026-09'],
    ['before the log is forgotten', (line: string) => /^wrote 2026-W46/.test(line)],
  ])('%s: the next publish gives the same rows, and none twice', async (_when, at) => {
    const folder = freshFolder();
    await cp(full, folder, { recursive: true });
    expect(await publishAndKill(folder, at)).toBe(true);
    await finish(folder);
    const [after, uninterrupted] = [await released(folder), await released(whole)];
    expect(uninterrupted.cells.length).toBeGreaterThan(20);
    expect(after).toEqual(uninterrupted);
  });
});

import { readConfig } from '../config.ts';
import { loadContent } from '../content/content.ts';
import { NO_AREA } from '../demand/cells.ts';
import { publish } from '../demand/publish.ts';
import { colombianDay } from '../guide/guide.ts';
import { makeDemandStore } from '../store/demand.ts';
import { openLibsql, readMigrations } from '../store/libsql.ts';
import { migrate } from '../store/migrate.ts';
import { makePlannerStore } from '../store/planner.ts';
import { makeStore } from '../store/store.ts';
import type { CommandIo } from './command.ts';

/** The database in `BAQUIANO_DATA` and the content, as commands about demand use them. */
export async function openData(io: CommandIo, now: Date) {
  const read = readConfig(process.env);
  const today = colombianDay(now);
  const { content } = loadContent(io.files, today);
  if ('problems' in read || !content) {
    const names = 'problems' in read ? read.problems.map(({ name }) => name).join(', ') : '';
    io.err(names ? `${io.text('server.bad_config')} ${names}` : io.text('cli.broken_content'));
    return undefined;
  }
  const { config } = read;
  const database = await openLibsql(config.dataFolder);
  if ((await migrate(database.runner, await readMigrations())) === 'newer') {
    io.err(io.text('server.database_newer'));
    return undefined;
  }
  const demand = makeDemandStore(database.db);
  const areaOf = (service: string): string => content.portfolio.cards.get(service)?.area ?? NO_AREA;
  return {
    content,
    config,
    database,
    demand,
    store: makeStore(database.db),
    planner: makePlannerStore(database.db),
    publish: () => publish(demand, { today, areaOf, least: config.leastPeople }),
  };
}

import { parseArgs } from 'node:util';
import { z } from 'zod';
import { simulate as simulated } from '../demand/simulate.ts';
import { colombianDay } from '../guide/guide.ts';
import { logSimulated } from '../store/demand-log.ts';
import type { Command } from './command.ts';
import { openData } from './data.ts';

const number = z.coerce.number().int();
const options = z.object({
  people: number.min(1).max(1_000_000),
  days: number.min(1).max(1_500),
  seed: number,
});

/** What people ask that no card answers, in their words. */
const QUESTIONS = [
  'como homologo mi licencia de conduccion venezolana',
  'la licencia de conduccion de venezuela sirve aqui para trabajar en moto',
  'donde homologan la licencia de conduccion para carro',
  'que necesito para viajar con mi perro a venezuela',
  'como saco el certificado de mi perro para cruzar la frontera',
  'puedo comprar una moto y ponerla a mi nombre',
  'quiero vender mi carro venezolano en colombia',
];

/** Fills an empty database with made-up demand, released as real demand would be. */
export const simulate: Command = async (args, io) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { people: text, days: text, seed: text },
  });
  const parsed = options.safeParse({ people: 40_000, days: 400, seed: 1, ...values });
  if (!parsed.success) {
    io.err(io.text('simulate.usage'));
    return 2;
  }
  const now = new Date();
  const data = await openData(io, now);
  if (!data) return 1;
  const { content, demand, database, store } = data;
  // Made-up and real demand must never be told as one.
  if (
    (await demand.days()) ||
    (await demand.steps()).size > 0 ||
    (await store.setting('simulated', 'yes')) !== 'yes'
  ) {
    io.err(io.text('simulate.not_empty', { folder: data.config.dataFolder }));
    database.close();
    return 1;
  }
  let count = 0;
  let batch = [];
  const run = simulated({
    ...parsed.data,
    today: colombianDay(now),
    places: content.territory.municipalities.map(
      ({ code, priority, marks }) => [code, weightOf(code, priority, marks)] as const,
    ),
    services: [...content.portfolio.cards.values()]
      .filter(({ area }) => area !== 'funcionarios')
      .map(({ id, area }) => [id, area] as const),
    questions: QUESTIONS,
  });
  for (const rows of run) {
    batch.push(...rows);
    count += rows.length;
    if (batch.length < 5_000) continue;
    await logSimulated(database.db, batch);
    batch = [];
  }
  await logSimulated(database.db, batch);
  await data.publish();
  io.err(io.text('simulate.done', { rows: `${count}`, cells: `${(await demand.cells()).length}` }));
  database.close();
  return 0;
};

/** Cities of DNP's index take most, Casanare's municipalities some, the rest little. */
function weightOf(code: string, priority: number | undefined, marks: readonly string[]): number {
  if (code.length === 7) return 25;
  if (code === '11001') return 250;
  if (priority !== undefined) return 400 / (3 + priority);
  if (marks.includes('capital_departamental')) return 20;
  return marks.includes('casanare') ? 8 : 0.25;
}

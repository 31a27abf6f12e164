import { addDays, weekOf } from './calendar.ts';

/** A made-up row of the log; its person is a number. */
export interface SimulatedRow {
  readonly day: string;
  readonly channel: 'whatsapp' | 'telegram' | 'web';
  readonly outcome: string;
  readonly service?: string | undefined;
  readonly municipality?: string | undefined;
  readonly helpful?: boolean | undefined;
  readonly personOfDay: string;
  readonly firstOfMonth: boolean;
  readonly firstOfService: boolean;
  readonly unanswered?: string | undefined;
}

export interface SimulationParts {
  readonly people: number;
  readonly days: number;
  readonly seed: number;
  /** The first day after the simulation. */
  readonly today: string;
  /** Codes with their weight. */
  readonly places: readonly (readonly [code: string, weight: number])[];
  /** Card ids with their area. */
  readonly services: readonly (readonly [id: string, area: string])[];
  /** Questions that nothing answers. */
  readonly questions: readonly string[];
}

const AREA_WEIGHTS: Readonly<Record<string, number>> = {
  regularizacion: 30,
  salud: 24,
  educacion: 14,
  empleo: 13,
  'ayuda-humanitaria': 11,
  justicia: 6,
  integracion: 2,
};
/** School places are looked for in January and from October on. */
const SCHOOL_MONTHS = new Set(['01', '10', '11']);
const SCHOOL_RISE = 2.2;
/** One department's food and one's health surge in the last week: what an alarm is for. */
const SHOCKS = [
  { place: '54', area: 'salud', times: 2 },
  { place: '81', area: 'ayuda-humanitaria', times: 3 },
] as const;

/** Believable demand, day by day: seasonal, with shocks, most of it in few places. The same for a seed. */
export function* simulate(parts: SimulationParts): Generator<readonly SimulatedRow[]> {
  const random = mulberry(parts.seed);
  const pickPlace = weighted(parts.places, random);
  const homes = Array.from({ length: parts.people }, pickPlace);
  const start = addDays(parts.today, -parts.days);
  let month = '';
  let seen = new Set<string>();
  const first = (key: string): boolean => {
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  };
  for (let i = 0; i < parts.days; i++) {
    const day = addDays(start, i);
    const week = weekOf(day);
    if (week.month !== month) {
      month = week.month;
      seen = new Set();
    }
    const lastWeek = i >= parts.days - 7 - ((new Date(parts.today).getUTCDay() + 6) % 7);
    const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) ? 0.6 : 1;
    const growth = 0.6 + (0.6 * i) / parts.days;
    const asking = Math.round(parts.people * 0.012 * weekend * growth * (0.85 + 0.3 * random()));
    const rows: SimulatedRow[] = [];
    for (let n = 0; n < asking; n++) {
      const person = Math.floor(random() * parts.people);
      const place = homes[person] ?? '';
      const shock = lastWeek ? SHOCKS.find((one) => place.startsWith(one.place)) : undefined;
      const repeats = shock ? shock.times : 1;
      for (let again = 0; again < repeats; again++)
        rows.push(
          ...turn(parts, random, {
            day,
            place,
            person: person + again * parts.people,
            area: again > 0 ? shock?.area : undefined,
            first,
          }),
        );
    }
    yield rows;
  }
}

function turn(
  { services, questions }: SimulationParts,
  random: () => number,
  asked: {
    day: string;
    place: string;
    person: number;
    area: string | undefined;
    first: (key: string) => boolean;
  },
): readonly SimulatedRow[] {
  const { day, place, person, first } = asked;
  const school = SCHOOL_MONTHS.has(day.slice(5, 7)) ? SCHOOL_RISE : 1;
  const area =
    asked.area ??
    weighted(
      Object.entries(AREA_WEIGHTS).map(
        ([id, weight]) => [id, id === 'educacion' ? weight * school : weight] as const,
      ),
      random,
    )();
  const own = services.filter(([, of]) => of === area);
  // Few services take most of an area's demand.
  const [service] = own[Math.floor(own.length * random() ** 2.2)] ?? [];
  const luck = random();
  const outcome =
    luck < 0.8 ? 'answer' : luck < 0.9 ? 'refuse' : luck < 0.97 ? 'clarify' : 'danger';
  const about = outcome === 'answer' || outcome === 'danger' ? service : undefined;
  const base = {
    day,
    channel:
      random() < 0.8
        ? ('whatsapp' as const)
        : random() < 0.5
          ? ('telegram' as const)
          : ('web' as const),
    municipality: random() < 0.08 ? undefined : place,
    personOfDay: `${person}`,
  };
  const row: SimulatedRow = {
    ...base,
    outcome,
    service: about,
    firstOfMonth: first(`${person}`),
    firstOfService: first(`${person}|${about}`),
    unanswered:
      outcome === 'refuse' ? questions[Math.floor(questions.length * random())] : undefined,
  };
  if (outcome !== 'answer' || random() > 0.15) return [row];
  return [
    row,
    {
      ...base,
      outcome: 'rated',
      service: about,
      helpful: random() < 0.82,
      firstOfMonth: first(`rated|${person}`),
      firstOfService: first(`rated|${person}|${about}`),
    },
  ];
}

function weighted<T>(options: readonly (readonly [T, number])[], random: () => number): () => T {
  const total = options.reduce((sum, [, weight]) => sum + weight, 0);
  const last = options.at(-1);
  if (!last) throw new RangeError('nothing to pick from');
  return () => {
    let rest = random() * total;
    for (const [value, weight] of options) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return last[0];
  };
}

/** Mulberry32: small, seeded, good enough to make up demand. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { newConversation } from '../../src/guide/conversation.ts';
import type { Guide, Turn } from '../../src/guide/guide.ts';

/*
 * How well messages are understood, measured over `data/` (see its README for how it was written).
 * Rules and content are tuned on `dev`; `held` is only ever reported.
 */

const split = z.enum(['dev', 'held']);
const asked = z.object({
  text: z.string(),
  service: z.string().optional(),
  services: z.array(z.string()).optional(),
  also: z.array(z.string()).default([]),
  register: z.string().optional(),
  lang: z.string().optional(),
  split,
});
const dangerous = z.object({ text: z.string(), danger: z.string().nullish(), split });
const other = z.object({ text: z.string(), kind: z.string(), split });

export type Split = z.output<typeof split>;
type Asked = z.output<typeof asked>;

const FOLDER = new URL('./data/', import.meta.url);

async function lines<S extends z.ZodType>(name: string, schema: S): Promise<z.output<S>[]> {
  const text = await readFile(new URL(name, FOLDER), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)));
}

export interface Measured {
  readonly asked: number;
  /** Shares of `asked`. */
  readonly first: number;
  readonly firstThree: number;
  readonly refused: number;
}

export interface Misunderstood {
  readonly text: string;
  readonly wanted: readonly string[];
  readonly got: string;
}

const hear = (guide: Guide, text: string): Promise<Turn> =>
  guide.turn(newConversation(), { kind: 'text', text }, new Date('2026-11-21T12:00:00-05:00'));

const wantedBy = ({ service, services, also }: Asked): readonly string[] => [
  ...(services ?? (service ? [service] : [])),
  ...also,
];

/**
 * Questions of one file, by register or language. A danger reply counts by the card it stands for.
 * What wants no card is measured as a danger.
 */
export async function measureQuestions(guide: Guide, file: string, of: Split) {
  const questions = (await lines(file, asked)).filter(
    (one) => one.split === of && wantedBy(one).length > 0,
  );
  const rows = await Promise.all(
    questions.map(async (question) => {
      const turn = await hear(guide, question.text);
      const wanted = wantedBy(question);
      const ids = turn.services.map(({ id }) => id);
      return { question, wanted, ids, outcome: turn.outcome, turn };
    }),
  );
  const measured = (some: typeof rows): Measured => {
    const share = (is: (row: (typeof rows)[number]) => boolean) =>
      some.filter(is).length / Math.max(1, some.length);
    return {
      asked: some.length,
      first: share(({ ids, wanted }) => wanted.includes(ids[0] ?? '')),
      firstThree: share(({ ids, wanted }) => ids.slice(0, 3).some((id) => wanted.includes(id))),
      refused: share(({ outcome }) => outcome === 'refuse' || outcome === 'courtesy'),
    };
  };
  const groupOf = ({ register, lang }: Asked): string => register ?? lang ?? 'officials';
  const registers = [...new Set(questions.map(groupOf))];
  const misses: Misunderstood[] = rows
    .filter(({ ids, wanted }) => !wanted.includes(ids[0] ?? ''))
    .map(({ question, wanted, ids, turn }) => ({
      text: question.text,
      wanted,
      got: `${turn.because} ${ids.slice(0, 3).join(',')}`,
    }));
  return {
    all: measured(rows),
    byRegister: Object.fromEntries(
      registers.map((name) => [
        name,
        measured(rows.filter(({ question }) => groupOf(question) === name)),
      ]),
    ),
    misses,
  };
}

const SEVERAL = 'question:several-needs';

/**
 * Of messages with several needs the share of which all were heard, and of those with one need the
 * share that was cut into several.
 */
export async function measureSeveral(guide: Guide, of: Split) {
  const all = (await lines('several.jsonl', asked)).filter((one) => one.split === of);
  const heard = await Promise.all(
    all.map(async ({ text, services = [] }) => {
      const turn = await hear(guide, text);
      const isCut = turn.because === SEVERAL;
      const first = turn.services.slice(0, services.length).map(({ id }) => id);
      return { wanted: services.length, isCut, all: services.every((id) => first.includes(id)) };
    }),
  );
  const several = heard.filter(({ wanted }) => wanted > 1);
  const single = heard.filter(({ wanted }) => wanted === 1);
  return {
    all: several.filter((one) => one.isCut && one.all).length / several.length,
    cut: single.filter(({ isCut }) => isCut).length / single.length,
  };
}

/** Share of dangers heard as their kind, and of look-alikes heard as a danger. */
export async function measureDanger(guide: Guide, of: Split, file = 'danger.jsonl') {
  const all = (await lines(file, dangerous)).filter(
    (one) => one.split === of && one.danger !== undefined,
  );
  const heard = await Promise.all(
    all.map(async (one) => ({ ...one, got: (await hear(guide, one.text)).danger })),
  );
  const real = heard.filter(({ danger }) => danger !== null);
  const alike = heard.filter(({ danger }) => danger === null);
  return {
    found: real.filter(({ got }) => got !== undefined).length / real.length,
    rightKind: real.filter(({ danger, got }) => got === danger).length / real.length,
    falseAlarms: alike.filter(({ got }) => got !== undefined).length / alike.length,
    misses: heard.filter(({ danger, got }) => (danger ?? undefined) !== got),
  };
}

/**
 * Share of what is no question for the guide that is treated so. A courtesy is answered as one; of the
 * rest, only an attempt to misuse the guide must not be met with small talk.
 */
export async function measureOther(guide: Guide, of: Split) {
  const all = (await lines('other.jsonl', other)).filter((one) => one.split === of);
  const heard = await Promise.all(
    all.map(async (one) => ({ ...one, got: (await hear(guide, one.text)).outcome })),
  );
  const right = ({ kind, got }: (typeof heard)[number]) => {
    if (kind === 'courtesy') return got === 'courtesy';
    return got === 'refuse' || (got === 'courtesy' && kind !== 'injection');
  };
  return {
    right: heard.filter(right).length / heard.length,
    misses: heard.filter((one) => !right(one)),
  };
}

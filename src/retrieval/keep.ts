import { z } from 'zod';

/** What is learned from the content, and from what: other words are another lesson. */
export interface Subject {
  readonly name: 'asked' | 'senses';
  /** All it is learned from, as a text. */
  readonly from: string;
}

/**
 * Where what was learned outlives the process. Without one it is learned at every start, which takes
 * seconds; what is kept is never needed and can be deleted at any time.
 */
export interface Keep {
  /** What was kept for exactly this subject, in whatever state it is found. */
  readonly read: (subject: Subject) => Promise<unknown>;
  readonly write: (subject: Subject, value: unknown) => Promise<void>;
}

/** What was kept for a subject, or else what is made now, which is kept. */
export async function kept<S extends z.ZodType>(
  keep: Keep | undefined,
  subject: Subject,
  schema: S,
  make: () => Promise<z.output<S>>,
): Promise<z.output<S>> {
  const known = schema.safeParse(await keep?.read(subject));
  if (known.success) return known.data;
  const made = await make();
  await keep?.write(subject, made);
  return made;
}

/**
 * What was learned before the program was handed out, for a runtime that has neither the time nor
 * the examples to learn anew: a way of asking that was changed since is found by its words alone.
 */
export function learnedBefore(lessons: unknown): Keep {
  const byName = z.record(z.string(), z.unknown()).parse(lessons);
  return { read: async ({ name }) => byName[name], write: async () => {} };
}

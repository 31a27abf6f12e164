import type { z } from 'zod';

/**
 * Where what was learned outlives the process. Without one it is learned at every start, which takes
 * seconds; what is kept is never needed and can be deleted at any time.
 */
export interface Keep {
  /** What was kept for exactly this key, in whatever state it is found. */
  readonly read: (key: string) => Promise<unknown>;
  readonly write: (key: string, value: unknown) => Promise<void>;
}

/** What was kept for a key, or else what is made now, which is kept. */
export async function kept<S extends z.ZodType>(
  keep: Keep | undefined,
  key: string,
  schema: S,
  make: () => Promise<z.output<S>>,
): Promise<z.output<S>> {
  const known = schema.safeParse(await keep?.read(key));
  if (known.success) return known.data;
  const made = await make();
  await keep?.write(key, made);
  return made;
}

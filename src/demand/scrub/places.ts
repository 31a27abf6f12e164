import type { Word } from './name-words.ts';
import { INSTITUTIONS } from './words.ts';

/* Words that look like a person's name where they stand and are a place's or an institution's. */

const OF_AN_INSTITUTION = new Set(
  'de del la el los las infantil departamental municipal nacional distrital publico publica'.split(
    ' ',
  ),
);

/** Named after a person, but no person: «hospital Erasmo Meoz», «San José», «Villa del Rosario». */
export function isPublic(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 3; back++) {
    const before = words[at - back];
    if (!before) return false;
    if (INSTITUTIONS.has(before.low)) return true;
    if (!OF_AN_INSTITUTION.has(before.low) && back > 1) return false;
  }
  return false;
}

/** A town's name after «en», «de», «desde»: also when its words are names of people. */
export function isPlace(
  words: readonly Word[],
  at: number,
  length: number,
  places: ReadonlySet<string>,
): boolean {
  const from = words[at - 1]?.low ?? '';
  const run = words.slice(at, at + Math.max(length, 4)).map(({ low }) => low);
  const cue = /^(?:en|de|desde|a|hacia|hasta|para|pa|por|municipio|aqui|aca)$/.test(from);
  for (let size = run.length; size > 0; size--)
    if (places.has(run.slice(0, size).join(' ')) && (cue || size > 1)) return true;
  return false;
}

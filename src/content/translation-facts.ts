import { factKey, factsIn } from '../facts.ts';
import { type Place, type Problem, problem } from '../files/problem.ts';
import { known } from '../files/zod-problem.ts';
import { LINE_NAME } from '../portfolio/compile.ts';

/**
 * What is wrong in a translated sentence: a hard fact that its Spanish does not state, or a name in
 * braces that is neither a line nor one of the program's own.
 */
export function checkTranslated(
  text: string,
  stated: ReadonlySet<string>,
  names: readonly string[],
  place: Place,
): readonly Problem[] {
  return [
    ...factsIn(text.replace(LINE_NAME, ' '))
      .filter((fact) => !stated.has(factKey(fact)))
      .map((fact) => problem(place, 'translation.fact', { fact: fact.text })),
    ...[...text.matchAll(LINE_NAME)].flatMap(([, name = '']) =>
      known(name, names, place, 'line.unknown'),
    ),
  ];
}

export const factKeys = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => factsIn(text).map(factKey)));

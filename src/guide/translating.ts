import { factsIn } from '../facts.ts';
import type { Foreign } from '../languages.ts';

/** Puts Spanish into another language; facts come as `[[1]]`. Undefined when it could not. */
export type Translate = (text: string, language: Foreign) => Promise<string | undefined>;

const SHORTEST_SHARE = 0.4;
const LONGEST_SHARE = 2.5;

/**
 * A Spanish text in another language with exactly the facts it had. The translator never sees a
 * fact: each is masked and put back. A translation that loses a mark, says one twice, adds a fact
 * or is far too short or long is thrown away.
 */
export async function translated(
  text: string,
  language: Foreign,
  translate: Translate,
): Promise<string | undefined> {
  const { masked, facts } = mask(text);
  const said = await translate(masked, language);
  if (said === undefined) return undefined;
  const share = said.length / Math.max(1, masked.length);
  if (share < SHORTEST_SHARE || share > LONGEST_SHARE) return undefined;
  const marks = [...said.matchAll(MARK)].map(([, number]) => Number(number));
  const expected = facts.map((_, i) => i + 1);
  const isWhole =
    marks.length === expected.length && expected.every((number) => marks.includes(number));
  if (!isWhole || factsIn(said.replace(MARK, ' ')).length > 0) return undefined;
  return said.replace(MARK, (_, number: string) => facts[Number(number) - 1] ?? '');
}

const MARK = /\[\[(\d+)\]\]/g;

/** Each fact once for every place it stands in, longest first so that none is cut in two. */
function mask(text: string): { readonly masked: string; readonly facts: readonly string[] } {
  const written = [...new Set(factsIn(text).map((fact) => fact.text))].sort(
    (a, b) => b.length - a.length,
  );
  if (written.length === 0) return { masked: text, facts: [] };
  const facts: string[] = [];
  const escaped = written.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const masked = text.replace(new RegExp(escaped.join('|'), 'g'), (fact) => {
    facts.push(fact);
    return `[[${facts.length}]]`;
  });
  return { masked, facts };
}

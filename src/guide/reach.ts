import type { Content } from '../content/content.ts';
import { type Problem, problem, startOf } from '../files/problem.ts';
import type { Search } from '../retrieval/search.ts';
import { POSSIBLE } from './sure.ts';

/** A person chooses among this many at most. */
const SHOWN = 3;

/**
 * Cards that nobody can come to: no route ends with them, and none of the ways of asking that
 * their own file holds brings them among the first.
 */
export async function unreachedCards(
  { portfolio, flows }: Content,
  search: Search,
): Promise<readonly Problem[]> {
  const ends = new Set(
    [...flows.values()].flatMap(({ steps }) =>
      Object.values(steps).flatMap((step) => (step.kind === 'card' ? [step.card] : [])),
    ),
  );
  const problems: Problem[] = [];
  for (const { id, area, questions } of portfolio.cards.values()) {
    if (ends.has(id) || (await isFound(search, id, questions))) continue;
    problems.push(
      problem(startOf(`knowledge/services/${area}/${id}.yaml`), 'card.unreached', { id }),
    );
  }
  return problems;
}

async function isFound(search: Search, id: string, questions: readonly string[]): Promise<boolean> {
  for (const question of questions)
    if (
      (await search.find(question, SHOWN)).some(
        (hit) => hit.id === id && hit.confidence >= POSSIBLE,
      )
    )
      return true;
  return false;
}

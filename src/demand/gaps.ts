import { words } from '../text.ts';
import type { Gap, Unanswered } from './ports.ts';

const MOST_WORDS = 5;
/** Two questions are alike when they share this much of their words. */
const ALIKE = 0.34;
const COMMON = new Set(
  'hola buenas buenos dias tardes noches gracias favor quiero quisiera saber necesito tengo como donde cuando cual para por con una uno que del los las les mis sus esta este esto eso pero porque puedo puede pueden hacer hago ayuda ayudar informacion sobre aqui alla soy estoy hay name phone cedula ppt passport email address plate bank birthdate muy mas tambien desde hasta sin ser son fue'.split(
    ' ',
  ),
);

interface Cluster {
  readonly weights: Map<string, number>;
  size: number;
  people: number;
}

/**
 * Groups a month's unanswered questions that are asked alike and keeps the groups that enough people
 * share, as the words most of them use. No sentence leaves, and no word that fewer people wrote.
 */
export function gapsIn(
  month: string,
  questions: readonly Unanswered[],
  least: number,
): readonly Gap[] {
  const clusters: Cluster[] = [];
  for (const { text, fresh } of questions) {
    const own = new Set(
      words(text).filter((word) => word.length > 2 && !COMMON.has(word) && !/\d/.test(word)),
    );
    if (own.size === 0) continue;
    let best: Cluster | undefined;
    let closest = ALIKE;
    for (const cluster of clusters) {
      const shared = likeness(own, cluster);
      if (shared >= closest) {
        closest = shared;
        best = cluster;
      }
    }
    if (!best) {
      best = { weights: new Map(), size: 0, people: 0 };
      clusters.push(best);
    }
    best.size += 1;
    best.people += fresh ? 1 : 0;
    if (fresh) for (const word of own) best.weights.set(word, (best.weights.get(word) ?? 0) + 1);
  }
  return clusters
    .filter(({ people }) => people >= least)
    .map(({ weights, people }) => ({
      month,
      people: Math.floor(people / 5) * 5,
      words: [...weights]
        .filter(([, writers]) => writers >= least)
        .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
        .slice(0, MOST_WORDS)
        .map(([word]) => word),
    }))
    .filter(({ words: shown }) => shown.length > 0)
    .sort((a, b) => b.people - a.people);
}

/** Share of the question's words that are frequent in the cluster. */
function likeness(own: ReadonlySet<string>, { weights, size }: Cluster): number {
  let shared = 0;
  for (const word of own) if ((weights.get(word) ?? 0) * 4 >= size) shared += 1;
  return shared / own.size;
}

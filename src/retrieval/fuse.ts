import type { SearchHit, Shares } from './hit.ts';
import type { LexicalHit } from './lexical.ts';

/** What each way of finding says of one query. */
export interface Found {
  readonly lexical: readonly LexicalHit[];
  /** Document → cosine of its nearest passage. */
  readonly similar: ReadonlyMap<string, number>;
  /** Document → probability that this is how it is asked for; empty where nothing was learned. */
  readonly asked: ReadonlyMap<string, number>;
}

export const SHARES: Shares = { lexical: 0.25, vector: 0.15, asked: 0.6 };

/** How many of the best are asked whether the query is about anything here. */
const LEADERS = 3;

/**
 * The words say «these words», the vectors «words like these», what was learned «this is how people
 * ask for it». Each is taken relative to its own best; what all say counts most.
 */
export function fuse({ lexical, similar, asked }: Found, shares: Shares): readonly SearchHit[] {
  const byId = new Map(lexical.map((hit) => [hit.id, hit]));
  const top = lexical[0]?.score ?? 0;
  const nearest = Math.max(0.0001, ...similar.values());
  const likeliest = Math.max(0.0001, ...asked.values());
  // Where nothing was learned the other two are all there is.
  const whole = shares.lexical + shares.vector + (asked.size > 0 ? shares.asked : 0);
  const hits = [...new Set([...byId.keys(), ...similar.keys()])]
    .map((id) => {
      const hit = byId.get(id);
      const similarity = Math.max(0, similar.get(id) ?? 0);
      const probability = asked.get(id) ?? 0;
      const { coverage = 0, evidence = 0 } = hit ?? {};
      const ways = {
        lexical: (shares.lexical * (hit && top > 0 ? hit.score / top : 0)) / whole,
        vector: (shares.vector * similarity) / nearest / whole,
        asked: (shares.asked * Math.sqrt(probability / likeliest)) / whole,
      };
      return {
        id,
        score: ways.lexical + ways.vector + ways.asked,
        ways,
        known: confidence(coverage, evidence, similarity),
        measures: { coverage, evidence, similarity, probability },
        matched: hit?.matched ?? [],
      };
    })
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
  // Whether the query is about anything here is asked of the best few together; which of them, of
  // their ranks.
  const leader = hits[0]?.score ?? 0;
  if (leader <= 0) return [];
  const aboutUs = Math.max(0, ...hits.slice(0, LEADERS).map(({ known }) => known));
  return hits.map(({ known: _known, measures, ...hit }, rank) => ({
    ...hit,
    confidence: aboutUs * (hit.score / leader),
    certainty: rank === 0 ? certainty(measures, leader - (hits[1]?.score ?? 0)) : 0,
  }));
}

interface Measures {
  readonly coverage: number;
  readonly evidence: number;
  readonly similarity: number;
  readonly probability: number;
}

/** What a logistic regression over the development questions of `test/understanding` came to. */
const certainty = (
  { coverage, evidence, similarity, probability }: Measures,
  margin: number,
): number =>
  1 /
  (1 +
    Math.exp(
      4.38 -
        0.65 * coverage -
        0.22 * Math.min(evidence, 16) -
        0.32 * similarity -
        3.91 * probability -
        1.74 * margin,
    ));

/**
 * A logistic curve over measures that do not depend on the other documents: the share of the query
 * that is known, how much that is, and how near the nearest passage lies. A long message holds
 * much that no card knows, so what is known counts for itself and not as a share alone.
 */
const confidence = (coverage: number, evidence: number, similarity: number): number =>
  1 / (1 + Math.exp(-(1 * coverage + 0.7 * Math.min(evidence, 16) + 3 * similarity - 4)));

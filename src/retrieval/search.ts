import { buildLexicalIndex, type Document, type LexicalHit } from './lexical.ts';
import { fitNgrams } from './ngrams.ts';
import type { Lexicon } from './spanish.ts';
import { type Embedder, exactIndex, type VectorIndex } from './vector.ts';

export interface SearchHit {
  readonly id: string;
  /** 0 to 1, for ranking. */
  readonly score: number;
  /** How sure it is that this document answers, 0 to 1. */
  readonly confidence: number;
  readonly by: 'lexical' | 'vector' | 'both';
  /** Terms and ideas that the query and the document share. */
  readonly matched: readonly string[];
}

export interface Search {
  readonly find: (query: string, limit: number) => Promise<readonly SearchHit[]>;
  readonly size: number;
}

export interface SearchParts {
  readonly lexicon: Lexicon;
  /** A neural embedder; without one the keyless n-grams are fitted to the documents. */
  readonly embedder?: Embedder | undefined;
  /** How passages are embedded and indexed on this runtime; exact when not given. */
  readonly index?: IndexBuilder | undefined;
}

export type IndexBuilder = (
  passages: readonly string[],
  embedder: Embedder,
) => Promise<VectorIndex>;

const exact: IndexBuilder = async (passages, embedder) =>
  exactIndex(await embedder.embed(passages));

/** Passages longer than this are split, so that a long document is found by any of its parts. */
const PASSAGE_WORDS = 60;
const NEIGHBOURS = 40;

export async function buildSearch(
  documents: readonly Document[],
  { lexicon, embedder: given, index: build = exact }: SearchParts,
): Promise<Search> {
  const passages = documents.flatMap((document) =>
    passagesOf(document).map((text) => ({ id: document.id, text })),
  );
  const texts = passages.map(({ text }) => text);
  const embedder = given ?? fitNgrams(texts, lexicon);
  const lexical = buildLexicalIndex(documents, lexicon);
  const index = await build(texts, embedder);

  const similarities = async (query: string): Promise<ReadonlyMap<string, number>> => {
    const best = new Map<string, number>();
    // A neural service that fails or is slow leaves the words to answer alone.
    const [vector] = await embedder.embed([query]).catch(() => []);
    if (!vector) return best;
    const count = Math.min(NEIGHBOURS, passages.length);
    for (const { position, similarity } of await index.nearest(vector, count)) {
      const id = passages[position]?.id;
      if (id !== undefined) best.set(id, Math.max(best.get(id) ?? 0, similarity));
    }
    return best;
  };

  return {
    size: documents.length,
    find: async (query, limit) => {
      if (documents.length === 0 || query.trim() === '') return [];
      return fuse(lexical.search(query, NEIGHBOURS), await similarities(query)).slice(0, limit);
    },
  };
}

/** Lexical rank says «these words», vectors say «words like these»; what both say counts most. */
function fuse(
  lexical: readonly LexicalHit[],
  similar: ReadonlyMap<string, number>,
): readonly SearchHit[] {
  const byId = new Map(lexical.map((hit) => [hit.id, hit]));
  const top = lexical[0]?.score ?? 0;
  const nearest = Math.max(0.0001, ...similar.values());
  return [...new Set([...byId.keys(), ...similar.keys()])]
    .map((id): SearchHit => {
      const hit = byId.get(id);
      const similarity = Math.max(0, similar.get(id) ?? 0);
      const lexicalShare = hit && top > 0 ? hit.score / top : 0;
      const coverage = hit?.coverage ?? 0;
      return {
        id,
        score: 0.55 * lexicalShare + 0.45 * (similarity / nearest),
        confidence: confidence(coverage, similarity),
        by: hit && similarity > 0 ? 'both' : hit ? 'lexical' : 'vector',
        matched: hit?.matched ?? [],
      };
    })
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}

/** A logistic curve over the two measures that do not depend on the other documents. */
const confidence = (coverage: number, similarity: number): number =>
  1 / (1 + Math.exp(-(6 * coverage + 6 * similarity - 4.5)));

function passagesOf({ fields }: Document): readonly string[] {
  const title = fields.title?.[0];
  const own = [fields.title, fields.questions, fields.summary].flatMap((texts) => texts ?? []);
  const body = (fields.body ?? []).flatMap(split);
  return [...own, ...body.map((text) => (title ? `${title}. ${text}` : text))];
}

function split(text: string): readonly string[] {
  const all = text.split(/\s+/).filter(Boolean);
  const parts: string[] = [];
  for (let i = 0; i < all.length; i += PASSAGE_WORDS)
    parts.push(all.slice(i, i + PASSAGE_WORDS).join(' '));
  return parts;
}

import { buildLexicalIndex, type Document, type LexicalHit } from './lexical.ts';
import { fitNgrams } from './ngrams.ts';
import { type Lexicon, withForms } from './spanish.ts';
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
const NEIGHBOURS = 80;
const LEXICAL_SHARE = 0.6;
const LEADERS = 3;

export async function buildSearch(
  documents: readonly Document[],
  { lexicon: spoken, embedder: given, index: build = exact }: SearchParts,
): Promise<Search> {
  const passages = documents.flatMap((document) =>
    passagesOf(document).map((text) => ({ id: document.id, text })),
  );
  const texts = passages.map(({ text }) => text);
  const lexicon = withForms(spoken, texts);
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
  const hits = [...new Set([...byId.keys(), ...similar.keys()])]
    .map((id) => {
      const hit = byId.get(id);
      const similarity = Math.max(0, similar.get(id) ?? 0);
      const lexicalShare = hit && top > 0 ? hit.score / top : 0;
      return {
        id,
        score: LEXICAL_SHARE * lexicalShare + (1 - LEXICAL_SHARE) * (similarity / nearest),
        known: confidence(hit?.coverage ?? 0, hit?.evidence ?? 0, similarity),
        by:
          hit && similarity > 0
            ? ('both' as const)
            : hit
              ? ('lexical' as const)
              : ('vector' as const),
        matched: hit?.matched ?? [],
      };
    })
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
  // Whether the query is about anything here is asked of the best few together; which of them, of
  // their ranks.
  const leader = hits[0]?.score ?? 0;
  if (leader <= 0) return [];
  const aboutUs = Math.max(0, ...hits.slice(0, LEADERS).map(({ known }) => known));
  return hits.map(({ known: _known, ...hit }) => ({
    ...hit,
    confidence: aboutUs * (hit.score / leader),
  }));
}

/**
 * A logistic curve over measures that do not depend on the other documents: the share of the query
 * that is known, how much that is, and how near the nearest passage lies. A long message holds
 * much that no card knows, so what is known counts for itself and not as a share alone.
 */
const confidence = (coverage: number, evidence: number, similarity: number): number =>
  1 / (1 + Math.exp(-(1 * coverage + 0.7 * Math.min(evidence, 16) + 3 * similarity - 4)));

/** Each sentence of its own, and the whole, so that a query is met by a part or by the gist. */
function passagesOf({ fields }: Document): readonly string[] {
  const title = fields.title?.[0];
  const own = [fields.title, fields.questions, fields.summary].flatMap((texts) => texts ?? []);
  const body = (fields.body ?? []).flatMap(split);
  const gist = own.length > 1 ? [own.join('. '), [...own, ...body].join('. ')] : [];
  return [...own, ...gist, ...body.map((text) => (title ? `${title}. ${text}` : text))];
}

function split(text: string): readonly string[] {
  const all = text.split(/\s+/).filter(Boolean);
  const parts: string[] = [];
  for (let i = 0; i < all.length; i += PASSAGE_WORDS)
    parts.push(all.slice(i, i + PASSAGE_WORDS).join(' '));
  return parts;
}

import { type Asked, learnAsked } from './asked.ts';
import { fuse, SHARES } from './fuse.ts';
import type { SearchHit, Shares } from './hit.ts';
import type { Keep } from './keep.ts';
import { buildLexicalIndex, type Document } from './lexical.ts';
import { fitNgrams } from './ngrams.ts';
import { type Lexicon, withForms } from './spanish.ts';
import { type Embedder, exactIndex, type VectorIndex } from './vector.ts';

export interface Search {
  readonly find: (query: string, limit: number) => Promise<readonly SearchHit[]>;
  /** How likely each document is what a text asks for; empty where nothing was learned. */
  readonly asks: Asked;
  readonly size: number;
}

export interface SearchParts {
  readonly lexicon: Lexicon;
  /** A neural embedder; without one the keyless n-grams are fitted to the documents. */
  readonly embedder?: Embedder | undefined;
  /** How passages are embedded and indexed on this runtime; exact when not given. */
  readonly index?: IndexBuilder | undefined;
  readonly keep?: Keep | undefined;
  /** The documents that are learned from; all, unless some of them are not there any more. */
  readonly lessons?: readonly Document[] | undefined;
  /** How much each way of finding counts; other than the usual when they are compared. */
  readonly shares?: Shares | undefined;
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

export async function buildSearch(
  documents: readonly Document[],
  {
    lexicon: spoken,
    embedder: given,
    index: build = exact,
    keep,
    lessons,
    shares = SHARES,
  }: SearchParts,
): Promise<Search> {
  const passages = documents.flatMap((document) =>
    passagesOf(document).map((text) => ({ id: document.id, text })),
  );
  const texts = passages.map(({ text }) => text);
  const lexicon = withForms(spoken, texts);
  const embedder = given ?? fitNgrams(texts, lexicon);
  const lexical = buildLexicalIndex(documents, lexicon);
  const index = await build(texts, embedder);
  const asked = await learnAsked(documents, lexicon, keep, lessons);

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
    asks: asked,
    find: async (query, limit) => {
      if (documents.length === 0 || query.trim() === '') return [];
      const found = {
        lexical: lexical.search(query, NEIGHBOURS),
        similar: await similarities(query),
        asked: asked(query),
      };
      return fuse(found, shares).slice(0, limit);
    },
  };
}

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

import type { Content } from '../content/content.ts';
import type { LanguagePack } from '../content/languages.ts';
import { type Language, SPANISH } from '../languages.ts';
import { buildSearch, type Search, type SearchHit } from '../retrieval/search.ts';
import { words } from '../text.ts';

/** The search of each language, built when it is first spoken. */
export function foreignSearches(
  content: Content,
  spanish: Search,
): (language: Language) => Promise<Search> {
  const built = new Map<Language, Promise<Search>>();
  return async (language) => {
    const pack = language === SPANISH ? undefined : content.packs.get(language);
    if (!pack) return spanish;
    const search = built.get(language) ?? foreignSearch(content, pack, spanish);
    built.set(language, search);
    return search;
  };
}

const CANDIDATES = 12;
/** The person's own words against their Spanish: both are crude, and they err differently. */
const OWN_SHARE = 0.6;
const LONGEST_PHRASE_WORDS = 4;

/**
 * Finds cards for a question in another language, in two ways at once: among the ways of asking
 * written in that language, and among the Spanish ones by the glossary's words.
 *
 * @param spanish the search that Spanish questions use
 */
async function foreignSearch(
  content: Content,
  { questions, glossary, local }: LanguagePack,
  spanish: Search,
): Promise<Search> {
  const documents = Object.entries(questions).map(([id, asked]) => ({
    id,
    fields: {
      title: local.translated.has(id) ? [local.portfolio.cards.get(id)?.title ?? ''] : [],
      questions: asked,
    },
  }));
  const own = await buildSearch(documents, { lexicon: local.lexicon });
  const gloss = makeGloss(glossary);
  return {
    size: content.portfolio.cards.size,
    find: async (query, limit) => {
      const [inOwn, inSpanish] = await Promise.all([
        own.find(query, CANDIDATES),
        spanish.find(gloss(query), CANDIDATES),
      ]);
      return merge(inOwn, inSpanish).slice(0, limit);
    },
  };
}

function merge(own: readonly SearchHit[], spanish: readonly SearchHit[]): readonly SearchHit[] {
  const of = (hits: readonly SearchHit[], id: string) => hits.find((hit) => hit.id === id);
  const share = (hits: readonly SearchHit[], id: string): number =>
    (of(hits, id)?.score ?? 0) / Math.max(0.0001, hits[0]?.score ?? 0);
  const ranked = [...new Set([...own, ...spanish].map(({ id }) => id))]
    .map((id) => ({
      id,
      score: OWN_SHARE * share(own, id) + (1 - OWN_SHARE) * share(spanish, id),
    }))
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
  const leader = ranked[0]?.score ?? 1;
  const known = Math.max(own[0]?.confidence ?? 0, spanish[0]?.confidence ?? 0);
  return ranked.map(({ id, score }) => ({
    id,
    score,
    confidence: known * (score / leader),
    by: 'both' as const,
    matched: [...new Set([...(of(own, id)?.matched ?? []), ...(of(spanish, id)?.matched ?? [])])],
  }));
}

/** A question put into Spanish word by word, longest phrases first; what is unknown is kept. */
function makeGloss(glossary: LanguagePack['glossary']): (text: string) => string {
  const byPhrase = new Map(
    Object.entries(glossary).map(([phrase, spanish]) => [words(phrase).join(' '), spanish]),
  );
  return (text) => {
    const said = words(text);
    const spoken: string[] = [];
    for (let start = 0; start < said.length; ) {
      let taken = 1;
      let spanish: string | undefined;
      for (let length = Math.min(LONGEST_PHRASE_WORDS, said.length - start); length > 0; length--) {
        spanish = byPhrase.get(said.slice(start, start + length).join(' '));
        if (spanish === undefined) continue;
        taken = length;
        break;
      }
      spoken.push(spanish ?? said[start] ?? '');
      start += taken;
    }
    return spoken.join(' ');
  };
}

import type { Content } from '../content/content.ts';
import { type Language, SPANISH } from '../languages.ts';
import { statementsOf } from '../portfolio/card.ts';
import type { Document } from '../retrieval/lexical.ts';
import type { Search } from '../retrieval/search.ts';
import { makeGloss } from './gloss.ts';

/**
 * The cards as documents to be found. The ways of asking of every language are put into Spanish, so
 * that all languages meet in the same words, stems and ideas, and learn from each other.
 */
export function portfolioDocuments({ portfolio, examples, packs }: Content): readonly Document[] {
  const foreign = [...packs.values()].map((pack) => ({ ...pack, gloss: makeGloss(pack) }));
  return [...portfolio.cards.values()].map((card) => ({
    id: card.id,
    asked: examples.asked.get(card.id) ?? [],
    fields: {
      title: [card.title],
      questions: [
        ...card.questions,
        ...foreign.flatMap(({ questions, gloss }) => (questions[card.id] ?? []).map(gloss)),
      ],
      summary: [card.summary.text],
      body: statementsOf(card)
        .filter(({ path: [field] }) => field !== 'summary')
        .map(({ statement }) => statement.text),
    },
  }));
}

/** The search as someone who writes in a language uses it. */
export function searchesIn({ packs }: Content, search: Search): (language: Language) => Search {
  const built = new Map<Language, Search>(
    [...packs].map(([language, pack]) => {
      const gloss = makeGloss(pack);
      return [
        language,
        {
          ...search,
          find: (query, limit) => search.find(gloss(query), limit),
          asks: (query) => search.asks(gloss(query)),
        },
      ];
    }),
  );
  return (language) => (language === SPANISH ? search : (built.get(language) ?? search));
}

import type { Content } from '../content/content.ts';
import { statementsOf } from '../portfolio/card.ts';
import type { Document } from '../retrieval/lexical.ts';

/** The cards as documents to be found. */
export const portfolioDocuments = ({ portfolio, examples }: Content): readonly Document[] =>
  [...portfolio.cards.values()].map((card) => ({
    id: card.id,
    asked: examples.asked.get(card.id) ?? [],
    fields: {
      title: [card.title],
      questions: card.questions,
      summary: [card.summary.text],
      body: statementsOf(card)
        .filter(({ path: [field] }) => field !== 'summary')
        .map(({ statement }) => statement.text),
    },
  }));

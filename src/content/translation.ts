import type { z } from 'zod';
import { type Located, type Problem, problem } from '../files/problem.ts';
import { known } from '../files/zod-problem.ts';
import {
  type Portfolio,
  type ServiceCard,
  type Statement,
  statementsOf,
} from '../portfolio/card.ts';
import { toStatement } from '../portfolio/compile.ts';
import type { languageFile, translationFile } from './language-file.ts';
import { checkTranslated, factKeys } from './translation-facts.ts';

type Translation = z.output<typeof translationFile>;

/** The portfolio with the words of one language over the cards that have them. */
export function overPortfolio(
  portfolio: Portfolio,
  translations: readonly Translation[],
  areas: z.output<typeof languageFile>['areas'],
): Portfolio {
  const cards = new Map(portfolio.cards);
  for (const translation of translations) {
    const card = cards.get(translation.id);
    if (card) cards.set(card.id, overCard(card, translation, portfolio.lines));
  }
  return {
    ...portfolio,
    cards,
    // A local card's words are Spanish; its places are kept apart, in the points.
    localCards: portfolio.localCards.filter(({ id }) =>
      translations.every((translation) => translation.id !== id),
    ),
    areas: portfolio.areas.map((area) => ({ ...area, ...areas[area.id] })),
  };
}

/** What was not translated is left unsaid: half a card in another language helps nobody. */
function overCard(card: ServiceCard, said: Translation, lines: Portfolio['lines']): ServiceCard {
  const one = (text: string | undefined): Statement | undefined =>
    text === undefined ? undefined : toStatement(text, lines);
  const many = (texts: readonly string[] | undefined) =>
    (texts ?? []).map((text) => toStatement(text, lines));
  return {
    ...card,
    title: said.title,
    label: said.label,
    summary: toStatement(said.summary, lines),
    who: [],
    bring: many(said.bring),
    steps: many(said.steps),
    cost: one(said.cost),
    time: undefined,
    validity: one(said.validity),
    where: { text: one(said.where), points: card.where.points },
    rights: many(said.rights),
    ifRefused: many(said.if_refused),
    warning: one(said.warning),
  };
}

/** Every hard fact of a translation stands in its card, and the card was not verified since. */
export function checkTranslation(
  { value, at }: Located<Translation>,
  { cards, lines }: Portfolio,
  cardIds: readonly string[],
): readonly Problem[] {
  const { id, translated, review: _review, ...words } = value;
  const card = cards.get(id);
  if (!card) return known(id, cardIds, at(['id']), 'card.unknown');
  const stated = factKeys(statementsOf(card).map(({ statement }) => statement.text));
  const names = [...lines.keys()];
  const behind = problem(at(['translated']), 'translation.behind', { verified: card.verified.on });
  return [
    ...Object.entries(words).flatMap(([field, written]) =>
      [written ?? []]
        .flat()
        .flatMap((text, i) =>
          checkTranslated(text, stated, names, at(Array.isArray(written) ? [field, i] : [field])),
        ),
    ),
    ...(card.verified.on > translated ? [{ ...behind, warning: true as const }] : []),
  ];
}

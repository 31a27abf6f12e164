import { z } from 'zod';
import { factKey, factsIn } from '../facts.ts';
import { type Problem, problem, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import { known } from '../files/zod-problem.ts';
import type { Portfolio, ServiceCard } from '../portfolio/card.ts';
import { id, sentence } from '../portfolio/card-file.ts';

/*
 * The officials' self-check, `knowledge/training.yaml`. What an answer explains stands in a card:
 * its facts must be among the card's, and its source is one of the card's own.
 */

export const trainingFile = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        id,
        question: sentence,
        /** At most 60 characters each, a Telegram button that is read whole. */
        options: z.array(sentence.max(60)).min(2).max(4),
        /** Which option is right, 1 for the first. */
        right: z.int().min(1).max(4),
        why: sentence,
        card: id,
        source: id,
      }),
    )
    .min(1),
});

export type TrainingQuestion = z.output<typeof trainingFile>['questions'][number];

export const TRAINING = 'knowledge/training.yaml';

/**
 * The questions, `right` counted from 0; none when there is no such file.
 *
 * @param cardIds every card that has a file, even a broken one
 */
export function loadTraining(
  files: readonly TextFile[],
  { cards }: Portfolio,
  cardIds: readonly string[],
): { readonly questions: readonly TrainingQuestion[]; readonly problems: readonly Problem[] } {
  const file = files.find(({ path }) => path === TRAINING);
  if (!file) return { questions: [], problems: [] };
  const { found, problems } = parseYaml(file, trainingFile);
  if (!found) return { questions: [], problems };
  const wrong = found.value.questions.flatMap((question, i) => {
    const at = (field: string) => found.at(['questions', i, field]);
    const card = cards.get(question.card);
    // A broken card is a problem of its own, not a second one here.
    if (!card) return known(question.card, cardIds, at('card'), 'card.unknown');
    const sourceIds = Object.keys(card.sources);
    if (!sourceIds.includes(question.source))
      return known(question.source, sourceIds, at('source'), 'source.unknown');
    if (question.right > question.options.length)
      return [
        problem(at('right'), 'field.big', {
          field: 'right',
          maximum: `${question.options.length}`,
        }),
      ];
    return looseFacts(question, card).map((fact) => problem(at('why'), 'fact.unsourced', { fact }));
  });
  return {
    questions: found.value.questions
      .filter(({ card }) => cards.has(card))
      .map((one) => ({ ...one, right: one.right - 1 })),
    problems: [...problems, ...wrong],
  };
}

/** Facts of the explanation that the card does not state. */
function looseFacts({ why }: TrainingQuestion, card: ServiceCard): readonly string[] {
  const stated = new Set(factsIn(JSON.stringify(card)).map(factKey));
  return factsIn(why).flatMap((fact) => (stated.has(factKey(fact)) ? [] : [fact.text]));
}

import type { TrainingQuestion } from '../content/training.ts';
import { DAY_MS, type DeskParts, type DeskReply, reply, say } from './context.ts';
import type { Official } from './port.ts';

/** A round takes about five minutes. */
const ROUND = 5;

const questionsOf = ({ live }: DeskParts): readonly TrainingQuestion[] =>
  live.now().content.training;

/** `/capacitacion`: the next five questions for this official. */
export async function startTraining(
  parts: DeskParts,
  official: Official,
): Promise<readonly DeskReply[]> {
  const questions = questionsOf(parts);
  if (questions.length === 0) return reply(parts, 'training_none');
  const kept = await parts.store.recall(`training:${official.key}`, parts.now().getTime());
  const next = typeof kept === 'number' ? kept % questions.length : 0;
  return [{ text: say(parts, 'training_start') }, ask(parts, next, 1)];
}

function ask(parts: DeskParts, index: number, turn: number): DeskReply {
  const question = questionsOf(parts)[index];
  if (!question) return { text: say(parts, 'training_none') };
  return {
    text: `*${turn}/${ROUND}.* ${question.question}`,
    buttons: question.options.map((label, i) => [{ id: `learn:${index}:${turn}:${i}`, label }]),
  };
}

/** The answer explained with its source, and the next question. Counted by institution alone. */
export async function answerTraining(
  parts: DeskParts,
  official: Official,
  [index = -1, turn = 0, chosen = -1]: readonly number[],
): Promise<readonly DeskReply[]> {
  const questions = questionsOf(parts);
  const question = questions[index];
  if (!question) return reply(parts, 'training_none');
  const right = chosen === question.right;
  await parts.store.countAnswer(official.institution, question.id, right);
  const next = (index + 1) % questions.length;
  const until = parts.now().getTime() + 365 * DAY_MS;
  await parts.store.remember(`training:${official.key}`, next, until);
  const explained = say(parts, right ? 'training_right' : 'training_wrong', {
    answer: question.options[question.right] ?? '',
    why: question.why,
    source: sourceOf(parts, question),
  });
  return turn < ROUND
    ? [{ text: explained }, ask(parts, next, turn + 1)]
    : [{ text: explained }, { text: say(parts, 'training_done') }];
}

/** The card's own source, so that it is written in one place. */
function sourceOf({ live }: DeskParts, { card, source }: TrainingQuestion): string {
  const found = live.now().content.portfolio.cards.get(card)?.sources[source];
  return found ? `${found.publisher}, «${found.title}»: ${found.url}` : '';
}

/** Right answers by institution, for who coordinates. */
export async function trainingResults(parts: DeskParts): Promise<readonly DeskReply[]> {
  const counts = await parts.store.trainingCounts();
  const lines = counts.map(({ institution, right, wrong }) =>
    say(parts, 'training_line', {
      institution,
      right: `${right}`,
      total: `${right + wrong}`,
    }),
  );
  return [{ text: [say(parts, 'training_results'), ...lines].join('\n') }];
}

import type { Turn } from '../guide/guide.ts';
import type { ChannelId } from '../messages.ts';
import type { DemandRow } from '../ports.ts';

/**
 * What one turn says about demand: a row for each card shown, or one without a card. No address, no
 * time of day, and words only of what nothing answers, scrubbed and kept apart from the row.
 */
export function demandRows(
  turn: Turn,
  person: {
    readonly day: string;
    readonly channel: ChannelId;
    readonly personOfDay: string;
    /** Scrubbed words of a question that nothing answers. */
    readonly unanswered?: string | undefined;
  },
): readonly DemandRow[] {
  const about = { ...person, language: turn.language };
  if (turn.helpful) {
    const { card: service, yes: helpful } = turn.helpful;
    return [
      {
        ...about,
        outcome: 'rated',
        service,
        helpful,
        municipality: turn.conversation?.municipality,
      },
    ];
  }
  if (turn.outcome === 'courtesy' || turn.outcome === 'command' || turn.outcome === 'guided')
    return [];
  const row = {
    ...about,
    outcome: turn.outcome,
    danger: turn.danger,
    municipality: turn.conversation?.municipality,
  };
  const shown = turn.outcome === 'clarify' || turn.outcome === 'refuse' ? [] : turn.cards;
  return shown.length > 0 ? shown.map((service) => ({ ...row, service })) : [row];
}

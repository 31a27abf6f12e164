import type { Turn } from '../guide/guide.ts';
import type { InboundMessage } from '../messages.ts';
import type { TurnCommit } from '../ports.ts';
import type { Seal } from './seal.ts';

/** WhatsApp takes free messages for 24 hours after the person's last; the other channels follow it. */
export const WINDOW_MS = 86_400_000;

/**
 * What a turn does to a case and to a wished notice, sealed for the store. A case sees the need, the
 * place and the danger; of the person only an address that nobody reads.
 *
 * @param now milliseconds since 1970
 */
export async function deskEffects(
  seal: Seal,
  { channel, from, content }: InboundMessage,
  turn: Turn,
  openCase: number | undefined,
  now: number,
): Promise<Pick<TurnCommit, 'handover' | 'watch'>> {
  const municipality = turn.conversation?.municipality;
  const { handover, watch } = turn;
  const address = () => seal.close({ to: from });
  const wish = watch && {
    card: watch,
    municipality,
    channel,
    sealed: await address(),
    until: now + WINDOW_MS,
  };
  const opened = handover === 'open' && {
    kind: 'open' as const,
    channel,
    sealed: await address(),
    need: turn.conversation?.shown?.card,
    municipality,
    language: turn.language,
  };
  const said = handover === 'say' &&
    openCase !== undefined &&
    content.kind === 'text' && {
      kind: 'say' as const,
      case: openCase,
      sealed: await seal.close({ text: content.text }),
    };
  const closed = handover === 'close' && { kind: 'close' as const };
  const effect = opened || said || closed;
  return { ...(effect && { handover: effect }), ...(wish && { watch: wish }) };
}

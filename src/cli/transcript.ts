import { parseDocument } from 'yaml';
import { z } from 'zod';
import { plainText } from '../channels/plain.ts';
import { type Conversation, newConversation, openConversation } from '../guide/conversation.ts';
import type { Guide } from '../guide/guide.ts';
import { day, sentence } from '../portfolio/card-file.ts';

/**
 * A conversation as a test that an official can read:
 *
 *   sobre: Perdió el PPT y vive en Cúcuta
 *   hoy: 2026-11-20
 *   conversacion:
 *     - dice: perdi el ppt
 *       responde: |-
 *         …
 *     - envia: { lat: 7.89, lon: -72.5 }
 *       responde: |-
 *         …
 */
export const transcriptFile = z.strictObject({
  sobre: sentence,
  hoy: day,
  conversacion: z
    .array(
      z.union([
        z.strictObject({ dice: z.string(), responde: z.string().optional() }),
        z.strictObject({
          envia: z.strictObject({ lat: z.number(), lon: z.number() }),
          responde: z.string().optional(),
        }),
        z.strictObject({ toca: sentence, responde: z.string().optional() }),
      ]),
    )
    .min(1),
});
export type Transcript = z.output<typeof transcriptFile>;

export interface Mismatch {
  /** 1-based. */
  readonly turn: number;
  readonly said: string;
  readonly expected: string;
  readonly got: string;
}

/**
 * Plays a transcript. The conversation goes through its stored form between turns, so that each
 * transcript also proves that nothing is remembered outside of it.
 */
export async function play(guide: Guide, transcript: Transcript): Promise<readonly string[]> {
  const replies: string[] = [];
  let stored: unknown = newConversation();
  const now = new Date(`${transcript.hoy}T12:00:00-05:00`);
  for (const step of transcript.conversacion) {
    const before: Conversation = openConversation(stored);
    const turn = await guide.turn(before, inbound(step), now);
    stored = JSON.parse(JSON.stringify(turn.conversation ?? newConversation()));
    replies.push(plainText(turn.reply));
  }
  return replies;
}

type Step = Transcript['conversacion'][number];

function inbound(step: Step) {
  if ('dice' in step) return { kind: 'text', text: step.dice } as const;
  if ('toca' in step) return { kind: 'choice', id: step.toca } as const;
  return { kind: 'location', ...step.envia } as const;
}

export const saidIn = (step: Step): string => {
  if ('dice' in step) return step.dice;
  return 'toca' in step ? step.toca : `${step.envia.lat}, ${step.envia.lon}`;
};

/** Turns whose reply is not the one written, trailing space aside. */
export const mismatches = (
  { conversacion }: Transcript,
  replies: readonly string[],
): readonly Mismatch[] =>
  conversacion.flatMap((step, i) => {
    const expected = step.responde ?? '';
    const got = replies[i] ?? '';
    if (expected.trimEnd() === got.trimEnd()) return [];
    return [{ turn: i + 1, said: saidIn(step), expected, got }];
  });

/** The file with its expectations replaced and nothing else, comments kept. */
export function rewritten(text: string, replies: readonly string[]): string {
  const document = parseDocument(text);
  for (const [i, reply] of replies.entries()) {
    const node = document.createNode(reply.trimEnd());
    node.type = 'BLOCK_LITERAL';
    document.setIn(['conversacion', i, 'responde'], node);
  }
  return document.toString({ lineWidth: 0 });
}

import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../src/cli/transcript.ts';
import {
  type Act,
  type Harness,
  openCloudHarness,
  openWeb,
  openWebLinks,
} from '../support/parity.ts';
import { readTranscripts } from '../support/transcripts.ts';

/*
 * Every conversation of `test/transcripts` over every channel, through its real protocol, its own
 * mailbox and database: people read the same everywhere. Everyone writes at once.
 */

const transcripts = await readTranscripts();
const days = [...new Set(transcripts.map(({ transcript }) => transcript.hoy))];
const CHANNELS: Readonly<Record<string, (day: string) => Promise<Harness>>> = {
  'the web chat': openWeb,
  'WhatsApp’s Cloud API': openCloudHarness,
  'WhatsApp Web': openWebLinks,
};
/** A page in a browser sends no place. */
const isFor = (name: string, { conversacion }: Transcript): boolean =>
  name !== 'the web chat' || conversacion.every((step) => !('envia' in step));

const actOf = (step: Transcript['conversacion'][number]): Act =>
  'dice' in step ? { text: step.dice } : 'toca' in step ? { choice: step.toca } : step.envia;

describe.each(Object.entries(CHANNELS))('%s says what the transcripts say', (name, open) => {
  it.each(days)('on %s', { timeout: 120_000 }, async (day) => {
    const channel = await open(day);
    const own = transcripts.filter(
      ({ transcript }) => transcript.hoy === day && isFor(name, transcript),
    );
    const longest = Math.max(...own.map(({ transcript }) => transcript.conversacion.length));
    const different: string[] = [];
    for (let turn = 0; turn < longest; turn++) {
      const acts = new Map<number, Act>();
      for (const [person, { transcript }] of own.entries()) {
        const step = transcript.conversacion[turn];
        if (step) acts.set(person, actOf(step));
      }
      const replies = await channel.turn(acts);
      for (const person of acts.keys()) {
        const { path, transcript } = own[person] ?? {};
        const expected = transcript?.conversacion[turn]?.responde?.trimEnd();
        if (replies.get(person)?.trimEnd() !== expected)
          different.push(`${path} turn ${turn + 1}: ${replies.get(person)} ≠ ${expected}`);
      }
    }
    await channel.close();
    expect(different).toEqual([]);
  });
});

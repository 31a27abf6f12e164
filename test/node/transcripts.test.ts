import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mismatches, play, rewritten, transcriptFile } from '../../src/cli/transcript.ts';
import { parseYaml } from '../../src/files/yaml.ts';
import { content, guide } from '../support/content.ts';

const FOLDER = new URL('../transcripts/', import.meta.url).pathname;
const paths = (await readdir(FOLDER, { recursive: true })).filter((path) => path.endsWith('.yaml'));
const transcripts = await Promise.all(
  paths.sort().map(async (path) => {
    const text = await readFile(join(FOLDER, path), 'utf8');
    const { found, problems } = parseYaml({ path, text }, transcriptFile);
    if (!found) throw new Error(`${path}: ${JSON.stringify(problems)}`);
    return { path, text, transcript: found.value };
  }),
);

describe('conversations that must not change unseen', () => {
  it.each(transcripts)('$path', async ({ transcript }) => {
    const replies = await play(guide, transcript);
    expect(mismatches(transcript, replies)).toEqual([]);
    expect(transcript.conversacion.every(({ responde }) => responde !== undefined)).toBe(true);
  });

  it('walk every ending of every route', async () => {
    const said = transcripts.flatMap(({ transcript }) =>
      transcript.conversacion.map(({ responde }) => responde ?? ''),
    );
    for (const flow of content.flows.values())
      for (const step of Object.values(flow.steps)) {
        if (step.kind !== 'card') continue;
        const title = content.portfolio.cards.get(step.card)?.title ?? '';
        expect(
          said.some((reply) => reply.includes(`*${title}*`)),
          `${flow.id} → ${step.card}`,
        ).toBe(true);
      }
  });

  it('are rewritten only in what they expect, with comments kept', async () => {
    const text =
      '# nota\nsobre: Prueba\nhoy: 2026-11-20\nconversacion:\n  # aquí\n  - dice: "hola"\n    responde: viejo\n';
    const next = rewritten(text, ['línea uno\nlínea dos']);
    expect(next).toContain('# nota');
    expect(next).toContain('# aquí');
    expect(next).toContain('- dice: "hola"');
    expect(next).toContain('responde: |-\n      línea uno\n      línea dos');
  });
});

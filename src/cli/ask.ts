import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { plainText } from '../channels/plain.ts';
import { type Conversation, newConversation } from '../guide/conversation.ts';
import type { Outcome } from '../guide/decision.ts';
import type { Turn } from '../guide/guide.ts';
import { isLanguage, SPANISH } from '../languages.ts';
import { readMunicipality, type Territory } from '../territory/territory.ts';
import { type Command, openGuide } from './command.ts';
import { makeExplainer } from './explain.ts';

const question = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  lang: z.string().nullish(),
  municipality: z.string().nullish(),
});

/**
 * With `--explain`, in words, how one question is understood. Else one JSON question a line in, one
 * JSON answer a line out, each the start of a new conversation.
 */
export const ask: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { jsonl: { type: 'boolean' }, explain: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length !== (values.explain ? 1 : 0)) {
    io.err(io.text('cli.usage'));
    return 2;
  }
  const now = new Date();
  const opened = await openGuide(io, now);
  if (!opened) return 1;
  const { content, guide } = opened;
  const [text] = positionals;
  if (text !== undefined) {
    for (const line of await makeExplainer(opened, io.text)(newConversation(), text)) io.out(line);
    return 0;
  }

  let line = 0;
  let status: 0 | 1 = 0;
  const fail = (error: string): void => {
    status = 1;
    io.out(JSON.stringify({ id: null, error }));
  };
  for await (const text of createInterface({
    input: io.input,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1;
    if (text.trim() === '') continue;
    const read = readJson(text);
    if (read === undefined) {
      fail(io.text('cli.not_json', { line: `${line}` }));
      continue;
    }
    const parsed = question.safeParse(read);
    if (!parsed.success) {
      const detail = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
      fail(io.text('cli.not_question', { line: `${line}`, detail }));
      continue;
    }
    const { id, text: asked, municipality, lang } = parsed.data;
    const spoken = isLanguage(lang) && lang !== SPANISH ? { language: lang } : {};
    const start = { ...startIn(content.territory, municipality), ...spoken };
    const turn = await guide.turn(start, { kind: 'text', text: asked }, now);
    io.out(JSON.stringify({ id, ...answerOf(turn) }));
  }
  return status;
};

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The municipality as a name or a DIVIPOLA code. */
function startIn(territory: Territory, municipality: string | null | undefined): Conversation {
  if (!municipality) return newConversation();
  const located = readMunicipality(territory, municipality);
  const code =
    territory.byCode.get(municipality)?.code ??
    (located.kind === 'one' ? located.municipality.code : undefined);
  return code ? { ...newConversation(), municipality: code } : newConversation();
}

/** What the contract names; a route's question counts as asking back, a command as courtesy. */
const KINDS: Readonly<Record<Outcome, string>> = {
  answer: 'answer',
  clarify: 'clarify',
  guided: 'clarify',
  danger: 'danger',
  courtesy: 'courtesy',
  command: 'courtesy',
  refuse: 'refuse',
};

const answerOf = ({ outcome, services, danger, language, reply }: Turn) => ({
  kind: KINDS[outcome],
  services: outcome === 'refuse' ? [] : services,
  danger: danger ?? null,
  language,
  reply: [plainText(reply)],
});

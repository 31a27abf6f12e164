import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { plainText } from '../channels/plain.ts';
import { newConversation } from '../guide/conversation.ts';
import { type Command, openGuide } from './command.ts';
import { makeExplainer } from './explain.ts';

/** A channel's name is checked; all of them are drawn here with the numbered menus that work on every one. */
const CHANNELS = ['web', 'whatsapp', 'telegram'];

/**
 * A conversation in the terminal, with the same guide and menus as a channel without buttons. With
 * `--explain` each answer comes after how its message was understood.
 */
export const chat: Command = async (args, io) => {
  const { values } = parseArgs({
    args: [...args],
    options: { channel: { type: 'string' }, explain: { type: 'boolean' } },
  });
  if (values.channel && !CHANNELS.includes(values.channel)) {
    io.err(io.text('cli.not_a_channel', { channel: values.channel }));
    return 2;
  }
  const opened = await openGuide(io, new Date());
  if (!opened) return 1;
  const lines = createInterface({ input: io.input, crlfDelay: Number.POSITIVE_INFINITY });
  const prompt = (): void => {
    if (io.isTerminal) process.stderr.write('\n› ');
  };
  io.err(io.text('cli.chat_hello'));
  prompt();
  const explain = values.explain ? makeExplainer(opened, io.text) : undefined;
  let conversation = newConversation();
  for await (const text of lines) {
    for (const line of (await explain?.(conversation, text)) ?? []) io.err(line);
    const turn = await opened.guide.turn(conversation, { kind: 'text', text }, new Date());
    conversation = turn.conversation ?? newConversation();
    io.out(`${io.isTerminal ? '\n' : ''}${plainText(turn.reply)}`);
    prompt();
  }
  return 0;
};

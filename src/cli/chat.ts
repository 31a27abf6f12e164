import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { drawReply } from '../channels/draw.ts';
import { plainText } from '../channels/plain.ts';
import type { EditorCatalogue } from '../content/editor-catalogue.ts';
import { newConversation } from '../guide/conversation.ts';
import type { ChannelId, Reply } from '../messages.ts';
import { type Command, openGuide } from './command.ts';
import { makeExplainer } from './explain.ts';

const CHANNELS: readonly ChannelId[] = ['web', 'whatsapp', 'telegram'];

/**
 * A conversation in the terminal, with the same guide and menus as a channel without buttons, or
 * drawn as `--channel` would: its options in brackets, chosen by number here. With `--explain` each answer comes after how its message was understood.
 */
export const chat: Command = async (args, io) => {
  const { values } = parseArgs({
    args: [...args],
    options: { channel: { type: 'string' }, explain: { type: 'boolean' } },
  });
  const channel = CHANNELS.find((one) => one === values.channel);
  if (values.channel && !channel) {
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
    const drawn = channel ? asOn(channel, turn.reply, io.text) : plainText(turn.reply);
    io.out(`${io.isTerminal ? '\n' : ''}${drawn}`);
    prompt();
  }
  return 0;
};

/** A reply as the channel shows it: what carries its options is named above them. */
function asOn(channel: ChannelId, reply: Reply, say: EditorCatalogue['text']): string {
  const { form, text, options } = drawReply(channel, reply);
  if (options.length === 0) return text;
  const drawn = options.map((option, i) => `  [${i + 1}· ${option} ]`);
  return [text, '', `(${say(`cli.form_${form}`)})`, ...drawn].join('\n');
}

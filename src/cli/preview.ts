import { parseArgs } from 'node:util';
import { drawReply } from '../channels/draw.ts';
import type { Content } from '../content/content.ts';
import type { Flow } from '../flow/flow.ts';
import { type Conversation, newConversation } from '../guide/conversation.ts';
import type { Guide } from '../guide/guide.ts';
import type { ChannelId, Reply } from '../messages.ts';
import { type Command, type CommandIo, openGuide } from './command.ts';

const CHANNELS: readonly ChannelId[] = ['web', 'whatsapp', 'telegram'];

/** Shows a card's pages, or a route's questions, as each channel would, with the room they take. */
export const preview: Command = async (args, io) => {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  const [id] = positionals;
  if (!id || positionals.length > 1) {
    io.err(io.text('cli.usage'));
    return 2;
  }
  const opened = await openGuide(io, new Date());
  if (!opened) return 1;
  const { content, guide } = opened;
  const flow = content.flows.get(id);
  const isCard = content.portfolio.cards.has(id);
  if (!flow && !isCard) {
    io.err(io.text('cli.preview_unknown', { id }));
    return 1;
  }
  if (isCard) for (const [title, reply] of await cardPages(guide, id, io)) show(title, reply, io);
  if (flow) for (const [title, reply] of questions(flow, content)) show(title, reply, io);
  return 0;
};

type Shown = readonly (readonly [string, Reply])[];

/** What a person who asks for the card and keeps writing «más» reads. */
async function cardPages(guide: Guide, card: string, io: CommandIo): Promise<Shown> {
  const pages: [string, Reply][] = [];
  let conversation: Conversation = { ...newConversation(), noticed: true };
  let next = `card:${card}`;
  while (next) {
    const turn = await guide.turn(conversation, { kind: 'choice', id: next }, new Date());
    pages.push([io.text('cli.preview_page', { page: `${pages.length + 1}` }), turn.reply]);
    conversation = turn.conversation ?? conversation;
    next = turn.reply.choices.some(({ id }) => id === 'cmd:more') ? 'cmd:more' : '';
  }
  return pages;
}

/** Each question of a route, with the way back that follows the first. */
function questions(flow: Flow, { catalogue }: Content): Shown {
  const back = { id: 'cmd:back', label: catalogue.buttons.back };
  const skip = { id: 'cmd:skip', label: catalogue.buttons.skip };
  return Object.entries(flow.steps).flatMap(([id, step]) => {
    if (step.kind !== 'menu' && step.kind !== 'municipality') return [];
    const own = step.kind === 'menu' ? step.choices : [skip];
    const choices = [...own, ...(id === flow.start ? [] : [back])];
    return [[id, { text: step.text.text, choices, cites: [] }] as const];
  });
}

function show(title: string, reply: Reply, io: CommandIo): void {
  for (const channel of CHANNELS) {
    const { form, text, options, used, limit } = drawReply(channel, reply);
    const room = limit === undefined ? `${used}` : `${used}/${limit}`;
    io.out(
      io.text('cli.preview_head', { title, channel, form: io.text(`cli.form_${form}`), room }),
    );
    // The words are the same on every channel; only what carries the options differs.
    if (channel === CHANNELS[0]) io.out(text);
    for (const option of options) io.out(`  [ ${option} ]`);
  }
  io.out('');
}

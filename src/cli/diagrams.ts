import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Content, loadContent } from '../content/content.ts';
import { flowDiagram } from '../flow/diagram.ts';
import { colombianDay } from '../guide/guide.ts';
import type { Command, CommandIo } from './command.ts';

const DIAGRAMS = 'flows/DIAGRAMAS.md';

/** Draws every guided route into one page of documentation. */
export const diagrams: Command = async (_args, io) => {
  const { content } = loadContent(io.files, colombianDay(new Date()));
  if (!content) {
    io.err(io.text('cli.broken_content'));
    return 1;
  }
  await writeFile(join(io.root, DIAGRAMS), diagramsPage(content, io));
  io.err(io.text('cli.diagrams_written', { count: `${content.flows.size}`, file: DIAGRAMS }));
  return 0;
};

function diagramsPage({ flows, portfolio }: Content, io: CommandIo): string {
  const titleOf: Parameters<typeof flowDiagram>[1] = (kind, id) => {
    if (kind === 'card') return portfolio.cards.get(id)?.title ?? id;
    if (kind === 'area') return portfolio.areas.find((area) => area.id === id)?.title ?? id;
    return io.text('cli.diagrams_danger', { danger: id });
  };
  const sections = [...flows.values()].flatMap((flow) => [
    `## ${flow.title}`,
    `\`flows/${flow.id}.yaml\``,
    `\`\`\`mermaid\n${flowDiagram(flow, titleOf)}\n\`\`\``,
  ]);
  return `${[io.text('cli.diagrams_head'), ...sections].join('\n\n')}\n`;
}

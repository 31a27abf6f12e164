import type { Readable } from 'node:stream';
import { type Content, loadContent } from '../content/content.ts';
import type { EditorCatalogue } from '../content/editor-catalogue.ts';
import type { ProblemText, TextFile } from '../files/problem.ts';
import { portfolioDocuments } from '../guide/documents.ts';
import { colombianDay, type Guide, makeGuide } from '../guide/guide.ts';
import { sensesOf } from '../guide/senses.ts';
import type { Keep } from '../retrieval/keep.ts';
import { cacheFolder, keepInFiles } from '../retrieval/kept-files.ts';
import { buildSearch, type Search } from '../retrieval/search.ts';

/** What a command may touch. Machine output goes to `out`, everything else to `err`. */
export interface CommandIo {
  readonly root: string;
  readonly files: readonly TextFile[];
  readonly text: EditorCatalogue['text'];
  readonly problemTexts: Readonly<Record<string, ProblemText>>;
  readonly input: Readable;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly isTerminal: boolean;
}

export type ExitStatus = 0 | 1 | 2;
export type Command = (args: readonly string[], io: CommandIo) => Promise<ExitStatus>;

/** Where the commands keep what they learned. */
export const ownKeep = (): Keep => keepInFiles(cacheFolder());

export const searchOver = (content: Content, keep: Keep): Promise<Search> =>
  buildSearch(portfolioDocuments(content), { lexicon: content.lexicon, keep });

/** The guide over the content files, keyless and without a database, as every command uses it. */
export async function openGuide(
  io: CommandIo,
  now: Date,
  keep: Keep = ownKeep(),
): Promise<{ content: Content; guide: Guide; search: Search } | undefined> {
  const { content } = loadContent(io.files, colombianDay(now));
  if (!content) {
    io.err(io.text('cli.broken_content'));
    return undefined;
  }
  const search = await searchOver(content, keep);
  await sensesOf(content, keep);
  return { content, search, guide: makeGuide({ content, search }) };
}

import { type Content, loadContent } from '../content/content.ts';
import { errorsIn, type Problem, type TextFile } from '../files/problem.ts';
import { colombianDay, type Guide } from '../guide/guide.ts';
import type { Search } from '../retrieval/search.ts';
import { liveVerdicts, type Verdict } from './audit.ts';
import { type OverlayParts, overlay } from './overlay.ts';
import type { DeskStore } from './port.ts';

/** What the guide says now: the files with the live verdicts over them, indexed. */
export interface Live {
  readonly content: Content;
  readonly search: Search;
  readonly guide: Guide;
  readonly problems: readonly Problem[];
}

export interface LiveContent {
  readonly now: () => Live;
  /** The files as they stand, without what was decided. */
  readonly taught: Content;
  /** Answers as the newest content does; what is under way ends with the one it began with. */
  readonly guide: Guide;
  /** Takes up what was decided since, here or in another process. */
  readonly refresh: () => Promise<void>;
  /** Whether a verdict would change what is said, and the problems it would bring. */
  readonly tryOut: (
    verdict: Verdict,
  ) => Promise<{ readonly changes: boolean; readonly problems: readonly Problem[] }>;
}

export interface LiveParts {
  readonly files: readonly TextFile[];
  readonly store: Pick<DeskStore, 'auditEnd' | 'auditTrail'>;
  /**
   * @param taught the files as they stand, to learn to hear from: people ask as before whatever was
   * decided of the answer, and learning again takes long
   */
  readonly build: (content: Content, taught: Content) => Promise<Pick<Live, 'search' | 'guide'>>;
  readonly now: () => Date;
}

/** @returns undefined when the files themselves do not load */
export async function openLive(parts: LiveParts): Promise<LiveContent | undefined> {
  const { files, store, build, now } = parts;
  const base = loadContent(files, colombianDay(now()));
  const taught = base.content;
  if (!taught) return undefined;
  const laid = overlayParts(taught);
  let end = 0;
  let live: Live = {
    content: taught,
    problems: base.problems,
    ...(await build(taught, taught)),
  };

  const load = (verdicts: readonly Verdict[]) =>
    loadContent(overlay(files, verdicts, laid), colombianDay(now()));
  const refresh = async (): Promise<void> => {
    const newest = await store.auditEnd();
    if (newest === end) return;
    const { content, problems } = load(liveVerdicts(await store.auditTrail()));
    if (content) live = { content, problems, ...(await build(content, taught)) };
    end = newest;
  };
  await refresh();

  return {
    now: () => live,
    taught,
    guide: {
      turn: (...args) => live.guide.turn(...args),
      sorry: (conversation) => live.guide.sorry(conversation),
    },
    refresh,
    tryOut: async (verdict) => {
      const holds = overlay(files, liveVerdicts(await store.auditTrail()), laid);
      const would = overlay(holds, [verdict], laid);
      const known = new Set(live.problems.map(problemKey));
      const { problems } = loadContent(would, colombianDay(now()));
      return {
        changes: would !== holds,
        problems: errorsIn(problems).filter((one) => !known.has(problemKey(one))),
      };
    },
  };
}

/** Without the line, which moves when another line of the file changes. */
const problemKey = ({ file, code, params }: Problem): string =>
  JSON.stringify([file, code, params]);

export const overlayParts = ({ portfolio, territory, officials }: Content): OverlayParts => ({
  lines: portfolio.lines,
  sourceTitle: officials?.texts.source_title,
  codesOf: (code) =>
    territory.municipalities.flatMap((one) =>
      one.code.length === 5 && one.code.startsWith(code) ? [one.code] : [],
    ),
  dayOf: (at) => colombianDay(new Date(at)),
});

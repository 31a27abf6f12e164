import { type Content, loadContent } from '../../src/content/content.ts';
import type { TextFile } from '../../src/files/problem.ts';
import { portfolioDocuments } from '../../src/guide/documents.ts';
import { makeGuide } from '../../src/guide/guide.ts';
import { buildSearch } from '../../src/retrieval/search.ts';

/** The content as it stands in the checkout, read by the bundler so that it is the same in workerd. */
export const FILES: readonly TextFile[] = Object.entries(
  import.meta.glob<string>(['../../knowledge/**/*.{yaml,csv}', '../../flows/*.yaml'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(([path, text]) => ({ path: path.replace(/^(\.\.\/)+/, ''), text }));

/** The day the content is checked on in tests; fixed, so that freshness does not depend on the calendar. */
export const TODAY = '2026-11-20';
export const NOON = new Date(`${TODAY}T12:00:00-05:00`);

export const loaded = loadContent(FILES, TODAY);

export const content: Content = (() => {
  if (!loaded.content) throw new Error('the catalogue of messages does not load');
  return loaded.content;
})();

export const search = await buildSearch(portfolioDocuments(content), { lexicon: content.lexicon });

/** A guide over the real content that fails the test when the fact lock withholds anything. */
export const guide = makeGuide({
  content,
  search,
  onWithheld: (because, kinds) => {
    throw new Error(`withheld after ${because}: ${kinds}`);
  },
});

/** The files with one of them changed, for tests of the check. */
export const withFile = (path: string, change: (text: string) => string): readonly TextFile[] =>
  FILES.map((file) => (file.path === path ? { path, text: change(file.text) } : file));

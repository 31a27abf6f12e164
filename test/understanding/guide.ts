import { contentRoot, readContentFiles } from '../../src/cli/content-files.ts';
import { loadContent } from '../../src/content/content.ts';
import { portfolioDocuments } from '../../src/guide/documents.ts';
import { buildSearch } from '../../src/retrieval/search.ts';

const loaded = loadContent(await readContentFiles(contentRoot()), '2026-11-21').content;
if (!loaded) throw new Error('the catalogue of messages does not load');

export const content = loaded;
export const search = await buildSearch(portfolioDocuments(content), { lexicon: content.lexicon });

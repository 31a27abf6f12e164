import type { Content } from '../content/content.ts';
import type { LanguagePack } from '../content/languages.ts';
import { type Language, SPANISH } from '../languages.ts';
import { buildSearch, type Search } from '../retrieval/search.ts';
import { sound, words } from '../text.ts';
import { portfolioDocuments } from './documents.ts';

const LONGEST_PHRASE_WORDS = 4;

/** The search of each language, built when it is first spoken. */
export function foreignSearches(
  content: Content,
  spanish: Search,
): (language: Language) => Promise<Search> {
  const built = new Map<Language, Promise<Search>>();
  return async (language) => {
    const pack = language === SPANISH ? undefined : content.packs.get(language);
    if (!pack) return spanish;
    const search = built.get(language) ?? foreignSearch(content, pack);
    built.set(language, search);
    return search;
  };
}

/**
 * Finds cards for a question in another language: it is put into Spanish word by word and looked up
 * among the Spanish cards, to which the ways of asking in that language were added, put into
 * Spanish in the same way. So both meet in the same words, stems and ideas.
 */
function foreignSearch(
  content: Content,
  { questions, glossary, local }: LanguagePack,
): Promise<Search> {
  const gloss = makeGloss(glossary, local.lexicon.stopwords);
  const documents = portfolioDocuments(content).map(({ id, fields }) => {
    const asked = (questions[id] ?? []).map(gloss);
    return { id, fields: { ...fields, questions: [...(fields.questions ?? []), ...asked] } };
  });
  return buildSearch(documents, { lexicon: content.lexicon }).then(({ size, find }) => ({
    size,
    find: (query, limit) => find(gloss(query), limit),
  }));
}

/** A text put into Spanish word by word, longest phrases first; what is unknown is kept. */
function makeGloss(
  glossary: LanguagePack['glossary'],
  stopwords: ReadonlySet<string>,
): (text: string) => string {
  const byPhrase = new Map(
    Object.entries(glossary).map(([phrase, spanish]) => [words(phrase).join(' '), spanish]),
  );
  return (text) => {
    const said = words(text);
    const spoken: string[] = [];
    for (let start = 0; start < said.length; ) {
      let taken = 1;
      let spanish: string | undefined;
      for (let length = Math.min(LONGEST_PHRASE_WORDS, said.length - start); length > 0; length--) {
        spanish = byPhrase.get(said.slice(start, start + length).join(' '));
        if (spanish === undefined) continue;
        taken = length;
        break;
      }
      const word = said[start] ?? '';
      if (spanish !== undefined) spoken.push(spanish);
      else if (!stopwords.has(sound(word))) spoken.push(word);
      start += taken;
    }
    return spoken.join(' ');
  };
}

import type { z } from 'zod';
import { type Problem, problem, startOf, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import { known } from '../files/zod-problem.ts';
import { FOREIGN, type Foreign, type Language } from '../languages.ts';
import type { Portfolio } from '../portfolio/card.ts';
import type { Lexicon } from '../retrieval/spanish.ts';
import type { Catalogue } from './catalogue.ts';
import { type Cues, checkForeignCues, foreignCuesFile, overCues } from './cues.ts';
import type { DangerRule } from './danger-rules.ts';
import { checkForeignCatalogue, overCatalogue } from './foreign-catalogue.ts';
import { checkForeignDanger, overDanger } from './foreign-danger.ts';
import { foreignLexicon } from './foreign-lexicon.ts';
import {
  foreignCatalogueFile,
  foreignDangerFile,
  glossaryFile,
  languageFile,
  questionsFile,
  translationFile,
} from './language-file.ts';
import { checkTranslation, overPortfolio } from './translation.ts';

/** What is said in a language in place of the Spanish. */
export interface Local {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly portfolio: Portfolio;
  readonly danger: readonly DangerRule[];
  readonly lexicon: Lexicon;
  readonly cues: Cues;
  /** Cards whose words are in this language. */
  readonly translated: ReadonlySet<string>;
  /** Those of them that nobody who speaks it has read. */
  readonly unreviewed: ReadonlySet<string>;
}

export interface LanguagePack {
  readonly language: Foreign;
  readonly name: string;
  /** Messages that change to this language. */
  readonly switch: readonly string[];
  /** Foreign word or phrase → Spanish words. */
  readonly glossary: Readonly<Record<string, string>>;
  /** Card → how people ask for it. */
  readonly questions: Readonly<Record<string, readonly string[]>>;
  /** All that was written in this language, from which it is recognised. */
  readonly corpus: readonly string[];
  /** Its own danger signs alone. */
  readonly signs: readonly DangerRule[];
  readonly local: Local;
}

export const LANGUAGES_FOLDER = 'knowledge/languages/';

export interface Base {
  readonly catalogue: Catalogue;
  readonly portfolio: Portfolio;
  readonly danger: readonly DangerRule[];
  readonly cues: Cues;
  readonly people: Lexicon['people'];
  /** Every card that has a file, even a broken one. */
  readonly cardIds: readonly string[];
}

/** Reads every language that has a folder. One that is broken is left out and named. */
export function loadLanguages(
  files: readonly TextFile[],
  base: Base,
): { packs: ReadonlyMap<Foreign, LanguagePack>; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const packs = new Map<Foreign, LanguagePack>();
  for (const language of FOREIGN) {
    if (!files.some(({ path }) => path.startsWith(`${LANGUAGES_FOLDER}${language}/`))) continue;
    const pack = loadPack(files, language, base, problems);
    if (pack) packs.set(language, pack);
  }
  return { packs, problems };
}

function loadPack(
  files: readonly TextFile[],
  language: Foreign,
  base: Base,
  problems: Problem[],
): LanguagePack | undefined {
  const folder = `${LANGUAGES_FOLDER}${language}/`;
  const parse = <S extends z.ZodType>(file: TextFile, schema: S) => {
    const { found, problems: wrong } = parseYaml(file, schema);
    problems.push(...wrong);
    return found;
  };
  const read = <S extends z.ZodType>(path: string, schema: S) => {
    const file = files.find((one) => one.path === path);
    if (file) return parse(file, schema);
    problems.push(problem(startOf(path), 'file.missing'));
    return undefined;
  };
  const about = read(`${folder}language.yaml`, languageFile);
  const glossary = read(`${folder}lexicon.yaml`, glossaryFile);
  const questions = read(`${folder}questions.yaml`, questionsFile);
  const danger = read(`${folder}danger.yaml`, foreignDangerFile);
  const cues = read(`${folder}cues.yaml`, foreignCuesFile);
  const messages = read(`knowledge/messages/${language}.yaml`, foreignCatalogueFile);
  if (!about || !glossary || !questions || !danger || !cues || !messages) return undefined;

  const cards = files
    .filter(({ path }) => path.startsWith(`${folder}cards/`))
    .flatMap((file) => parse(file, translationFile) ?? []);
  problems.push(
    ...cards.flatMap((card) => checkTranslation(card, base.portfolio, base.cardIds)),
    ...checkForeignCatalogue(messages, base.catalogue, base.portfolio.lines),
    ...checkForeignCues(cues),
    ...checkForeignDanger(danger, base.danger, base.portfolio.lines),
    ...Object.keys(questions.value).flatMap((id) =>
      known(id, base.cardIds, questions.at([id]), 'card.unknown'),
    ),
    ...Object.keys(about.value.areas).flatMap((id) =>
      known(
        id,
        base.portfolio.areas.map((area) => area.id),
        about.at(['areas', id]),
        'area.unknown',
      ),
    ),
  );
  const { lines } = base.portfolio;
  const catalogue = overCatalogue(messages.value, base.catalogue, lines);
  const { local: rules, own: signs } = overDanger(danger.value, base.danger, lines);
  const { courtesy, commands, texts } = messages.value;
  return {
    language,
    name: about.value.name,
    switch: about.value.switch,
    glossary: glossary.value,
    questions: questions.value,
    corpus: [
      about.value.stopwords,
      ...Object.values(questions.value).flat(),
      ...Object.keys(glossary.value),
      ...Object.values(courtesy).flatMap(listed),
      ...Object.values(commands).flatMap(listed),
      ...Object.values(texts).flatMap((one) => (typeof one === 'object' ? one.text : (one ?? []))),
    ],
    signs,
    local: {
      language,
      catalogue,
      danger: rules,
      portfolio: overPortfolio(
        base.portfolio,
        cards.map(({ value }) => value),
        about.value.areas,
      ),
      lexicon: foreignLexicon(about.value, glossary.value, base.people),
      cues: overCues(cues.value, base.cues),
      translated: new Set(cards.map(({ value }) => value.id)),
      unreviewed: new Set(
        cards.flatMap(({ value }) => (value.review === 'reviewed' ? [] : [value.id])),
      ),
    },
  };
}

const listed = (phrases: readonly string[] | undefined): readonly string[] => phrases ?? [];

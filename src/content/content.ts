import { byPlace, type Problem, type TextFile } from '../files/problem.ts';
import type { Flow } from '../flow/flow.ts';
import { loadFlows } from '../flow/load.ts';
import { type Foreign, type Language, SPANISH } from '../languages.ts';
import type { Portfolio } from '../portfolio/card.ts';
import { loadPortfolio } from '../portfolio/load.ts';
import { loadLexicon } from '../retrieval/lexicon.ts';
import type { Lexicon } from '../retrieval/spanish.ts';
import { loadTerritory } from '../territory/load.ts';
import type { Territory } from '../territory/territory.ts';
import { type Catalogue, loadCatalogue } from './catalogue.ts';
import { type Cues, loadCues } from './cues.ts';
import { DANGERS, type DangerRule, loadDanger } from './danger-rules.ts';
import { type Examples, loadExamples } from './examples.ts';
import { type LanguagePack, loadLanguages } from './languages.ts';
import { loadOfficial, type Official } from './official.ts';
import { loadOfficialsCatalogue, type OfficialsCatalogue } from './officials-catalogue.ts';
import { loadPlannerCatalogue, type PlannerCatalogue } from './planner-catalogue.ts';
import { loadScams, type ScamRules } from './scam-rules.ts';
import { loadTraining, type TrainingQuestion } from './training.ts';

/** Everything that people edit, read and checked. The same on every runtime. */
export interface Content {
  readonly territory: Territory;
  readonly portfolio: Portfolio;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly danger: readonly DangerRule[];
  /** Reviewed examples of danger and of what is no need. */
  readonly examples: Examples;
  /** Absent when its file is missing or broken. */
  readonly scams: ScamRules | undefined;
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
  /** How people go on with a conversation. */
  readonly cues: Cues;
  /** What officials read; without it there is no desk. */
  readonly officials?: OfficialsCatalogue | undefined;
  readonly training: readonly TrainingQuestion[];
  /** Absent when its file is broken: the planner pages stay closed and the guide serves. */
  readonly planner?: PlannerCatalogue | undefined;
  /** Official counts of migrants by code. */
  readonly official: ReadonlyMap<string, Official>;
  /** The language all of this is said in. */
  readonly language: Language;
  /** Cards whose words are in that language. */
  readonly translated: ReadonlySet<string>;
  /** Those of them that nobody who speaks it has read. */
  readonly unreviewed: ReadonlySet<string>;
  readonly packs: ReadonlyMap<Foreign, LanguagePack>;
}

/** The same content in another language; what it lacks there stays Spanish. */
export const contentIn = (content: Content, language: Language): Content => {
  const pack = language === SPANISH ? undefined : content.packs.get(language);
  return pack ? { ...content, ...pack.local } : content;
};

export interface LoadedContent {
  /** Absent when the guide could not say a word: its message catalogue is missing or broken. */
  readonly content?: Content | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads every file people edit. What is broken is left out and named, and the rest is served.
 *
 * @param today `YYYY-MM-DD`
 */
export function loadContent(files: readonly TextFile[], today: string): LoadedContent {
  const { territory, problems: inTerritory } = loadTerritory(files);
  const codes = new Set(territory.byCode.keys());
  const { portfolio, cardIds, problems: inPortfolio } = loadPortfolio(files, codes, today);
  const { flows, problems: inFlows } = loadFlows(
    files,
    { cards: cardIds, areas: portfolio.areas.map(({ id }) => id), dangers: DANGERS },
    portfolio.lines,
  );
  const { rules, problems: inDanger } = loadDanger(files, cardIds, portfolio.lines);
  const { examples, problems: inExamples } = loadExamples(files, cardIds);
  const { scams, problems: inScams } = loadScams(files, cardIds, portfolio.lines);
  const { lexicon, problems: inLexicon } = loadLexicon(files);
  const { cues, problems: inCues } = loadCues(files, cardIds);
  const { catalogue, problems: inCatalogue } = loadCatalogue(files, portfolio.lines);
  const { officials, problems: inOfficials } = loadOfficialsCatalogue(files);
  const { questions: training, problems: inTraining } = loadTraining(files, portfolio, cardIds);
  const { catalogue: planner, problems: inPlanner } = loadPlannerCatalogue(files);
  const { official, problems: inOfficial } = loadOfficial(files);
  const rest = { planner, official };
  const base = catalogue && {
    catalogue,
    portfolio,
    danger: rules,
    cues,
    people: lexicon.people,
    cardIds,
  };
  const { packs, problems: inLanguages } = base
    ? loadLanguages(files, base)
    : { packs: new Map(), problems: [] };
  return {
    content: catalogue && {
      territory,
      portfolio,
      flows,
      danger: rules,
      examples,
      scams,
      catalogue,
      lexicon,
      cues,
      officials,
      training,
      ...rest,
      language: SPANISH,
      translated: new Set(portfolio.cards.keys()),
      unreviewed: new Set(),
      packs,
    },
    problems: [
      ...inTerritory,
      ...inPortfolio,
      ...inFlows,
      ...inDanger,
      ...inExamples,
      ...inScams,
      ...inLexicon,
      ...inCues,
      ...inCatalogue,
      ...inOfficials,
      ...inTraining,
      ...inPlanner,
      ...inOfficial,
      ...inLanguages,
    ].sort(byPlace),
  };
}

import { z } from 'zod';
import { flowFile } from '../flow/flow-file.ts';
import { areasFile, cardFile, linesFile, localCardFile } from '../portfolio/card-file.ts';
import { lexiconFile } from '../retrieval/lexicon.ts';
import { catalogueFile } from './catalogue.ts';
import { cuesFile, foreignCuesFile } from './cues.ts';
import { dangerFile } from './danger-rules.ts';
import { editorCatalogueFile } from './editor-catalogue.ts';
import { askedExamplesFile, dangerExamplesFile, noiseExamplesFile } from './examples.ts';
import {
  foreignCatalogueFile,
  foreignDangerFile,
  glossaryFile,
  languageFile,
  questionsFile,
  translationFile,
} from './language-file.ts';
import { officialsCatalogueFile } from './officials-catalogue.ts';
import { plannerCatalogueFile } from './planner-catalogue.ts';
import { scamFile } from './scam-rules.ts';
import { trainingFile } from './training.ts';

/** The schemas under `knowledge/schemas/`, made from the ones the program checks with. */
export function editorSchemas(): Readonly<Record<string, unknown>> {
  const schemas = {
    card: z.union([cardFile, localCardFile]),
    lines: linesFile,
    areas: areasFile,
    flow: flowFile,
    messages: catalogueFile,
    danger: dangerFile,
    'danger-examples': dangerExamplesFile,
    'noise-examples': noiseExamplesFile,
    'asked-examples': askedExamplesFile,
    scams: scamFile,
    lexicon: lexiconFile,
    cues: cuesFile,
    editor: editorCatalogueFile,
    officials: officialsCatalogueFile,
    training: trainingFile,
    planner: plannerCatalogueFile,
    language: languageFile,
    translation: translationFile,
    'foreign-messages': foreignCatalogueFile,
    'foreign-danger': foreignDangerFile,
    'foreign-cues': foreignCuesFile,
    'foreign-lexicon': glossaryFile,
    'foreign-questions': questionsFile,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input' }),
    ]),
  );
}

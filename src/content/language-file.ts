import { z } from 'zod';
import { LABEL_CHARS } from '../limits.ts';
import { day, id, sentence, statement } from '../portfolio/card-file.ts';
import { catalogueFile } from './catalogue.ts';
import { DANGERS, type DangerKind } from './danger-rules.ts';

/*
 * What a language other than Spanish is made of: `knowledge/languages/<language>/` and
 * `knowledge/messages/<language>.yaml`. A fact is never written here for the first time: each one
 * must stand in the Spanish that is translated.
 */

/** How far a translation can be trusted; what is not `reviewed` says so to whoever reads it. */
export const REVIEWS = ['machine-drafted', 'reviewed'] as const;
const review = z.enum(REVIEWS);

/** `language.yaml`: how the language is recognised, asked for and read. */
export const languageFile = z.strictObject({
  /** Its own name, for people who speak it. */
  name: sentence,
  review,
  /** A message of one of these alone changes to this language. */
  switch: z.array(sentence).min(1),
  /** Words that say nothing about what is asked, and much about the language. */
  stopwords: sentence,
  /** Words that open a new clause. */
  openers: z.array(sentence),
  areas: z.record(id, z.strictObject({ title: sentence, label: sentence.max(LABEL_CHARS) })),
});

/** `lexicon.yaml`: a word or phrase → the Spanish words it is looked up by. */
export const glossaryFile = z.record(sentence, sentence);

/** `questions.yaml`: card → how people ask for it in this language. */
export const questionsFile = z.record(id, z.array(sentence).min(1));

const dangerWords = z.strictObject({
  reply: statement,
  signs: z.array(sentence).min(1),
  unless: z.array(sentence).default([]),
});

/** `danger.yaml`: signs written as in `knowledge/danger.yaml`, and the fixed reply. */
export const foreignDangerFile = z.strictObject({
  groups: z.record(id, sentence).default({}),
  kinds: z.strictObject(
    Object.fromEntries(DANGERS.map((kind) => [kind, dangerWords.optional()])) as Record<
      DangerKind,
      z.ZodOptional<typeof dangerWords>
    >,
  ),
});

const list = z.array(sentence).min(1).optional();

/** `cards/<id>.yaml`: what a card says in this language. Sources, places and dates are the card's. */
export const translationFile = z.strictObject({
  id,
  /** The day it was made from the Spanish card; a card verified later is marked as ahead of it. */
  translated: day,
  review,
  title: sentence,
  label: sentence.max(LABEL_CHARS),
  summary: sentence,
  bring: list,
  steps: list,
  cost: sentence.optional(),
  validity: sentence.optional(),
  rights: list,
  if_refused: list,
  warning: sentence.optional(),
  where: sentence.optional(),
});

/** A catalogue in which every sentence may be missing: the Spanish one stands in for it. */
export const foreignCatalogueFile = z.strictObject({
  texts: catalogueFile.shape.texts.partial(),
  labels: catalogueFile.shape.labels.partial().default({}),
  buttons: catalogueFile.shape.buttons.partial().default({}),
  commands: catalogueFile.shape.commands.partial().default({}),
  courtesy: catalogueFile.shape.courtesy.partial().default({}),
  months: catalogueFile.shape.months,
});

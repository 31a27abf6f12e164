import { z } from 'zod';
import { type Located, type Problem, problem, startOf, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import { LABEL_CHARS } from '../limits.ts';
import type { Line, Statement } from '../portfolio/card.ts';
import { sentence, sources, statement } from '../portfolio/card-file.ts';
import { checkStatement } from '../portfolio/check.ts';
import { toStatement } from '../portfolio/compile.ts';

/*
 * Every sentence the guide says in one language, `knowledge/messages/<language>.yaml`. The keys are
 * here, so that a missing or misspelt one is a Problem with a line and not a hole in a reply.
 */

const keys = <K extends string, S extends z.ZodType>(names: readonly K[], schema: S) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as Record<K, S>);

const TEXTS = [
  'notice',
  'operator',
  'greeting',
  'welcome_back',
  'thanks',
  'goodbye',
  'menu',
  'area',
  'help',
  'person',
  'erased',
  'erased_nothing',
  'clarify',
  'not_found',
  'late',
  'small_talk',
  'off_topic',
  'not_mine_to_do',
  'upset',
  'refused_what',
  'retry_menu',
  'retry_municipality',
  'which_municipality',
  'municipality_noted',
  'resume',
  'nothing_before',
  'nothing_more',
  'of_what',
  'of_which',
  'later',
  'simpler',
  'still_here',
  'left',
  'several',
  'no_cards',
  'voice',
  'attachment',
  'unreadable',
  'too_long',
  'withheld',
  'language_set',
  'in_spanish',
  'machine_translated',
  'helped',
  'helped_yes',
  'helped_no',
  'failed',
  'case_offer',
  'case_opened',
  'case_open',
  'case_none',
  'case_closed',
  'case_wait_known',
  'case_wait_unknown',
  'case_late',
  'case_answer',
  'case_closed_by',
  'watch_noted',
  'watch_nothing',
  'card_changed',
  'card_retired',
] as const;

const LABELS = [
  'steps',
  'bring',
  'where',
  'where_in',
  'cost',
  'opening',
  'lacking',
  'required',
  'help',
  'about',
  'unknown',
  'ask_place',
  'ask_person',
  'refused',
  'warning',
  'who',
  'rights',
  'time',
  'validity',
  'legal',
  'sources',
  'continued',
  'online',
  'no_point',
  'nearest',
  'call',
  'hours',
  'phone',
  'confirm_point',
  'undated',
  'dated',
  'verified',
  'due',
  'stale',
  'more_publishers',
  'seen',
  'unreviewed',
] as const;

const BUTTONS = [
  'more',
  'refused',
  'flow',
  'menu',
  'back',
  'resume',
  'skip',
  'helped',
  'unhelped',
  'person',
  'none',
  'emergency',
  'case',
  'close',
  'watch',
] as const;

export const COMMANDS = [
  'menu',
  'back',
  'help',
  'erase',
  'person',
  'more',
  'refused',
  'resume',
  'skip',
  'helped',
  'unhelped',
  'case',
  'close',
  'watch',
] as const;

const COURTESIES = ['greeting', 'thanks', 'goodbye'] as const;

const WEB = [
  'title',
  'description',
  'heading',
  'subheading',
  'placeholder',
  'input_label',
  'send',
  'conversation',
  'you',
  'guide',
  'writing',
  'offline',
  'failed',
  'invite',
  'leave',
  'leave_hint',
  'no_script',
] as const;

export const catalogueFile = z.strictObject({
  texts: keys(TEXTS, statement),
  labels: keys(LABELS, sentence),
  buttons: keys(BUTTONS, sentence.max(LABEL_CHARS)),
  commands: keys(COMMANDS, z.array(sentence).min(1)),
  courtesy: keys(COURTESIES, z.array(sentence).min(1)),
  months: z.array(sentence).length(12),
  /** Messages that change to this language. */
  switch: z.array(sentence).min(1),
  web: keys(WEB, sentence),
  sources: sources.optional(),
});

export type TextKey = (typeof TEXTS)[number];
export type CommandName = (typeof COMMANDS)[number];
export type CourtesyName = (typeof COURTESIES)[number];
export type LabelKey = (typeof LABELS)[number];
export type ButtonKey = (typeof BUTTONS)[number];
export type WebKey = (typeof WEB)[number];

export interface Catalogue {
  readonly texts: Readonly<Record<TextKey, Statement>>;
  readonly labels: Readonly<Record<LabelKey, string>>;
  readonly buttons: Readonly<Record<ButtonKey, string>>;
  readonly commands: Readonly<Record<CommandName, readonly string[]>>;
  readonly courtesy: Readonly<Record<CourtesyName, readonly string[]>>;
  readonly months: readonly string[];
  readonly switch: readonly string[];
  readonly web: Readonly<Record<WebKey, string>>;
}

/** What the program fills in, by text. Any other `{name}` must be a line. */
export const PARAMS: Readonly<Partial<Record<TextKey, readonly string[]>>> = {
  notice: ['operator'],
  operator: ['name'],
  welcome_back: ['flow'],
  area: ['area'],
  municipality_noted: ['municipality'],
  resume: ['flow'],
  case_wait_known: ['minutes'],
  case_answer: ['institution', 'text'],
  watch_noted: ['card'],
  still_here: ['card'],
  card_changed: ['card'],
  card_retired: ['card'],
};

export const CATALOGUE = 'knowledge/messages/es.yaml';

export function loadCatalogue(
  files: readonly TextFile[],
  lines: ReadonlyMap<string, Line>,
): { catalogue: Catalogue | undefined; problems: readonly Problem[] } {
  const file = files.find(({ path }) => path === CATALOGUE);
  if (!file)
    return { catalogue: undefined, problems: [problem(startOf(CATALOGUE), 'file.missing')] };
  const { found, problems } = parseYaml(file, catalogueFile);
  if (!found) return { catalogue: undefined, problems };
  const { texts, web, ...rest } = found.value;
  const written = TEXTS.map((key) => [key, toStatement(texts[key], lines)] as const);
  return {
    catalogue: {
      ...rest,
      texts: Object.fromEntries(written) as Record<TextKey, Statement>,
      web: { ...web, no_script: toStatement(web.no_script, lines).text },
    },
    problems: checkCatalogue(found, [...lines.keys()]),
  };
}

function checkCatalogue(
  { value, at }: Located<z.output<typeof catalogueFile>>,
  lineIds: readonly string[],
): readonly Problem[] {
  const sourceIds = Object.keys(value.sources ?? {});
  return TEXTS.flatMap((key) =>
    checkStatement(
      value.texts[key],
      sourceIds,
      [...lineIds, ...(PARAMS[key] ?? [])],
      at(['texts', key]),
    ),
  );
}

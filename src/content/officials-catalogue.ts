import { z } from 'zod';
import type { Problem, TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import { LANGUAGES } from '../languages.ts';
import { sentence } from '../portfolio/card-file.ts';

/*
 * What officials read on their desk, `knowledge/messages/officials.es.yaml`. The keys are here, so
 * that a missing or misspelt one is a Problem with a line.
 */

const keys = <K extends string, S extends z.ZodType>(names: readonly K[], schema: S) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as Record<K, S>);

const TEXTS = [
  'whole_country',
  'place_unknown',
  'need_unknown',
  'source_title',
  // Access
  'joined',
  'join_refused',
  'not_official',
  'invite_usage',
  'invite_no_role',
  'invite_no_institution',
  'invite_no_territory',
  'invited',
  'team',
  'team_line',
  'revoked',
  'help',
  'group_number',
  'button_old',
  'failed',
  // Looking up
  'route_usage',
  'route_none',
  'route_which',
  'areas',
  'area_routes',
  'area_empty',
  'seen_by_person',
  'legal',
  'no_legal',
  'owner',
  'verified',
  'state_fresh',
  'state_due',
  'state_stale',
  'checked_by',
  'checked_by_two',
  'points',
  'points_none',
  'points_usage',
  'no_address',
  'point_date',
  'point_undated',
  'lines',
  // Verification
  'pending',
  'pending_age',
  'pending_asked',
  'pending_disputed',
  'which_field',
  'write_correction',
  'correction_empty',
  'correction_needs_link',
  'would_break',
  'changes_nothing',
  'sign_please',
  'retire_sure',
  'did_approve',
  'did_correct',
  'did_retire',
  'verdict_live',
  'verdict_waiting',
  'verdict_rejected',
  'verdict_undone',
  'verdict_to_confirm',
  'refused_not_allowed',
  'refused_not_yours',
  'refused_waiting_already',
  'refused_own_verdict',
  'refused_decided_already',
  'refused_nothing_to_decide',
  'refused_superseded',
  'refused_busy',
  // Reports
  'report_usage',
  'write_report',
  'report_empty',
  'report_long',
  'report_noted',
  'report_shown',
  'photo_alone',
  // Cases
  'case_title',
  'case_summary',
  'person_says',
  'case_waits',
  'case_undelivered',
  'case_not_open',
  'case_window',
  'case_sent',
  'case_taken',
  'case_taken_already',
  'case_closed',
  'case_move',
  'case_moved',
  'case_for_you',
  'case_here',
  'case_text_only',
  // Training
  'training_none',
  'training_start',
  'training_right',
  'training_wrong',
  'training_done',
  'training_results',
  'training_line',
] as const;

const BUTTONS = [
  'more',
  'approve',
  'correct',
  'report',
  'retire',
  'retire_sure',
  'undo',
  'second',
  'reject',
  'see_route',
  'revoke',
  'take',
  'move',
  'close',
] as const;

const FIELDS = [
  'summary',
  'who',
  'bring',
  'steps',
  'cost',
  'time',
  'validity',
  'where',
  'online',
  'rights',
  'if_refused',
  'warning',
  'legal',
] as const;

/** In the order the chat's menu shows them. */
export const OFFICIALS_COMMANDS = [
  'ruta',
  'pendientes',
  'puntos',
  'lineas',
  'area',
  'reportar',
  'capacitacion',
  'transferir',
  'cerrar',
  'invitar',
  'equipo',
  'ayuda',
] as const;

/** What a person's words are shown without; the kinds of `demand/scrub`, and any other long number. */
const MASKED = [
  'name',
  'phone',
  'cedula',
  'ppt',
  'passport',
  'email',
  'address',
  'plate',
  'bank',
  'birthdate',
  'number',
] as const;

export const officialsCatalogueFile = z.strictObject({
  texts: keys(TEXTS, sentence),
  buttons: keys(BUTTONS, sentence.max(30)),
  fields: keys(FIELDS, sentence.max(24)),
  roles: keys(['official', 'editor', 'coordinator'], sentence),
  channels: keys(['web', 'whatsapp', 'telegram'], sentence),
  languages: keys([...LANGUAGES], sentence),
  masked: keys([...MASKED], sentence),
  /** What the chat's menu offers people: a word of the guide and what it does. */
  people: z.record(z.string().regex(/^[a-z]{1,32}$/, 'id'), sentence.max(100)),
  /** What the chat's menu says of each command; Telegram takes 256 characters. */
  commands: keys(OFFICIALS_COMMANDS, sentence.max(100)),
});

export type OfficialsCatalogue = z.output<typeof officialsCatalogueFile>;
export type OfficialsText = (typeof TEXTS)[number];
export type OfficialsCommand = (typeof OFFICIALS_COMMANDS)[number];

export const OFFICIALS_CATALOGUE = 'knowledge/messages/officials.es.yaml';

/** Absent when there is no such file, or it is broken: then there is no desk, and the guide goes on. */
export function loadOfficialsCatalogue(files: readonly TextFile[]): {
  readonly officials?: OfficialsCatalogue;
  readonly problems: readonly Problem[];
} {
  const file = files.find(({ path }) => path === OFFICIALS_CATALOGUE);
  if (!file) return { problems: [] };
  const { found, problems } = parseYaml(file, officialsCatalogueFile);
  return { problems, ...(found && { officials: found.value }) };
}

import { z } from 'zod';
import { fill, type Problem, problem, startOf, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';

/* Every sentence of the planner pages: `knowledge/messages/planner.es.yaml`. */

const TEXTS = [
  'title',
  'product',
  'skip',
  'sign_in',
  'sign_in_lead',
  'login',
  'password',
  'sign_in_wrong',
  'sign_in_too_many',
  'sign_in_help',
  'sign_out',
  'menu',
  'overview',
  'trends',
  'territory',
  'gaps',
  'quality',
  'portfolio',
  'rising',
  'sheet',
  'filters',
  'from',
  'to',
  'place',
  'area',
  'all_areas',
  'apply',
  'country',
  'unknown_place',
  'other_area',
  'requests',
  'requests_what',
  'coverage',
  'coverage_text',
  'hidden',
  'hidden_text',
  'hidden_cell',
  'at_least',
  'empty',
  'published',
  'never_published',
  'areas_chart',
  'months_chart',
  'weeks_chart',
  'weeks_note',
  'services_table',
  'service',
  'month',
  'week',
  'share',
  'municipality',
  'department',
  'cluster',
  'cluster_name',
  'locality',
  'rate',
  'official',
  'no_official',
  'rate_what',
  'map',
  'map_text',
  'by_department',
  'by_municipality',
  'by_cluster',
  'by_locality',
  'gaps_lead',
  'gaps_words',
  'gaps_people',
  'gaps_country',
  'gaps_none',
  'refused_by_area',
  'outcome',
  'outcome_answer',
  'outcome_refuse',
  'outcome_clarify',
  'outcome_danger',
  'outcome_handed_over',
  'quality_what',
  'share_note',
  'helpful',
  'helpful_yes',
  'helpful_no',
  'helpful_none',
  'portfolio_lead',
  'card',
  'owner',
  'verified',
  'review_by',
  'state',
  'state_fresh',
  'state_due',
  'state_stale',
  'state_count',
  'disputed',
  'disputed_what',
  'rising_lead',
  'rising_text',
  'rising_none',
  'rising_what',
  'sheet_title',
  'sheet_lead',
  'sheet_pick',
  'half_partial',
  'change',
  'change_unknown',
  'context',
  'context_source',
  'context_priority',
  'context_cluster',
  'context_route',
  'context_alert',
  'context_none',
  'demand_table',
  'gaps_table',
  'gaps_share',
  'gaps_share_none',
  'points_none',
  'points_some',
  'components',
  'components_what',
  'component',
  'component_areas',
  'print',
  'made_on',
  'downloads',
  'forbidden',
  'forbidden_help',
  'forbidden_export',
  'not_found',
  'bad_filter',
  'demo',
] as const;
export type PlannerText = (typeof TEXTS)[number];

const sentence = z.string().min(1);

export const plannerCatalogueFile = z.strictObject({
  texts: z.strictObject(
    Object.fromEntries(TEXTS.map((key) => [key, sentence])) as Record<PlannerText, typeof sentence>,
  ),
  /** Seven lines of work to set beside the seven components of DNP's index, each with its areas. */
  components: z
    .array(z.strictObject({ name: sentence, areas: z.array(z.string()).min(1) }))
    .length(7),
});

export interface PlannerCatalogue {
  readonly text: (key: PlannerText, params?: Readonly<Record<string, string>>) => string;
  readonly components: readonly { readonly name: string; readonly areas: readonly string[] }[];
}

export const PLANNER_CATALOGUE = 'knowledge/messages/planner.es.yaml';

export function loadPlannerCatalogue(files: readonly TextFile[]): {
  readonly catalogue?: PlannerCatalogue;
  readonly problems: readonly Problem[];
} {
  const file = files.find(({ path }) => path === PLANNER_CATALOGUE);
  if (!file) return { problems: [problem(startOf(PLANNER_CATALOGUE), 'file.missing')] };
  const { found, problems } = parseYaml(file, plannerCatalogueFile);
  if (!found) return { problems };
  const { texts, components } = found.value;
  return {
    catalogue: { text: (key, params = {}) => fill(texts[key], params), components },
    problems,
  };
}

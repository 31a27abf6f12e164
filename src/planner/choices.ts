import { longPlaceName, type PlannerParts, placeName } from './figures.ts';
import type { Account } from './ports.ts';

/* Places and areas by the names a planner reads, and those the filters offer. */

export function placeOptions({ content, catalogue, official }: PlannerParts, { scope }: Account) {
  const { municipalities } = content.territory;
  const codes = new Set<string>();
  if (scope.includes('CO')) codes.add('CO');
  for (const code of scope.includes('CO')
    ? [...new Set(municipalities.map((one) => one.code.slice(0, 2)))]
    : scope)
    codes.add(code);
  // The whole country's municipalities would make the list unusable: those of note are offered.
  for (const { code, marks, priority } of municipalities)
    if (
      scope.includes('CO')
        ? priority !== undefined || marks.includes('casanare') || official.has(code)
        : scope.some((own) => code.startsWith(own))
    )
      codes.add(code);
  return [...codes]
    .filter((code) => code !== '')
    .sort((a, b) => (a === 'CO' ? -1 : b === 'CO' ? 1 : a.localeCompare(b)))
    .map((code) => {
      const name = code === 'CO' ? catalogue.text('country') : (placeName(content, code) ?? code);
      return [code, code.length >= 5 ? `— ${name}` : name] as const;
    });
}

export const areaOptions = ({ content, catalogue }: PlannerParts) => [
  ...content.portfolio.areas
    .filter(({ audience }) => audience === 'people')
    .map(({ id, title }) => [id, title] as const),
  ['otro', catalogue.text('other_area')] as const,
];

export const areaName = (parts: PlannerParts, id: string): string =>
  areaOptions(parts).find(([area]) => area === id)?.[1] ??
  parts.content.portfolio.areas.find((area) => area.id === id)?.title ??
  id;

export const placeTitle = ({ content, catalogue }: PlannerParts, code: string): string =>
  code === 'CO'
    ? catalogue.text('country')
    : code === ''
      ? catalogue.text('unknown_place')
      : (longPlaceName(content, code) ?? code);

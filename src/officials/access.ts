import { municipalityOf, readMunicipality, type Territory } from '../territory/territory.ts';
import { fold } from '../text.ts';
import type { Official, Post, Role } from './port.ts';

/** How long an invitation can be used, once. */
export const INVITE_DAYS = 7;

export type Right = 'attend' | 'verify' | 'retire' | 'invite';

const RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  official: ['attend', 'verify'],
  editor: ['attend', 'verify', 'retire'],
  coordinator: ['attend', 'verify', 'retire', 'invite'],
};

export const may = ({ role }: Pick<Official, 'role'>, right: Right): boolean =>
  RIGHTS[role].includes(right);

/** Whether an official of `territory` answers for a municipality; the whole country for everyone's. */
export const covers = (territory: string | undefined, code: string | undefined): boolean =>
  territory === undefined || (code !== undefined && municipalityOf(code).startsWith(territory));

/**
 * «funcionario Alcaldía de Cúcuta, Cúcuta»: a role, an institution and, after the last comma, a
 * municipality or department.
 *
 * @param roles how each role is called
 */
export function readPost(
  territory: Territory,
  roles: Readonly<Record<Role, string>>,
  text: string,
): Post | 'role' | 'institution' | 'territory' {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  const role = (Object.keys(roles) as Role[]).find((one) => fold(roles[one]) === fold(first));
  if (!role) return 'role';
  const parts = rest
    .join(' ')
    .split(',')
    .map((part) => part.trim());
  const place = parts.length > 1 ? parts.pop() : undefined;
  const institution = parts.join(', ');
  if (institution.length < 3 || institution.length > 80) return 'institution';
  if (!place || fold(place) === 'nacional') return { role, institution };
  const code = placeCode(territory, place);
  return code ? { role, institution, territory: code } : 'territory';
}

/** DIVIPOLA code of a department (two digits) or a municipality (five). */
export function placeCode(territory: Territory, text: string): string | undefined {
  const located = readMunicipality(territory, text);
  if (located.kind === 'one') return municipalityOf(located.municipality.code);
  const name = territory.departments.find((one) => fold(one) === fold(text));
  return territory.municipalities.find(({ department }) => department === name)?.code.slice(0, 2);
}

/** «Cúcuta (Norte de Santander)», «Norte de Santander», or nothing for the whole country. */
export function placeName(territory: Territory, code: string | undefined): string | undefined {
  if (!code) return undefined;
  const found = territory.byCode.get(code);
  if (found) return `${found.name} (${found.department})`;
  return territory.municipalities.find((one) => one.code.startsWith(code))?.department;
}

import type { Portfolio } from '../../portfolio/card.ts';
import type { Territory } from '../../territory/territory.ts';
import { words } from '../../text.ts';

/** What is public and therefore stays. */
export interface PublicNames {
  /** Towns, folded; many are surnames or first names as well. */
  readonly places: ReadonlySet<string>;
  /** Phones of public lines and offices, digits only, without country code. */
  readonly numbers: ReadonlySet<string>;
}

/** Towns, departments, lines and offices of the content: public, so nothing that finds a person. */
export const publicNamesOf = (territory: Territory, portfolio: Portfolio): PublicNames => ({
  places: new Set([
    ...territory.byName.keys(),
    // «El Carmen de Bolívar» is «Carmen de Bolívar» to most.
    ...[...territory.byName.keys()].map((name) => name.replace(/^(?:el|la|los|las) /, '')),
    ...territory.departments.map((name) => words(name).join(' ')),
  ]),
  numbers: new Set(
    [
      ...[...portfolio.lines.values()].map(({ number }) => number),
      ...portfolio.points.flatMap(({ phone }) => (phone ? phone.split(/[,;/]| y | ext/i) : [])),
    ].map((number) => number.replace(/\D/g, '').replace(/^57(?=\d{10}$)/, '')),
  ),
});

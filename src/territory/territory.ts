import { distance } from 'fastest-levenshtein';
import { sound, words } from '../text.ts';

export interface Municipality {
  /** DIVIPOLA code of DANE: five digits, seven for a locality of Bogotá. */
  readonly code: string;
  readonly name: string;
  readonly department: string;
  /** How people call it: «medallo», «bquilla», «villa rosario». */
  readonly aliases: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** Order in DNP's Territorial Prioritisation Index, 1 first. */
  readonly priority?: number | undefined;
  readonly cluster?: string | undefined;
  readonly marks: readonly string[];
}

/** Whether a place is a municipality, and not a locality within one. */
export const isMunicipality = ({ code }: Municipality): boolean => code.length === 5;

export interface Territory {
  readonly municipalities: readonly Municipality[];
  readonly byCode: ReadonlyMap<string, Municipality>;
  /** Folded name or alias → the municipalities called so. */
  readonly byName: ReadonlyMap<string, readonly Municipality[]>;
  readonly departments: readonly string[];
}

export type Located =
  | { readonly kind: 'one'; readonly municipality: Municipality }
  | { readonly kind: 'several'; readonly options: readonly Municipality[] }
  | { readonly kind: 'none' };

const NONE: Located = { kind: 'none' };
const LONGEST_NAME_WORDS = 5;
/** A name that is an everyday word too («Bello», «La Plata»): it needs more evidence. */
const COMMON_WORD = 'palabra_comun';
const PROMINENT = ['capital_departamental', 'ipt_dnp'];

export function makeTerritory(municipalities: readonly Municipality[]): Territory {
  const byName = new Map<string, Municipality[]>();
  for (const municipality of municipalities) {
    const names = new Set([municipality.name, ...municipality.aliases].map(nameKey));
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), municipality]);
  }
  return {
    municipalities,
    byName,
    byCode: new Map(municipalities.map((municipality) => [municipality.code, municipality])),
    departments: [...new Set(municipalities.map(({ department }) => department))],
  };
}

const nameKey = (name: string): string => words(name.replace(/, D\.C\.$/, '')).join(' ');

/**
 * The municipality of an answer to «¿en qué municipio estás?». Everything written is taken as a
 * name, so misspellings are forgiven: «kucuta», «villa rosario», «tunja boyaca».
 */
export function readMunicipality(territory: Territory, text: string): Located {
  const spoken = words(text);
  const exact = namesIn(territory, spoken);
  if (exact.length > 0)
    return choose(
      exact.flatMap(({ found }) => found),
      territory,
      spoken,
    );
  const bare = spoken.filter((word) => !FILLER.has(word));
  return resemble(territory, bare, () => true);
}

/**
 * A municipality mentioned in a message about something else. Here a wrong guess sends someone
 * to the wrong city, so a name counts only after a preposition of place, an everyday word only
 * after «vivo en…» or with its department, and misspellings only for well-known cities.
 *
 * @param before words of another language that stand before a place: «in», «nan»
 */
export function mentionedMunicipality(
  territory: Territory,
  text: string,
  before: ReadonlySet<string> = new Set(),
): Located {
  const spoken = words(text);
  const named = namesIn(territory, spoken).filter(({ start, end, found }) => {
    const department = mentionsDepartmentOf(territory, spoken, found);
    if (!found.some(({ marks }) => marks.includes(COMMON_WORD)))
      return (
        isPlaceCue(spoken, start) ||
        before.has(spoken[start - 1] ?? '') ||
        department ||
        end - start === spoken.length
      );
    return department || (isDwellingCue(spoken, start) && !ARTICLES.has(spoken[start] ?? ''));
  });
  if (named.length > 0)
    return choose(
      named.flatMap(({ found }) => found),
      territory,
      spoken,
    );
  for (const [i, word] of spoken.entries()) {
    if (word.length < 5 || !isPlaceCue(spoken, i)) continue;
    for (const length of [2, 1]) {
      const found = resemble(territory, spoken.slice(i, i + length), ({ marks }) =>
        PROMINENT.some((mark) => marks.includes(mark) && !marks.includes(COMMON_WORD)),
      );
      if (found.kind === 'one') return found;
    }
  }
  return NONE;
}

/** A message that is a municipality and nothing more: «¿y en Cali?», «estoy en Yopal». */
export function bareMunicipality(territory: Territory, text: string): Located {
  const spoken = words(text);
  const bare = spoken.filter((word) => !FILLER.has(word) && word !== 'y');
  const named = territory.byName.get(bare.join(' ')) ?? territory.byName.get(spoken.join(' '));
  return named ? choose(named, territory, spoken) : NONE;
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly found: readonly Municipality[];
}

/** Exact names, the longest first at each position, without overlaps. */
function namesIn(territory: Territory, spoken: readonly string[]): readonly Named[] {
  const named: Named[] = [];
  for (let start = 0; start < spoken.length; start++) {
    for (let length = Math.min(LONGEST_NAME_WORDS, spoken.length - start); length > 0; length--) {
      const found = territory.byName.get(spoken.slice(start, start + length).join(' '));
      if (!found) continue;
      named.push({ start, end: start + length, found });
      start += length - 1;
      break;
    }
  }
  return named;
}

function choose(
  found: readonly Municipality[],
  territory: Territory,
  spoken: readonly string[],
): Located {
  const [first] = found;
  const options = [...new Set(found)];
  if (first && options.length === 1) return { kind: 'one', municipality: first };
  const inDepartment = options.filter((option) =>
    mentionsDepartmentOf(territory, spoken, [option]),
  );
  const [named] = inDepartment;
  if (named && inDepartment.length === 1) return { kind: 'one', municipality: named };
  const prominent = options.filter(({ marks }) => PROMINENT.some((mark) => marks.includes(mark)));
  const [city] = prominent;
  if (city && prominent.length === 1) return { kind: 'one', municipality: city };
  return { kind: 'several', options };
}

/** The department's name stands in the text beyond the municipality's own name. */
function mentionsDepartmentOf(
  territory: Territory,
  spoken: readonly string[],
  found: readonly Municipality[],
): boolean {
  const text = ` ${spoken.join(' ')} `;
  return found.some(({ name, department }) => {
    const rest = text.replace(` ${nameKey(name)} `, ' | ');
    return territory.departments.includes(department) && rest.includes(` ${nameKey(department)} `);
  });
}

function resemble(
  territory: Territory,
  spoken: readonly string[],
  eligible: (municipality: Municipality) => boolean,
): Located {
  const written = sound(spoken.join(''));
  if (written.length < 4) return NONE;
  const allowed = written.length >= 8 ? 2 : 1;
  let best = allowed + 1;
  let options: Municipality[] = [];
  for (const [name, municipalities] of territory.byName) {
    const candidates = municipalities.filter(eligible);
    if (candidates.length === 0) continue;
    const apart = distance(written, sound(name.replaceAll(' ', '')));
    if (apart < best) {
      best = apart;
      options = candidates;
    } else if (apart === best && apart <= allowed) options.push(...candidates);
  }
  return options.length === 0 ? NONE : choose(options, territory, spoken);
}

const FILLER = new Set(
  'en de del la el los las a al yo vivo estoy ahora aca aqui por municipio ciudad pueblo barrio es soy desde'.split(
    ' ',
  ),
);
const ARTICLES = new Set(['el', 'la', 'los', 'las']);
const PLACE_CUES = new Set('en de desde a hacia para pa por hasta municipio ciudad'.split(' '));
const DWELLING = new Set(
  'vivo vivimos estoy estamos ando resido viviendo llegue llegamos municipio ciudad pueblo aqui aca quedo quede'.split(
    ' ',
  ),
);

const isPlaceCue = (spoken: readonly string[], at: number): boolean =>
  PLACE_CUES.has(spoken[at - 1] ?? '');
const isDwellingCue = (spoken: readonly string[], at: number): boolean =>
  isPlaceCue(spoken, at) &&
  (DWELLING.has(spoken[at - 2] ?? '') || DWELLING.has(spoken[at - 1] ?? ''));

/** The municipality a locality belongs to; a municipality is its own. */
export const municipalityOf = (code: string): string => code.slice(0, 5);

/** Great-circle distance in kilometres. */
export function kilometres(
  from: { lat: number; lon: number },
  to: { lat: number; lon: number },
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const a =
    Math.sin(radians(to.lat - from.lat) / 2) ** 2 +
    Math.cos(radians(from.lat)) *
      Math.cos(radians(to.lat)) *
      Math.sin(radians(to.lon - from.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a));
}
const EARTH_RADIUS_KM = 6371;

/** The municipality whose own point is nearest to a pin; `none` farther than 60 km from all. */
export function nearestMunicipality(
  territory: Territory,
  pin: { lat: number; lon: number },
): Located {
  let best: Municipality | undefined;
  let least = FARTHEST_KM;
  for (const municipality of territory.municipalities) {
    const away = kilometres(pin, municipality);
    if (away >= least) continue;
    least = away;
    best = municipality;
  }
  return best ? { kind: 'one', municipality: best } : NONE;
}
const FARTHEST_KM = 60;

/** A short name for a choice: «Villanueva (Casanare)». */
export const longName = ({ name, department }: Municipality): string => `${name} (${department})`;

import type { z } from 'zod';
import { type Located, type Problem, problem } from '../files/problem.ts';
import type { Line } from '../portfolio/card.ts';
import { toStatement } from '../portfolio/compile.ts';
import { type Catalogue, PARAMS, type TextKey } from './catalogue.ts';
import type { foreignCatalogueFile } from './language-file.ts';
import { checkTranslated, factKeys } from './translation-facts.ts';

type CatalogueYaml = z.output<typeof foreignCatalogueFile>;
type Lines = ReadonlyMap<string, Line>;

/** The catalogue in one language; what it lacks is said in Spanish. Spanish commands keep working. */
export function overCatalogue(said: CatalogueYaml, base: Catalogue, lines: Lines): Catalogue {
  const texts = Object.fromEntries(
    Object.entries(said.texts).map(([key, text]) => [
      key,
      text === undefined ? text : toStatement(text, lines),
    ]),
  );
  return {
    ...base,
    texts: over(base.texts, texts),
    labels: over(base.labels, said.labels),
    buttons: over(base.buttons, said.buttons),
    commands: joined(base.commands, said.commands),
    courtesy: joined(base.courtesy, said.courtesy),
    months: said.months,
  };
}

/** The values that were said over those of the base. */
const over = <K extends string, V>(
  base: Readonly<Record<K, V>>,
  said: Readonly<Record<string, V | undefined>>,
): Readonly<Record<K, V>> => {
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  return { ...base, ...(Object.fromEntries(known) as Partial<Record<K, V>>) };
};

/** Both lists of each key, the language's own first. */
function joined<K extends string>(
  base: Readonly<Record<K, readonly string[]>>,
  own: Readonly<Record<string, readonly string[] | undefined>>,
): Readonly<Record<K, readonly string[]>> {
  const keys = Object.keys(base) as K[];
  const pairs = keys.map((key) => [key, [...(own[key] ?? []), ...base[key]]]);
  return Object.fromEntries(pairs) as Record<K, readonly string[]>;
}

/** Missing sentences are named, and a fact that the Spanish sentence does not state is an error. */
export function checkForeignCatalogue(
  { value, at }: Located<CatalogueYaml>,
  base: Catalogue,
  lines: Lines,
): readonly Problem[] {
  const keys = Object.keys(base.texts) as TextKey[];
  return [
    ...keys.flatMap((key) => {
      const written = value.texts[key];
      if (written === undefined) return [];
      const text = typeof written === 'string' ? written : written.text;
      const names = [...lines.keys(), ...(PARAMS[key] ?? [])];
      const stated = factKeys([base.texts[key].text]);
      return checkTranslated(text, stated, names, at(['texts', key]));
    }),
    ...(['texts', 'labels', 'buttons', 'commands', 'courtesy'] as const).flatMap((section) => {
      const missing = Object.keys(base[section]).filter((key) => !(key in value[section]));
      return missing.map((key) => ({
        ...problem(at([section]), 'translation.missing', { key: `${section}.${key}` }),
        warning: true as const,
      }));
    }),
  ];
}

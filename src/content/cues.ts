import { z } from 'zod';
import {
  type Located,
  type Place,
  type Problem,
  problem,
  startOf,
  type TextFile,
} from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import { known } from '../files/zod-problem.ts';
import { id, sentence } from '../portfolio/card-file.ts';
import { sound, words } from '../text.ts';
import { isPattern, type Pattern, parsePattern } from './danger-rules.ts';

/*
 * `knowledge/cues.yaml`: the short things people say to go on with a conversation. Written as in
 * `danger.yaml`: words in order, without accents.
 */

/** What can be asked of a card that is known, part by part. */
export const FACETS = [
  'cost',
  'time',
  'hours',
  'where',
  'online',
  'lacking',
  'bring',
  'required',
  'next',
  'steps',
  'validity',
  'rights',
  'help',
  'refused',
  'who',
] as const;
export type FacetName = (typeof FACETS)[number];

/** What a person does with the last reply rather than ask of it. */
export const MOVES = ['leave', 'simpler', 'repeat', 'other', 'first', 'last', 'yes', 'no'] as const;
export type MoveName = (typeof MOVES)[number];

const patterns = z.array(sentence).min(1);
const facet = z.strictObject({
  says: patterns,
  /** How a card says it in other fields, for the part that has none of its own. */
  finds: patterns.optional(),
});
const groups = z.record(id, sentence).default({});

const record = <K extends string, S extends z.ZodType>(names: readonly K[], schema: S) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, schema])) as Record<K, S>);

const clauses = {
  /** Words that say that another matter begins. */
  joins: z.array(sentence),
  /** Words of who asks for something and does not only tell. */
  asks: sentence,
  /** Words after which a clause goes on. */
  bridges: sentence,
  /** Words that begin a circumstance of what is asked later: «como», «ya». */
  circumstances: sentence,
  /** Words that go on with the same matter: «para», «o». */
  goes_on: sentence,
};

export const cuesFile = z.strictObject({
  groups,
  /** Words that say nothing in a follow-up besides the stop words of the lexicon. */
  filler: sentence,
  /** Words that point back: «eso», «ahí». */
  pointing: sentence,
  facets: record(FACETS, facet),
  moves: record(MOVES, patterns),
  /** «¿Y para mi hijo?» after a card of adults is about another card. */
  instead: z.array(z.strictObject({ from: z.array(id).min(1), says: patterns, to: id })),
  ...clauses,
  /** Cards that come first when a message asks for several, the most urgent first. */
  urgent: z.array(id),
});

/** `cues.yaml` of another language: what it lacks is heard in Spanish alone. */
export const foreignCuesFile = z.strictObject({
  groups,
  filler: sentence,
  pointing: sentence,
  facets: record(FACETS, facet.optional()),
  moves: record(MOVES, patterns.optional()),
  /** Words that stand before a place: «in». */
  places: sentence,
  ...clauses,
});

export interface Cues {
  /** As they sound. */
  readonly filler: ReadonlySet<string>;
  readonly pointing: ReadonlySet<string>;
  readonly facets: Readonly<Record<FacetName, Facet>>;
  readonly moves: Readonly<Record<MoveName, readonly Pattern[]>>;
  readonly instead: readonly {
    readonly from: readonly string[];
    readonly says: readonly Pattern[];
    readonly to: string;
  }[];
  /** Folded phrases and words; see the file. */
  readonly joins: ReadonlySet<string>;
  readonly asks: ReadonlySet<string>;
  readonly bridges: ReadonlySet<string>;
  readonly circumstances: ReadonlySet<string>;
  readonly goesOn: ReadonlySet<string>;
  /** Of another language; those of Spanish belong to the territory. */
  readonly places: ReadonlySet<string>;
  readonly urgent: readonly string[];
}

export interface Facet {
  readonly says: readonly Pattern[];
  readonly finds: readonly Pattern[];
}

export const CUES = 'knowledge/cues.yaml';

/** Without the file, or with a broken one, every message is read as a question of its own. */
export function loadCues(
  files: readonly TextFile[],
  cardIds: readonly string[],
): { cues: Cues; problems: readonly Problem[] } {
  const file = files.find(({ path }) => path === CUES);
  if (!file) return { cues: NONE, problems: [problem(startOf(CUES), 'file.missing')] };
  const { found, problems } = parseYaml(file, cuesFile);
  if (!found) return { cues: NONE, problems };
  const { filler, pointing, facets, moves, instead, urgent } = found.value;
  const parse = parseIn(found.value.groups);
  return {
    cues: {
      filler: soundsOf(filler),
      pointing: soundsOf(pointing),
      facets: each(FACETS, (name) => ({
        says: parse(facets[name].says),
        finds: parse(facets[name].finds),
      })),
      moves: each(MOVES, (name) => parse(moves[name])),
      instead: instead.map((one) => ({ ...one, says: parse(one.says) })),
      ...clausesIn(found.value),
      places: new Set(),
      urgent,
    },
    problems: checkCues(found, cardIds),
  };
}

const clausesIn = ({
  joins,
  asks,
  bridges,
  circumstances,
  goes_on,
}: z.output<z.ZodObject<typeof clauses>>) => ({
  joins: new Set(joins.map((phrase) => words(phrase).join(' '))),
  asks: new Set(words(asks).map(sound)),
  bridges: new Set(words(bridges)),
  circumstances: new Set(words(circumstances)),
  goesOn: new Set(words(goes_on)),
});

/** The cues of a language beside the Spanish ones, because people mix them. */
export function overCues(said: z.output<typeof foreignCuesFile>, base: Cues): Cues {
  const parse = parseIn(said.groups);
  return {
    ...base,
    ...clausesIn(said),
    places: new Set(words(said.places)),
    filler: new Set([...soundsOf(said.filler), ...base.filler]),
    pointing: new Set([...soundsOf(said.pointing), ...base.pointing]),
    facets: each(FACETS, (name) => ({
      says: [...parse(said.facets[name]?.says), ...base.facets[name].says],
      finds: [...parse(said.facets[name]?.finds), ...base.facets[name].finds],
    })),
    moves: each(MOVES, (name) => [...parse(said.moves[name]), ...base.moves[name]]),
  };
}

export const checkForeignCues = (
  found: Located<z.output<typeof foreignCuesFile>>,
): readonly Problem[] => checkPatterns(found);

const checkCues = (
  found: Located<z.output<typeof cuesFile>>,
  cardIds: readonly string[],
): readonly Problem[] => {
  const { value, at } = found;
  const named = (card: string, path: readonly PropertyKey[]) =>
    known(card, cardIds, at(path), 'card.unknown');
  return [
    ...checkPatterns(found),
    ...value.instead.flatMap(({ from, says, to }, i) => [
      ...from.flatMap((card, j) => named(card, ['instead', i, 'from', j])),
      ...named(to, ['instead', i, 'to']),
      ...unreadable(says, value.groups, (j) => at(['instead', i, 'says', j])),
    ]),
    ...value.urgent.flatMap((card, i) => named(card, ['urgent', i])),
  ];
};

const checkPatterns = ({
  value: { groups: named, facets, moves },
  at,
}: Located<
  Pick<z.output<typeof foreignCuesFile>, 'groups' | 'facets' | 'moves'>
>): readonly Problem[] => [
  ...FACETS.flatMap((name) =>
    (['says', 'finds'] as const).flatMap((list) =>
      unreadable(facets[name]?.[list], named, (i) => at(['facets', name, list, i])),
    ),
  ),
  ...MOVES.flatMap((name) => unreadable(moves[name], named, (i) => at(['moves', name, i]))),
];

const unreadable = (
  list: readonly string[] | undefined,
  named: Readonly<Record<string, string>>,
  place: (i: number) => Place,
): readonly Problem[] =>
  (list ?? []).flatMap((pattern, i) =>
    isPattern(pattern, named) ? [] : [problem(place(i), 'danger.pattern', { pattern })],
  );

const parseIn =
  (named: Readonly<Record<string, string>>) =>
  (list: readonly string[] | undefined): readonly Pattern[] =>
    (list ?? []).map((one) => parsePattern(one, named));

const soundsOf = (text: string): ReadonlySet<string> => new Set(words(text).map(sound));

const each = <K extends string, V>(
  names: readonly K[],
  make: (name: K) => V,
): Readonly<Record<K, V>> =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<K, V>;

const NONE: Cues = {
  filler: new Set(),
  pointing: new Set(),
  facets: each(FACETS, () => ({ says: [], finds: [] })),
  moves: each(MOVES, () => []),
  instead: [],
  joins: new Set(),
  asks: new Set(),
  bridges: new Set(),
  circumstances: new Set(),
  goesOn: new Set(),
  places: new Set(),
  urgent: [],
};

import { z } from 'zod';
import { type Located, type Problem, problem, startOf, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import { known } from '../files/zod-problem.ts';
import type { Line, Statement } from '../portfolio/card.ts';
import { id, sentence, statement } from '../portfolio/card-file.ts';
import { checkStatement } from '../portfolio/check.ts';
import { toStatement } from '../portfolio/compile.ts';
import { fold, sound } from '../text.ts';

export const DANGERS = [
  'suicidio',
  'menor-en-riesgo',
  'violencia-mujer',
  'trata',
  'amenaza',
  'emergencia-medica',
] as const;
export type DangerKind = (typeof DANGERS)[number];

export const dangerFile = z.strictObject({
  groups: z.record(id, sentence),
  /** In order of what is answered first where rules speak alone: examples tell which is likelier. */
  kinds: z.array(
    z.strictObject({
      id: z.enum(DANGERS),
      card: id,
      /** Other cards that tell of the same danger: what is asked for there only looks harmless. */
      related: z.array(id).optional(),
      reply: statement,
      signs: z.array(sentence).min(1),
      unless: z.array(sentence).optional(),
    }),
  ),
});

export interface DangerRule {
  readonly kind: DangerKind;
  /** The card that follows the fixed reply. */
  readonly card: string;
  /** Other cards on the same danger. */
  readonly related: readonly string[];
  readonly reply: Statement;
  readonly signs: readonly Pattern[];
  readonly unless: readonly Pattern[];
}

/** Slots in order; between two slots up to `gap` other words may stand. */
export interface Pattern {
  readonly slots: readonly { readonly words: readonly Word[]; readonly gap: number }[];
}

export interface Word {
  /** As it sounds. */
  readonly sound: string;
  readonly prefix: boolean;
}

const GAP_WORDS = 4;

export const DANGER = 'knowledge/danger.yaml';

export function loadDanger(
  files: readonly TextFile[],
  cardIds: readonly string[],
  lines: ReadonlyMap<string, Line>,
): { rules: readonly DangerRule[]; problems: readonly Problem[] } {
  const file = files.find(({ path }) => path === DANGER);
  if (!file) return { rules: [], problems: [problem(startOf(DANGER), 'file.missing')] };
  const { found, problems } = parseYaml(file, dangerFile);
  if (!found) return { rules: [], problems };
  const { groups, kinds } = found.value;
  return {
    rules: kinds.map((kind) => ({
      kind: kind.id,
      card: kind.card,
      related: kind.related ?? [],
      reply: toStatement(kind.reply, lines),
      signs: kind.signs.map((sign) => parsePattern(sign, groups)),
      unless: (kind.unless ?? []).map((sign) => parsePattern(sign, groups)),
    })),
    problems: checkDanger(found, cardIds, [...lines.keys()]),
  };
}

function checkDanger(
  { value, at }: Located<z.output<typeof dangerFile>>,
  cardIds: readonly string[],
  lineIds: readonly string[],
): readonly Problem[] {
  const missing = DANGERS.filter((kind) => !value.kinds.some(({ id }) => id === kind));
  return [
    ...missing.map((kind) => problem(at(['kinds']), 'field.missing', { field: kind })),
    ...value.kinds.flatMap((kind, i) => [
      ...known(kind.card, cardIds, at(['kinds', i, 'card']), 'card.unknown'),
      ...(kind.related ?? []).flatMap((card, j) =>
        known(card, cardIds, at(['kinds', i, 'related', j]), 'card.unknown'),
      ),
      ...checkStatement(kind.reply, [], lineIds, at(['kinds', i, 'reply'])),
      ...(['signs', 'unless'] as const).flatMap((list) =>
        (kind[list] ?? []).flatMap((sign, j) =>
          isPattern(sign, value.groups)
            ? []
            : [problem(at(['kinds', i, list, j]), 'danger.pattern', { pattern: sign })],
        ),
      ),
    ]),
  ];
}

const expand = (sign: string, groups: Readonly<Record<string, string>>): string =>
  sign.replace(/\{([a-z-]+)\}/g, (whole, name: string) => groups[name] ?? whole);

export const isPattern = (sign: string, groups: Readonly<Record<string, string>>): boolean =>
  fold(expand(sign, groups))
    .split(/\s+/)
    .every((slot) => slot === '*' || /^[a-z0-9]+~?(\|[a-z0-9]+~?)*$/.test(slot));

export function parsePattern(sign: string, groups: Readonly<Record<string, string>>): Pattern {
  const slots: { words: Word[]; gap: number }[] = [];
  let gap = 0;
  for (const slot of fold(expand(sign, groups)).split(/\s+/)) {
    if (slot === '*') {
      gap = GAP_WORDS;
      continue;
    }
    const alternatives = slot.split('|').map((word) => ({
      sound: sound(word.replace('~', '')),
      prefix: word.endsWith('~'),
    }));
    slots.push({ words: alternatives, gap });
    gap = 0;
  }
  return { slots };
}

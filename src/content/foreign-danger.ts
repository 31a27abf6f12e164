import type { z } from 'zod';
import { type Located, type Problem, problem } from '../files/problem.ts';
import type { Line } from '../portfolio/card.ts';
import { toStatement } from '../portfolio/compile.ts';
import { DANGERS, type DangerRule, isPattern, parsePattern } from './danger-rules.ts';
import type { foreignDangerFile } from './language-file.ts';
import { checkTranslated, factKeys } from './translation-facts.ts';

type DangerYaml = z.output<typeof foreignDangerFile>;

/**
 * The rules in one language. `local` hears Spanish as well, because people mix languages when they
 * are afraid; `own` holds the signs of this language alone.
 */
export function overDanger(
  { groups, kinds }: DangerYaml,
  base: readonly DangerRule[],
  lines: ReadonlyMap<string, Line>,
): { local: readonly DangerRule[]; own: readonly DangerRule[] } {
  const own = base.map((rule) => {
    const said = kinds[rule.kind];
    return {
      ...rule,
      reply: said ? toStatement(said.reply, lines) : rule.reply,
      signs: (said?.signs ?? []).map((sign) => parsePattern(sign, groups)),
      unless: (said?.unless ?? []).map((sign) => parsePattern(sign, groups)),
    };
  });
  const local = own.map((rule, i) => ({
    ...rule,
    signs: [...rule.signs, ...(base[i]?.signs ?? [])],
    unless: [...rule.unless, ...(base[i]?.unless ?? [])],
  }));
  return { local, own };
}

/** A kind without words, a sign that cannot be read, a phone that the Spanish reply does not give. */
export function checkForeignDanger(
  { value, at }: Located<DangerYaml>,
  base: readonly DangerRule[],
  lines: ReadonlyMap<string, Line>,
): readonly Problem[] {
  const names = [...lines.keys()];
  return DANGERS.flatMap((kind) => {
    const said = value.kinds[kind];
    if (!said) return [problem(at(['kinds']), 'field.missing', { field: kind })];
    const stated = factKeys(
      base.filter((rule) => rule.kind === kind).map(({ reply }) => reply.text),
    );
    const reply = typeof said.reply === 'string' ? said.reply : said.reply.text;
    return [
      ...checkTranslated(reply, stated, names, at(['kinds', kind, 'reply'])),
      ...(['signs', 'unless'] as const).flatMap((list) =>
        said[list].flatMap((sign, i) =>
          isPattern(sign, value.groups)
            ? []
            : [problem(at(['kinds', kind, list, i]), 'danger.pattern', { pattern: sign })],
        ),
      ),
    ];
  });
}

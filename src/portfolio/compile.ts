import type { z } from 'zod';
import type { AttentionPoint, Line, LocalCard, ServiceCard, Source, Statement } from './card.ts';
import type { cardFile, localCardFile, pointRow, statement } from './card-file.ts';

/* From what an editor wrote to what the guide reads: lines written out, absent lists empty. */

type Written = z.output<typeof statement>;
type CardYaml = z.output<typeof cardFile>;
type LocalYaml = z.output<typeof localCardFile>;
type Lines = ReadonlyMap<string, Line>;

/** A line named in a sentence: `{id}`. */
export const LINE_NAME = /\{([a-z0-9-]+)\}/g;

/**
 * Writes out each `{line-id}` as the line's number and adds the line's source, so that an
 * editor states a phone once. An unknown id stays as written; the check has named it.
 */
export function toStatement(written: Written, lines: Lines): Statement {
  const { text, source } = typeof written === 'string' ? { text: written, source: [] } : written;
  return {
    text: text.replace(LINE_NAME, (whole, id: string) => lines.get(id)?.number ?? whole),
    sources: [...[source].flat(), ...linesNamed(text, lines).map(({ id }) => lineSource(id))],
  };
}

const lineSource = (id: string): string => `linea-${id}`;

const linesNamed = (text: string, lines: Lines): readonly Line[] =>
  [...text.matchAll(LINE_NAME)].flatMap(([, id = '']) => lines.get(id) ?? []);

export function toCard(yaml: CardYaml, lines: Lines): ServiceCard {
  return {
    who: [],
    bring: [],
    steps: [],
    where: { points: [] },
    rights: [],
    ifRefused: [],
    legal: [],
    seeAlso: [],
    ...writtenFields(yaml, lines),
    id: yaml.id,
    area: yaml.area,
    title: yaml.title,
    label: yaml.label,
    summary: toStatement(yaml.summary, lines),
    questions: yaml.questions,
    ...stewardship(yaml, lines),
  };
}

export function toLocalCard(yaml: LocalYaml, lines: Lines): LocalCard {
  const { id, territory } = yaml;
  return { id, territory, fields: { ...writtenFields(yaml, lines), ...stewardship(yaml, lines) } };
}

function stewardship(yaml: CardYaml | LocalYaml, lines: Lines) {
  const named = linesNamed(JSON.stringify(yaml), lines);
  const sources: Record<string, Source> = { ...yaml.sources };
  for (const { id, source } of named) sources[lineSource(id)] = source;
  return { sources, owner: yaml.owner, verified: yaml.verified, reviewBy: yaml.review_by };
}

/** Only the fields that the file has, so that a local card overrides no more than it says. */
function writtenFields(yaml: CardYaml | LocalYaml, lines: Lines): Partial<ServiceCard> {
  const one = (written: Written) => toStatement(written, lines);
  const many = (written: readonly Written[]) => written.map(one);
  const { title, label, summary, who, bring, steps, cost, time, validity, where } = yaml;
  const { rights, if_refused, warning, legal, see_also, flow } = yaml;
  return {
    ...(title && { title }),
    ...(label && { label }),
    ...(summary && { summary: one(summary) }),
    ...(who && { who: many(who) }),
    ...(bring && { bring: many(bring) }),
    ...(steps && { steps: many(steps) }),
    ...(cost && { cost: one(cost) }),
    ...(time && { time: one(time) }),
    ...(validity && { validity: one(validity) }),
    ...(where && {
      where: {
        text: where.text === undefined ? undefined : one(where.text),
        points: where.points ?? [],
        online: where.online === undefined ? undefined : one(where.online),
      },
    }),
    ...(rights && { rights: many(rights) }),
    ...(if_refused && { ifRefused: many(if_refused) }),
    ...(warning && { warning: one(warning) }),
    ...(legal && { legal: many(legal) }),
    ...(see_also && { seeAlso: see_also }),
    ...(flow && { flow }),
  };
}

export function toPoint(row: z.output<typeof pointRow>): AttentionPoint {
  return {
    id: row.id,
    name: row.nombre,
    kind: row.tipo,
    entity: row.entidad,
    municipality: row.divipola,
    address: row.direccion,
    lat: row.lat,
    lon: row.lon,
    phone: row.telefono,
    hours: row.horario,
    areas: row.areas,
    source: row.fuente,
    sourceDate: row.fecha_fuente === 'sin fecha' ? undefined : row.fecha_fuente,
    verified: row.verificado,
    note: row.nota,
  };
}

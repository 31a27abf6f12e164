import { z } from 'zod';
import { LABEL_CHARS } from '../limits.ts';

/*
 * What an editor writes: cards in `knowledge/services/<area>/<id>.yaml`, lines in
 * `knowledge/lines.yaml`, areas in `knowledge/areas.yaml`, points in `knowledge/points/*.csv`.
 * Strict objects, so that a misspelt field is an error and not a lost fact. The custom messages
 * are codes of the editor catalogue (`knowledge/messages/editor.es.yaml`, `problems.field.*`).
 */

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id');
/** A calendar day, `2026-11-20`. */
export const day = z.iso.date('date');
export const divipola = z.string().regex(/^\d{5}(\d{2})?$/, 'divipola');
export const sentence = z.string().trim().min(1);
/** Digits and the marks that people write between them; «(opción 7)» belongs in the name. */
const phone = z.string().regex(/^[\d\s()+-]{3,20}$/, 'phone');

export const source = z.strictObject({
  title: sentence,
  publisher: sentence,
  url: z.url('url'),
  /** The date that the page itself shows, as it shows it. */
  published: sentence.optional(),
  /** The day an editor read it. */
  seen: day,
});
export const sources = z.record(id, source);

/** A sentence: bare when it states no fact, with the ids of its sources when it does. */
export const statement = z.union([
  sentence,
  z.strictObject({ text: sentence, source: z.union([id, z.array(id).min(1)]) }),
]);
const statements = z.array(statement).min(1);

const where = z.strictObject({
  /** How to find the place when no attention point of the municipality is known. */
  text: statement.optional(),
  /** Kinds of attention point, the most useful first. */
  points: z.array(id).min(1).optional(),
  /** The page where it is done or looked up. */
  online: statement.optional(),
});

/** The fields that a local card may override, one by one. */
const body = z.strictObject({
  title: sentence,
  /** The title in a menu, within a WhatsApp list row. */
  label: sentence.max(LABEL_CHARS),
  summary: statement,
  who: statements.optional(),
  bring: statements.optional(),
  steps: statements.optional(),
  cost: statement.optional(),
  time: statement.optional(),
  validity: statement.optional(),
  where: where.optional(),
  rights: statements.optional(),
  if_refused: statements.optional(),
  warning: statement.optional(),
  legal: statements.optional(),
  see_also: z.array(id).optional(),
  /** The guided flow that walks a person through this route. */
  flow: id.optional(),
});

const stewardship = {
  sources,
  /** The institution that answers for the route. */
  owner: sentence,
  verified: z.strictObject({ on: day, by: sentence }),
  /** From this day on the card says «confirma antes de ir». */
  review_by: day,
};

export const cardFile = body.extend({
  id,
  area: id,
  /** How people ask for it, in their own words. */
  questions: z.array(sentence).min(1),
  ...stewardship,
});

/** Laid field by field over the national card of the same id, in the municipalities it names. */
export const localCardFile = body.partial().extend({
  id,
  territory: z.array(divipola).min(1),
  ...stewardship,
});

export const linesFile = z.strictObject({
  lines: z.record(
    id,
    z.strictObject({
      name: sentence,
      number: phone,
      for: sentence,
      hours: sentence.optional(),
      territory: z.array(divipola).min(1).optional(),
      source,
    }),
  ),
});

export const areasFile = z.strictObject({
  areas: z
    .array(
      z.strictObject({
        id,
        title: sentence,
        /** What the menu shows, within a WhatsApp list row. */
        label: sentence.max(LABEL_CHARS),
        audience: z.enum(['people', 'officials']),
        /** The guided flow that the menu opens for this area; without one, its cards are listed. */
        flow: id.optional(),
        /** The line to call where no place is known nearby. */
        call: id.optional(),
        /** Its cards in the order of its menu; one not named comes last. */
        order: z.array(id).default([]),
      }),
    )
    .min(1),
});

const cell = z.string().trim();
const optionalCell = cell.transform((value) => (value === '' ? undefined : value));
const coordinate = (limit: number) =>
  cell
    .refine((value) => value === '' || Math.abs(Number(value)) <= limit, 'coordinate')
    .transform((value) => (value === '' ? undefined : Number(value)));

/** One row of `knowledge/points/*.csv`; the headers are Spanish, as in the spreadsheets offices keep. */
export const pointRow = z.strictObject({
  id,
  nombre: sentence,
  tipo: id,
  entidad: sentence,
  divipola,
  direccion: optionalCell,
  lat: coordinate(90),
  lon: coordinate(180),
  telefono: z
    .union([z.literal(''), phone], 'phone')
    .transform((value) => (value === '' ? undefined : value)),
  horario: optionalCell,
  areas: cell.transform((value) => value.split(/\s*[,|]\s*/).filter(Boolean)),
  fuente: z.url('url'),
  /** How old the information is: a day, a month, a year, or `sin fecha`. */
  fecha_fuente: z.string().regex(/^(\d{4}(-\d{2}(-\d{2})?)?|sin fecha)$/, 'source-date'),
  verificado: day,
  /** What a person must know before going. */
  nota: optionalCell,
});

import { z } from 'zod';
import { LABEL_CHARS } from '../limits.ts';
import { id, sentence, sources, statement } from '../portfolio/card-file.ts';

/*
 * What an editor writes in `flows/<id>.yaml`. Each kind of step shows the YAML of one.
 * Conditions are data; there is no code and no expression in a flow.
 */

/**
 * Asks with options. The person answers with a number, an option's words, or `says`.
 *
 * para-quien:
 *   kind: menu
 *   text: ¿Para quién es?
 *   choices:
 *     - { id: yo, label: Para mí, says: [mio, para mi], goto: tienes-rumv }
 */
const menu = z.strictObject({
  kind: z.literal('menu'),
  text: statement,
  choices: z
    .array(
      z.strictObject({
        id,
        label: sentence.max(LABEL_CHARS),
        /** Other words that mean this option. */
        says: z.array(sentence).optional(),
        goto: id,
      }),
    )
    .min(2),
});

/**
 * Asks for the municipality; passed over when it is already known. The person may skip it.
 *
 * donde:
 *   kind: municipality
 *   text: ¿En qué municipio estás?
 *   next: segun-caso
 */
const municipality = z.strictObject({ kind: z.literal('municipality'), text: statement, next: id });

/**
 * Chooses by what was answered in an earlier menu step.
 *
 * segun-caso:
 *   kind: branch
 *   on: para-quien
 *   cases: { yo: ficha-solicitud, nino: ficha-ninos }
 *   otherwise: ficha-que-es
 */
const branch = z.strictObject({
  kind: z.literal('branch'),
  on: id,
  cases: z.record(id, id),
  otherwise: id,
});

/**
 * Says something and goes on.
 *
 * cerrado:
 *   kind: tell
 *   text: El registro para adultos está cerrado.
 *   next: otras-vias
 */
const tell = z.strictObject({ kind: z.literal('tell'), text: statement, next: id });

/**
 * Shows a card and ends the flow.
 *
 * ficha-ninos:
 *   kind: card
 *   card: ppt-ninos
 */
const card = z.strictObject({
  kind: z.literal('card'),
  card: id,
  /** Shows what to say and whom to call when a counter says no, instead of the card's first page. */
  refused: z.literal(true).optional(),
});

/**
 * Lists the cards of an area that no route walks through, and ends the flow.
 *
 * otros:
 *   kind: area
 *   area: regularizacion
 */
const area = z.strictObject({ kind: z.literal('area'), area: id });

/**
 * Gives the fixed answer to a danger (`knowledge/danger.yaml`) and ends the flow.
 *
 * me-pegan:
 *   kind: danger
 *   danger: violencia-mujer
 */
const danger = z.strictObject({ kind: z.literal('danger'), danger: id });

export const step = z.discriminatedUnion('kind', [
  menu,
  municipality,
  branch,
  tell,
  card,
  area,
  danger,
]);

export const flowFile = z.strictObject({
  id,
  title: sentence,
  start: id,
  steps: z.record(id, step),
  /** Where people wait who stood on a step that was removed or renamed: old id → new id. */
  moved: z.record(id, id).optional(),
  sources: sources.optional(),
});

export type FlowFile = z.output<typeof flowFile>;

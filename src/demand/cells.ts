/*
 * What may be known of demand. Every row of the log ends in exactly one released cell, the finest
 * of a fixed chain that enough people share, or in none. Cells never overlap and never change, and
 * all that anyone is shown is a sum of them: filters, weeks, levels and exports can be subtracted
 * from each other as one likes and give nothing that is not a sum of cells again.
 */

export type Measure = 'ask' | 'rating';

/** Counts of the log that share week, place, service and outcome. Never leaves this room. */
export interface Leaf {
  readonly measure: Measure;
  readonly week: string;
  readonly month: string;
  readonly half: string;
  /** DIVIPOLA code; empty when no place is known. */
  readonly place: string;
  /** Card id; empty when none was shown. */
  readonly service: string;
  readonly outcome: string;
  /** Person-days: each person counts once a day. */
  readonly asks: number;
  /** Rows that were their person's first of the month: at most the number of different people. */
  readonly people: number;
  /** Rows that were their person's first of the month about this service. */
  readonly askers: number;
}

export interface Cell {
  readonly measure: Measure;
  /** Week, month or half-year. */
  readonly period: string;
  /** DIVIPOLA code of a municipality, a locality or a department; `CO`; empty: place not known. */
  readonly place: string;
  readonly area?: string | undefined;
  readonly service?: string | undefined;
  readonly outcome?: string | undefined;
  /** Person-days, rounded. */
  readonly count: number;
}

export type AreaOf = (service: string) => string;

/** Area of rows that no card answers for. */
export const NO_AREA = 'otro';
export const COUNTRY = 'CO';

type Detail = Omit<Cell, 'measure' | 'count'>;
export interface Level {
  readonly at: 'week' | 'month' | 'half';
  readonly detail: (leaf: Leaf, areaOf: AreaOf) => Detail;
}

/** The chain, finest first; each level is a coarsening of the one before it. */
export const LEVELS: readonly Level[] = [
  {
    at: 'week',
    detail: ({ week: period, place, service, outcome }, areaOf) => ({
      period,
      place,
      area: areaOf(service),
      service,
      outcome,
    }),
  },
  {
    at: 'month',
    detail: ({ month: period, place, service, outcome }, areaOf) => ({
      period,
      place,
      area: areaOf(service),
      service,
      outcome,
    }),
  },
  {
    at: 'month',
    detail: ({ month: period, place, service, outcome }, areaOf) => ({
      period,
      place,
      area: areaOf(service),
      outcome,
    }),
  },
  {
    at: 'month',
    detail: ({ month: period, place, service }, areaOf) => ({
      period,
      place,
      area: areaOf(service),
    }),
  },
  {
    at: 'half',
    detail: ({ half: period, place, service }, areaOf) => ({
      period,
      place,
      area: areaOf(service),
    }),
  },
  { at: 'half', detail: ({ half: period, place }) => ({ period, place }) },
  { at: 'half', detail: ({ half: period, place }) => ({ period, place: place.slice(0, 2) }) },
  { at: 'half', detail: ({ half: period }) => ({ period, place: COUNTRY }) },
];

/**
 * The chain of ratings. «Sí» and «no» are only ever released together: apart, the rarer one would be
 * hidden more often and the share of «sí» would flatter.
 */
export const RATING_LEVELS: readonly Level[] = [
  {
    at: 'month',
    detail: ({ month: period, place, service }, areaOf) => ({
      period,
      place,
      area: areaOf(service),
      service,
    }),
  },
  {
    at: 'month',
    detail: ({ month: period, place, service }, areaOf) => ({
      period,
      place,
      area: areaOf(service),
    }),
  },
  {
    at: 'month',
    detail: ({ month: period, place, service }, areaOf) => ({
      period,
      place: place.slice(0, 2),
      area: areaOf(service),
    }),
  },
  {
    at: 'month',
    detail: ({ month: period, service }, areaOf) => ({
      period,
      place: COUNTRY,
      area: areaOf(service),
    }),
  },
  { at: 'half', detail: ({ half: period }) => ({ period, place: COUNTRY }) },
];

/** The key under which leaves of one cell meet. */
export const cellKey = ({
  measure,
  period,
  place,
  area = '',
  service = '',
  outcome = '',
}: Omit<Cell, 'count'>): string => [measure, period, place, area, service, outcome].join('|');

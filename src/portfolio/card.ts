import { municipalityOf } from '../territory/territory.ts';

/** The portfolio as the guide reads it: every statement with its sources, lines written out. */

export interface Statement {
  readonly text: string;
  /** Ids into the card's `sources`. */
  readonly sources: readonly string[];
}

export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly published?: string | undefined;
  readonly seen: string;
}

export interface ServiceCard {
  readonly id: string;
  readonly area: string;
  readonly title: string;
  /** The title within 24 characters, for menus. */
  readonly label: string;
  readonly summary: Statement;
  readonly who: readonly Statement[];
  readonly bring: readonly Statement[];
  readonly steps: readonly Statement[];
  readonly cost?: Statement | undefined;
  readonly time?: Statement | undefined;
  readonly validity?: Statement | undefined;
  readonly where: {
    readonly text?: Statement | undefined;
    readonly points: readonly string[];
    readonly online?: Statement | undefined;
  };
  readonly rights: readonly Statement[];
  readonly ifRefused: readonly Statement[];
  readonly warning?: Statement | undefined;
  readonly legal: readonly Statement[];
  readonly seeAlso: readonly string[];
  readonly flow?: string | undefined;
  readonly questions: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly owner: string;
  readonly verified: { readonly on: string; readonly by: string };
  readonly reviewBy: string;
}

/** A card that replaces some fields of the national one in some municipalities. */
export interface LocalCard {
  readonly id: string;
  readonly territory: readonly string[];
  readonly fields: Partial<ServiceCard>;
}

export interface Line {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly for: string;
  readonly hours?: string | undefined;
  /** DIVIPOLA codes where it answers; absent: the whole country. */
  readonly territory?: readonly string[] | undefined;
  readonly source: Source;
}

export interface Area {
  readonly id: string;
  readonly title: string;
  readonly label: string;
  readonly audience: 'people' | 'officials';
  readonly flow?: string | undefined;
  /** The line to call where no place is known nearby. */
  readonly call?: string | undefined;
  /** Its cards in the order of its menu; one not named comes last. */
  readonly order: readonly string[];
}

export interface AttentionPoint {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly entity: string;
  /** DIVIPOLA code. */
  readonly municipality: string;
  /** A point without an address exists but is no destination. */
  readonly address?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly phone?: string | undefined;
  readonly hours?: string | undefined;
  readonly areas: readonly string[];
  readonly source: string;
  /** `2026-06-25`, `2026-06`, `2026`, or nothing when the source shows no date. */
  readonly sourceDate?: string | undefined;
  readonly verified: string;
  readonly note?: string | undefined;
}

export interface Portfolio {
  readonly areas: readonly Area[];
  readonly cards: ReadonlyMap<string, ServiceCard>;
  readonly localCards: readonly LocalCard[];
  readonly lines: ReadonlyMap<string, Line>;
  readonly points: readonly AttentionPoint[];
}

/** The card as it holds in one municipality: a local card's fields over the national ones. */
export function cardIn(
  portfolio: Portfolio,
  id: string,
  municipality: string | undefined,
): ServiceCard | undefined {
  const national = portfolio.cards.get(id);
  if (!national || !municipality) return national;
  const local = portfolio.localCards.find(
    (card) => card.id === id && card.territory.includes(municipalityOf(municipality)),
  );
  if (!local) return national;
  return {
    ...national,
    ...local.fields,
    sources: { ...national.sources, ...local.fields.sources },
  };
}

/** `due` in the last 30 days before `reviewBy`, `stale` after it. Days are `YYYY-MM-DD`. */
export function freshness(
  card: Pick<ServiceCard, 'reviewBy'>,
  today: string,
): 'fresh' | 'due' | 'stale' {
  if (today > card.reviewBy) return 'stale';
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + DUE_DAYS * 86_400_000);
  return soon.toISOString().slice(0, 10) > card.reviewBy ? 'due' : 'fresh';
}
const DUE_DAYS = 30;

/** Every sentence of a card that states something, with the path an editor finds it at. */
export function statementsOf(
  card: Partial<ServiceCard>,
): readonly { path: readonly (string | number)[]; statement: Statement }[] {
  const many = (key: string, list: readonly Statement[] | undefined) =>
    (list ?? []).map((statement, i) => ({ path: [key, i], statement }));
  const one = (path: string[], statement: Statement | undefined) =>
    statement ? [{ path, statement }] : [];
  return [
    ...one(['summary'], card.summary),
    ...many('who', card.who),
    ...many('bring', card.bring),
    ...many('steps', card.steps),
    ...one(['cost'], card.cost),
    ...one(['time'], card.time),
    ...one(['validity'], card.validity),
    ...one(['where', 'text'], card.where?.text),
    ...one(['where', 'online'], card.where?.online),
    ...many('rights', card.rights),
    ...many('if_refused', card.ifRefused),
    ...one(['warning'], card.warning),
    ...many('legal', card.legal),
  ];
}

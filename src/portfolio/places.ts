import { kilometres, municipalityOf, type Territory } from '../territory/territory.ts';
import type { AttentionPoint, Portfolio, ServiceCard } from './card.ts';

/** A place in another municipality, as far as the two municipalities are apart. */
export interface NearPlace {
  readonly point: AttentionPoint;
  readonly municipality: string;
  readonly kilometres: number;
}

/** A day's walk and a bus fare: beyond it a phone is of more use. */
const NEAR_KM = 120;

/** Places of a municipality a person can be sent to for this card, the most useful kind first. */
export function localPoints(
  portfolio: Portfolio,
  card: ServiceCard,
  code: string,
): readonly AttentionPoint[] {
  const rank = kindRank(card);
  // A place in the person's own locality comes before one of the same kind across the city.
  const away = (point: AttentionPoint) => (point.municipality === code ? 0 : 1);
  return destinations(portfolio, card)
    .filter((point) => municipalityOf(point.municipality) === municipalityOf(code))
    .sort((a, b) => rank(a) - rank(b) || away(a) - away(b));
}

/** The nearest place elsewhere, for a municipality that has none. */
export function nearestPlace(
  portfolio: Portfolio,
  territory: Territory,
  card: ServiceCard,
  code: string,
): NearPlace | undefined {
  const here = territory.byCode.get(code);
  if (!here) return undefined;
  const rank = kindRank(card);
  const [nearest] = destinations(portfolio, card)
    .flatMap((point) => {
      const there = territory.byCode.get(municipalityOf(point.municipality));
      if (!there) return [];
      const away = Math.round(kilometres(here, there));
      return [{ point, municipality: there.name, kilometres: away }];
    })
    .sort((a, b) => a.kilometres - b.kilometres || rank(a.point) - rank(b.point));
  return nearest && nearest.kilometres <= NEAR_KM ? nearest : undefined;
}

const kindRank =
  (card: ServiceCard) =>
  ({ kind }: AttentionPoint): number =>
    card.where.points.indexOf(kind);

/** Points of the card's kinds with an address: without one a place exists but nobody finds it. */
const destinations = (portfolio: Portfolio, card: ServiceCard): readonly AttentionPoint[] =>
  portfolio.points.filter(({ kind, address }) => address && card.where.points.includes(kind));

import { v5 } from 'uuid';
import type { Territory } from '../territory/territory.ts';
import {
  type AttentionPoint,
  cardIn,
  type Portfolio,
  type ServiceCard,
  type Statement,
} from './card.ts';

/*
 * The portfolio as Open Referral's Human Services Data Specification 3.0 (the nested `service`
 * of https://docs.openreferral.org/en/3.0/), so that directories and referral tools can read it.
 */

/** Ids are name-based UUIDs (RFC 9562, version 5): the same record keeps its id between exports. */
const NAMESPACE = '5e1b7f0a-7a52-5c1e-9d59-baa4a0c0de57';
const COUNTRY = 'CO';
const idOf = (...names: readonly string[]): string => v5(names.join(':'), NAMESPACE);

/** One service a national card, and one more for each place whose own card changes it. */
export function hsdsServices(portfolio: Portfolio, territory: Territory) {
  const national = [...portfolio.cards.values()].map((card) =>
    hsdsService(card, portfolio, territory, []),
  );
  const local = portfolio.localCards.flatMap(({ id, territory: codes }) => {
    const card = cardIn(portfolio, id, codes[0]);
    return card ? [hsdsService(card, portfolio, territory, codes)] : [];
  });
  return [...national, ...local];
}

/** @param codes municipalities it holds in; none for the whole country */
function hsdsService(
  card: ServiceCard,
  portfolio: Portfolio,
  territory: Territory,
  codes: readonly string[],
) {
  const key = [card.id, ...codes].join('@');
  const own = (kind: string, name: string | number) => idOf(kind, key, `${name}`);
  const area = portfolio.areas.find(({ id }) => id === card.area);
  const points = portfolio.points.filter(
    ({ kind, municipality }) =>
      card.where.points.includes(kind) &&
      (codes.length === 0 || codes.includes(municipality.slice(0, 5))),
  );
  return {
    id: idOf('service', key),
    name: card.title,
    alternate_name: card.label,
    description: card.summary.text,
    status: 'active',
    application_process: lines([
      ...card.steps,
      ...textOf(card.where.text),
      ...textOf(card.where.online),
    ]),
    fees_description: lines(textOf(card.cost)),
    eligibility_description: lines(card.who),
    assured_date: card.verified.on,
    alert: lines(textOf(card.warning)),
    organization: {
      id: idOf('organization', card.owner),
      name: card.owner,
      description: card.owner,
    },
    languages: [{ id: own('language', 'es'), name: 'Español', code: 'es' }],
    service_areas: (codes.length === 0 ? [COUNTRY] : codes).map((code) => ({
      id: own('service_area', code),
      name: code === COUNTRY ? 'Colombia' : territory.byCode.get(code)?.name,
      extent: code,
      extent_type: code === COUNTRY ? 'ISO 3166-1' : 'DIVIPOLA',
    })),
    required_documents: card.bring.map(({ text }, i) => ({
      id: own('required_document', i),
      document: text,
    })),
    service_at_locations: points.map((point) => ({
      id: own('service_at_location', point.id),
      location: hsdsLocation(point, territory),
    })),
    attributes: [
      ...(area
        ? [
            {
              id: own('attribute', 'area'),
              link_type: 'area',
              taxonomy_term: {
                id: idOf('area', area.id),
                name: area.title,
                description: area.title,
              },
            },
          ]
        : []),
      ...marked('right', card.rights, own),
      ...marked('if_refused', card.ifRefused, own),
      ...marked('legal_basis', card.legal, own),
      ...Object.values(card.sources).map(({ url, seen }) => ({
        id: own('attribute', `source:${url}`),
        link_type: 'source',
        value: `${url} (${seen})`,
      })),
    ],
  };
}

function hsdsLocation(point: AttentionPoint, territory: Territory) {
  const place = territory.byCode.get(point.municipality.slice(0, 5));
  const own = (kind: string) => idOf(kind, point.id);
  return {
    id: own('location'),
    location_type: 'physical',
    name: point.name,
    latitude: point.lat,
    longitude: point.lon,
    external_identifier: point.municipality,
    external_identifier_type: 'DIVIPOLA',
    addresses: point.address
      ? [
          {
            id: own('address'),
            address_1: point.address,
            city: place?.name ?? '',
            state_province: place?.department ?? '',
            postal_code: '',
            country: COUNTRY,
            address_type: 'physical',
          },
        ]
      : [],
    phones: point.phone ? [{ id: own('phone'), number: point.phone }] : [],
    schedules: point.hours ? [{ id: own('schedule'), description: point.hours }] : [],
  };
}

const textOf = (statement: Statement | undefined): readonly Statement[] =>
  statement ? [statement] : [];

const lines = (statements: readonly Statement[]): string | undefined =>
  statements.length > 0 ? statements.map(({ text }) => text).join('\n') : undefined;

const marked = (
  kind: string,
  statements: readonly Statement[],
  own: (kind: string, name: string) => string,
) =>
  statements.map(({ text }, i) => ({
    id: own('attribute', `${kind}:${i}`),
    link_type: kind,
    value: text,
  }));

import type { Content } from '../content/content.ts';
import { MENU_ROWS } from '../limits.ts';

/** What the main menu offers: every area for people, and help in an emergency. */
export const menuOffer = ({ portfolio }: Content): readonly string[] => [
  ...portfolio.areas.filter(({ audience }) => audience === 'people').map(({ id }) => `area:${id}`),
  'cmd:emergency',
];

export interface AreaOffer {
  readonly title: string;
  readonly flow?: string | undefined;
  /** Ids of the area's cards, and of the next page when they do not fit one menu. */
  readonly offer: readonly string[];
}

/** What an area's menu offers. `id` is the area, with `/2` for its second page. */
export function areaOffer({ portfolio, flows }: Content, id: string): AreaOffer | undefined {
  const [areaId, pageText = '1'] = id.split('/');
  const area = portfolio.areas.find((candidate) => candidate.id === areaId);
  if (!area) return undefined;
  const flow = area.flow && flows.has(area.flow) ? area.flow : undefined;
  const rank = ({ id: card }: { id: string }) => {
    const place = area.order.indexOf(card);
    return place < 0 ? area.order.length : place;
  };
  // A card that the area's route walks through is reached by it.
  const cards = [...portfolio.cards.values()]
    .filter((card) => card.area === area.id && (!flow || card.flow !== flow))
    .sort((a, b) => rank(a) - rank(b));
  const page = Math.max(1, Number(pageText) || 1);
  const perPage = cards.length > MENU_ROWS ? MENU_ROWS - 1 : MENU_ROWS;
  const shown = cards.slice((page - 1) * perPage, page * perPage).map((card) => `card:${card.id}`);
  const more = cards.length > page * perPage ? [`area:${area.id}/${page + 1}`] : [];
  return { title: area.title, flow, offer: [...shown, ...more, 'cmd:menu'] };
}

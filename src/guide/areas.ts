import type { Content } from '../content/content.ts';
import { MENU_ROWS } from '../limits.ts';

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
  const page = Math.max(1, Number(pageText) || 1);
  const cards = [...portfolio.cards.values()].filter((card) => card.area === area.id);
  const perPage = cards.length > MENU_ROWS ? MENU_ROWS - 1 : MENU_ROWS;
  const shown = cards.slice((page - 1) * perPage, page * perPage).map((card) => `card:${card.id}`);
  const more = cards.length > page * perPage ? [`area:${area.id}/${page + 1}`] : [];
  const flow = area.flow && flows.has(area.flow) ? area.flow : undefined;
  return { title: area.title, flow, offer: [...shown, ...more, 'cmd:menu'] };
}

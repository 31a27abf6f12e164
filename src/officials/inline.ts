import type { DeskParts } from './context.ts';
import { asPersonReads, splitPlace } from './routes.ts';

export interface InlineRoute {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

const MOST = 5;
/** Below this a route is not offered to be sent to somebody. */
const POSSIBLE = 0.35;

/** What can be sent into any chat: public routes, in the words a person reads. */
export async function inlineRoutes(
  parts: DeskParts,
  asked: string,
): Promise<readonly InlineRoute[]> {
  const { content, search } = parts.live.now();
  const { text, place } = splitPlace(parts, asked);
  const hits = (await search.find(text, MOST)).filter(({ confidence }) => confidence >= POSSIBLE);
  return Promise.all(
    hits.map(async ({ id }) => {
      const card = content.portfolio.cards.get(id);
      return {
        id,
        title: card?.title ?? id,
        description: card?.summary.text ?? '',
        text: (await asPersonReads(parts, id, place)).text,
      };
    }),
  );
}

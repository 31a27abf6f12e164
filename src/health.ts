import type { Content } from './content/content.ts';
import type { Store } from './ports.ts';

/** Four things never confused: switched off, nothing in it, working, failing. */
export type PartState = 'ok' | 'disabled' | 'empty' | 'error';

export interface HealthParts {
  readonly content: Content;
  /** How many problems the content has. */
  readonly problems: number;
  readonly store: Store;
  readonly embeddings: PartState;
  readonly telegram: PartState;
  readonly whatsapp: PartState;
}

/** How each part is, for `/readyz`. */
export const partStates = async ({
  content,
  problems,
  store,
  embeddings,
  telegram,
  whatsapp,
}: HealthParts): Promise<Readonly<Record<string, PartState>>> => ({
  content: problems > 0 ? 'error' : 'ok',
  portfolio: content.portfolio.cards.size === 0 ? 'empty' : 'ok',
  store: await store.unanswered().then(
    () => 'ok',
    () => 'error',
  ),
  embeddings,
  telegram,
  whatsapp,
});

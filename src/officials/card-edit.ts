import { type Document, parseDocument } from 'yaml';

/* Edits of a card's YAML that leave every other line as its editor wrote it. */

export type CardDocument = Document;
type Path = readonly (string | number)[];

export const openCard = (text: string): CardDocument => parseDocument(text);

/** As editors write it: lines unfolded, `[a, b]` and `{ a: b }`. */
export const cardText = (card: CardDocument): string =>
  card.toString({ lineWidth: 0 }).replace(/(: |- )\[ (.*) \](?=( \})?$)/gm, '$1[$2]');

export interface NewSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly seen: string;
}

/**
 * Replaces the sentence at `path`. A new fact brings its source, which takes the place of the old
 * ones; a mere wording keeps them. Sources that nothing names any more go.
 */
export function setSentence(
  card: CardDocument,
  path: Path,
  text: string,
  source: NewSource | undefined,
): void {
  const now: unknown = card.getIn(path);
  const written = typeof now === 'object' && now !== null;
  if (source) {
    const { id, ...rest } = source;
    card.setIn(['sources', id], card.createNode(rest));
    card.setIn(path, card.createNode({ text, source: id }));
    dropUnusedSources(card);
  } else if (written) card.setIn([...path, 'text'], text);
  else card.setIn(path, text);
}

/** The card was looked at: its next review comes after as long a time as the last one did. */
export function setVerified(card: CardDocument, on: string, by: string): void {
  const before = Date.parse(String(card.getIn(['verified', 'on'])));
  const review = Date.parse(String(card.get('review_by')));
  card.setIn(['verified', 'on'], on);
  card.setIn(['verified', 'by'], by);
  card.set('review_by', new Date(Date.parse(on) + (review - before)).toISOString().slice(0, 10));
}

export function dropUnusedSources(card: CardDocument): void {
  const { sources = {}, ...rest } = (card.toJS() ?? {}) as { sources?: Record<string, unknown> };
  const used = new Set(sourcesNamed(rest));
  for (const id of Object.keys(sources)) if (!used.has(id)) card.deleteIn(['sources', id]);
}

/** Ids under every `source:` of a value. */
export function sourcesNamed(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'source' ? [inner].flat().map(String) : sourcesNamed(inner),
  );
}

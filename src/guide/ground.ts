import type { Content } from '../content/content.ts';
import { type Fact, factKey, factsIn } from '../facts.ts';
import type { Reply } from '../messages.ts';
import { cardIn } from '../portfolio/card.ts';
import { nearestPlace } from '../portfolio/places.ts';

/**
 * The fact lock. Every number, date, fee, phone, address, URL, e-mail and norm of a reply must
 * stand in a record the reply cites; what does not is returned, and the reply must not leave.
 */
export type FactLock = (reply: Reply) => readonly Fact[];

/** @param operator the operator's own name, which the first-contact notice may state */
export function makeFactLock(content: Content, operator: string | undefined): FactLock {
  const known = new Map<string, ReadonlySet<string>>();
  const factsOf = (cite: string): ReadonlySet<string> => {
    const before = known.get(cite);
    if (before) return before;
    const texts = cite === 'operator' ? [operator ?? ''] : stringsIn(recordOf(content, cite));
    const facts = new Set(texts.flatMap((text) => factsIn(text).map(factKey)));
    known.set(cite, facts);
    return facts;
  };
  return ({ text, cites }) =>
    factsIn(text).filter((fact) => !cites.some((cite) => factsOf(cite).has(factKey(fact))));
}

/** `card:id`, `card:id@place`, `point:id`, `line:id`, `distance:card@place`, `flow:id`, `text:key`, `danger:kind`. */
function recordOf(content: Content, cite: string): unknown {
  const at = cite.indexOf(':');
  const [kind, id] = [cite.slice(0, at), cite.slice(at + 1)];
  switch (kind) {
    case 'card': {
      const [card = '', municipality] = id.split('@');
      return cardIn(content.portfolio, card, municipality);
    }
    case 'line':
      return content.portfolio.lines.get(id);
    case 'distance': {
      // Worked out by the program from two records, so it is worked out again here.
      const [card = '', place = ''] = id.split('@');
      const found = content.portfolio.cards.get(card);
      const near = found && nearestPlace(content.portfolio, content.territory, found, place);
      return near && `a ${near.kilometres} km`;
    }
    case 'point':
      return content.portfolio.points.find((point) => point.id === id);
    case 'flow':
      return content.flows.get(id);
    case 'text':
      return Object.entries(content.catalogue.texts).find(([key]) => key === id)?.[1];
    case 'danger':
      return content.danger.find((rule) => rule.kind === id)?.reply;
    case 'scam':
      return [
        Object.entries(content.scams?.verdicts ?? {}).find(([verdict]) => verdict === id)?.[1],
        content.scams?.signs.find((sign) => sign.id === id)?.why,
      ];
    default:
      return undefined;
  }
}

/** What a person can read of a record; ids of sources and records are not among it. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (UNREAD.has(key) ? [] : stringsIn(inner)));
}
const UNREAD = new Set([
  'id',
  'questions',
  'seeAlso',
  'lat',
  'lon',
  'municipality',
  'goto',
  'says',
]);

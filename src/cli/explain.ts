import { contentIn } from '../content/content.ts';
import type { DangerRule } from '../content/danger-rules.ts';
import type { EditorCatalogue } from '../content/editor-catalogue.ts';
import type { Conversation } from '../guide/conversation.ts';
import { dangerWords } from '../guide/danger.ts';
import { portfolioDocuments, searchesIn } from '../guide/documents.ts';
import { hear } from '../guide/hear.ts';
import type { Heard, Need } from '../guide/heard.ts';
import { makeListen } from '../guide/language.ts';
import { sensesOf } from '../guide/senses.ts';
import { CERTAIN, isSure, POSSIBLE, SURE } from '../guide/sure.ts';
import { type Clue, makeExplain } from '../retrieval/explain.ts';
import type { SearchHit } from '../retrieval/hit.ts';
import type { Search } from '../retrieval/search.ts';
import { longName } from '../territory/territory.ts';
import type { openGuide } from './command.ts';

type Say = EditorCatalogue['text'];
type Opened = NonNullable<Awaited<ReturnType<typeof openGuide>>>;

const OTHERS = 3;

/** How a message is understood in its conversation and why its card won, line by line, for editors. */
export function makeExplainer(
  { content: everything, search: spanish, guide }: Opened,
  say: Say,
): (conversation: Conversation, text: string) => Promise<readonly string[]> {
  const listen = makeListen(everything);
  const searchIn = searchesIn(everything, spanish);
  const explain = makeExplain(portfolioDocuments(everything), everything.lexicon);
  const { cards } = everything.portfolio;

  const need = (text: string, { hits }: Need, number: number): readonly string[] => {
    const [best, ...rest] = hits;
    if (!best) return [];
    const { clues, missing } = explain(text, best.id);
    const others = rest
      .slice(0, OTHERS)
      .map(({ id, confidence }) =>
        say('cli.explain_other', { id, confidence: confidence.toFixed(2) }),
      );
    return [
      say('cli.explain_card', {
        number: `${number}`,
        title: cards.get(best.id)?.title ?? '',
        id: best.id,
        confidence: best.confidence.toFixed(2),
        verdict: verdict(say, best),
      }),
      waysLine(say, best),
      ...clues.map((clue) => clueLine(say, clue)),
      ...(missing.length > 0 ? [say('cli.explain_missing', { words: missing.join(', ') })] : []),
      ...(others.length > 0 ? [say('cli.explain_next', { others: others.join(', ') })] : []),
    ];
  };

  /** What came nearest, and what the message sounded like instead. */
  const unheard = async (search: Search, text: string): Promise<string> => {
    const [best] = await search.find(text, 1);
    const { kind, probability } = (await sensesOf(everything))(text).noise();
    return say('cli.explain_unheard', {
      id: best?.id ?? say('cli.explain_no_hit'),
      certainty: (best?.certainty ?? 0).toFixed(2),
      noise: kind ? say(`cli.explain_noise_${kind}`) : say('cli.explain_noise_none'),
      probability: probability.toFixed(2),
    });
  };

  return async (conversation, text) => {
    const message = { kind: 'text', text } as const;
    const { language } = listen(conversation, message);
    const content = contentIn(everything, language);
    const search = searchIn(language);
    const heard = await hear(
      content,
      { search, senses: () => sensesOf(everything) },
      conversation,
      message,
    );
    const { because } = await guide.turn(conversation, message, new Date());
    const located = 'located' in heard ? heard.located : undefined;
    return [
      say('cli.explain_language', { language }),
      ...(located?.kind === 'one'
        ? [say('cli.explain_place', { place: longName(located.municipality) })]
        : []),
      say('cli.explain_heard', { heard: nameOf(say, heard) }),
      ...(heard.kind === 'danger' ? [dangerLine(say, heard.rule, text)] : []),
      ...(heard.kind === 'scam'
        ? [say('cli.explain_scam', { signs: heard.suspicion.signs.map(({ id }) => id).join(', ') })]
        : []),
      ...(heard.kind === 'question'
        ? [
            say('cli.explain_needs', { count: `${heard.needs.length}` }),
            ...heard.needs.flatMap((one, i) => need(text, one, i + 1)),
          ]
        : []),
      ...(heard.kind === 'noise' || (heard.kind === 'question' && heard.needs.length === 0)
        ? [await unheard(search, text)]
        : []),
      say('cli.explain_answer', { because }),
    ];
  };
}

function verdict(say: Say, hit: SearchHit): string {
  if (isSure(hit)) return say('cli.explain_sure', { threshold: `${SURE}` });
  if (hit.confidence >= SURE) return say('cli.explain_contested', { threshold: `${CERTAIN}` });
  if (hit.confidence >= POSSIBLE) return say('cli.explain_possible', { threshold: `${POSSIBLE}` });
  return say('cli.explain_weak', { threshold: `${POSSIBLE}` });
}

/** What each way of finding gave, and how sure it is that no other card is meant. */
const waysLine = (say: Say, { certainty, ways: { lexical, vector, asked } }: SearchHit): string =>
  say('cli.explain_ways', {
    lexical: lexical.toFixed(2),
    vector: vector.toFixed(2),
    asked: asked.toFixed(2),
    certainty: certainty.toFixed(2),
  });

function dangerLine(say: Say, rule: DangerRule, text: string): string {
  const said = dangerWords(rule, text);
  return said === undefined
    ? say('cli.explain_danger_examples', { kind: rule.kind })
    : say('cli.explain_danger', { kind: rule.kind, said });
}

function clueLine(say: Say, { said, term, takenFor, places }: Clue): string {
  const where = places
    .map(({ field, weight }) =>
      say('cli.explain_place_weight', {
        field: say(`cli.explain_field_${field}`),
        weight: weight.toFixed(1),
      }),
    )
    .join(', ');
  if (takenFor !== undefined)
    return say('cli.explain_corrected', { said, taken: takenFor, places: where });
  return term.startsWith('=')
    ? say('cli.explain_idea', { said, idea: term.slice(1), places: where })
    : say('cli.explain_clue', { said, places: where });
}

function nameOf(say: Say, heard: Heard): string {
  const key = `cli.explain_heard_${heard.kind}` as const;
  switch (heard.kind) {
    case 'command':
      return say(key, { name: heard.name });
    case 'choice':
      return say(key, { id: heard.id });
    case 'detail':
      return say(key, { card: heard.card, sentences: heard.sentences.join(', ') });
    case 'move':
      return say(key, { move: heard.move });
    case 'courtesy':
      return say(key, { which: heard.which });
    case 'facets':
      return say(key, {
        card: heard.card ?? say('cli.explain_no_card'),
        facets: heard.facets.join(', '),
      });
    default:
      return say(key);
  }
}

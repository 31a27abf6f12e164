import { z } from 'zod';
import { type Problem, problem, startOf, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import { sentence } from '../portfolio/card-file.ts';
import { sound, words } from '../text.ts';
import { type Lexicon, phraseKey } from './spanish.ts';

export const LEXICON = 'knowledge/lexicon.yaml';

export const lexiconFile = z.strictObject({
  /** Words that do not say what a message is about, separated by spaces. */
  stopwords: sentence,
  /** Words and pairs of words that open a new clause: «además», «mi hijo». */
  openers: z.array(sentence),
  /** Ideas that say who and not what, by the first word of their row. */
  people: z.array(sentence),
  /** Each row: ways to say one idea. */
  same: z.array(z.array(sentence).min(2)),
});

export function loadLexicon(files: readonly TextFile[]): {
  lexicon: Lexicon;
  problems: readonly Problem[];
} {
  const file = files.find(({ path }) => path === LEXICON);
  const empty: Lexicon = {
    stopwords: new Set(),
    ideas: new Map(),
    openings: new Set(),
    openers: new Set(),
    people: new Set(),
  };
  if (!file) return { lexicon: empty, problems: [problem(startOf(LEXICON), 'file.missing')] };
  const { found, problems } = parseYaml(file, lexiconFile);
  return { lexicon: found ? toLexicon(found.value) : empty, problems };
}

function toLexicon({ stopwords, openers, people, same }: z.output<typeof lexiconFile>): Lexicon {
  const nameOf = (phrase: string): string => `=${phraseKey(words(phrase))}`;
  const ideas = new Map<string, string>();
  for (const row of same)
    for (const phrase of row) ideas.set(phraseKey(words(phrase)), nameOf(row[0] ?? ''));
  return {
    stopwords: new Set(words(stopwords).map(sound)),
    openers: new Set(openers.map((phrase) => words(phrase).join(' '))),
    people: new Set(people.map(nameOf)),
    ideas,
    openings: new Set([...ideas.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? '')),
  };
}

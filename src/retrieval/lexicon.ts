import { z } from 'zod';
import { type Problem, problem, startOf, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';
import { sentence } from '../portfolio/card-file.ts';
import { words } from '../text.ts';
import { type Lexicon, phraseKey } from './spanish.ts';

export const LEXICON = 'knowledge/lexicon.yaml';

export const lexiconFile = z.strictObject({
  /** Words that do not say what a message is about, separated by spaces. */
  stopwords: sentence,
  /** Each row: ways to say one idea. */
  same: z.array(z.array(sentence).min(2)),
});

export function loadLexicon(files: readonly TextFile[]): {
  lexicon: Lexicon;
  problems: readonly Problem[];
} {
  const file = files.find(({ path }) => path === LEXICON);
  const empty: Lexicon = { stopwords: new Set(), ideas: new Map() };
  if (!file) return { lexicon: empty, problems: [problem(startOf(LEXICON), 'file.missing')] };
  const { found, problems } = parseYaml(file, lexiconFile);
  return { lexicon: found ? toLexicon(found.value) : empty, problems };
}

function toLexicon({ stopwords, same }: z.output<typeof lexiconFile>): Lexicon {
  const ideas = new Map<string, string>();
  for (const row of same)
    for (const phrase of row)
      ideas.set(phraseKey(words(phrase)), `=${phraseKey(words(row[0] ?? ''))}`);
  return { stopwords: new Set(words(stopwords)), ideas };
}

import { z } from 'zod';
import { fill, type ProblemText, type TextFile } from '../files/problem.ts';
import { parseYaml } from '../files/yaml.ts';

/** What editors and operators read: `knowledge/messages/editor.es.yaml`. */
export const editorCatalogueFile = z.strictObject({
  problems: z.record(z.string(), z.strictObject({ what: z.string(), mend: z.string() })),
  check: z.record(z.string(), z.string()),
  cli: z.record(z.string(), z.string()),
  server: z.record(z.string(), z.string()),
  config: z.record(z.string(), z.string()),
  operator: z.record(z.string(), z.string()),
  planner: z.record(z.string(), z.string()),
  simulate: z.record(z.string(), z.string()),
  trends: z.record(z.string(), z.string()),
});

export const EDITOR_CATALOGUE = 'knowledge/messages/editor.es.yaml';

const SECTIONS = [
  'check',
  'cli',
  'server',
  'config',
  'operator',
  'planner',
  'simulate',
  'trends',
] as const;
type Section = (typeof SECTIONS)[number];

export interface EditorCatalogue {
  readonly problems: Readonly<Record<string, ProblemText>>;
  /** A sentence by `section.key`, filled; the bare key when the catalogue has none. */
  readonly text: (key: `${Section}.${string}`, params?: Readonly<Record<string, string>>) => string;
}

/** Never fails: when its own file is broken, keys stand in for sentences. */
export function loadEditorCatalogue(files: readonly TextFile[]): EditorCatalogue {
  const file = files.find(({ path }) => path === EDITOR_CATALOGUE);
  const found = file && parseYaml(file, editorCatalogueFile).found?.value;
  return {
    problems: found?.problems ?? {},
    text: (key, params = {}) => {
      const [name = '', text = ''] = key.split('.', 2);
      const section = SECTIONS.find((candidate) => candidate === name);
      const sentence = section && found?.[section][text];
      return fill(sentence ?? `${key} ${Object.values(params).join(' ')}`, params);
    },
  };
}

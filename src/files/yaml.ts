import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Located, type Place, type Problem, problem, type TextFile } from './problem.ts';
import { issueToProblems } from './zod-problem.ts';

export interface Parsed<T> {
  /** Absent when the file holds an error that a reader must mend first. */
  readonly found?: Located<T>;
  readonly problems: readonly Problem[];
}

/**
 * Reads one YAML file against a schema. Every problem carries the line it stands on: the
 * YAML parser's own errors, unknown fields (the line of the field), missing fields (the line
 * of what should hold them) and values of the wrong form.
 */
export function parseYaml<S extends z.ZodType>(file: TextFile, schema: S): Parsed<z.output<S>> {
  const known = parsed.get(file)?.get(schema);
  if (known) return known as Parsed<z.output<S>>;
  const result = parseAfresh(file, schema);
  parsed.set(file, (parsed.get(file) ?? new Map()).set(schema, result));
  return result;
}

/** A correction changes one file of two hundred; the others keep what was read of them. */
const parsed = new WeakMap<TextFile, Map<z.ZodType, Parsed<unknown>>>();

function parseAfresh<S extends z.ZodType>(file: TextFile, schema: S): Parsed<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: file.path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ pos, code, message }) =>
      problem(place(pos[0]), `yaml.${code.toLowerCase()}`, { detail: firstLine(message) }),
    );
    return { problems };
  }

  const at = (path: readonly PropertyKey[]): Place => place(offsetOf(document, path));
  let json: unknown;
  try {
    json = document.toJS();
  } catch (error) {
    return { problems: [problem(place(0), 'yaml.alias', { detail: String(error) })] };
  }
  const result = schema.safeParse(json);
  if (!result.success)
    return { problems: result.error.issues.flatMap((issue) => issueToProblems(issue, json, at)) };
  return { found: { value: result.data, at }, problems: [] };
}

type YamlDocument = ReturnType<typeof parseDocument>;

/** Offset of the node at `path`, or of its nearest existing ancestor; keys count as their value's start. */
function offsetOf(document: YamlDocument, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const key = keyOffset(document, path.slice(0, length));
    if (key !== undefined) return key;
  }
  return 0;
}

function keyOffset(document: YamlDocument, path: readonly PropertyKey[]): number | undefined {
  const last = path.at(-1);
  const parent: unknown =
    path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (typeof last === 'string' && hasItems(parent)) {
    const pair = parent.items.find((item) => isPair(item) && scalarText(item.key) === last);
    if (pair && isPair(pair)) return startOf(pair.key) ?? startOf(pair.value);
    return undefined;
  }
  return startOf(document.getIn(path, true));
}

const hasItems = (node: unknown): node is { items: unknown[] } =>
  typeof node === 'object' && node !== null && Array.isArray((node as { items?: unknown }).items);
const isPair = (node: unknown): node is { key: unknown; value: unknown } =>
  typeof node === 'object' && node !== null && 'key' in node;
const scalarText = (node: unknown): string =>
  String(typeof node === 'object' && node !== null && 'value' in node ? node.value : node);
const startOf = (node: unknown): number | undefined =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? Number(node.range[0])
    : undefined;
const firstLine = (text: string): string => text.split('\n')[0] ?? text;

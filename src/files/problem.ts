/**
 * What is wrong in a file that a person edits, as data with a place. The words are in
 * `knowledge/messages/editor.es.yaml` under `problems`, so that a problem is written once
 * and read in the editor's language.
 */
export interface Problem {
  readonly file: string;
  /** 1-based. A problem of the whole file stands on line 1. */
  readonly line: number;
  readonly column: number;
  /** Key of the sentence in the editor catalogue. */
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  /** Worth an editor's eye, but nothing is broken: it fails no check. */
  readonly warning?: true;
}

export interface TextFile {
  /** Relative to the checkout, with `/`, for example `knowledge/services/salud/urgencias.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** A value read from a file, with a way to find the line a part of it stands on. */
export interface Located<T> {
  readonly value: T;
  readonly at: (path: readonly PropertyKey[]) => Place;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export const problem = (
  place: Place,
  code: string,
  params: Record<string, string> = {},
): Problem => ({ ...place, code, params });

/** Those that break something; the others only deserve an editor's eye. */
export const errorsIn = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ warning }) => !warning);

export const startOf = (file: string): Place => ({ file, line: 1, column: 1 });

export const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  a.code.localeCompare(b.code);

export interface ProblemText {
  readonly what: string;
  readonly mend: string;
}

/**
 * The sentence for one problem. A code without a sentence is shown bare, because the
 * catalogue itself may be the broken file.
 */
export function describeProblem(
  { code, params }: Problem,
  texts: Readonly<Record<string, ProblemText>>,
): ProblemText {
  const text = texts[code];
  if (!text) return { what: `${code} ${JSON.stringify(params)}`, mend: '' };
  return { what: fill(text.what, params), mend: fill(text.mend, params) };
}

/** Puts `params` where a text says `{name}`; a name without a value stays as it is. */
export const fill = (text: string, params: Readonly<Record<string, string>>): string =>
  text.replace(/\{([a-z_]+)\}/g, (whole, name: string) => params[name] ?? whole);

import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { type Place, type Problem, problem } from './problem.ts';

type Issue = z.core.$ZodIssue;
type At = (path: readonly PropertyKey[]) => Place;

/**
 * One zod issue as Problems. Zod's Spanish locale reads badly and says nothing about the
 * mend, so each issue code becomes a code of ours, and the sentence lives in the catalogue.
 */
export function issueToProblems(issue: Issue, input: unknown, at: At): readonly Problem[] {
  const field = fieldName(issue.path);
  const place = at(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem(at([...issue.path, key]), 'field.unknown', { field: key }),
      );
    case 'invalid_type': {
      const found = valueAt(input, issue.path);
      return found === undefined || found === null
        ? [problem(place, 'field.missing', { field })]
        : [problem(place, 'field.type', { field, expected: issue.expected, value: brief(found) })];
    }
    case 'invalid_value':
      return [valueProblem(issue.path, issue.values, input, at)];
    case 'invalid_union':
      // A discriminated union whose kind is unknown names the kinds instead of the branches.
      return 'options' in issue && issue.options
        ? [valueProblem(issue.path, issue.options, input, at)]
        : [unionProblem(issue, input, at, field)];
    case 'too_small':
      return [problem(place, 'field.small', { field, minimum: String(issue.minimum) })];
    case 'too_big':
      return [problem(place, 'field.big', { field, maximum: String(issue.maximum) })];
    case 'invalid_format':
    case 'custom':
      return [
        problem(place, `field.${issue.message}`, {
          field,
          value: brief(valueAt(input, issue.path)),
        }),
      ];
    default:
      return [problem(place, 'field.invalid', { field, detail: issue.message })];
  }
}

function valueProblem(
  path: readonly PropertyKey[],
  options: readonly unknown[],
  input: unknown,
  at: At,
): Problem {
  const value = brief(valueAt(input, path));
  const allowed = options.map(String);
  return problem(at(path), 'field.value', {
    field: fieldName(path),
    value,
    allowed: allowed.join(', '),
    nearest: nearest(value, allowed),
  });
}

/** A union fails as a whole; the branch that got furthest says what the editor meant to write. */
function unionProblem(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  input: unknown,
  at: At,
  field: string,
): Problem {
  const branches = issue.errors.filter((errors) => errors.length > 0);
  const deepest = branches
    .map((errors) => errors.reduce((a, b) => (b.path.length > a.path.length ? b : a)))
    .sort(
      (a, b) => b.path.length - a.path.length || Number(isKeyError(b)) - Number(isKeyError(a)),
    )[0];
  if (deepest && (deepest.path.length > 0 || isKeyError(deepest))) {
    const nested = { ...deepest, path: [...issue.path, ...deepest.path] } as Issue;
    const [first] = issueToProblems(nested, input, at);
    if (first) return first;
  }
  const value = brief(valueAt(input, issue.path));
  return problem(at(issue.path), 'field.shape', { field, value });
}

const isKeyError = (issue: Issue): boolean => issue.code === 'unrecognized_keys';

export const fieldName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, part) =>
      typeof part === 'number'
        ? `${name}[${part + 1}]`
        : name
          ? `${name}.${String(part)}`
          : String(part),
    '',
  ) || '(archivo)';

/** A reference to something that must exist; the nearest existing name helps to mend it. */
export function known(
  id: string,
  ids: Iterable<string>,
  place: Place,
  code: string,
): readonly Problem[] {
  const options = [...ids];
  return options.includes(id) ? [] : [problem(place, code, { id, nearest: nearest(id, options) })];
}

function nearest(word: string, options: readonly string[]): string {
  const ranked = [...options].sort((a, b) => distance(word, a) - distance(word, b));
  return ranked[0] ?? '';
}

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[part]
        : undefined,
    input,
  );

const brief = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

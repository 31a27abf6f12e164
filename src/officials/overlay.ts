import { Document } from 'yaml';
import { CUES } from '../content/cues.ts';
import { DANGER } from '../content/danger-rules.ts';
import { ASKED_FOLDER } from '../content/examples.ts';
import { LANGUAGES_FOLDER } from '../content/languages.ts';
import type { TextFile } from '../files/problem.ts';
import type { Line } from '../portfolio/card.ts';
import { toStatement } from '../portfolio/compile.ts';
import { AREAS, SERVICES } from '../portfolio/load.ts';
import type { Verdict } from './audit.ts';
import {
  type CardDocument,
  cardText,
  dropUnusedSources,
  openCard,
  setSentence,
  setVerified,
  sourcesNamed,
} from './card-edit.ts';

export interface OverlayParts {
  readonly lines: ReadonlyMap<string, Line>;
  /** Title of the source that a correction brings; its institution's name without one. */
  readonly sourceTitle: string | undefined;
  /** Municipalities of a DIVIPOLA code of a department or municipality. */
  readonly codesOf: (territory: string) => readonly string[];
  readonly dayOf: (at: number) => string;
}

/**
 * The content files as the live verdicts leave them: what officials decided, laid over what editors
 * wrote. The files win: a verdict whose card has gone, or no longer says what the official saw, or was
 * looked at since, changes nothing. So a patch that was taken over is not laid on a second time.
 */
export const overlay = (
  files: readonly TextFile[],
  live: readonly Verdict[],
  parts: OverlayParts,
): readonly TextFile[] =>
  live.reduce((patched, verdict) => applyVerdict(patched, verdict, parts), files);

function applyVerdict(
  files: readonly TextFile[],
  verdict: Verdict,
  parts: OverlayParts,
): readonly TextFile[] {
  const national = files.find(({ path }) => isCardFile(path, verdict.card));
  if (!national) return files;
  if (verdict.kind === 'retire') {
    const since = verifiedOn(openCard(national.text));
    return since > parts.dayOf(verdict.at) ? files : retire(files, verdict.card);
  }
  const { territory } = verdict.data;
  if (territory === undefined)
    return withText(files, national.path, edited(openCard(national.text), verdict, parts));
  return applyLocally(files, national, verdict, parts.codesOf(territory), parts);
}

const isCardFile = (path: string, card: string): boolean =>
  path.startsWith(SERVICES) && path.endsWith(`/${card}.yaml`);
const isLocalFile = (path: string, card: string): boolean =>
  path.startsWith(SERVICES) && path.split('/').at(-1)?.startsWith(`${card}.`) === true;

/** A correction where one official answers for: into that place's own card, made when there is none. */
function applyLocally(
  files: readonly TextFile[],
  national: TextFile,
  verdict: Verdict,
  codes: readonly string[],
  parts: OverlayParts,
): readonly TextFile[] {
  const covering = files
    .filter(({ path }) => isLocalFile(path, verdict.card) && path !== national.path)
    .map((file) => ({ file, card: openCard(file.text) }))
    .find(({ card }) => territoryOf(card).some((code) => codes.includes(code)));
  // Having looked at the national card says nothing that the rest of the country could rely on.
  if (!covering && verdict.kind === 'approve') return files;
  const own = covering?.card ?? newLocalCard(national, verdict, codes);
  const left = territoryOf(own).filter((code) => !codes.includes(code));
  const path = national.path.replace(/\.yaml$/, `.${verdict.data.territory}.yaml`);
  copyField(openCard(national.text), own, verdict.data.path?.[0]);
  if (!covering || left.length === 0) {
    const target = covering?.file.path ?? path;
    return withText(files, target, edited(own, verdict, parts));
  }
  // The other municipalities of that card keep it as it was.
  const theirs = openCard(covering.file.text);
  theirs.set('territory', theirs.createNode(left));
  own.set('territory', own.createNode(codes));
  const text = edited(own, verdict, parts);
  return text === undefined
    ? files
    : replaced(replaced(files, covering.file.path, cardText(theirs)), path, text);
}

const territoryOf = (card: CardDocument): readonly string[] =>
  (card.toJS() as { territory?: string[] }).territory ?? [];

function newLocalCard(
  national: TextFile,
  { card }: Verdict,
  codes: readonly string[],
): CardDocument {
  const { verified, review_by, owner } = openCard(national.text).toJS() as Record<string, unknown>;
  return new Document({
    id: card,
    territory: codes,
    sources: {},
    owner,
    verified,
    review_by,
  });
}

/** A local card replaces whole fields, so what is not corrected of a field comes along. */
function copyField(from: CardDocument, to: CardDocument, field: string | number | undefined): void {
  if (field === undefined || to.has(field)) return;
  const all = from.toJS() as { sources?: Record<string, unknown> } & Record<string, unknown>;
  const value = all[field];
  to.set(field, to.createNode(value));
  for (const id of sourcesNamed({ value }))
    if (!to.hasIn(['sources', id])) to.setIn(['sources', id], to.createNode(all.sources?.[id]));
}

/** Undefined when the verdict no longer speaks of what the card says. */
function edited(card: CardDocument, verdict: Verdict, parts: OverlayParts): string | undefined {
  const { at, institution, seq, data } = verdict;
  const seen = parts.dayOf(at);
  if (data.path && data.after !== undefined) {
    const written = card.getIn(data.path);
    const old = typeof written === 'string' ? written : String(card.getIn([...data.path, 'text']));
    if (withLineNumbers(old, parts.lines) !== data.before) return undefined;
    const { link: url } = data;
    const title = parts.sourceTitle ?? institution;
    const source = url
      ? { id: `mesa-${seq}`, title, publisher: institution, url, seen }
      : undefined;
    setSentence(card, data.path, withLineNames(old, data.after, parts.lines), source);
    dropUnusedSources(card);
  } else if (verifiedOn(card) > seen) return undefined;
  setVerified(card, seen, institution);
  return cardText(card);
}

const verifiedOn = (card: CardDocument): string => String(card.getIn(['verified', 'on']));

/** A sentence as an official read it. */
const withLineNumbers = (text: string, lines: OverlayParts['lines']): string =>
  toStatement(text, lines).text;

/** A number that the card had by its line's name keeps being named, and so keeps its source. */
const withLineNames = (old: string, text: string, lines: OverlayParts['lines']): string =>
  [...lines.values()]
    .filter(({ id }) => old.includes(`{${id}}`))
    .reduce((named, { id, number }) => named.replaceAll(number, `{${id}}`), text);

function retire(files: readonly TextFile[], card: string): readonly TextFile[] {
  return files
    .filter(
      ({ path }) =>
        !isCardFile(path, card) && !isLocalFile(path, card) && !isTranslation(path, card),
    )
    .map((file) => withoutCues(withoutQuestions(file, card), card))
    .map((file) => withoutReferences(file, card));
}

const isTranslation = (path: string, card: string): boolean =>
  path.startsWith(LANGUAGES_FOLDER) && path.endsWith(`/cards/${card}.yaml`);

/** More ways of asking for the card, and those of other languages, stand under its id. */
function withoutQuestions(file: TextFile, card: string): TextFile {
  const isForeign = file.path.startsWith(LANGUAGES_FOLDER) && file.path.endsWith('/questions.yaml');
  if (!isForeign && !file.path.startsWith(ASKED_FOLDER)) return file;
  const document = openCard(file.text);
  return document.delete(card) ? { path: file.path, text: cardText(document) } : file;
}

/** What is urgent, and what is meant instead of another card. */
function withoutCues(file: TextFile, card: string): TextFile {
  if (file.path !== CUES) return file;
  const document = openCard(file.text);
  const { urgent = [], instead = [] } = document.toJS() as {
    urgent?: readonly string[];
    instead?: readonly { readonly from: readonly string[]; readonly to: string }[];
  };
  const paths = [
    ...instead.flatMap(({ from, to }, i) => {
      const at = from.indexOf(card);
      if (to === card || (at === 0 && from.length === 1)) return [['instead', i]];
      return at < 0 ? [] : [['instead', i, 'from', at]];
    }),
    ...(urgent.includes(card) ? [['urgent', urgent.indexOf(card)]] : []),
  ];
  // From the last, so that those before it keep their places.
  for (const path of paths.reverse()) document.deleteIn(path);
  return paths.length > 0 ? { path: file.path, text: cardText(document) } : file;
}

function withoutReferences(file: TextFile, card: string): TextFile {
  const named = new RegExp(`^ *(see_also|order|related):.*\\b${card}\\b`, 'm').test(file.text);
  if (!named || (![AREAS, DANGER].includes(file.path) && !file.path.startsWith(SERVICES)))
    return file;
  const document = openCard(file.text);
  const { areas = [], kinds = [] } = document.toJS() as { areas?: unknown[]; kinds?: unknown[] };
  const lists = [
    ...areas.map((_, i) => ['areas', i, 'order']),
    ...kinds.map((_, i) => ['kinds', i, 'related']),
    ['see_also'],
  ];
  for (const path of lists) {
    const before = document.toJS() as unknown;
    const list = path.reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      before,
    );
    const at = Array.isArray(list) ? list.indexOf(card) : -1;
    if (at < 0) continue;
    if (Array.isArray(list) && list.length === 1) document.deleteIn(path);
    else document.deleteIn([...path, at]);
  }
  return { path: file.path, text: cardText(document) };
}

/** The files as they were when there is no new text. */
const withText = (
  files: readonly TextFile[],
  path: string,
  text: string | undefined,
): readonly TextFile[] => (text === undefined ? files : replaced(files, path, text));

/** The file with new text, in its place; at the end when it is new. */
function replaced(files: readonly TextFile[], path: string, text: string): readonly TextFile[] {
  const known = files.some((file) => file.path === path);
  if (!known) return [...files, { path, text }];
  return files.map((file) => (file.path === path ? { path, text } : file));
}

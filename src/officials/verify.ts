import { z } from 'zod';
import { factKey, factsIn } from '../facts.ts';
import { describeProblem } from '../files/problem.ts';
import { cardIn, type ServiceCard, statementsOf } from '../portfolio/card.ts';
import { covers } from './access.ts';
import { record, type Verdict, verdicts } from './audit.ts';
import { type DeskParts, type DeskReply, HOUR_MS, readCardAt, reply, say } from './context.ts';
import { tellOfficials, tellWatchers } from './notify.ts';
import type { AuditEntry, Official } from './port.ts';
import { answerVerdict, type Proposal, propose, type Refusal } from './verdict.ts';

/** What the official is about to write. */
export const awaited = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('correct'),
    at: z.string(),
    path: z.array(z.union([z.string(), z.number()])),
  }),
  z.object({ kind: z.literal('report'), at: z.string() }),
]);
export type Awaited_ = z.infer<typeof awaited>;

const FIELDS_IN_A_ROW = 2;

/** Which sentence is wrong: a button for each, named as its part of the card. */
export function askField(parts: DeskParts, official: Official, at: string): readonly DeskReply[] {
  const card = cardOf(parts, official, at);
  if (!card) return reply(parts, 'route_none');
  const { fields } = parts.texts;
  const all = statementsOf(card).map(({ path }) => {
    const [field = '', item] = path;
    const name = fields[(item === 'online' ? 'online' : field) as keyof typeof fields];
    const label = typeof item === 'number' ? `${name} ${item + 1}` : name;
    return { id: `field:${path.join('.')}:${at}`, label };
  });
  const buttons = all.flatMap((_, i) =>
    i % FIELDS_IN_A_ROW === 0 ? [all.slice(i, i + FIELDS_IN_A_ROW)] : [],
  );
  return [{ text: say(parts, 'which_field', { card: card.title }), buttons }];
}

/** The card an official decides on: their own place's, or the whole country's. */
const cardOf = (
  { live }: DeskParts,
  { territory }: Official,
  at: string,
): ServiceCard | undefined => cardIn(live.now().content.portfolio, readCardAt(at).card, territory);

const readPath = (text: string): readonly (string | number)[] =>
  text.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

const sentenceAt = (card: ServiceCard, path: readonly (string | number)[]): string | undefined =>
  statementsOf(card).find((one) => one.path.join('.') === path.join('.'))?.statement.text;

/** Shows the sentence as it stands and waits for the new one. */
export async function askText(
  parts: DeskParts,
  official: Official,
  pathText: string,
  at: string,
): Promise<readonly DeskReply[]> {
  const card = cardOf(parts, official, at);
  const path = readPath(pathText);
  const now = card && sentenceAt(card, path);
  if (!card || now === undefined) return reply(parts, 'route_none');
  const value: Awaited_ = { kind: 'correct', at, path: [...path] };
  await parts.store.remember(`input:${official.key}`, value, parts.now().getTime() + HOUR_MS);
  return reply(parts, 'write_correction', { card: card.title, now });
}

/** The new sentence, with the link it comes from after it. */
export async function correct(
  parts: DeskParts,
  official: Official,
  { at, path }: { readonly at: string; readonly path: readonly (string | number)[] },
  written: string,
): Promise<readonly DeskReply[]> {
  const card = cardOf(parts, official, at);
  const before = card && sentenceAt(card, path);
  if (!card || before === undefined) return reply(parts, 'route_none');
  const link = written.match(/https?:\/\/\S+$/)?.[0];
  const after = written.slice(0, written.length - (link?.length ?? 0)).trim();
  if (after.length < 3) return reply(parts, 'correction_empty');
  const loose = link ? undefined : newFact(before, after);
  if (loose) return reply(parts, 'correction_needs_link', { fact: loose });
  return decide(parts, official, card, {
    kind: 'correct',
    data: { path, before, after, ...(link && { link }) },
  });
}

/** A fact that the sentence did not state: its old source cannot hold it. */
function newFact(before: string, after: string): string | undefined {
  const known = new Set(factsIn(before).map(factKey));
  return factsIn(after).find((fact) => !known.has(factKey(fact)))?.text;
}

export async function approve(
  parts: DeskParts,
  official: Official,
  at: string,
): Promise<readonly DeskReply[]> {
  const card = cardOf(parts, official, at);
  return card
    ? decide(parts, official, card, { kind: 'approve', data: {} })
    : reply(parts, 'route_none');
}

export function askRetire(parts: DeskParts, official: Official, at: string): readonly DeskReply[] {
  const card = cardOf(parts, official, at);
  if (!card) return reply(parts, 'route_none');
  const { buttons } = parts.texts;
  return [
    {
      text: say(parts, 'retire_sure', { card: card.title }),
      buttons: [[{ id: `retired:${at}`, label: buttons.retire_sure }]],
    },
  ];
}

export async function retire(
  parts: DeskParts,
  official: Official,
  at: string,
): Promise<readonly DeskReply[]> {
  const card = cardOf(parts, official, at);
  return card
    ? decide(parts, official, card, { kind: 'retire', data: {} })
    : reply(parts, 'route_none');
}

/** Signs a verdict, unless it would leave the content worse than it is. */
async function decide(
  parts: DeskParts,
  official: Official,
  card: ServiceCard,
  proposal: Proposal,
): Promise<readonly DeskReply[]> {
  const at = parts.now().getTime();
  const refused = await tryOut(parts, official, card, proposal, at);
  if (refused) return refused;
  await parts.store.forget(`input:${official.key}`);
  const done = await record<Refusal>(parts.store, parts.seal.hash, (rows) =>
    propose(rows, official, card, proposal, at),
  );
  if ('refused' in done) return reply(parts, `refused_${done.refused}`);
  return settled(parts, done.seq);
}

/** Why a verdict is not signed, from the content as it would be. */
async function tryOut(
  parts: DeskParts,
  official: Official,
  card: ServiceCard,
  { kind, data }: Proposal,
  at: number,
): Promise<readonly DeskReply[] | undefined> {
  const { seq, institution, territory } = official;
  const end = Number.MAX_SAFE_INTEGER;
  const { changes, problems } = await parts.live.tryOut({
    seq: end,
    since: end,
    kind,
    card: card.id,
    at,
    official: seq,
    institution,
    data: { ...data, needs: 1, ...(territory && { territory }) },
    state: 'live',
  });
  const [problem] = problems;
  if (problem) {
    const { what, mend } = describeProblem(problem, parts.problems);
    return reply(parts, 'would_break', { problem: [what, mend].filter(Boolean).join('; ') });
  }
  // To say that a card still holds is worth signing though no word of it changes.
  return changes || kind === 'approve' ? undefined : reply(parts, 'changes_nothing');
}

/** A second official's word, or the first one's second thought. */
export async function answer(
  parts: DeskParts,
  official: Official,
  kind: 'second' | 'reject' | 'undo',
  verdict: number,
): Promise<readonly DeskReply[]> {
  const at = parts.now().getTime();
  const done = await record<Refusal>(parts.store, parts.seal.hash, (rows): AuditEntry | Refusal =>
    answerVerdict(rows, official, kind, verdict, at),
  );
  return 'refused' in done ? reply(parts, `refused_${done.refused}`) : settled(parts, verdict);
}

/** What became of a verdict; when it holds, people hear it from now on. */
async function settled(parts: DeskParts, seq: number): Promise<readonly DeskReply[]> {
  const found = verdicts(await parts.store.auditTrail()).find((one) => one.seq === seq);
  if (!found) return reply(parts, 'refused_nothing_to_decide');
  const title = parts.live.now().content.portfolio.cards.get(found.card)?.title ?? found.card;
  if (found.state !== 'waiting') await parts.live.refresh();
  if (found.state === 'live') {
    await parts.store.closeReports(found.card, parts.now().getTime());
    if (found.kind !== 'approve') await tellWatchers(parts, found, title);
  }
  if (found.state === 'waiting') await askSecond(parts, found);
  const { buttons } = parts.texts;
  const undo = { id: `undo:${seq}`, label: buttons.undo };
  const text = say(parts, `verdict_${found.state}`, {
    seq: `${seq}`,
    what: describeVerdict(parts, found, title),
  });
  const undoable = found.state === 'live' || found.state === 'waiting';
  return [{ text, ...(undoable && { buttons: [[undo]] }) }];
}

/** Colleagues who may sign it hear of it. */
async function askSecond(parts: DeskParts, verdict: Verdict): Promise<void> {
  const colleagues = (await parts.store.officials()).filter(
    ({ seq, territory }) => seq !== verdict.official && covers(territory, verdict.data.territory),
  );
  const text = say(parts, 'sign_please', { what: describeVerdict(parts, verdict) });
  await tellOfficials(parts, colleagues, text, `verdict:${verdict.seq}`);
}

/** «Corregir “Afiliación a EPS”: …». */
export function describeVerdict(
  parts: DeskParts,
  { kind, card, data }: Verdict,
  title = parts.live.now().content.portfolio.cards.get(card)?.title ?? card,
): string {
  const { before = '', after = '', link = '' } = data;
  return say(parts, `did_${kind}`, { card: title, before, after, link }).trim();
}

/** A verdict that waits for a second official, with what to do about it. */
export function waitingReply(parts: DeskParts, verdict: Verdict, official: Official): DeskReply {
  const { buttons } = parts.texts;
  const text = say(parts, 'verdict_to_confirm', {
    seq: `${verdict.seq}`,
    institution: verdict.institution,
    official: `${verdict.official}`,
    what: describeVerdict(parts, verdict),
  });
  const own = verdict.official === official.seq;
  const mine = [{ id: `undo:${verdict.seq}`, label: buttons.undo }];
  const theirs = [
    { id: `second:${verdict.seq}`, label: buttons.second },
    { id: `reject:${verdict.seq}`, label: buttons.reject },
  ];
  return { text, buttons: [own ? mine : theirs] };
}

export const waitingFor = (all: readonly Verdict[], official: Official): readonly Verdict[] =>
  all.filter(
    ({ state, data }) => state === 'waiting' && covers(official.territory, data.territory),
  );

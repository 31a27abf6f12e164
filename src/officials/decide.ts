import { describeProblem } from '../files/problem.ts';
import type { ServiceCard } from '../portfolio/card.ts';
import { covers } from './access.ts';
import { record, type Verdict, verdicts } from './audit.ts';
import { type DeskParts, type DeskReply, reply, say } from './context.ts';
import { tellOfficials, tellWatchers } from './notify.ts';
import type { AuditEntry, Official } from './port.ts';
import { answerVerdict, type Proposal, propose, type Refusal } from './verdict.ts';

/* What becomes of a verdict: tried out, signed, confirmed, and heard by people. */

/** Signs a verdict, unless it would leave the content worse than it is. */
export async function decide(
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

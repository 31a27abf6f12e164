import type { ServiceCard } from '../portfolio/card.ts';
import { covers, may } from './access.ts';
import { type Verdict, type VerdictData, type VerdictKind, verdicts } from './audit.ts';
import type { AuditEntry, AuditRow, Official } from './port.ts';

export type Refusal =
  | 'not_allowed'
  | 'not_yours'
  | 'waiting_already'
  | 'own_verdict'
  | 'decided_already'
  | 'superseded'
  | 'nothing_to_decide';

/** A card that names norms decides what people claim before an authority: two officials sign it. */
export const hasLegalEffect = ({ legal }: ServiceCard): boolean => legal.length > 0;

export interface Proposal {
  readonly kind: VerdictKind;
  readonly data: Omit<VerdictData, 'needs' | 'territory'>;
}

/** A first verdict on a card, or why it is refused. Pure. */
export function propose(
  rows: readonly AuditRow[],
  official: Official,
  card: ServiceCard,
  { kind, data }: Proposal,
  at: number,
): AuditEntry | Refusal {
  if (!may(official, kind === 'retire' ? 'retire' : 'verify')) return 'not_allowed';
  // What is taken away for the whole country is not one municipality's to decide.
  if (kind === 'retire' && official.territory) return 'not_yours';
  const open = verdicts(rows).some(
    (one) =>
      one.state === 'waiting' &&
      one.card === card.id &&
      one.kind === kind &&
      one.data.territory === official.territory &&
      one.data.path?.join('.') === data.path?.join('.'),
  );
  if (open) return 'waiting_already';
  const needs = hasLegalEffect(card) ? 2 : 1;
  const { territory } = official;
  return entry(official, kind, card.id, { ...data, needs, ...(territory && { territory }) }, at);
}

/** A second official confirms or rejects; the first, or a coordinator, takes back. Pure. */
export function answerVerdict(
  rows: readonly AuditRow[],
  official: Official,
  kind: 'second' | 'reject' | 'undo',
  seq: number,
  at: number,
): AuditEntry | Refusal {
  const all = verdicts(rows);
  const about = all.find((one) => one.seq === seq);
  if (!about) return 'nothing_to_decide';
  if (kind === 'undo') {
    if (about.state !== 'waiting' && about.state !== 'live') return 'decided_already';
    if (about.official !== official.seq && !may(official, 'invite')) return 'not_allowed';
    if (all.some((one) => isUpon(one, about))) return 'superseded';
  } else {
    if (about.state !== 'waiting') return 'decided_already';
    if (about.official === official.seq) return 'own_verdict';
    if (!may(official, about.kind === 'retire' ? 'retire' : 'verify')) return 'not_allowed';
    if (!covers(official.territory, about.data.territory)) return 'not_yours';
  }
  return entry(official, kind, about.card, { verdict: seq }, at);
}

/** A later correction of the same sentence stands upon the earlier one. */
const isUpon = (later: Verdict, { card, data, since }: Verdict): boolean =>
  later.since > since &&
  later.card === card &&
  (later.state === 'live' || later.state === 'waiting') &&
  later.data.path !== undefined &&
  later.data.path.join('.') === data.path?.join('.') &&
  later.data.territory === data.territory;

const entry = (
  { seq, institution }: Official,
  kind: AuditEntry['kind'],
  card: string,
  data: unknown,
  at: number,
): AuditEntry => ({ at, official: seq, institution, kind, card, data });

/** The last verdict that looked at the card in this place, and holds. */
export const lastCheck = (
  rows: readonly AuditRow[],
  card: string,
  municipality: string | undefined,
): Verdict | undefined =>
  verdicts(rows)
    .filter(
      (one) =>
        one.card === card && one.state === 'live' && covers(one.data.territory, municipality),
    )
    .sort((a, b) => b.since - a.since)[0];

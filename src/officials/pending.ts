import { colombianDay } from '../guide/guide.ts';
import type { ServiceCard } from '../portfolio/card.ts';
import { covers } from './access.ts';
import { verdicts } from './audit.ts';
import { DAY_MS, type DeskParts, type DeskReply, say } from './context.ts';
import { waitingFor, waitingReply } from './decide.ts';
import type { CardDemand, Official, Report } from './port.ts';
import { reportReply } from './reports.ts';
import { routeButton } from './routes.ts';
import { lastCheck } from './verdict.ts';

/** How far back asking and doubting count. */
const DEMAND_DAYS = 30;
const SHOWN = 8;
const DECISIONS_SHOWN = 5;
/** Fewer consultations are not told as a number. */
const FEWEST_TOLD = 10;

interface Due {
  readonly card: ServiceCard;
  /** Days since somebody looked at it. */
  readonly age: number;
  readonly asked: number;
  /** Reports of officials and «no me sirvió» of people. */
  readonly disputed: number;
}

/** What waits for this official: decisions of colleagues, reports, then routes, the most urgent first. */
export async function pending(parts: DeskParts, official: Official): Promise<readonly DeskReply[]> {
  const rows = await parts.store.auditTrail();
  const decisions = waitingFor(verdicts(rows), official).slice(0, DECISIONS_SHOWN);
  const reports = (await parts.store.openReports()).filter(({ municipality }) =>
    official.territory ? covers(official.territory, municipality) : true,
  );
  const now = parts.now().getTime();
  const demand = await parts.store.demandByCard(colombianDay(new Date(now - DEMAND_DAYS * DAY_MS)));
  const { portfolio } = parts.live.now().content;
  const place = official.territory?.length === 5 ? official.territory : undefined;
  const due = [...portfolio.cards.values()].map((card): Due => {
    const checked = lastCheck(rows, card.id, place)?.at ?? 0;
    const since = Math.max(checked, Date.parse(`${card.verified.on}T12:00:00-05:00`));
    return {
      card,
      age: Math.max(0, Math.floor((now - since) / DAY_MS)),
      ...doubts(card, demand, reports),
    };
  });
  const first = byUrgency(due).slice(0, SHOWN);
  return [
    ...decisions.map((one) => waitingReply(parts, one, official)),
    ...(await Promise.all(reports.slice(0, DECISIONS_SHOWN).map((one) => reportReply(parts, one)))),
    {
      text: [say(parts, 'pending'), ...first.map((one) => line(parts, one))].join('\n'),
      buttons: first.map(({ card }) => [routeButton(parts, card.id, place)]),
    },
  ];
}

function doubts(card: ServiceCard, demand: readonly CardDemand[], reports: readonly Report[]) {
  const found = demand.find((one) => one.card === card.id);
  const reported = reports.filter((one) => one.card === card.id).length;
  return { asked: found?.asked ?? 0, disputed: (found?.unhelpful ?? 0) + reported };
}

/** Oldest, most asked and most disputed weigh the same: each counts as a share of the largest. */
export function byUrgency(due: readonly Due[]): readonly Due[] {
  const largest = (of: (one: Due) => number) => Math.max(1, ...due.map(of));
  const [age, asked, disputed] = [
    largest((one) => one.age),
    largest((one) => one.asked),
    largest((one) => one.disputed),
  ];
  const score = (one: Due) => one.age / age + one.asked / asked + one.disputed / disputed;
  return [...due].sort((a, b) => score(b) - score(a) || a.card.id.localeCompare(b.card.id));
}

function line(parts: DeskParts, { card, age, asked, disputed }: Due): string {
  const why = [
    say(parts, 'pending_age', { days: `${age}` }),
    ...(asked >= FEWEST_TOLD ? [say(parts, 'pending_asked', { count: `${asked}` })] : []),
    ...(disputed > 0 ? [say(parts, 'pending_disputed', { count: `${disputed}` })] : []),
  ];
  return `• *${card.title}*: ${why.join(' · ')}`;
}

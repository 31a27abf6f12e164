import type { OfficialsCommand } from '../content/officials-catalogue.ts';
import type { Seal } from '../mailbox/seal.ts';
import { may } from './access.ts';
import {
  answerCase,
  askMove,
  type CaseRoom,
  caseOfTopic,
  closeCase,
  moveCase,
  takeCase,
  tendCases,
} from './casework.ts';
import { type DeskParts, type DeskReply, readCardAt, reply } from './context.ts';
import { answer } from './decide.ts';
import { type InlineRoute, inlineRoutes } from './inline.ts';
import { pending } from './pending.ts';
import type { Official } from './port.ts';
import { askReport, report, reportLast } from './reports.ts';
import { areaRoutes, areas, findRoute, lines, points, showPage, showRoute } from './routes.ts';
import { described, invite, revoke, team, tokenHash } from './team.ts';
import { answerTraining, startTraining, trainingResults } from './training.ts';
import { approve, askField, askRetire, askText, awaited, correct, retire } from './verify.ts';

/** What officials can do, on whatever channel they do it. */
export interface Desk {
  /** Undefined for everybody who was not invited or is no longer. */
  readonly official: (address: string) => Promise<Official | undefined>;
  readonly join: (address: string, token: string) => Promise<readonly DeskReply[]>;
  /** @param topic of the case the command was written in */
  readonly command: (
    official: Official,
    name: OfficialsCommand,
    args: string,
    topic?: number,
  ) => Promise<readonly DeskReply[]>;
  readonly act: (official: Official, id: string) => Promise<readonly DeskReply[]>;
  readonly write: (
    official: Official,
    text: string,
    photo?: string,
  ) => Promise<readonly DeskReply[]>;
  /** Words in a case's topic, to the person. */
  readonly answerCase: (
    official: Official,
    topic: number,
    id: string,
    text: string,
  ) => Promise<readonly DeskReply[]>;
  /** Routes for a question typed in any chat, as a person would read them. */
  readonly inline: (asked: string) => Promise<readonly InlineRoute[]>;
  readonly tend: (room: CaseRoom) => Promise<void>;
}

export const officialKey = (seal: Seal, address: string): Promise<string> =>
  seal.hash(`official:${address}`);

export function makeDesk(parts: DeskParts): Desk {
  const { store, seal, now } = parts;
  return {
    official: async (address) => store.official(await officialKey(seal, address)),
    join: async (address, token) => {
      const who = {
        key: await officialKey(seal, address),
        sealed: await seal.close({ to: address }),
      };
      const joined = await store.join(await tokenHash(seal, token), who, now().getTime());
      if (!joined) return reply(parts, 'join_refused');
      return reply(parts, 'joined', { ...described(parts, joined), official: `${joined.seq}` });
    },
    command: (official, name, args, topic) => command(parts, official, name, args, topic),
    act: (official, id) => act(parts, official, id),
    write: async (official, text, photo) => {
      const key = `input:${official.key}`;
      const expected = awaited.safeParse(await store.recall(key, now().getTime()));
      if (!expected.success)
        return photo ? reply(parts, 'photo_alone') : findRoute(parts, official, text);
      const { data } = expected;
      // A correction that cannot be kept may be written again at once.
      if (data.kind === 'correct') return correct(parts, official, data, text);
      await store.forget(key);
      return report(parts, official, data.at, text, photo);
    },
    answerCase: (official, topic, id, text) => answerCase(parts, official, topic, id, text),
    inline: (asked) => inlineRoutes(parts, asked),
    tend: (room) => tendCases(parts, room),
  };
}

async function command(
  parts: DeskParts,
  official: Official,
  name: OfficialsCommand,
  args: string,
  topic: number | undefined,
): Promise<readonly DeskReply[]> {
  const { store } = parts;
  // Another command means that what was about to be written will not be.
  await store.forget(`input:${official.key}`);
  switch (name) {
    case 'ruta':
      return findRoute(parts, official, args);
    case 'pendientes':
      return pending(parts, official);
    case 'puntos':
      return points(parts, official, args);
    case 'lineas':
      return lines(parts);
    case 'area':
      return args ? findRoute(parts, official, args) : areas(parts);
    case 'reportar':
      return reportLast(parts, official, args);
    case 'capacitacion':
      return args && may(official, 'invite')
        ? trainingResults(parts)
        : startTraining(parts, official);
    case 'invitar':
      return invite(parts, official, args);
    case 'equipo':
      return team(parts, official);
    case 'ayuda':
      return reply(parts, 'help', { institution: official.institution });
    case 'cerrar':
    case 'transferir': {
      const seq = topic === undefined ? undefined : await caseOfTopic(parts, topic);
      if (seq === undefined) return reply(parts, 'case_here');
      return name === 'cerrar' ? closeCase(parts, seq) : askMove(parts, seq);
    }
  }
}

/** A tapped button. Its id says all; one that nobody knows any more says so. */
async function act(
  parts: DeskParts,
  official: Official,
  id: string,
): Promise<readonly DeskReply[]> {
  await parts.store.forget(`input:${official.key}`);
  const [kind = '', first = '', ...rest] = id.split(':');
  const { card, place } = readCardAt(first);
  switch (kind) {
    case 'route':
      return showRoute(parts, card, place, official);
    case 'area':
      return areaRoutes(
        parts,
        first,
        official.territory?.length === 5 ? official.territory : undefined,
      );
    case 'page': {
      const at = readCardAt(rest[0] ?? '');
      return showPage(parts, at.card, at.place, Number(first));
    }
    case 'ok':
      return approve(parts, official, first);
    case 'fix':
      return askField(parts, official, first);
    case 'field':
      return askText(parts, official, first, rest[0] ?? '');
    case 'retire':
      return askRetire(parts, official, first);
    case 'retired':
      return retire(parts, official, first);
    case 'report':
      return askReport(parts, official, first);
    case 'second':
    case 'reject':
    case 'undo':
      return answer(parts, official, kind, Number(first));
    case 'revoke':
      return revoke(parts, official, Number(first));
    case 'learn':
      return answerTraining(parts, official, [first, ...rest].map(Number));
    case 'take':
      return takeCase(parts, official, Number(first));
    case 'move':
      return askMove(parts, Number(first));
    case 'moved':
      return moveCase(parts, Number(first), Number(rest[0]));
    case 'close':
      return closeCase(parts, Number(first));
    default:
      return reply(parts, 'button_old');
  }
}

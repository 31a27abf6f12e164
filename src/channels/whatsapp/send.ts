import type { Log, Send } from '../../mailbox/parts.ts';
import type { Sent } from '../../ports.ts';
import { composeReply, composeTemplate, type GraphBody } from './compose.ts';
import { isForOperator, sentOf } from './errors.ts';
import type { Graph } from './graph.ts';
import type { Identities } from './identity.ts';
import { makePace } from './pace.ts';
import type { Window } from './window.ts';

/** How often a reply behind a template looks whether the person wrote. */
const WAIT_FOR_PERSON_MS = 5 * 60_000;

export interface SendParts {
  readonly graph: Graph;
  readonly identities: Identities;
  readonly window: Window;
  /** What the button says that opens a list. */
  readonly open: string;
  /** `name/language` of what may be said outside the 24 hours. */
  readonly template?: string | undefined;
  readonly now: () => Date;
  readonly log: Log;
  /** Told whether Meta took what was sent, or will take nothing until the operator acts. */
  readonly onState: (isWell: boolean) => void;
}

/**
 * Sends within the 24 hours from a person's last message. Outside them the template asks them to
 * write, and the reply waits until they do; without a template it is given up, and that is visible.
 */
export function makeSend(parts: SendParts): Send {
  const { graph, identities, window, open, template, now, log, onState } = parts;
  const pace = makePace();

  const post = async (body: GraphBody): Promise<Sent> => {
    const answer = await graph.post(body);
    if (answer.ok) {
      onState(true);
      return { kind: 'sent' };
    }
    if (isForOperator(answer.code)) onState(false);
    log('whatsapp.refused', { code: answer.code, status: answer.status });
    return sentOf(answer.code, answer.status);
  };

  return async (to, reply) => {
    const wait = pace.take(to, now().getTime());
    if (wait > 0) return { kind: 'later', afterMs: wait };
    const person = await identities.reach(to);
    if (await window.isOpen(to)) return post(composeReply(person, reply, open));
    if (!template) return { kind: 'never', why: 'window' };
    if (await window.mayInvite(to)) {
      const sent = await post(composeTemplate(person, template));
      if (sent.kind !== 'sent') return sent;
    }
    return { kind: 'later', afterMs: WAIT_FOR_PERSON_MS };
  };
}

import type { WhatsAppCloudConfig } from '../../config.ts';
import type { Log, Send } from '../../mailbox/parts.ts';
import type { Seal } from '../../mailbox/seal.ts';
import type { InboundMessage } from '../../messages.ts';
import type { Memory, Transcribe } from '../../ports.ts';
import { composeRead } from './compose.ts';
import { makeGraph } from './graph.ts';
import { makeIdentities } from './identity.ts';
import { contentOf, type Delivered } from './inbound.ts';
import { makeSend } from './send.ts';
import { makeVerify } from './signature.ts';
import { makeStatuses } from './statuses.ts';
import { makeWebhook } from './webhook.ts';
import { makeWindow } from './window.ts';

export interface WhatsAppCloud {
  readonly send: Send;
  readonly webhook: (request: Request) => Promise<Response>;
  /** The words of a voice note; absent when nothing here can hear. */
  readonly listen?: ((ref: string, mime: string) => Promise<string | undefined>) | undefined;
  /** False when Meta takes nothing until the operator acts. */
  readonly isWell: () => boolean;
  /** Resolves when what goes on after a call is done. */
  readonly idle: () => Promise<void>;
}

export interface WhatsAppCloudParts {
  readonly config: WhatsAppCloudConfig;
  readonly memory: Memory;
  readonly seal: Seal;
  readonly receive: (messages: readonly InboundMessage[]) => Promise<void>;
  readonly transcribe?: Transcribe | undefined;
  /** What the button says that opens a list. */
  readonly open: string;
  readonly now: () => Date;
  readonly log: Log;
}

/** Meta's Cloud API, wired. */
export async function openWhatsAppCloud(parts: WhatsAppCloudParts): Promise<WhatsAppCloud> {
  const { config, memory, seal, receive, transcribe, open, now, log } = parts;
  const graph = makeGraph(config);
  const identities = makeIdentities({ memory, seal, now });
  const window = makeWindow(memory, seal, now);
  const note = makeStatuses(memory, seal, now, log);
  let isWell = true;
  const underWay = new Set<Promise<unknown>>();
  const afterwards = ({ messages, statuses }: Delivered): void => {
    const work = Promise.all([
      ...statuses.map(note),
      ...messages
        .filter(({ message }) => contentOf(message))
        .map(({ message }) => graph.post(composeRead(message.id))),
    ])
      .catch((error: Error) => log('whatsapp.receipts', { error: error.name }))
      .finally(() => underWay.delete(work));
    underWay.add(work);
  };
  return {
    send: makeSend({
      graph,
      identities,
      window,
      open,
      template: config.template,
      now,
      log,
      onState: (state) => {
        isWell = state;
      },
    }),
    webhook: makeWebhook({
      verify: await makeVerify(config.appSecret),
      verifyToken: config.verifyToken,
      phoneNumberId: config.phoneNumberId,
      identities,
      window,
      receive,
      afterwards,
      log,
    }),
    listen:
      transcribe &&
      (async (ref, mime) => {
        const bytes = await graph.media(ref);
        return bytes && transcribe(bytes, mime);
      }),
    isWell: () => isWell,
    idle: async () => {
      await Promise.all(underWay);
    },
  };
}

import { fill } from '../files/problem.ts';
import type { Address, Reply } from '../messages.ts';
import { covers } from './access.ts';
import type { Verdict } from './audit.ts';
import { DAY_MS, type DeskParts } from './context.ts';
import type { Notice, Official } from './port.ts';
import { asPersonReads } from './routes.ts';

/**
 * Tells who asked to be told that what they read of a card has changed. Only inside their channel's
 * reply window, and once: the message is named after the verdict and the conversation.
 */
export async function tellWatchers(
  parts: DeskParts,
  verdict: Verdict,
  title: string,
): Promise<void> {
  const { store, live, now, deliver } = parts;
  const at = now().getTime();
  const watchers = (await store.watchers(verdict.card, at)).filter(({ municipality }) =>
    covers(verdict.data.territory, municipality),
  );
  const { texts } = live.now().content.catalogue;
  const notices = await Promise.all(
    watchers.map(async ({ conversation, channel, sealed, municipality, until }) => {
      const head = verdict.kind === 'retire' ? texts.card_retired : texts.card_changed;
      const body =
        verdict.kind === 'retire'
          ? []
          : [(await asPersonReads(parts, verdict.card, municipality)).text];
      const text = [fill(head.text, { card: title }), ...body].join('\n\n');
      return notice(parts, { conversation, channel, sealed }, text, {
        id: `watch:${verdict.since}:${conversation}`,
        expiresAt: until,
      });
    }),
  );
  await store.enqueue(
    notices.flatMap((one) => one ?? []),
    at,
  );
  if (notices.length > 0) deliver();
}

/** A message to officials' own chats; each gets one of this name, within a day. */
export async function tellOfficials(
  parts: DeskParts,
  officials: readonly Official[],
  text: string,
  name: string,
): Promise<void> {
  const { store, now, deliver } = parts;
  const at = now().getTime();
  const notices = await Promise.all(
    officials.map(({ key, sealed }) =>
      notice(parts, { conversation: key, channel: 'telegram', sealed }, text, {
        id: `${name}:${key}`,
        expiresAt: at + DAY_MS,
      }),
    ),
  );
  await store.enqueue(
    notices.flatMap((one) => one ?? []),
    at,
  );
  deliver();
}

/** A message to a person whose sealed address is known. Undefined when it was sealed by another secret. */
export async function notice(
  { seal }: Pick<DeskParts, 'seal'>,
  person: Pick<Notice, 'conversation' | 'channel' | 'sealed'>,
  text: string,
  how: Pick<Notice, 'id' | 'expiresAt'>,
): Promise<Notice | undefined> {
  const opened = await seal.open(person.sealed);
  const to =
    typeof opened === 'object' && opened !== null && 'to' in opened ? opened.to : undefined;
  if (typeof to !== 'string') return undefined;
  const reply: Reply = { text, choices: [], cites: [] };
  const { conversation, channel } = person;
  return {
    ...how,
    conversation,
    channel,
    sealed: await seal.close({ to: to as Address, reply }),
  };
}

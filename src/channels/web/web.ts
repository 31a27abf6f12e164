import { z } from 'zod';
import type { Address, InboundMessage, Reply } from '../../messages.ts';

/* The browser chat: JSON over one endpoint. The person's address is a random id their tab made. */

/** Of one request; a message may have 4096 characters and 100 acknowledgements fit beside it. */
export const WEB_BODY_BYTES = 64 * 1024;

export const webRequest = z.strictObject({
  session: z.string().regex(/^[0-9a-f]{32}$/),
  acknowledged: z.array(z.string().max(100)).max(100),
  message: z
    .strictObject({
      id: z.string().regex(/^[0-9a-f]{32}$/),
      content: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('text'), text: z.string() }),
        z.strictObject({ kind: z.literal('choice'), id: z.string().max(200) }),
      ]),
    })
    .optional(),
});

export type WebRequest = z.output<typeof webRequest>;

export const webAddress = ({ session }: WebRequest): Address => session as Address;

/** The message of a request; ids are unique within a session, so the session is part of theirs. */
export const webMessage = (request: WebRequest, now: Date): InboundMessage | undefined =>
  request.message && {
    channel: 'web',
    id: `${request.session}/${request.message.id}`,
    from: webAddress(request),
    at: now.toISOString(),
    content: request.message.content,
  };

/** A reply as the page draws it. */
export const webReply = (id: string, { text, choices }: Reply) => ({ id, text, choices });

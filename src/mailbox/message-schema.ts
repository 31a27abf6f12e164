import { z } from 'zod';
import type { Address, InboundMessage, Reply } from '../messages.ts';

/* Stored messages as they come back from the database, perhaps written by an earlier version. */

const address = z.string().transform((text) => text as Address);
const channel = z.enum(['web', 'whatsapp', 'telegram']);

export const inboundMessage: z.ZodType<InboundMessage, unknown> = z.object({
  channel,
  id: z.string(),
  from: address,
  at: z.string(),
  content: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('late') }),
    z.object({ kind: z.literal('choice'), id: z.string() }),
    z.object({ kind: z.literal('location'), lat: z.number(), lon: z.number() }),
    z.object({ kind: z.literal('voice'), ref: z.string(), mime: z.string() }),
    z.object({
      kind: z.literal('unsupported'),
      what: z.enum(['voice', 'image', 'video', 'document', 'sticker', 'contact', 'other']),
    }),
  ]),
});

const reply: z.ZodType<Reply, unknown> = z.object({
  text: z.string(),
  choices: z.array(z.object({ id: z.string(), label: z.string() })),
  asks: z.literal('location').optional(),
  cites: z.array(z.string()),
});

export const delivery = z.object({ to: address, reply });

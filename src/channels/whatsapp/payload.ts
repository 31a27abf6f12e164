import { z } from 'zod';

/*
 * What Meta posts (WhatsApp Cloud API, Webhooks, field `messages`), as far as it is used. Unknown
 * fields and kinds pass: Meta adds them without notice, and a body it signed is always acknowledged.
 */

const id = z.string().min(1).max(1024);

export const envelope = z.looseObject({
  entry: z.array(z.looseObject({ changes: z.array(z.unknown()).catch([]) })).catch([]),
});

export const change = z.looseObject({
  field: z.literal('messages'),
  value: z.looseObject({
    metadata: z.looseObject({ phone_number_id: id }),
    contacts: z.array(z.unknown()).catch([]),
    messages: z.array(z.unknown()).catch([]),
    statuses: z.array(z.unknown()).catch([]),
    errors: z.array(z.unknown()).catch([]),
  }),
});

/** A person by phone, by business-scoped user id (`CO.…`, `CO.ENT.…`), or by both. */
export const contact = z.looseObject({ wa_id: id.optional(), user_id: id.optional() });
export type Contact = z.output<typeof contact>;

const media = z.looseObject({ id, mime_type: z.string().default('audio/ogg') });
const reply = z.looseObject({ id });

export const message = z.looseObject({
  id,
  from: id.optional(),
  from_user_id: id.optional(),
  /** Seconds since 1970, in digits. */
  timestamp: z.string().regex(/^\d{9,11}$/),
  type: z.string(),
  text: z.looseObject({ body: z.string() }).optional(),
  button: z.looseObject({ payload: z.string().optional(), text: z.string() }).optional(),
  interactive: z
    .looseObject({ list_reply: reply.optional(), button_reply: reply.optional() })
    .optional(),
  location: z.looseObject({ latitude: z.number(), longitude: z.number() }).optional(),
  audio: media.optional(),
  voice: media.optional(),
  image: z.looseObject({ caption: z.string().optional() }).optional(),
  video: z.looseObject({ caption: z.string().optional() }).optional(),
  document: z.looseObject({ caption: z.string().optional() }).optional(),
  /** A changed phone or user id: the old one is who it is from, the new one stands here. */
  system: z
    .looseObject({
      type: z.string().optional(),
      wa_id: id.optional(),
      new_wa_id: id.optional(),
      user_id: id.optional(),
    })
    .optional(),
});
export type CloudMessage = z.output<typeof message>;

const failure = z.looseObject({ code: z.number() });

export const status = z.looseObject({
  id,
  status: z.string(),
  errors: z.array(failure).catch([]),
});
export type CloudStatus = z.output<typeof status>;

/** What the API says of a refused request. */
export const graphError = z.looseObject({
  error: z.looseObject({ code: z.number() }),
});

export const mediaUrl = z.looseObject({ url: z.url({ protocol: /^https?$/ }) });

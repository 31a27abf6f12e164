import type { Reply } from '../../messages.ts';
import { drawReply } from '../draw.ts';
import { plainText } from '../plain.ts';
import type { Contact } from './payload.ts';

/** The body of one request to `/messages` (Meta, Cloud API, «Messages»). */
export type GraphBody = Readonly<Record<string, unknown>>;

/**
 * A reply as WhatsApp shows it: buttons or a list where they fit, numbers where they do not, and the
 * person's own map where the guide asks where they are.
 *
 * @param open what the button says that opens a list, at most 20 characters
 */
export function composeReply(to: Contact, reply: Reply, open: string): GraphBody {
  const { choices } = reply;
  if (reply.asks === 'location')
    return interactive(to, {
      type: 'location_request_message',
      body: { text: plainText(reply) },
      action: { name: 'send_location' },
    });
  const drawn = drawReply('whatsapp', reply);
  switch (drawn.form) {
    case 'buttons':
      return interactive(to, {
        type: 'button',
        body: { text: drawn.text },
        action: {
          buttons: choices.map(({ id, label }) => ({ type: 'reply', reply: { id, title: label } })),
        },
      });
    case 'list':
      return interactive(to, {
        type: 'list',
        body: { text: drawn.text },
        action: {
          button: open,
          sections: [{ rows: choices.map(({ id, label }) => ({ id, title: label })) }],
        },
      });
    default:
      return {
        ...header(to),
        type: 'text',
        text: { body: drawn.text, preview_url: false },
      };
  }
}

/** @param template `name/language` as Meta approved it, without variables */
export function composeTemplate(to: Contact, template: string): GraphBody {
  const [name = '', code = 'es'] = template.split('/');
  return { ...header(to), type: 'template', template: { name, language: { code } } };
}

/** The two ticks, and «escribiendo…» until the answer or for 25 seconds. */
export const composeRead = (messageId: string): GraphBody => ({
  messaging_product: 'whatsapp',
  status: 'read',
  message_id: messageId,
  typing_indicator: { type: 'text' },
});

const interactive = (to: Contact, body: GraphBody): GraphBody => ({
  ...header(to),
  type: 'interactive',
  interactive: body,
});

/** `to` is a phone, `recipient` a business-scoped user id. */
const header = ({ wa_id, user_id }: Contact): GraphBody => ({
  messaging_product: 'whatsapp',
  recipient_type: 'individual',
  ...(wa_id === undefined ? { recipient: user_id } : { to: wa_id }),
});

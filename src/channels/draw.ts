import { BODY_CHARS, MESSAGE_CHARS } from '../limits.ts';
import type { ChannelId, Reply } from '../messages.ts';
import { plainText } from './plain.ts';

/** How a reply looks on a channel: what carries its options, and how much of its room is used. */
export interface Drawn {
  readonly form: 'text' | 'buttons' | 'list' | 'keyboard' | 'numbers';
  readonly text: string;
  readonly options: readonly string[];
  readonly used: number;
  /** Characters that the channel takes in one message; absent where there is no bound. */
  readonly limit?: number | undefined;
}

/** Reply buttons of WhatsApp (Meta, interactive reply buttons): at most three, of 20 characters. */
const BUTTONS = 3;
const BUTTON_CHARS = 20;
/** Rows of a WhatsApp list over all sections. */
const LIST_ROWS = 10;

/** The form a channel gives a reply within its limits; numbers work where nothing else fits. */
export function drawReply(channel: ChannelId, reply: Reply): Drawn {
  const { text, choices } = reply;
  const options = choices.map(({ label }) => label);
  const drawn = (form: Drawn['form'], limit?: number): Drawn => ({
    form,
    text,
    options,
    used: [...text].length,
    limit,
  });
  switch (channel) {
    case 'web':
      return drawn(options.length > 0 ? 'buttons' : 'text');
    case 'telegram':
      return drawn(options.length > 0 ? 'keyboard' : 'text', MESSAGE_CHARS);
    case 'whatsapp': {
      if (options.length === 0) return drawn('text', MESSAGE_CHARS);
      const fits = [...text].length <= BODY_CHARS;
      if (fits && options.length <= BUTTONS && options.every((one) => one.length <= BUTTON_CHARS))
        return drawn('buttons', BODY_CHARS);
      if (fits && options.length <= LIST_ROWS) return drawn('list', BODY_CHARS);
      const numbered = plainText(reply);
      return {
        form: 'numbers',
        text: numbered,
        options: [],
        used: [...numbered].length,
        limit: MESSAGE_CHARS,
      };
    }
  }
}

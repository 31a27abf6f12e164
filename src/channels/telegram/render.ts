import { InlineKeyboard } from 'grammy';

/* The guide's words within Telegram's limits: 4096 characters a message, HTML for bold. */

const MESSAGE_CHARS = 4096;
/** Bold marks and escapes lengthen a text; Telegram counts after reading them, so this is enough. */
const PART_CHARS = MESSAGE_CHARS - 96;

/** `*bold*` and nothing else; all that a person or a card wrote is shown as written. */
export const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\*([^*\n]+)\*/g, '<b>$1</b>');

/** Parts that each fit one message, cut between lines; a longer line is cut between words. */
export function splitText(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > PART_CHARS) {
    const head = rest.slice(0, PART_CHARS);
    // A cut in the first half would leave a stub of a message.
    const cut = [head.lastIndexOf('\n'), head.lastIndexOf(' ')].find((at) => at > PART_CHARS / 2);
    const end = cut ?? PART_CHARS;
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

export interface Button {
  readonly id: string;
  readonly label: string;
}

/** @param data what Telegram gives back for an id, within its 64 bytes */
export async function keyboard(
  rows: readonly (readonly Button[])[],
  data: (id: string) => Promise<string>,
): Promise<InlineKeyboard | undefined> {
  if (rows.length === 0) return undefined;
  const drawn = await Promise.all(
    rows.map((row) =>
      Promise.all(row.map(async ({ id, label }) => InlineKeyboard.text(label, await data(id)))),
    ),
  );
  return new InlineKeyboard(drawn);
}

import type { Reply } from '../messages.ts';

/** A reply where there are no buttons: the options as a numbered list under the text. */
export function plainText({ text, choices }: Reply): string {
  if (choices.length === 0) return text;
  return `${text}\n\n${choices.map(({ label }, i) => `${i + 1}. ${label}`).join('\n')}`;
}

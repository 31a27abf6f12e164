import type { Memory } from '../../ports.ts';

/*
 * What a button carries: for whom it is, and its id. Telegram takes 64 bytes; a longer id is kept here
 * and the button carries its name.
 */

const DATA_BYTES = 64;
/** People scroll back; after this a long button says that it is too old. */
const BUTTON_MS = 90 * 86_400_000;

export type Audience = 'guide' | 'desk';

const MARKS: Readonly<Record<Audience, string>> = { guide: 'g', desk: 'd' };
const KEPT = '#';

export function makeButtons(memory: Memory, now: () => Date) {
  return {
    data:
      (audience: Audience) =>
      async (id: string): Promise<string> => {
        const whole = `${MARKS[audience]}${id}`;
        if (new TextEncoder().encode(whole).length <= DATA_BYTES) return whole;
        const name = await shortName(id);
        await memory.remember(`button:${name}`, id, now().getTime() + BUTTON_MS);
        return `${MARKS[audience]}${KEPT}${name}`;
      },
    /** Undefined when it is none of ours or too old. */
    read: async (data: string): Promise<{ audience: Audience; id: string } | undefined> => {
      const audience = data[0] === 'g' ? 'guide' : data[0] === 'd' ? 'desk' : undefined;
      if (!audience) return undefined;
      if (data[1] !== KEPT) return { audience, id: data.slice(1) };
      const id = await memory.recall(`button:${data.slice(2)}`, now().getTime());
      return typeof id === 'string' ? { audience, id } : undefined;
    },
  };
}

export type Buttons = ReturnType<typeof makeButtons>;

/** The same for the same id, so that a button drawn often is kept once. */
async function shortName(id: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id));
  return [...new Uint8Array(digest).slice(0, 16)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

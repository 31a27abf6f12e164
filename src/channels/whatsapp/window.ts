import type { Seal } from '../../mailbox/seal.ts';
import type { Address } from '../../messages.ts';
import type { Memory } from '../../ports.ts';

/** Meta takes free replies for 24 hours after a person's last message. */
const WINDOW_MS = 24 * 3_600_000;

export interface Window {
  /** @param at when they wrote, ms since 1970 */
  readonly wrote: (person: Address, at: number) => Promise<void>;
  readonly isOpen: (person: Address) => Promise<boolean>;
  /** Once a day: whether the template may ask them to write. */
  readonly mayInvite: (person: Address) => Promise<boolean>;
}

export function makeWindow(memory: Memory, seal: Seal, now: () => Date): Window {
  const keyOf = async (kind: string, person: Address) =>
    `wa:${kind}:${await seal.hash(`wa:${person}`)}`;
  return {
    wrote: async (person, at) => {
      if (at + WINDOW_MS > now().getTime())
        await memory.remember(await keyOf('open', person), true, at + WINDOW_MS);
    },
    isOpen: async (person) =>
      (await memory.recall(await keyOf('open', person), now().getTime())) === true,
    mayInvite: async (person) => {
      const at = now().getTime();
      return memory.claim(await keyOf('invited', person), at + WINDOW_MS, at);
    },
  };
}

import type { Seal } from '../../mailbox/seal.ts';
import type { Address } from '../../messages.ts';
import type { Memory } from '../../ports.ts';
import { type CloudMessage, type Contact, contact } from './payload.ts';

/**
 * As long as a conversation is remembered, and a day more. What is kept is sealed, under a hash.
 */
const KNOWN_MS = 8 * 86_400_000;

/** How to reach somebody: Meta takes either, and prefers the phone. */
export type Reach = Contact;

export interface Identities {
  /** The one address of a person, by whichever of their ids a message came. */
  readonly addressOf: (who: Contact) => Promise<Address>;
  /** Meta said that this person has another phone or user id from now on. */
  readonly changed: (who: Contact, message: CloudMessage) => Promise<void>;
  /** The newest ids of an address. */
  readonly reach: (address: Address) => Promise<Reach>;
}

export interface IdentityParts {
  readonly memory: Memory;
  readonly seal: Seal;
  readonly now: () => Date;
}

/**
 * People come by phone, by business-scoped user id or by both, and either may change. The first id a
 * person came by stays their address, so that their conversation goes on; the others point to it.
 */
export function makeIdentities({ memory, seal, now }: IdentityParts): Identities {
  const keyOf = async (kind: string, id: string) => `wa:${kind}:${await seal.hash(`wa:${id}`)}`;
  const recall = async (kind: string, id: string | undefined): Promise<unknown> => {
    if (id === undefined) return undefined;
    const sealed = await memory.recall(await keyOf(kind, id), now().getTime());
    return typeof sealed === 'string' ? seal.open(sealed) : undefined;
  };
  const remember = async (kind: string, id: string | undefined, value: unknown): Promise<void> => {
    if (id === undefined) return;
    await memory.remember(
      await keyOf(kind, id),
      await seal.close(value),
      now().getTime() + KNOWN_MS,
    );
  };

  const addressOf = async (who: Contact): Promise<Address> => {
    const known = (await recall('who', who.wa_id)) ?? (await recall('who', who.user_id));
    const address = typeof known === 'string' ? known : (who.wa_id ?? who.user_id ?? '');
    const { wa_id, user_id } = who;
    // A phone alone is its own address, as it is over WhatsApp Web: nothing needs to be kept.
    if (wa_id !== address || user_id !== undefined) {
      await remember('who', wa_id, address);
      await remember('who', user_id, address);
      const before = contact.safeParse(await recall('ids', address)).data ?? {
        wa_id: phoneOf(address),
      };
      await remember('ids', address, {
        wa_id: wa_id ?? before.wa_id,
        user_id: user_id ?? before.user_id,
      });
    }
    return address as Address;
  };

  return {
    addressOf,
    changed: async (who, { system }) => {
      const wa_id = system?.wa_id ?? system?.new_wa_id;
      const user_id = system?.user_id;
      if (wa_id === undefined && user_id === undefined) return;
      const address = await addressOf(who);
      await remember('who', wa_id, address);
      await remember('who', user_id, address);
      await remember('ids', address, { wa_id: wa_id ?? who.wa_id, user_id });
    },
    reach: async (address) => {
      const { success, data } = contact.safeParse(await recall('ids', address));
      if (success) return data;
      const wa_id = phoneOf(address);
      return wa_id === undefined ? { user_id: address } : { wa_id };
    },
  };
}

/** A phone is digits; a user id is `CO.1234…` or `CO.ENT.1234…`. */
const phoneOf = (id: string): string | undefined => (/^\d+$/.test(id) ? id : undefined);

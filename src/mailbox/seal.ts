import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { ConversationKey } from '../ports.ts';

/**
 * Keeps people out of the database: addresses become keyed hashes, and what must be kept to be
 * answered or delivered is encrypted. It runs on every runtime. Hashes are worked out here and not by
 * WebCrypto: a message needs several, and each call would wait its turn behind other work.
 */
export interface Seal {
  /** HMAC-SHA-256, base64url: the same text gives the same hash under the same secret. */
  readonly hash: (text: string) => Promise<ConversationKey>;
  /** AES-256-GCM with a fresh nonce; a JSON value in, base64 out. */
  readonly close: (value: unknown) => Promise<string>;
  /** Undefined when it was sealed under another secret or altered. */
  readonly open: (sealed: string) => Promise<unknown>;
}

const NONCE_BYTES = 12;
const KEY_BITS = 256;

/** @param secret at least 32 characters, from the environment or made on first start */
export async function makeSeal(secret: string): Promise<Seal> {
  const { subtle } = crypto;
  const material = await subtle.importKey('raw', bytes(secret), 'HKDF', false, ['deriveBits']);
  const derive = async (info: string) =>
    new Uint8Array(
      await subtle.deriveBits(
        { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: bytes(info) },
        material,
        KEY_BITS,
      ),
    );
  const forHash = hmac.create(sha256, await derive('baquiano/hash'));
  const aes = await subtle.importKey('raw', await derive('baquiano/seal'), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return {
    hash: async (text) =>
      base64(forHash.clone().update(bytes(text)).digest())
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', ''),
    close: async (value) => {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const secretBytes = await subtle.encrypt(
        { name: 'AES-GCM', iv },
        aes,
        bytes(JSON.stringify(value)),
      );
      const joined = new Uint8Array(NONCE_BYTES + secretBytes.byteLength);
      joined.set(iv);
      joined.set(new Uint8Array(secretBytes), NONCE_BYTES);
      return base64(joined);
    },
    open: async (sealed) => {
      try {
        const joined = Uint8Array.from(atob(sealed), (char) => char.charCodeAt(0));
        const iv = joined.slice(0, NONCE_BYTES);
        const plain = await subtle.decrypt({ name: 'AES-GCM', iv }, aes, joined.slice(NONCE_BYTES));
        return JSON.parse(new TextDecoder().decode(plain));
      } catch {
        return undefined;
      }
    },
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);

function base64(data: Uint8Array): string {
  let text = '';
  for (const byte of data) text += String.fromCharCode(byte);
  return btoa(text);
}

/** A random secret of 256 bits, base64. */
export const freshSecret = (): string => base64(crypto.getRandomValues(new Uint8Array(32)));

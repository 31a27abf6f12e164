const HEADER = /^sha256=([0-9a-f]{64})$/;

/**
 * Tells whether Meta signed a body: `X-Hub-Signature-256` is the HMAC-SHA-256 of the bytes as they
 * came, under the app's secret (Meta, Webhooks, «Validate payloads»). WebCrypto compares in
 * constant time. A missing or malformed header is no signature.
 */
export async function makeVerify(
  secret: string,
): Promise<(body: ArrayBuffer, header: string | undefined) => Promise<boolean>> {
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  return async (body, header) => {
    const [, hex] = header?.match(HEADER) ?? [];
    if (hex === undefined) return false;
    const signature = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    return crypto.subtle.verify('HMAC', key, signature, body);
  };
}

import type { WhatsAppCloudConfig } from '../../config.ts';
import type { GraphBody } from './compose.ts';
import { graphError, mediaUrl } from './payload.ts';

const SEND_MS = 20_000;
/** Workers have no redirect «error»: a redirect comes back as itself, which is no success. */
const REDIRECT = 'manual';
/** WhatsApp takes audio of at most 16 MB. */
const MEDIA_BYTES = 16 * 1024 * 1024;
/** Where Meta keeps media; the token goes nowhere else. */
const MEDIA_HOSTS = ['.fbsbx.com', '.facebook.com', '.whatsapp.net'];

export interface Graph {
  /** Throws when the service cannot be reached. */
  readonly post: (
    body: GraphBody,
  ) => Promise<
    { readonly ok: true } | { readonly ok: false; readonly code: number; readonly status: number }
  >;
  /** Undefined when it is gone, too large or somewhere else. */
  readonly media: (id: string) => Promise<Uint8Array | undefined>;
}

/** Meta's Graph API, as far as a guide needs it. */
export function makeGraph({ token, phoneNumberId, apiRoot }: WhatsAppCloudConfig): Graph {
  const headers = { authorization: `Bearer ${token}` };
  const get = (url: string | URL) =>
    fetch(url, { headers, redirect: REDIRECT, signal: AbortSignal.timeout(SEND_MS) });
  return {
    post: async (body) => {
      const response = await fetch(`${apiRoot}/${phoneNumberId}/messages`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        redirect: REDIRECT,
        signal: AbortSignal.timeout(SEND_MS),
      });
      const said: unknown = await response.json().catch(() => undefined);
      if (response.ok) return { ok: true };
      const parsed = graphError.safeParse(said);
      return {
        ok: false,
        code: parsed.success ? parsed.data.error.code : -1,
        status: response.status,
      };
    },
    media: async (id) => {
      const where = mediaUrl.safeParse(
        await (await get(`${apiRoot}/${encodeURIComponent(id)}`)).json(),
      );
      if (!where.success) return undefined;
      const url = new URL(where.data.url);
      const isMetas = MEDIA_HOSTS.some(
        (host) => url.protocol === 'https:' && url.hostname.endsWith(host),
      );
      if (!isMetas && url.origin !== new URL(apiRoot).origin) return undefined;
      const response = await get(url);
      if (!response.ok || Number(response.headers.get('content-length') ?? 0) > MEDIA_BYTES)
        return undefined;
      const bytes = new Uint8Array(await response.arrayBuffer());
      return bytes.byteLength > MEDIA_BYTES ? undefined : bytes;
    },
  };
}

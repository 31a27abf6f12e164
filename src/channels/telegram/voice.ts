import type { Message } from 'grammy/types';
import type { InboundMessage } from '../../messages.ts';
import type { TelegramLink } from './link.ts';
import type { TelegramParts } from './parts.ts';

const FETCH_MS = 10_000;
const API_ROOT = 'https://api.telegram.org';

/**
 * A voice note as the text that was said in it, when something here can hear. The audio is fetched
 * into memory, heard and let go; whatever fails leaves the message as it came, and the guide asks for
 * it in writing.
 */
export async function heardVoice(
  { api, log }: Pick<TelegramLink, 'api' | 'log'>,
  { config, transcribe }: Pick<TelegramParts, 'config' | 'transcribe'>,
  message: Message,
  inbound: InboundMessage,
): Promise<InboundMessage> {
  const audio = message.voice ?? message.audio;
  if (!transcribe || !audio || inbound.content.kind !== 'unsupported') return inbound;
  try {
    const { file_path: path } = await api.getFile(audio.file_id);
    if (!path) return inbound;
    const response = await fetch(`${config.apiRoot ?? API_ROOT}/file/bot${config.token}/${path}`, {
      signal: AbortSignal.timeout(FETCH_MS),
      redirect: 'error',
    });
    if (!response.ok) return inbound;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = await transcribe(bytes, audio.mime_type ?? 'audio/ogg');
    return text === undefined ? inbound : { ...inbound, content: { kind: 'text', text } };
  } catch (error) {
    // Its message may hold the address, and the address the token.
    log('telegram.voice', { error: error instanceof Error ? error.name : 'unknown' });
    return inbound;
  }
}

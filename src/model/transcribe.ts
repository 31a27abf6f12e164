import { z } from 'zod';
import type { VoiceConfig } from '../config.ts';
import type { Transcribe } from '../ports.ts';
import type { Attempt } from './attempt.ts';

const BUDGET_MS = 20_000;
/** About ten minutes of a phone's voice notes; a longer one is asked for in writing. */
const MOST_BYTES = 2_000_000;
/** A second of speech (some 2,000 bytes) costs about what 200 tokens of text do. */
const BYTES_PER_TOKEN = 10;

const answer = z.object({ text: z.string() });

const EXTENSIONS: Readonly<Record<string, string>> = {
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'm4a',
  'audio/amr': 'amr',
  'audio/wav': 'wav',
  'audio/webm': 'webm',
};

/** Voice to text by an OpenAI-compatible service (OpenAI, Groq, whisper.cpp, vLLM…). */
export function makeTranscribe({ url, model, key }: VoiceConfig, attempt: Attempt): Transcribe {
  return async (bytes, mime) => {
    const type = mime.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const extension = EXTENSIONS[type];
    if (!extension || bytes.byteLength === 0 || bytes.byteLength > MOST_BYTES) return undefined;
    const tokens = Math.ceil(bytes.byteLength / BYTES_PER_TOKEN);
    return attempt({ tokens, ms: BUDGET_MS }, async (signal) => {
      const form = new FormData();
      form.set('model', model);
      form.set('response_format', 'json');
      form.set('file', new Blob([new Uint8Array(bytes)], { type }), `voice.${extension}`);
      const response = await fetch(`${url.replace(/\/$/, '')}/audio/transcriptions`, {
        method: 'POST',
        headers: key ? { authorization: `Bearer ${key}` } : {},
        body: form,
        signal,
        redirect: 'error',
      });
      if (!response.ok) return undefined;
      const read = answer.safeParse(await response.json());
      const said = read.success ? read.data.text.trim() : '';
      return said === '' ? undefined : { value: said };
    });
  };
}

import type { z } from 'zod';
import type { ModelConfig } from '../config.ts';
import type { Used } from './attempt.ts';

/** A language model that answers in one form only. */
export type AskModel = <S extends z.ZodObject>(
  question: {
    readonly system: string;
    /** What people or documents wrote: data, already scrubbed. */
    readonly user: string;
    readonly form: S;
  },
  signal: AbortSignal,
) => Promise<Used<z.output<S>> | undefined>;

/** Enough for a list of ids or one bubble of text. */
export const ANSWER_TOKENS = 1_200;

/**
 * A chat model of any provider through LangChain, loaded when it is first asked: its import alone
 * takes half a second.
 */
export function openChat(config: ModelConfig): AskModel {
  let opened: ReturnType<typeof load> | undefined;
  return async ({ system, user, form }, signal) => {
    opened ??= load(config);
    const chat = await opened.catch((error) => {
      opened = undefined;
      throw error;
    });
    const structured = chat.withStructuredOutput(form, { includeRaw: true, name: 'answer' });
    const messages = [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ];
    const { raw, parsed } = await structured.invoke(messages, { signal });
    // What the client let through is checked again: some providers ignore the form.
    const answer = form.safeParse(parsed);
    if (!answer.success) return undefined;
    const { usage_metadata } = raw as { usage_metadata?: { total_tokens?: number } };
    return { value: answer.data, tokens: usage_metadata?.total_tokens };
  };
}

async function load({ name, url, key }: ModelConfig) {
  const { initChatModel } = await import('langchain');
  const provider = name.split(':', 1)[0];
  return initChatModel(name, {
    ...(key ? { apiKey: key } : { apiKey: 'none' }),
    ...(url && addressFor(provider, url)),
    ...(provider === 'google-genai' && { maxOutputTokens: ANSWER_TOKENS }),
    ...(provider === 'ollama' && { numPredict: ANSWER_TOKENS }),
    ...((provider === 'openai' || provider === 'anthropic') && { maxTokens: ANSWER_TOKENS }),
    // A second try would outlast the person's patience; the keyless way is the second try.
    maxRetries: 0,
  });
}

/** Each client names its address otherwise. */
function addressFor(provider: string | undefined, url: string) {
  if (provider === 'openai') return { configuration: { baseURL: url } };
  return provider === 'anthropic' ? { anthropicApiUrl: url } : { baseUrl: url };
}

import type { ModelConfig, VoiceConfig } from '../config.ts';
import type { Transcribe } from '../ports.ts';
import { type AttemptParts, makeAttempt } from './attempt.ts';
import { openChat } from './chat.ts';
import { makeTranscribe } from './transcribe.ts';
import { makeTranslate } from './translate.ts';
import { makeUnderstand, type Topic } from './understand.ts';

export interface ModelParts extends AttemptParts {
  readonly model?: ModelConfig | undefined;
  readonly voice?: VoiceConfig | undefined;
  /** What a message may be about. */
  readonly topics: readonly Topic[];
  /** Takes names, numbers and addresses of people out of a text. */
  readonly scrub: (text: string) => string;
}

export interface Model {
  readonly understand?: ReturnType<typeof makeUnderstand> | undefined;
  readonly translate?: ReturnType<typeof makeTranslate> | undefined;
  readonly transcribe?: Transcribe | undefined;
}

/** What the environment configures of the optional models; nothing is loaded until it is used. */
export function openModel({ model, voice, topics, scrub, ...parts }: ModelParts): Model {
  const ask = model && openChat(model);
  const attempt = makeAttempt(parts);
  return {
    understand: ask && makeUnderstand(ask, attempt, topics, scrub),
    translate: ask && makeTranslate(ask, attempt),
    // Voice has its own rest: a deaf service says nothing about one that reads.
    transcribe: voice && makeTranscribe(voice, makeAttempt(parts)),
  };
}

import type { TestProject } from 'vitest/node';
import { startBotApi } from './telegram.ts';

/** A Bot API server for tests that run in workerd. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const api = await startBotApi();
  project.provide('botApi', api.root);
  return api.close;
};

declare module 'vitest' {
  interface ProvidedContext {
    botApi: string;
  }
}

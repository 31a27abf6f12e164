import type { TestProject } from 'vitest/node';
import { startGraph } from './graph.ts';

/** Meta's Graph API for tests in workerd, which cannot open a port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const graph = await startGraph();
  project.provide('graphApi', graph.root);
  return graph.close;
}

declare module 'vitest' {
  export interface ProvidedContext {
    graphApi: string;
  }
}

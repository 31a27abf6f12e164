import type { EmbeddingsConfig } from '../config.ts';
import { type Embedder, unit } from '../retrieval/vector.ts';

/** A query that waits longer is answered by words alone. */
const QUERY_BUDGET_MS = 2_000;
/** So many failures in a row are no accident. */
const MOST_FAILURES = 3;
/** Indexing a portfolio may take its time. */
const INDEX_BUDGET_MS = 60_000;

/**
 * A neural embedding model behind an OpenAI-compatible API (OpenAI, Ollama, LM Studio, vLLM…),
 * through LangChain. Loaded only when configured.
 *
 * @throws when the service does not answer or answers without vectors
 */
export async function neuralEmbedder({ url, model, key }: EmbeddingsConfig): Promise<Embedder> {
  const { OpenAIEmbeddings } = await import('@langchain/openai');
  const client = new OpenAIEmbeddings({
    model,
    apiKey: key ?? 'none',
    configuration: { baseURL: url },
    // Not every compatible service speaks the client's default, base64.
    encodingFormat: 'float',
    maxRetries: 1,
    timeout: INDEX_BUDGET_MS,
  });
  const embed = async (texts: readonly string[]): Promise<readonly Float32Array[]> => {
    const work = client.embedDocuments([...texts]);
    const vectors = texts.length > 1 ? await work : await withBudget(work);
    return vectors.map((vector) => unit(Float32Array.from(vector)));
  };
  const [probe] = await embed(['hola']);
  if (!probe || probe.length === 0) throw new Error(`${model}: 0 dimensions`);
  return { name: `${url} ${model}`, dimension: probe.length, embed };
}

export interface WatchedEmbedder {
  readonly embedder: Embedder;
  /** Whether it still answers, a slow answer now and then aside. */
  readonly isWell: () => boolean;
}

/** Questions go on without an embedder that fails; here it is seen that they do. */
export function watch(embedder: Embedder, onFailure: (code: string) => void): WatchedEmbedder {
  let failures = 0;
  const embed: Embedder['embed'] = async (texts) => {
    try {
      const vectors = await embedder.embed(texts);
      failures = 0;
      return vectors;
    } catch (error) {
      failures += 1;
      onFailure(error instanceof Error ? error.name : 'unknown');
      throw error;
    }
  };
  return { embedder: { ...embedder, embed }, isWell: () => failures < MOST_FAILURES };
}

async function withBudget<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), QUERY_BUDGET_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshFolder, startServer, stopServer } from '../support/server.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

/** A start that is expected to fail, with what the operator reads. */
const failToStart = (env: Record<string, string>) => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/node.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PORT: '0', BAQUIANO_DATA: freshFolder(), ...env },
    timeout: 30_000,
  });
  return { status, stderr };
};

describe('a start that cannot be', () => {
  it('names the port that is taken and how to choose another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = failToStart({ PORT: `${port}` });
    other.close();
    expect(status).toBe(1);
    expect(stderr).toContain(`El puerto ${port} ya está en uso`);
    expect(stderr).not.toContain('    at ');
  });

  it('names the folder it cannot write to', () => {
    const file = join(freshFolder(), 'archivo');
    writeFileSync(file, '');
    const { status, stderr } = failToStart({ BAQUIANO_DATA: join(file, 'datos') });
    expect(status).toBe(1);
    expect(stderr).toContain('No puedo escribir en');
    expect(stderr).not.toContain('    at ');
  });

  it('names every wrong value of the environment at once', () => {
    const { status, stderr } = failToStart({
      PORT: 'ochenta',
      BAQUIANO_SECRET: 'corto',
      BAQUIANO_EMBEDDINGS_URL: 'localhost',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('PORT: debe ser un número de puerto');
    expect(stderr).toContain('BAQUIANO_SECRET: debe tener al menos 32 caracteres');
    expect(stderr).toContain('BAQUIANO_EMBEDDINGS_URL: debe ser una dirección completa');
  });

  it('says that the content cannot be used, and which command tells why', () => {
    const { status, stderr } = failToStart({ BAQUIANO_CONTENT: freshFolder() });
    expect(status).toBe(1);
    expect(stderr).toContain('npx baquiano check');
    expect(stderr).not.toContain('    at ');
  });
});

describe('a start with what is missing', () => {
  it('serves, says that the embedding service does not answer, and goes on', async () => {
    const server = await startServer({
      BAQUIANO_EMBEDDINGS_URL: 'http://127.0.0.1:9/v1',
      BAQUIANO_EMBEDDINGS_MODEL: 'nadie',
    });
    const ready = await fetch(`${server.url}readyz`);
    await stopServer(server);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ content: 'ok', store: 'ok', embeddings: 'error' });
    expect(server.told()).toContain('no contesta');
    expect(server.child.exitCode).toBe(0);
  });
});

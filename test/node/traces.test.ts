import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeGuide } from '../../src/guide/guide.ts';
import { makeMailbox } from '../../src/mailbox/mailbox.ts';
import { freshSecret, makeSeal } from '../../src/mailbox/seal.ts';
import type { Address } from '../../src/messages.ts';
import { openLibsql, readMigrations } from '../../src/store/libsql.ts';
import { migrate } from '../../src/store/migrate.ts';
import { makeStore } from '../../src/store/store.ts';
import { content, NOON, search } from '../support/content.ts';

const PHONE = '573001234567';
const WORDS = 'me llamo Yuleisy y perdi el ppt';

describe('what stays on disk', () => {
  it('holds no phone, no name and no word of a person, while it waits or after', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'baquiano-'));
    const database = await openLibsql(folder);
    await migrate(database.runner, await readMigrations());
    const lines: string[] = [];
    const mailbox = makeMailbox({
      scrub: (text) => text,
      store: makeStore(database.db),
      guide: makeGuide({ content, search }),
      seal: await makeSeal(freshSecret()),
      now: () => NOON,
      senders: {},
      log: (event, facts) => lines.push(`${event} ${JSON.stringify(facts)}`),
    });
    await mailbox.receive([
      {
        channel: 'whatsapp',
        id: `wamid.${PHONE}`,
        from: `${PHONE}@s.whatsapp.net` as Address,
        at: NOON.toISOString(),
        content: { kind: 'text', text: WORDS },
      },
    ]);
    await mailbox.idle();
    const files = await Promise.all(
      ['baquiano.db', 'baquiano.db-wal'].map((name) => readFile(join(folder, name), 'latin1')),
    );
    const stored = files.join('');
    for (const trace of [PHONE, 'Yuleisy', 'perdi', 'Pérdida', 'wamid'])
      expect(stored.includes(trace), trace).toBe(false);
    expect(lines).toEqual([]);
    // Something was stored: the card that was asked for, without who.
    expect(stored).toContain('ppt-duplicado');
    database.close();
  });
});

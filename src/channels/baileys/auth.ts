import type {
  AuthenticationCreds,
  AuthenticationState,
  SignalDataSet,
  SignalDataTypeMap,
} from '@whiskeysockets/baileys';
import type { Seal } from '../../mailbox/seal.ts';
import type { AuthRows } from '../../ports.ts';
import type { Baileys } from './library.ts';

export interface KeptAuth {
  readonly state: AuthenticationState;
  readonly saveCreds: () => Promise<void>;
}

/** Every link has a number of its own: a new one does not touch what an old one left. */
const CURRENT = 'current';

/**
 * The authentication state of one link, in the database: sealed, every update of keys one atomic
 * batch, and never wiped by the program. A new link, made on the operator's word, starts beside it.
 */
export async function openAuth(rows: AuthRows, seal: Seal, baileys: Baileys): Promise<KeptAuth> {
  const { BufferJSON, initAuthCreds, proto } = baileys;
  const link = (await readLink(rows, seal)) ?? 1;
  const nameOf = async (kind: string, id: string) =>
    `${link}:${await seal.hash(`whatsapp-auth:${link}:${kind}:${id}`)}`;
  const close = (value: unknown) => seal.close(JSON.stringify(value, BufferJSON.replacer));
  const open = async (sealed: string | undefined): Promise<unknown> => {
    if (sealed === undefined) return undefined;
    const text = await seal.open(sealed);
    // Sealed under another secret: the link is as good as lost, and the operator is told to link again.
    if (typeof text !== 'string') throw new AuthUnreadable();
    return JSON.parse(text, BufferJSON.reviver);
  };

  const credsName = await nameOf('creds', '');
  const kept = await open((await rows.read([credsName])).get(credsName));
  // Written by this function alone, from Baileys' own object.
  const creds = (kept as AuthenticationCreds | undefined) ?? initAuthCreds();

  const get = async <T extends keyof SignalDataTypeMap>(type: T, ids: string[]) => {
    const names = new Map(
      await Promise.all(ids.map(async (id) => [id, await nameOf(type, id)] as const)),
    );
    const found = await rows.read([...names.values()]);
    const data: { [id: string]: SignalDataTypeMap[T] } = {};
    for (const [id, name] of names) {
      const value = await open(found.get(name));
      if (value === undefined) continue;
      data[id] = (
        type === 'app-state-sync-key'
          ? proto.Message.AppStateSyncKeyData.fromObject(value as object)
          : value
      ) as SignalDataTypeMap[T];
    }
    return data;
  };
  const set = async (data: SignalDataSet): Promise<void> => {
    const changes = Object.entries(data).flatMap(([type, byId]) =>
      Object.entries(byId ?? {}).map(async ([id, value]) => ({
        name: await nameOf(type, id),
        sealed: value === null || value === undefined ? undefined : await close(value),
      })),
    );
    await rows.write(await Promise.all(changes));
  };
  return {
    state: { creds, keys: { get, set } },
    saveCreds: async () => rows.write([{ name: credsName, sealed: await close(creds) }]),
  };
}

export class AuthUnreadable extends Error {
  override readonly name = 'AuthUnreadable';
}

async function readLink(rows: AuthRows, seal: Seal): Promise<number | undefined> {
  const sealed = (await rows.read([CURRENT])).get(CURRENT);
  const link = sealed === undefined ? undefined : await seal.open(sealed);
  return typeof link === 'number' ? link : undefined;
}

/** On the operator's word alone: what comes next is a new link, and the old keys are deleted. */
export async function startAnew(rows: AuthRows, seal: Seal): Promise<void> {
  const link = (await readLink(rows, seal)) ?? 1;
  await rows.write([{ name: CURRENT, sealed: await seal.close(link + 1) }]);
  await rows.forget(`${link}:`);
}

import { inArray, like } from 'drizzle-orm';
import type { AuthRows } from '../ports.ts';
import { type Database, withoutParameters } from './database.ts';
import { whatsappAuth } from './whatsapp-tables.ts';

/** SQLite takes so many values in one question. */
const AT_ONCE = 200;

/** The rows of a link to WhatsApp Web. One write is one atomic batch. */
export const makeAuthRows = (db: Database): AuthRows =>
  withoutParameters<AuthRows>({
    read: async (names) => {
      const found = new Map<string, string>();
      for (let i = 0; i < names.length; i += AT_ONCE) {
        const wanted = names.slice(i, i + AT_ONCE);
        const rows = await db.select().from(whatsappAuth).where(inArray(whatsappAuth.name, wanted));
        for (const { name, sealed } of rows) found.set(name, sealed);
      }
      return found;
    },
    write: async (rows) => {
      const statements = rows.map(({ name, sealed }) =>
        sealed === undefined
          ? db.delete(whatsappAuth).where(inArray(whatsappAuth.name, [name]))
          : db
              .insert(whatsappAuth)
              .values({ name, sealed })
              .onConflictDoUpdate({ target: whatsappAuth.name, set: { sealed } }),
      );
      if (statements.length > 0) await db.batch(statements as never);
    },
    forget: async (prefix) => {
      await db.delete(whatsappAuth).where(like(whatsappAuth.name, `${prefix}%`));
    },
  });

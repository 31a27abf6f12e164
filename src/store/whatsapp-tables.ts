import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What WhatsApp Web needs to stay linked: credentials and Signal keys. Names are keyed hashes, since
 * Signal's own names hold phone numbers; values are sealed.
 */
export const whatsappAuth = sqliteTable('whatsapp_auth', {
  name: text('name').primaryKey(),
  sealed: text('sealed').notNull(),
});

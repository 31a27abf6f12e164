/** Baileys, whole; it is loaded only when WhatsApp Web is on. */
export type Baileys = typeof import('@whiskeysockets/baileys');

export const loadBaileys = (): Promise<Baileys> => import('@whiskeysockets/baileys');

/** Baileys logs phone numbers and messages: nothing of its own is printed. */
export const silent = {
  level: 'silent',
  child: () => silent,
  trace: () => undefined,
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

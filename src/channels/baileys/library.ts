/** Baileys, whole; it is loaded only when WhatsApp Web is on. */
export type Baileys = typeof import('@whiskeysockets/baileys');

export async function loadBaileys(): Promise<Baileys> {
  hushLibraries();
  return import('@whiskeysockets/baileys');
}

/**
 * libsignal prints sessions, with their keys and phone numbers, to the console. Nothing of ours
 * writes there (our words go to the streams, our log through pino), so the console is closed.
 */
function hushLibraries(): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    console[method] = () => undefined;
}

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

/**
 * What a lost connection means (Baileys' `DisconnectReason`): connect again, at once where the
 * protocol asks for it, or stop and tell the operator. Nothing is wiped for any of them.
 */
export type Lost = 'again' | 'now' | 'stop';

const STOP: ReadonlySet<number> = new Set([
  401, // logged out on the phone
  403, // banned
  405, // WhatsApp does not speak to this version
  411, // the phone does not allow several devices
  419, // not authorised
  440, // another program took over this link
]);

export const lostBy = (code: number | undefined): Lost => {
  if (code === 515) return 'now';
  return code !== undefined && STOP.has(code) ? 'stop' : 'again';
};

const FIRST_MS = 2_000;
const LAST_MS = 5 * 60_000;

/** Doubles with each failure, with up to half of it added by chance. */
export const pauseAfter = (failures: number): number =>
  Math.round(Math.min(LAST_MS, FIRST_MS * 2 ** failures) * (1 + Math.random() / 2));

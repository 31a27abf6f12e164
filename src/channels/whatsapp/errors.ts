import type { Sent } from '../../ports.ts';

/**
 * What a refusal means for the message (Meta, Cloud API, «Error codes»): it is worth another try, we
 * are too fast, the 24 hours are over, or it is in vain.
 */
export type Refusal = 'retry' | 'throttle' | 'window' | 'permanent';

const CODES: Readonly<Record<number, Refusal>> = {
  1: 'retry',
  2: 'retry',
  4: 'throttle',
  80007: 'throttle',
  130429: 'throttle',
  131048: 'throttle',
  131056: 'throttle',
  131000: 'retry',
  131016: 'retry',
  131057: 'retry',
  133004: 'retry',
  133016: 'retry',
  131047: 'window',
  131026: 'permanent',
};

/** The token or the account: no message gets through until the operator mends it. */
const OPERATOR = new Set([0, 3, 10, 190, 368, 131005, 131031, 131042, 133010]);

/** To one person one message in six seconds (error 131056). */
const PAIR_MS = 6_000;
const THROTTLE_MS = 30_000;
const RETRY_MS = 5_000;
/** An operator needs time to mend a token; the reply waits for them as long as it lives. */
const OPERATOR_MS = 5 * 60_000;

export const refusalOf = (code: number, httpStatus: number): Refusal => {
  if (CODES[code]) return CODES[code];
  if (OPERATOR.has(code) || httpStatus === 401 || httpStatus >= 500) return 'retry';
  return httpStatus === 429 ? 'throttle' : 'permanent';
};

export const isForOperator = (code: number): boolean => OPERATOR.has(code);

export function sentOf(code: number, httpStatus: number): Sent {
  switch (refusalOf(code, httpStatus)) {
    case 'throttle':
      return { kind: 'later', afterMs: jittered(code === 131056 ? PAIR_MS : THROTTLE_MS) };
    case 'retry':
      return { kind: 'later', afterMs: jittered(isForOperator(code) ? OPERATOR_MS : RETRY_MS) };
    case 'window':
      return { kind: 'never', why: 'window' };
    case 'permanent':
      return { kind: 'never', why: `whatsapp-${code}` };
  }
}

/** Not all at once: up to half of the pause is added by chance. */
const jittered = (ms: number): number => Math.round(ms * (1 + Math.random() / 2));

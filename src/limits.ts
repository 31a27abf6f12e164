/**
 * The tightest bounds of all channels, so that content checked once fits everywhere.
 * Numbers from Meta's Cloud API (interactive lists: 10 rows of 24 characters, body 1024) and
 * Telegram's Bot API (4096); what passes a bound is refused at check time, never cut.
 */

/** One row of ten is kept for «volver» or «más». */
export const MENU_ROWS = 9;
export const LABEL_CHARS = 24;
export const BODY_CHARS = 1024;
/** One bubble that a person reads without scrolling far; the rest waits behind «más». */
export const REPLY_CHARS = 900;
/** A longer message is not read to its end: the person is asked to shorten it. */
export const MESSAGE_CHARS = 4096;

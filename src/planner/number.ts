/** 12345 → «12.345». */
export const thousands = (count: number): string =>
  String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, '.');

/** A count, or what is said where it is hidden. */
export const shown = (count: number | undefined, hidden: string): string =>
  count === undefined ? hidden : thousands(count);

/** Largest first. */
export const byCount = (a: { count: number }, b: { count: number }): number => b.count - a.count;

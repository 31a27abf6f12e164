/** `YYYY-MM-DD` in Colombia, which keeps UTC−5 all year. */
export const colombianToday = (now: Date): string =>
  new Date(now.getTime() - 5 * 3_600_000).toISOString().slice(0, 10);

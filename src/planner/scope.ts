import type { Account } from './ports.ts';

/** Whose figures are drawn. */
export type Reader = Account;

/** Whether an account may see a place; the country as a whole belongs to accounts of the country. */
export const maySee = ({ scope }: Reader, place: string): boolean =>
  scope.some((code) => code === 'CO' || (place !== '' && place.startsWith(code)));

/** The languages the guide speaks. Imports nothing. */

/** Spanish is the one everything is written in first; the others are said over it. */
export const SPANISH = 'es';
export const FOREIGN = ['en', 'fr', 'ht', 'pt'] as const;
export const LANGUAGES = [SPANISH, ...FOREIGN] as const;

export type Language = (typeof LANGUAGES)[number];
export type Foreign = (typeof FOREIGN)[number];

export const isLanguage = (value: string | null | undefined): value is Language =>
  LANGUAGES.some((language) => language === value);

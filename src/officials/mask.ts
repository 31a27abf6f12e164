/** Runs of digits as long as a document's or a phone's, with the marks people write between them. */
const LONG_NUMBER = /\+?\d(?:[\s.()-]?\d){5,}/g;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** What officials need not see of a person's words: numbers of documents and phones, e-mails. */
export const withoutNumbers = (text: string): string =>
  text.replace(EMAIL, '[correo]').replace(LONG_NUMBER, '[número]');

import { type Canvas, takeAll } from './spans.ts';

const DOMAIN_END = '(?:com?|net|org|es|ve|edu|gob|gov|info|mx|ar|cl|pe|ec|us|io|live|me)';
/* As dictated: «juan punto pérez arroba gmail punto com», «dani (at) yahoo.es». */
const DOT = '(?:[\\[(]?(?:punto|dot)[\\])]?|\\.|,)';
const SAID = '(?:[\\[(]?(?:punto|dot)[\\])]?|guion(?: bajo| medio)?|rayita|piso|barra|_|-|\\.)';
const LOCAL = `[a-z0-9]+(?:(?:[._+-]+| ${SAID} ?)[a-z0-9]*){0,8}`;
const SPACED = '[a-z0-9._-]+(?: [a-z0-9._-]+){0,7}';
const AT = '(?:[\\[(](?:arrob?ba|arova|at)[\\])]|(?:arrob?ba|arova|at)(?![a-z])|@)';
const HOST = `(?:(?:gmail|gmial|hotmail|outlook|yahoo|icloud|live)(?: ?${DOT}? ?(?:com|es|net|co|ve)\\b)?|[a-z0-9-]+ ?${DOT} ?${DOMAIN_END}\\b)(?: ?${DOT} ?[a-z]{2}\\b)?`;
const CUE =
  '\\b(?:correo|e-?mail|imail|mail|gmail|hotmail|escrib\\w* al?|mand\\w* al?|envi\\w* al?)(?: electronico)?(?: es| seria)?[: ]+(?:es )?';
/** Mailboxes of public bodies are lines like any other. */
const PUBLIC_MAIL =
  /(?:gov\.co|gob\.ve|mil\.co|edu\.co|acnur\.org|unhcr\.org|iom\.int|un\.org|cruzrojacolombiana\.org)$/;

export function takeEmails(canvas: Canvas): void {
  for (const match of canvas
    .rest()
    .matchAll(
      new RegExp(
        `[a-z0-9](?:[\\w.+-]*[a-z0-9_])?\\s?@\\s?[a-z0-9-]+(?:\\s?[.,]\\s?[a-z0-9-]+)*?(?:\\s?[.,]\\s?|\\s)${DOMAIN_END}\\b(?:\\s?\\.\\s?[a-z]{2}\\b)?|[\\w.+-]+@[\\w-]+`,
        'g',
      ),
    ))
    canvas.take(
      match.index,
      match.index + match[0].length,
      PUBLIC_MAIL.test(match[0]) ? undefined : 'email',
    );
  takeAll(canvas, new RegExp(`${CUE}(?<take>${SPACED} ?${AT} ?${HOST})`, 'g'), 'email');
  takeAll(canvas, new RegExp(`${LOCAL} ?${AT} ?${HOST}`, 'g'), 'email');
}

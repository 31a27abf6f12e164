import { type Canvas, takeAll } from './spans.ts';

/* Dates: a birth's are taken, those of laws and journeys stay. */

const MONTH =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic)\\b\\.?';
const DAY_WORD =
  '(?:primero|un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\w+|veinte|veinti\\w+|treinta(?: y uno)?)';
export const YEAR = '(?:19|20)\\d{2}';
const TENS_WORD =
  '(?:veinti[a-z]+|(?:diez|once|doce|trece|catorce|quince|dieci[a-z]+|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y [a-z]+)?)';
/** Mil novecientos noventa y ocho, dos mil cinco, noventa y ocho. */
const YEAR_WORDS = `(?:(?:mil (?:novecientos|nueve ?cientos)|dos ?mil)(?: ${TENS_WORD}| (?:un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)o?\\b)?|${TENS_WORD})`;
/** 12/05/1990, 12-5-90, 12 de mayo de 1990, doce de mayo del 90, mayo 12 de 1990, 1990-05-12. */
export const DATE = `(?:${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?(?:${YEAR}|\\d{2})\\b|\\d{1,2} \\d{1,2} ${YEAR}|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])${YEAR}\\b|\\d{1,2} del? \\d{1,2} del? (?:${YEAR}|\\d{2}\\b)|(?:\\d{1,2}|${DAY_WORD})[\\s/-]*(?:de(?:l mes de)?\\s+)?${MONTH}(?:[\\s,/-]*(?:del?\\s+)?(?:ano\\s+)?(?:${YEAR}|'?\\d{2}\\b|${YEAR_WORDS}))?|${MONTH}\\s+\\d{1,2}[\\s,]+(?:del?\\s+)?${YEAR})`;
const BORN =
  '(?:naci(?:o|mos|miento|da|do|eron|dos|das)?|nasi(?:o|da|do|miento)?|f(?:echa)?\\.?\\s?(?:de\\s)?nac(?:imiento)?\\.?|f\\.?\\s?[n/]\\.?\\s?n?\\b\\.?|fn|fdn|nac\\.?|cumple(?:anos)?|cumplo(?: anos)?|cumplio(?: anos)?|soy(?= del \\d))';
const LAWFUL =
  /(?:ley|decreto|resolucion|sentencia|circular|acuerdo|convenio|convencion|tratado|protocolo|constitucion|estatuto|norma|conpes|diario oficial|vigen|rige|expedid|publicad|firmad|promulgad|entr[oa] en|plazo|hasta|desde|vence|venci|expir|lleg|entre|cita|antes del?|despues del?|a partir|valido|valida|sirve)[^.;\n]{0,40}$/;
/** «Los nacidos después del 19 de agosto»: a date that holds for all. */
const RATHER_LAW = '(?:despues|antes|desde|hasta|partir|entre|vence|cita|los nacid)';
const OF_A_CHILD = /\b(?:registrar|registro|nin[oa]|hij[oa]|bebe)\b[^.;\n\d]{0,40}$/;

export function takeBirthdates(canvas: Canvas): void {
  takeAll(
    canvas,
    new RegExp(
      `\\b${BORN}(?:(?!${RATHER_LAW})(?:[^.;\\n\\d]|\\.(?=\\s?[:\\d]))){0,45}?[\\s:(.]+(?<take>${DATE})`,
      'g',
    ),
    'birthdate',
  );
  takeAll(
    canvas,
    new RegExp(`(?<take>\\b${DATE})[\\s,)(]{1,3}(?:es |fue )?(?:mi |su |la )?(?:${BORN})\\b`, 'g'),
    'birthdate',
  );
  for (const match of canvas.rest().matchAll(new RegExp(`(?<![\\d.-])${DATE}`, 'g'))) {
    // Eight digits alone are a document's as well as a date's.
    if (/^\d{8}$/.test(match[0])) continue;
    const before = canvas.folded.slice(Math.max(0, match.index - 60), match.index);
    const year = Number(match[0].match(/(?:19|20)\d{2}/)?.[0] ?? 0);
    // A full date before 2010, or beside a child's name, that no law or journey is tied to is somebody's birthday.
    const aChilds = OF_A_CHILD.test(before) && /^[\d\s/.-]+$/.test(match[0]);
    const born = (aChilds || (year > 1900 && year < 2010)) && !LAWFUL.test(before);
    canvas.take(match.index, match.index + match[0].length, born ? 'birthdate' : undefined);
  }
}

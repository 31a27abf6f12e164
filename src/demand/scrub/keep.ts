import { DATE, YEAR } from './dates.ts';
import { type Canvas, takeAll } from './spans.ts';

/* What stays though it has digits: norms, links, times and prices. */

const NORM = new RegExp(
  `\\b(?:ley(?:es)?(?: estatutaria| organica)?|decreto(?:s|[ -]ley| legislativo| unico)?|dec\\.?|resolucion(?:es)?|res\\.?|sentencias?|circular(?: conjunta| externa)?|acuerdo|directiva|conpes|auto|articulos?|art\\.?|numeral|paragrafo|inciso|capitulo|alerta(?: temprana)?|norma|concepto|nit:?)(?: (?:numero|nro\\.?|num\\.?|n\\.?[º°o]?\\.?))?\\s*[:#]?\\s*(?:[a-z]{1,3}[- ])?\\d[\\d.]*(?:-\\d+)*(?:,? (?:y|e) \\d[\\d.]*)?(?:\\s+(?:del?\\s+(?:${DATE})|del?\\s+(?:ano\\s+)?${YEAR}|/\\s?${YEAR}))?(?:\\s*[/-]\\s*${YEAR})?|\\b(?:t|c|su)\\s?-\\s?\\d{2,4}(?:\\s*(?:de|del|/|-)\\s*(?:${YEAR}|\\d{2}))?`,
  'g',
);

export function keepNorms(canvas: Canvas): void {
  takeAll(canvas, /https?:\/\/[^\s)»"<>*]+|\bwww\.[^\s)»"<>*]+/g);
  takeAll(canvas, NORM);
  takeAll(canvas, /\b\d{1,2}:\d{2}(?:\s?[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?\s?m\b\.?/g);
}

export function keepPrices(canvas: Canvas): void {
  takeAll(
    canvas,
    /(?:us|cop|bs|usd)?\s?\$\s?\d[\d.,']*(?:\s?(?:mil(?:lon(?:es)?)?|k)\b)?(?:\s(?:de )?pesos)?|\b\d[\d.,]*\s?(?:mil(?:lon(?:es)?)?\s)?(?:de )?(?:pesos|bolivares|bolos|bs|dolares|usd|cop|lucas|barras|euros|palos|smmlv|smlv|uvt|uvb)\b|\b\d[\d.,]*\s?(?:mil|millon|millones)\b|\b\d+(?:[.,]\d+)?\s?%/g,
  );
  takeAll(
    canvas,
    /\b(?:salario|sueldo|ofrec\w+|quit\w+|rob\w+|prest\w+|sac\w+|pid\w+|gast\w+|pag(?:an|o|ue|aron|ar)?|cobr(?:an|a|aron|o|ar)?|cuest\w+|vale|valor|costo|precio|arriendo|multa|gan[oa]\w*|deb[oe]n?|prestamo|subsidio|cuota|renta|tarifa|total|aporte|bono|recibo)(?: (?:de|es|son|en|por|me|nos|a|minimo|mensual|como|unos|casi|hasta|del|la|el|ya)){0,4}[ :]+(?<take>\d{1,3}(?:[.,]\d{3})+|\d{4,7})\b(?![.\d-])/g,
  );
  takeAll(
    canvas,
    /\b\d{1,3}(?:\.\d{3})+\s(?=(?:de (?:salario|sueldo|arriendo|multa|subsidio|deuda)|mensual|diari|quincenal|semanal|al (?:mes|dia)|por (?:mes|dia|cada|persona|noche)|personas|migrantes|venezolanos|habitantes|familias|ninos|cupos|casos|refugiados|mujeres|kits|hogares|beneficiari))/g,
  );
}

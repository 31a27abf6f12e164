import { type Canvas, takeAll } from './spans.ts';

/** Words that three capitals before three digits often are, and no plate. */
const NOT_PLATES =
  /^(?:akt|nkd|dtx|xtz|bws|gsr|kmx|ppt|pep|eps|nit|ice|cai|ruv|sim|ips|iva|sat|soat|rut|pqr|cra|cll|kra|tel|cel|www|min|art|ley|sdq|apt|int|mts|sos|adn|icb|ese|por|son|los|las|con|del|una|que|hay|mas|son|nro|num|van|dia|dan|pag|una|sus|fue|era|cop|usd|mil|tmf|tmt|afp|arl|cdt|dps|jac|pts|hab|cod)/;

/** «equis ye zeta», «a b ce». */
const SPELT =
  '(?:[a-z]|equis|zeta|ye|doble u|uve?|be|ce|de|efe|ge|ache|jota|ka|ele|elle|eme|ene|pe|cu|erre|ese|te)';
const COUNTED = '(?:\\d|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)';

export function takePlates(canvas: Canvas): void {
  takeAll(
    canvas,
    new RegExp(
      `\\bplacas?\\b[^.;\\n\\d]{0,20}?[\\s:#]+(?<take>(?:${SPELT}(?:[ -]${SPELT}){2}|[a-z]{3}(?= ${COUNTED}))(?:[ -]?${COUNTED}\\b|[ -]?\\d{2,3}){1,3}(?:[ -]?[a-z]\\b)?)`,
      'g',
    ),
    'plate',
  );
  takeAll(
    canvas,
    /\b(?:placas?|matricula|moto(?:cicleta)?|carro|vehiculo|camioneta|taxi|bus|mototaxi)\b[^.;\n\d]{0,30}?[\s:#]+(?<take>(?!akt|nkd|dtx|xtz|bws|gsr|kmx|mod)[a-z]{3}\s?-?\s?\d{2,3}\s?[a-z]?|[a-z]{2}\s?-?\s?\d{3}\s?-?\s?[a-z]{2}|[a-z]\s[a-z]\s[a-z]\s\d\s?\d\s?\d?\s?[a-z]?|[a-z]{2}\d[a-z]\d{2}[a-z]?|[a-z]\d{2}[a-z]{2}\d[a-z])\b/g,
    'plate',
  );
  takeAll(
    canvas,
    /\bplacas?\b[^.;\n\d]{0,25}?[\s:#]+(?<take>(?=[a-z-]*\d)(?=[\d-]*[a-z])[a-z\d][a-z\d-]{1,8})\b/g,
    'plate',
  );
  for (const match of canvas
    .rest()
    .matchAll(/\b(?:[a-z]{3}[- ]?\d{3}|[a-z]{3}[- ]?\d{2}[a-z]|[a-z]{2}\d{3}[a-z]{2})\b/g)) {
    const written = canvas.text.slice(match.index, match.index + match[0].length);
    const upper = /^[A-Z]+/.test(written);
    if (NOT_PLATES.test(match[0]) || (/[ -]/.test(match[0]) && !upper)) continue;
    canvas.take(match.index, match.index + match[0].length, 'plate');
  }
}

import { type Canvas, takeAll } from './spans.ts';

/* What has a form of its own: e-mails, dates, addresses, plates; and what stays: norms, prices, times. */

const MONTH =
  '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic)\\b\\.?';
const DAY_WORD =
  '(?:primero|un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\w+|veinte|veinti\\w+|treinta(?: y uno)?)';
const YEAR = '(?:19|20)\\d{2}';
const YEAR_WORDS = '(?:mil|dos mil)(?: [a-z]+){0,5}';
/** 12/05/1990, 12-5-90, 12 de mayo de 1990, doce de mayo del 90, mayo 12 de 1990, 1990-05-12. */
const DATE = `(?:${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?(?:${YEAR}|\\d{2})\\b|\\d{1,2} \\d{1,2} ${YEAR}|\\d{1,2} del? \\d{1,2} del? (?:${YEAR}|\\d{2}\\b)|(?:\\d{1,2}|${DAY_WORD})[\\s/-]*(?:de(?:l mes de)?\\s+)?${MONTH}(?:[\\s,/-]*(?:del?\\s+)?(?:ano\\s+)?(?:${YEAR}|'?\\d{2}\\b|${YEAR_WORDS}))?|${MONTH}\\s+\\d{1,2}[\\s,]+(?:del?\\s+)?${YEAR})`;
const BORN =
  '(?:naci(?:o|mos|miento|da|do|eron|dos|das)?|nasi(?:o|da|do|miento)?|f(?:echa)?\\.?\\s?(?:de\\s)?nac(?:imiento)?\\.?|f\\.?\\s?n\\.?|fn|fdn|nac\\.?|cumple(?:anos)?|cumplo(?: anos)?|cumplio(?: anos)?)';
const LAWFUL =
  /(?:ley|decreto|resolucion|sentencia|circular|acuerdo|convenio|convencion|tratado|protocolo|constitucion|estatuto|norma|conpes|diario oficial|vigen|rige|expedid|publicad|firmad|promulgad|entr[oa] en|plazo|hasta|desde|vence|venci|expir|lleg|entre|cita|antes del?|despues del?|a partir|valido|valida|sirve)[^.;\n]{0,40}$/;

const DOMAIN_END = '(?:com?|net|org|es|ve|edu|gob|gov|info|mx|ar|cl|pe|ec|us|io|live|me)';
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
  takeAll(
    canvas,
    /(?:[a-z0-9._-]+(?: (?:punto|guion(?: bajo)?|piso|\.|_) ?[a-z0-9._-]+)*) ?(?:\(?arroba\)?|\(at\)|\[at\]| at ) ?[a-z0-9-]+ ?(?:punto|\.|,|dot)? ?(?:com|es|net|org|co|ve)\b(?: ?(?:punto|\.) ?[a-z]{2}\b)?/g,
    'email',
  );
}

const NORM = new RegExp(
  `\\b(?:ley(?:es)?(?: estatutaria| organica)?|decreto(?:s|[ -]ley| legislativo| unico)?|dec\\.?|resolucion(?:es)?|res\\.?|sentencias?|circular(?: conjunta| externa)?|acuerdo|directiva|conpes|auto|articulos?|art\\.?|numeral|paragrafo|inciso|capitulo|alerta(?: temprana)?|norma|concepto|nit:?)(?: (?:numero|nro\\.?|num\\.?|n\\.?[º°o]?\\.?))?\\s*[:#]?\\s*(?:[a-z]{1,3}[- ])?\\d[\\d.]*(?:-\\d+)*(?:,? (?:y|e) \\d[\\d.]*)?(?:\\s+(?:del?\\s+(?:${DATE})|del?\\s+(?:ano\\s+)?${YEAR}|/\\s?${YEAR}))?(?:\\s*[/-]\\s*${YEAR})?|\\b(?:t|c|su)\\s?-\\s?\\d{2,4}(?:\\s*(?:de|del|/|-)\\s*(?:${YEAR}|\\d{2}))?`,
  'g',
);

export function keepNorms(canvas: Canvas): void {
  takeAll(canvas, /https?:\/\/[^\s)»"<>*]+|\bwww\.[^\s)»"<>*]+/g);
  takeAll(canvas, NORM);
  takeAll(canvas, /\b\d{1,2}:\d{2}(?:\s?[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?\s?m\b\.?/g);
}

export function takeBirthdates(canvas: Canvas): void {
  takeAll(
    canvas,
    new RegExp(`\\b${BORN}(?:[^.;\\n\\d]|\\.(?=\\s?[:\\d])){0,45}?[\\s:(.]+(?<take>${DATE})`, 'g'),
    'birthdate',
  );
  takeAll(
    canvas,
    new RegExp(`(?<take>\\b${DATE})[\\s,)(]{1,3}(?:es |fue )?(?:mi |su |la )?(?:${BORN})\\b`, 'g'),
    'birthdate',
  );
  for (const match of canvas.rest().matchAll(new RegExp(`(?<![\\d.-])${DATE}`, 'g'))) {
    const before = canvas.folded.slice(Math.max(0, match.index - 60), match.index);
    const year = Number(match[0].match(/(?:19|20)\d{2}/)?.[0] ?? 0);
    // A full date before 2010 that no law or journey is tied to is somebody's birthday.
    const born = year > 1900 && year < 2010 && !LAWFUL.test(before);
    canvas.take(match.index, match.index + match[0].length, born ? 'birthdate' : undefined);
  }
}

const STREET =
  '(?:calles?|cll?e?\\.?|carreras?|cra\\.?|kra\\.?|kr\\.?|cr\\.?|avenida|avda?\\.?|av\\.?|transversal|transv\\.?|trans\\.?|tv\\.?|diagonal|diag\\.?|dg\\.?|circular|autopista|ak\\.?|ac\\.?|callejon)';
const NUMBER =
  '\\d{1,3}(?:ta|da|ra|va|na|ma|\\s?[a-z])?\\b(?:\\s?bis\\b)?(?:\\s?[a-z]\\b)?(?:\\s(?:sur|este|norte|oeste)\\b)?';
const MARK = '\\s*,?\\s*(?:#|n[.º°]+o?\\.?|no\\.?|nro\\.?|num\\.?|numero|nº|con|-)\\s*';
const NAME_WORDS =
  "(?:el |la |los |las |de |del |san |santa |villa |nuev[oa] |alto |bajo )*[a-z0-9']+(?:(?: (?:de|del|la|las|los|el|i|ii|iii)\\b)* (?!y\\b|en\\b|con\\b|tel|cel|necesit|quier|vivo|mi\\b|de\\b|por\\b|para\\b|pero\\b|que\\b|donde\\b|a\\b|o\\b|no\\b|me\\b|estoy|tengo|cerca|municipio|ciudad|desde|hace|y\\b|los\\b|somos|es\\b|se\\b|necesito)[a-z0-9']+){0,2}";
const INSIDE = `(?:\\s*[,.;-]?\\s*(?:(?:apto?|apartamento|ap|int|interior|torre|bloque|blq|bl|casa|piso|local|oficina|ofc|habitacion|hab|pieza|manzana|mz|mza|lote|lt|etapa|sector|unidad|segundo piso|primer piso|tercer piso)\\.?\\s*(?:#|no\\.?|n°)?\\s*(?:\\d+\\s?-?\\s?\\d*[a-z]?|[a-z]\\d*)\\b|(?:segundo|primer|tercer|cuarto) piso|(?:barrio|brr?\\.?|b\\/|urb(?:anizacion|\\.)?|conjunto(?: residencial)?|edificio|vereda|villa) ${NAME_WORDS}))`;
const HOME =
  '(?:viv[oe]|vivimos|viven|viviend[oa]|direccion|dir|domicilio|resid[oea]\\w*|mi casa|casa de|arriendo en|hospedad[oa]|queda(?:mos|ndo)? en|ubicad[oa]|me encuentro|estoy en|estamos en|mando a|entrega|recoger)';

export function takeAddresses(canvas: Canvas): void {
  const street = `\\b${STREET}\\s*(?:${NUMBER}|[a-z]+(?: [a-z]+){0,2}(?=\\s*(?:#|n[.º°o])))(?:${MARK}${NUMBER}(?:\\s*(?:-|–|—|guion|\\s)\\s*\\d{1,3}\\b(?:\\s(?:sur|este|norte|oeste)\\b)?)?)${INSIDE}*`;
  takeAll(canvas, new RegExp(`(?:${INSIDE.slice(0)}\\s*,?\\s*)?${street}`, 'g'), 'address');
  takeRural(canvas);
  // A crossing of two streets, or a house without a street, is someone's only when someone lives there.
  takeAll(
    canvas,
    new RegExp(
      `\\b(?:manzana|mz\\.?|mza\\.?|lote|bloque|torre|conjunto(?: residencial)? [a-z]+(?: [a-z]+)?|vereda ${NAME_WORDS},?|urb(?:anizacion|\\.)? ${NAME_WORDS},?|barrio ${NAME_WORDS},?)\\s*(?:\\d+|[a-z]\\d*\\b)?\\s*,?\\s*(?:casa|lote|lt\\.?|apto\\.?|apartamento|manzana|mz\\.?|calle|cra|carrera|interior|int|torre|bloque)\\s*(?:#|no\\.?)?\\s*(?:\\d+\\s?-?\\s?\\d*[a-z]?|[a-z]\\d+|[a-z])\\b${INSIDE}*`,
      'g',
    ),
    'address',
  );
  takeAll(
    canvas,
    new RegExp(
      `\\b${HOME}[^.;\\n]{0,30}?(?<take>\\b${STREET}\\s*${NUMBER}(?:\\s*(?:con|y|entre)\\s*(?:${STREET})?\\s*${NUMBER})?${INSIDE}*)`,
      'g',
    ),
    'address',
  );
}

/** Out of town: a road's kilometre, a farm in its vereda. */
function takeRural(canvas: Canvas): void {
  takeAll(
    canvas,
    new RegExp(
      `\\b(?:kilometro|km)\\.?\\s?\\d+(?:[.,]\\d+)?\\s(?:de la )?via\\s(?:a |al |hacia )?${NAME_WORDS}${INSIDE}*|\\bvereda ${NAME_WORDS}\\s*,?\\s*(?:finca|parcela|predio) ${NAME_WORDS}|\\bfinca ${NAME_WORDS}\\s*,?\\s*vereda ${NAME_WORDS}`,
      'g',
    ),
    'address',
  );
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

/** Words that three capitals before three digits often are, and no plate. */
const NOT_PLATES =
  /^(?:ppt|pep|eps|nit|ice|cai|ruv|sim|ips|iva|sat|soat|rut|pqr|cra|cll|kra|tel|cel|www|min|art|ley|sdq|apt|int|mts|sos|adn|icb|ese|por|son|los|las|con|del|una|que|hay|mas|son|nro|num|van|dia|dan|pag|una|sus|fue|era|cop|usd|mil|tmf|tmt|afp|arl|cdt|dps|jac|pts|hab|cod)/;

export function takePlates(canvas: Canvas): void {
  takeAll(
    canvas,
    /\b(?:placas?|matricula|moto(?:cicleta)?|carro|vehiculo|camioneta|taxi|bus|mototaxi)\b[^.;\n\d]{0,30}?[\s:#]+(?<take>[a-z]{3}\s?-?\s?\d{2,3}\s?[a-z]?|[a-z]{2}\s?-?\s?\d{3}\s?-?\s?[a-z]{2}|[a-z]\s[a-z]\s[a-z]\s\d\s?\d\s?\d?\s?[a-z]?|[a-z]{2}\d[a-z]\d{2}[a-z]?|[a-z]\d{2}[a-z]{2}\d[a-z])\b/g,
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

import { type Canvas, takeAll } from './spans.ts';

/*
 * Where somebody lives, as people say it: by the street grid, by block and house, by farm and village,
 * or by what stands beside it. One part alone is a place; two, or one after «vivo en», find a person.
 */

const STREET =
  '(?:calles?|cll?e?\\.?|carreras?|cra\\.?|kra\\.?|kr\\.?|cr\\.?|avenida|avda?\\.?|av\\.?|transversal|transv\\.?|trans\\.?|tv\\.?|diagonal|diag\\.?|dg\\.?|circular|autopista|aut\\.?|ak\\.?|ac\\.?|callejon|pasaje|k(?=\\s*\\d)|c(?=\\s*\\d+[a-z]?\\s*#))';
const ONE =
  'uno?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|primera|segunda|tercera|cuarta|quinta|sexta|septima|octava|novena|decima';
const SPOKEN = `(?:${ONE}|diez|once|doce|trece|catorce|quince|dieci[a-z]+|veint[a-z]+|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y (?:${ONE}))?|cien|ciento [a-z]+)\\b`;
const SIDE = '(?:\\s(?:sur|este|norte|oeste)\\b)?';
const NUMBER = `(?:\\d{1,3}(?:ta|da|ra|va|na|ma|[a-z]{1,2}|\\s[a-z])?\\b(?:\\s?bis\\b)?(?:\\s?[a-z]\\b)?|${SPOKEN}(?: bis\\b)?)${SIDE}`;
const MARK =
  '\\s*,?\\s*(?:#|n[.º°]+o?\\.?|no?\\.?(?=\\s*\\d)|nro\\.?|num\\.?|numero|nº|con|esquina|-|\\s(?=\\d{1,3}[a-z]?[\\s-]+\\d{1,3}\\b))\\s*';
const STOP =
  '(?!y\\b|en\\b|con\\b|tel|cel|necesit|quier|vivo|mi\\b|de\\b|por\\b|para\\b|pero\\b|que\\b|donde\\b|a\\b|o\\b|no\\b|me\\b|estoy|tengo|cerca|municipio|ciudad|desde|hace|km|kilometro|via|piso|etapa|interior|los\\b|somos|es\\b|se\\b|casa|mz|manzana|torre|apto|apart|lote|bloque|sector|finca|parcela)';
const NAME_WORDS = `(?:el |la |los |las |de |del |san |santa |villa |nuev[oa] |alto |bajo )*[a-z0-9']+(?:(?: (?:de|del|la|las|los|el|i|ii|iii)\\b)* ${STOP}[a-z0-9']+){0,2}`;
const NAMED = `(?:barrio|brr?\\.?|b\\/|urb(?:anizacion|\\.)?|conjunto(?: residencial| cerrado)?|condominio|ciudadela|residencias?|edif(?:icio|\\.)?|vereda|finca|parcelacion|hacienda|predio|sector|invasion|asentamiento|villa|hotel|hostal|pension) (?!de\\b|del\\b|donde|que|y\\b|no\\b|se\\b|me\\b)${NAME_WORDS}`;
const UNIT = `(?:apto?s?|apt|apartamento|ap|interior|int|torre|bloque|blq|bl|bq|casa|cs|piso|local|lc|oficina|ofc|of|habitacion|hab|pieza|cuarto|manzana|mz|mza|mzna|lote|lt|etapa|sector|supermanzana|unidad|parcela|entrada|nivel|bodega|modulo|rancho|km|kilometro)\\.?\\s*(?:#|no\\.?|n°|nro\\.?|numero|num\\.?)?\\s*(?:\\d{1,4}\\s?-?\\s?\\d{0,3}[a-z]?|[a-z]\\d{0,3}|${SPOKEN})\\b`;
const COLOUR =
  '(?:verde|azul|roj[oa]|blanc[oa]|amarill[oa]|rosad[oa]|negr[oa]|gris|morad[oa]|naranja|cafe|beige|esquiner[oa])';
const LOOK = `(?:(?:segundo|primer|tercer|cuarto|quinto|ultimo) piso|esquina|(?:casa|rancho|porton|puerta|reja|fachada|edificio|casita) (?:de )?(?:color )?${COLOUR}\\b|(?:casa )?sin numero|casa de (?:dos|tres|un) pisos?|(?:casa|rancho) de (?:tablas?|latas?|carton|madera|zinc|bahareque|adobe|barro))`;
const BESIDE =
  '(?:al frente|frente|enfrente|detras|atras|al lado|a un lado|diagonal|a la vuelta|a (?:una|dos|tres|\\d) (?:cuadras?|casas?)|encima|arriba|abajo|debajo|contiguo|por la entrada|al fondo|subiendo|bajando)';
const LANDMARK =
  '(?:panaderia|tienda|ferreteria|hotel|iglesia|capilla|cancha|colegio|escuela|parque|drogueria|farmacia|supermercado|bomba|gasolinera|terminal|puente|poste|billar|peluqueria|taller|bar|cantina|restaurante|asadero|mercado|plaza|fruver|carniceria|licorera|jardin|salon comunal|tanque|quebrada|cementerio|estadio|cai|alcaldia|hospital|estacion|universidad|policia|banco|lavadero|bodega|minimarket|abasto)';
const NEAR = `${BESIDE} (?:de |del |a |al |con )?(?:la |el |los |las |un |una )?${LANDMARK}(?: (?:(?:de |del |la |el |los |las |don |dona )*)${STOP}[a-z0-9']+){0,3}`;
const PARTED = '\\s*[,.;-]?\\s*(?:en (?:el|la) |del? (?:la )?|al )?';
const INSIDE = `(?:\\s*[,.;-]?\\s*(?:en (?:el |la )?)?(?:${UNIT}|${LOOK}|${NAMED}|${NEAR}))`;
const HOME =
  '(?:viv[oe]|vivimos|vivia|viven|viviend[oa]|direccion|dir|domicilio|resid[oea]\\w*|mi casa|casa de|arriend\\w+|alquil\\w+|hospedad[oa]|queda(?:mos|ndo)? en|me quedo|quedo|durmiendo|duermo|dormimos|ubicad[oa]|me encuentro|estoy en|estamos|mando a|mand\\w+|entrega\\w*|recoger|llegar|visit\\w+)';

export function takeAddresses(canvas: Canvas): void {
  const number = `${NUMBER}(?:\\s*(?:-|–|—|guion|\\s)\\s*(?:\\d{1,3}\\b|${SPOKEN})(?: ${SPOKEN})?${SIDE})?`;
  const named = `[a-z]+(?: [a-z]+){0,2}(?=\\s*(?:#|n[.º°o]|con ${STREET}|\\d+\\s?-\\s?\\d+))`;
  const street = `\\b${STREET}\\s*(?:${NUMBER}|${named})${MARK}(?:${STREET}\\s*)?${number}`;
  takeAll(
    canvas,
    new RegExp(`(?:\\b(?:${UNIT}|${NAMED})\\s*,?\\s*)?${street}${INSIDE}*`, 'g'),
    'address',
  );
  takeAll(
    canvas,
    new RegExp(
      `\\b${STREET}\\s*${NUMBER}\\s*entre\\s*(?:${STREET}\\s*)?${NUMBER}\\s*y\\s*(?:${STREET}\\s*)?${NUMBER}${INSIDE}*|\\b(?:esquina|pieza|cuarto|casa|apartamento|local)(?: en| de)? la \\d{1,3}[a-z]? con (?:la )?\\d{1,3}\\b`,
      'g',
    ),
    'address',
  );
  takeRural(canvas);
  takeParts(canvas);
  const lived = `\\b${HOME}\\b[^.;\\n]{0,30}?`;
  takeAll(
    canvas,
    new RegExp(
      `${lived}(?<take>\\b${STREET}\\s*${NUMBER}(?:\\s*(?:y|entre)\\s*(?:${STREET})?\\s*${NUMBER})?${INSIDE}*)`,
      'g',
    ),
    'address',
  );
  takeAll(canvas, new RegExp(`${lived}(?<take>\\b${NEAR}${INSIDE}*)`, 'g'), 'address');
  takeLeadIn(canvas);
}

/** «vivo en el inquilinato de la [calle 18 con 14]»: what leads from «vivo en» to an address is part of it. */
function takeLeadIn(canvas: Canvas): void {
  const lead = new RegExp(
    `\\b${HOME}\\b(?: (?:es|en|por|a|ahora|aqui|aca|hoy))*[: ]+(?<take>(?:[a-z]+,? ){1,6})$`,
  );
  for (const { start, kind } of [...canvas.taken()]) {
    if (kind !== 'address') continue;
    const said = canvas.rest().slice(0, start).match(lead)?.groups?.take;
    if (said && !/[,;] |\b(?:que|y|pero|porque|con|mi|me|no|se)\b/.test(said))
      canvas.take(start - said.length, start, kind);
  }
}

/** Block and house, or a named place with a house: «manzana 7 lote 12», «vereda El Salado casa 3». */
function takeParts(canvas: Canvas): void {
  const grid = `${STREET}\\s*${NUMBER}`;
  const part = `(?:${UNIT}|${LOOK}|${NAMED}|${grid}|la numero \\d+)`;
  const house = new RegExp(`\\b(?:${UNIT}|${LOOK}|${grid})`);
  for (const match of canvas
    .rest()
    .matchAll(new RegExp(`\\b${part}(?:${PARTED}${part}(?![a-z0-9]))+`, 'g')))
    if (house.test(match[0])) canvas.take(match.index, match.index + match[0].length, 'address');
}

/** Out of town: a road's kilometre, a farm in its vereda. */
function takeRural(canvas: Canvas): void {
  takeAll(
    canvas,
    new RegExp(
      `\\b(?:kilometro|km)\\.?\\s?\\d+(?:[.,]\\d+)?\\s(?:de la |en la )?(?:via|carretera)\\s(?:a |al |hacia |que va a )?${NAME_WORDS}${INSIDE}*|\\b(?:vereda|corregimiento) ${NAME_WORDS}\\s*,?\\s*(?:finca|parcela|predio|hacienda) ${NAME_WORDS}|\\b(?:finca|hacienda) ${NAME_WORDS}\\s*,?\\s*(?:en la |de la )?(?:vereda|corregimiento) ${NAME_WORDS}`,
      'g',
    ),
    'address',
  );
}

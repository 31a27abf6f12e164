import { KIN } from './words.ts';

/*
 * What people write before a name, and how sure it makes that a name follows: after «me llamo» nearly
 * any word is one; after «mi hijo» a name or a word that is nothing else; after «hola» a name only.
 */

export type Cue = 'named' | 'called' | 'kin' | 'self' | 'greeted';

const kin = `(?:${KIN})`;
const OWNER = '(?:del? )?(?:paciente|titular|menor|nin[oa]|beneficiari[oa]|hij[oa]|usuari[oa])';

export const CUES: readonly (readonly [Cue, RegExp])[] = [
  [
    'named',
    new RegExp(
      [
        '\\b(?:me (?:llamo|yamo|yamaron|bautizaron)|nos llamamos)\\b(?: como)?',
        '\\bmi n[ou]m?bre?(?: completo| real| verdadero| y apellido)*\\s*(?:es\\b|:)',
        `\\bn[ou]mbres?(?: y apellidos?)?(?: completos?)?(?: ${OWNER})?\\s*(?::|es\\b)`,
        '\\bapellidos?\\s*(?::|es\\b|son\\b)',
        '\\b(?:a nombre del?(?: (?:la|el))?(?: (?:senora?|nin[oa]))?|responde al nombre de|de nombre|(?:registrad|identificad|conocid|inscrit|bautizad|anotad)[oa] como)\\b',
      ].join('|'),
      'g',
    ),
  ],
  [
    'called',
    new RegExp(
      [
        '\\b(?:me|le|les|lo|la) (?:dicen|llaman|apodan|decimos)(?: (?:el|la)\\b)?(?! (?:a|al) )',
        `\\bmi nombre\\b`,
        `\\b${kin}\\b[^.;\\n]{0,30}?\\bse llama(?:n|ba)?\\b`,
        '\\b(?:de parte de|les? (?:habla|escribe|saluda)|quien (?:les? )?(?:habla|escribe)(?: es)?|habla con|atentamente|att?e?\\b|firma(?:do)?|titular|beneficiari[oa]|remitente|solicitante|contacto|acudiente|responsable|pregunt(?:en?|ar|e|o) por|hable con|me atendio|nos atendio|busco a|buscando a|conoce[ns]? a|me presento)\\b\\.?\\s*[:,]?',
      ].join('|'),
      'g',
    ),
  ],
  ['self', /\b(?:yo,?|s+oy|somos|habla|saludos?,?|aqui|gracias,?|bendiciones,?)(?: es)?\b,?/g],
  [
    'kin',
    new RegExp(
      `\\b${kin}\\b\\.?(?: (?:mayor|menor|pequen[oa]|de \\d+ (?:anos?|meses)|de (?:cuarto|cuadra|trabajo|piso|clase)))?(?: de| es)?,?`,
      'g',
    ),
  ],
  [
    'greeted',
    /\b(?:hola|ola|buen(?:as|os)(?: (?:tardes|noches|dias))?|buen dia|epale|estimad[oa]s?|querid[oa]s?)\b,?/g,
  ],
];

import { stemmer } from '@orama/stemmers/spanish';
import { sound } from '../../text.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { BODIES, PLACES_ELSEWHERE } from './public-words.ts';
import { SURNAMES } from './surnames.ts';
import { NOT_A_NAME } from './words.ts';

/*
 * What a folded word is: a name, an everyday word, or neither. No list holds the names that parents
 * coin, so a word that is neither is judged by its letters: by how much likelier their threes are
 * among the names of the lists than among everyday words.
 */

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

const GIVEN = new Set(list(GIVEN_NAMES));
const FAMILY = new Set(list(SURNAMES));
const EVERYDAY = list(EVERYDAY_WORDS);
const EVERYDAY_STEMS = new Set(EVERYDAY.map((word) => stemmer(word)));
const EVERYDAY_SOUNDS = new Set(EVERYDAY.map((word) => sound(stemmer(word))));
const PUBLIC = new Set([...list(PLACES_ELSEWHERE), ...list(BODIES)]);
const NAME_SOUNDS = new Set([...GIVEN, ...FAMILY].map(sound));

/** Names that are everyday words, places or papers too: alone they prove nothing. */
const AMBIGUOUS = new Set(
  list(`
alan alba albania alegria alejandria amada amado ambar america amparo ana angel antonio anunciacion argelia
armenia asia asuncion aurora austin axel azucena azul barbara belen beto bienvenida bienvenido blanca bolivar
bueno caldas canaima candelaria candido caridad carmen caro carolina casto celeste chayo chela chucho cielo
clara clemente colina concepcion conchita consuelo cordoba cristal cristo cruz dalia dallas dana dani denver
digna dios dolores domingo dulce dulcinea ella emma emperatriz encarnacion esmeralda esperanza estrella eva
ever felicidad flor florencia francia francisco gabi gala garibaldi generosa georgia gloria gracia
guadalupe hamilton hegel helena hortensia houston ida india indira inmaculada inocencia inocencio iris irlanda
isabel israel jackson jan jazmin jesus jordan jordania jose juan julio junior justa justo kelly kenia kennedy
lara leal lealtad lenin leo leticia levi lia libia linda lisboa lluvia lola lorena loreto lourdes lucas lucero
lucho lucia luna lupe luz macario magdalena mar mara margarita mari marta maxima maximo may memo mercedes
merida mia milagro milagros mile milena mina miranda modesta modesto mosquera nacho nana nando napoleon narino
navarra nazareno nazareth nena nieves nilo nixon nora norma oliva orlando orquidea pacho paloma pancho pao
paola pastor pastora patrocinio paz pedro pepe peregrina perfecta perfecto perla perlita petra piedad pilar
pipe placida polonia prado primitivo providencia prudencia puro quique reina remedios rene rey reyes rita roma
roman rosa rosario rubi ruby rut salome salvador santa santander santiago santo santos sara segundo simon
sinai socorro sol soledad stalin sucre tati tito tomas tony toño trinidad universo uslar vale valencia ventura
vera victor victoria violeta virgen virginia vito washington
`),
);

export const isGiven = (word: string): boolean => GIVEN.has(word);
export const isFamily = (word: string): boolean => FAMILY.has(word);

/** A place, body or paper that people name. */
export const isPublicWord = (word: string): boolean => PUBLIC.has(word);

/** A word of everyday Spanish, also bent or misspelt as it sounds: «nesesitava». */
export function isEveryday(word: string): boolean {
  if (NOT_A_NAME.has(word) || word.length < 3) return true;
  const stem = stemmer(word);
  return (
    EVERYDAY_STEMS.has(stem) ||
    (stem.length > 3 && EVERYDAY_SOUNDS.has(sound(stem))) ||
    isInflected(word)
  );
}

export const isAmbiguous = (word: string): boolean =>
  AMBIGUOUS.has(word) || EVERYDAY_STEMS.has(stemmer(word)) || PUBLIC.has(word);

/** A name under any spelling: «gonsales», «jhoan», «yenifer». For places where a name is expected. */
export const soundsLikeName = (word: string): boolean =>
  word.length > 3 && NAME_SOUNDS.has(sound(word));

/** Verbs with their pronouns, adverbs, and nouns made by rule. */
const isInflected = (word: string): boolean =>
  /(?:[aei]ndo(?:me|te|se|nos|l[oae]s?)?|[aei]r(?:me|te|se|nos|l[oae]s?)|[aei]rsel[oae]s?|[aei]mos|aron|ieron|aba[ns]?|mente|cion(?:es)?|sion(?:es)?|idad(?:es)?|imiento|amiento)$/.test(
    word,
  ) && word.length > 5;

const threes = (word: string): readonly string[] =>
  Array.from({ length: word.length + 1 }, (_, at) => `^^${word}$`.slice(at, at + 3));

function counted(words: Iterable<string>) {
  const times = new Map<string, number>();
  let all = 0;
  for (const word of words)
    for (const three of threes(word)) {
      times.set(three, (times.get(three) ?? 0) + 1);
      all += 1;
    }
  return (three: string): number => Math.log(((times.get(three) ?? 0) + 0.5) / (all + 4000));
}

const ofNames = counted([...GIVEN, ...FAMILY]);
const ofEveryday = counted(EVERYDAY);

/** How far the letters speak for a name (above 0) or for everyday Spanish, in nats. */
export const nameLikeness = (word: string): number =>
  threes(word).reduce((sum, three) => sum + ofNames(three) - ofEveryday(three), 0);

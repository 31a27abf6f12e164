import { sound, words } from '../text.ts';

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly says?: readonly string[] | undefined;
}

/** A longer message is telling something, not choosing. */
const LONGEST_CHOICE_WORDS = 9;
/** «no» chooses «No» when it stands nearly alone, not inside «no me han pagado». */
const SHORT_PHRASE_CHARS = 4;
const SHORT_MESSAGE_WORDS = 3;

const NUMBERS = ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];
const ORDINALS = [
  'primer',
  'segund',
  'tercer',
  'cuart',
  'quint',
  'sext',
  'septim',
  'octav',
  'noven',
  'decim',
];
const AROUND_NUMBER = new Set([
  'la',
  'el',
  'opcion',
  'numero',
  'quiero',
  'escojo',
  'elijo',
  'de',
  'una',
  'nro',
]);

/** The option a person means by its number («2», «la dos», «opción 2», «la segunda»). */
export function chooseByNumber(options: readonly Option[], text: string): Option | undefined {
  const said = words(text).filter((word) => !AROUND_NUMBER.has(word));
  const [only] = said;
  if (only === undefined || said.length !== 1) return undefined;
  const number = /^\d{1,2}$/.test(only)
    ? Number(only)
    : Math.max(
        NUMBERS.indexOf(only),
        ORDINALS.findIndex((ordinal) => only.startsWith(ordinal)),
      ) + 1;
  return options[number - 1];
}

/** The option whose label or other words stand in a short message; none when two fit as well. */
export function chooseByWords(options: readonly Option[], text: string): Option | undefined {
  const said = words(text).map(sound);
  if (said.length === 0 || said.length > LONGEST_CHOICE_WORDS) return undefined;
  const fits = options
    .map((option) => ({ option, length: longestFit(option, said) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  const [best, second] = fits;
  if (!best || best.length === second?.length) return undefined;
  return best.option;
}

/**
 * Characters of the option's longest phrase found in the message, or of the message when it is
 * part of the label: «casanare» for «Villanueva (Casanare)».
 */
function longestFit({ label, says }: Option, said: readonly string[]): number {
  const message = ` ${said.join(' ')} `;
  const inLabel = words(label).map(sound);
  const part = said.join(' ').length;
  if (part > SHORT_PHRASE_CHARS && said.every((word) => inLabel.includes(word))) return part;
  const lengths = [label, ...(says ?? [])].map((phrase) => {
    const sounds = words(phrase).map(sound).join(' ');
    if (sounds === '' || !message.includes(` ${sounds} `)) return 0;
    const tooShort = sounds.length <= SHORT_PHRASE_CHARS && said.length > SHORT_MESSAGE_WORDS;
    return tooShort ? 0 : sounds.length;
  });
  return Math.max(0, ...lengths);
}

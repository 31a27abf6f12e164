import type { Catalogue, CommandName, CourtesyName } from '../content/catalogue.ts';
import { sound, words } from '../text.ts';

/** A catalogue's fixed phrases as they sound. */
interface Phrases {
  readonly commands: ReadonlyMap<string, CommandName>;
  readonly courtesy: readonly (readonly [CourtesyName, ReadonlySet<string>])[];
}

const ofCatalogue = new WeakMap<Catalogue, Phrases>();

/** Every message is compared with all of them, so they are worked out once. */
function phrasesOf(catalogue: Catalogue): Phrases {
  const known = ofCatalogue.get(catalogue);
  if (known) return known;
  const commands = new Map<string, CommandName>();
  // A sign such as «?» has no sound; it counts as it is written. The first of two stays.
  for (const [name, phrases] of Object.entries(catalogue.commands) as [
    CommandName,
    readonly string[],
  ][])
    for (const phrase of phrases)
      for (const key of [phrase, spoken(phrase)])
        if (key !== '' && !commands.has(key)) commands.set(key, name);
  const courtesy = (Object.entries(catalogue.courtesy) as [CourtesyName, readonly string[]][]).map(
    // A picture has no sound.
    ([name, polite]) => [name, new Set(polite.map((word) => spoken(word) || word))] as const,
  );
  const phrases = { commands, courtesy };
  ofCatalogue.set(catalogue, phrases);
  return phrases;
}

/** A command is the whole message. */
export function commandIn(catalogue: Catalogue, text: string): CommandName | undefined {
  const { commands } = phrasesOf(catalogue);
  return commands.get(text) ?? commands.get(spoken(text));
}

/** Courtesy is a message that holds nothing else, in words or, without any, in pictures: «🙏👍». */
export function courtesyIn(catalogue: Catalogue, text: string): CourtesyName | undefined {
  const { courtesy } = phrasesOf(catalogue);
  const said = words(text).map(sound);
  if (said.length > 0)
    return courtesy.find(([, polite]) => said.every((word) => polite.has(word)))?.[0];
  // «??? 🙏» asks again.
  const pictures = text.match(/\p{Extended_Pictographic}/gu) ?? [];
  const meant = pictures.map((one) => courtesy.find(([, polite]) => polite.has(one))?.[0]);
  return /[?¿]/.test(text) || meant.includes(undefined) ? undefined : meant[0];
}

export const spoken = (text: string): string => words(text).map(sound).join(' ');

import type { Catalogue } from '../content/catalogue.ts';
import type { Content } from '../content/content.ts';
import { type Language, SPANISH } from '../languages.ts';
import type { InboundContent } from '../messages.ts';
import { statementsOf } from '../portfolio/card.ts';
import { words } from '../text.ts';
import type { Conversation } from './conversation.ts';
import { findDanger } from './danger.ts';
import { fitLanguages } from './identify.ts';

export interface Spoken {
  readonly language: Language;
  /** The person asked for this language and for nothing else. */
  readonly asked: boolean;
}

export type Listen = (conversation: Conversation, message: InboundContent) => Spoken;

/**
 * Tells the language of each message: the one asked for by name, the one a danger sign is written
 * in, the one its words speak for, and else the one of the conversation.
 */
export function makeListen(content: Content): Listen {
  const packs = [...content.packs.values()];
  const spanish = [
    ...[...content.portfolio.cards.values()].flatMap((card) => [
      card.title,
      ...card.questions,
      ...statementsOf(card).map(({ statement }) => statement.text),
    ]),
    ...content.lexicon.stopwords,
    ...content.lexicon.openers,
    ...phrasesOf(content.catalogue),
    ...Object.values(content.catalogue.texts).map(({ text }) => text),
    ...content.territory.municipalities.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  const identifier = fitLanguages<Language>(
    new Map([
      [SPANISH, spanish],
      ...packs.map(({ language, corpus }) => [language, corpus] as const),
    ]),
  );
  const sets = new Map<Language, ReadonlySet<string>>(
    [content, ...packs.map(({ local }) => local)].map(({ language, catalogue }) => [
      language,
      new Set(phrasesOf(catalogue).flatMap(typedWords)),
    ]),
  );
  const names = new Map<string, Language>(
    packs.flatMap((pack) => pack.switch.map((name) => [key(name), pack.language] as const)),
  );
  for (const name of content.catalogue.switch) names.set(key(name), SPANISH);

  return ({ language = SPANISH, offered }, message) => {
    if (message.kind !== 'text' || packs.length === 0) return { language, asked: false };
    const asked = names.get(key(message.text));
    if (asked) return { language: asked, asked: true };
    // Words that were offered are in the language they were offered in.
    if (offered.some(({ label }) => key(label) === key(message.text)))
      return { language, asked: false };
    // «menu» and «ok» are words of several languages: they change nothing.
    const typed = typedWords(message.text);
    if (typed.every((word) => sets.get(language)?.has(word))) return { language, asked: false };
    const polite = packs.filter((pack) =>
      typed.every((word) => sets.get(pack.language)?.has(word)),
    );
    if (polite[0] && polite.length === 1) return { language: polite[0].language, asked: false };
    if (!findDanger(content.danger, message.text)) {
      // A sign that Spanish words happen to form is no sign: the text must not be plainly another's.
      const afraid = packs.find(
        (pack) =>
          findDanger(pack.signs, message.text) &&
          identifier.languageOf(message.text, pack.language) === pack.language,
      );
      if (afraid) return { language: afraid.language, asked: false };
    }
    return { language: identifier.languageOf(message.text, language), asked: false };
  };
}

const phrasesOf = ({ courtesy, commands }: Catalogue): readonly string[] =>
  [...Object.values(courtesy), ...Object.values(commands)].flat();

/** With their accents: «ola» is a Spanish slip and «olá» is Portuguese. */
const typedWords = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const key = (text: string): string => words(text).join(' ');

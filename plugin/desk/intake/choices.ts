/** What can be chosen in the issue forms, in every language, and what each choice means. */
import { type InEach, languages } from '../language.ts';
import { type Level, levels, parseLevel } from '../ticket/priority.ts';
import { type Reach, reaches } from '../ticket/reach.ts';

/** From narrow to wide. */
export const impactWords: InEach<Readonly<Record<Level, string>>> = {
  en: { low: 'Only me', medium: 'My team', high: 'Everyone' },
  de: { low: 'Nur ich', medium: 'Mein Team', high: 'Alle' },
};

/** From slow to pressing. */
export const urgencyWords: InEach<Readonly<Record<Level, string>>> = {
  en: { low: 'I can work around it', medium: 'My work is slowed down', high: 'I cannot work' },
  de: {
    low: 'Ich kann mir anders behelfen',
    medium: 'Meine Arbeit geht nur langsam voran',
    high: 'Ich kann nicht arbeiten',
  },
};

export const reachWords: InEach<Readonly<Record<Reach, string>>> = {
  en: {
    phone: 'Phone',
    chat: 'Chat',
    'in person': 'In person',
    'e-mail': 'E-mail',
    monitoring: 'Monitoring',
  },
  de: {
    phone: 'Telefon',
    chat: 'Chat',
    'in person': 'Persönlich',
    'e-mail': 'E-Mail',
    monitoring: 'Überwachung',
  },
};

/** For who cannot tell the service: an answer, so that they are not asked again. */
export const unsureWords: InEach<string> = { en: 'I do not know', de: 'Das weiß ich nicht' };

/** The level in the words of any form, or as such: `high`. Null for any other word. */
export function readImpact(text: string): Level | null {
  return levels.find((level) => isAnyOf(impactWords, level, text)) ?? parseLevel(text);
}

/** As with the impact. */
export function readUrgency(text: string): Level | null {
  return levels.find((level) => isAnyOf(urgencyWords, level, text)) ?? parseLevel(text);
}

export function readReach(text: string): Reach | null {
  return reaches.find((reach) => isAnyOf(reachWords, reach, text)) ?? null;
}

export function isUnsure(text: string): boolean {
  return languages.some((language) => isSame(unsureWords[language], text));
}

function isAnyOf<T extends string>(
  words: InEach<Readonly<Record<T, string>>>,
  choice: T,
  text: string,
): boolean {
  return languages.some((language) => isSame(words[language][choice], text));
}

function isSame(word: string, text: string): boolean {
  return word.toLowerCase() === text.trim().normalize('NFC').toLowerCase();
}

/** Reads what an issue form asked and what the requester chose. */
import { type InEach, languages } from '../words/language.ts';
import { type Level, levels, parseLevel } from './ticket/priority.ts';

/** How somebody reached staff, who wrote the ticket down for them. */
export const reaches = ['phone', 'chat', 'in person', 'e-mail', 'monitoring'] as const;
export type Reach = (typeof reaches)[number];

/** Staff spoke with whoever asks while they wrote it down. */
export function isTalk(channel: string): boolean {
  return ['phone', 'chat', 'in person'].includes(channel);
}

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

/** What the issue forms ask, in every language: a field’s label is the heading under which GitHub writes the answer. */
export const fields = [
  'what-happened',
  'what-needed',
  'error-message',
  'service',
  'impact',
  'urgency',
  'tried',
  'needed-by',
  'on-behalf-of',
  'reached-by',
  'context',
] as const;
export type Field = (typeof fields)[number];

/** The desk reads them back, so that a new wording makes tickets of the old one free-hand: add, do not change. */
export const headings: InEach<Readonly<Record<Field, string>>> = {
  en: {
    'what-happened': 'What happened?',
    'what-needed': 'What do you need?',
    'error-message': 'Error message',
    service: 'Service',
    impact: 'Who is affected?',
    urgency: 'How urgent is it?',
    tried: 'What have you tried?',
    'needed-by': 'Needed by',
    'on-behalf-of': 'On behalf of',
    'reached-by': 'How did they reach you?',
    context: 'Context from the portal',
  },
  de: {
    'what-happened': 'Was ist passiert?',
    'what-needed': 'Was brauchen Sie?',
    'error-message': 'Fehlermeldung',
    service: 'Dienst',
    impact: 'Wer ist betroffen?',
    urgency: 'Wie dringend ist es?',
    tried: 'Was haben Sie schon versucht?',
    'needed-by': 'Gebraucht bis',
    'on-behalf-of': 'Für wen',
    'reached-by': 'Auf welchem Weg kam es zu Ihnen?',
    context: 'Angaben aus dem Portal',
  },
};

/** What GitHub writes into a field that was left empty. */
const NO_RESPONSE = '_No response_';

/** By field, an empty answer for one that was left empty; the first answer where a heading stands twice. */
export function readFields(body: string): ReadonlyMap<Field, string> {
  const parts = body.replace(/\r\n?/g, '\n').split(/^### (.*)$/m);
  const found = new Map<Field, string>();
  for (let at = 1; at < parts.length; at += 2) {
    const field = fieldOf(parts[at] ?? '');
    if (field !== null && !found.has(field)) found.set(field, said(parts[at + 1] ?? ''));
  }
  return found;
}

/** What a person wrote: without the form’s empty fields, and without the line that the portal filled in. */
export function ownWords(body: string): string {
  const [before = '', ...parts] = body.replace(/\r\n?/g, '\n').split(/^(?=### )/m);
  const kept = parts.filter((part) => {
    const [heading = '', ...answer] = part.split('\n');
    return said(answer.join('\n')) !== '' && fieldOf(heading.replace(/^### */, '')) !== 'context';
  });
  return [before, ...kept].join('').trim();
}

/** The field with this heading in any language: what a form asks in says nothing of what it is read in. */
function fieldOf(heading: string): Field | null {
  const name = heading.trim().normalize('NFC').toLowerCase();
  return (
    fields.find((field) => languages.some((language) => headings[language][field].toLowerCase() === name)) ??
    null
  );
}

function said(answer: string): string {
  const text = answer.trim();
  return text === NO_RESPONSE ? '' : text;
}

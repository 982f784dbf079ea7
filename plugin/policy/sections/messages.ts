/** The policy’s section `messages`: its own words, by name; known names and known placeholders only. */
import { z } from 'zod';
import { catalog, isMessageName, type MessageName, messageNames } from '../../words/catalog.ts';
import { type Language, languages } from '../../words/language.ts';
import { type Overrides, placeholdersIn } from '../../words/render.ts';
import type { Refuse } from '../refusal.ts';

/** How the policy words messages otherwise: by the message’s name, in one language or in several. */
const text = z
  .string()
  .min(1, { error: 'An empty message tells nobody anything. Leave it out to use the desk’s own.' });

export const languageSchema = z.enum(languages, { error: `Write one of: ${languages.join(', ')}.` });

export const messagesSchema = z
  .record(
    z.string(),
    z.union([text, z.partialRecord(languageSchema, text)], {
      error: 'Write the text, or one text for each language: { en: …, de: … }.',
    }),
  )
  .default({})
  .describe('Your own words for messages to people, by name; placeholders stand in braces.');

/** Compiles the policy’s own words: known names and known placeholders only. */
export function compileMessages(
  {
    language,
    messages: written,
  }: { readonly language: Language; readonly messages: z.infer<typeof messagesSchema> },
  refuse: Refuse,
): Overrides {
  const words = new Map<string, NonNullable<ReturnType<Overrides['get']>>>();
  for (const [name, given] of Object.entries(written)) {
    if (!isMessageName(name)) {
      refuse(['messages', name], `There is no message “${name}”. Known: ${messageNames.join(', ')}.`);
      continue;
    }
    const texts = typeof given === 'string' ? { [language]: given } : given;
    for (const one of languages) {
      const path = typeof given === 'string' ? ['messages', name] : ['messages', name, one];
      for (const unknown of unknownIn(texts[one] ?? '', name)) refuse(path, sayUnknown(unknown, name));
    }
    words.set(name, texts);
  }
  return words;
}

function unknownIn(text: string, name: MessageName): readonly string[] {
  return [...new Set(placeholdersIn(text))].filter((one) => !Object.hasOwn(catalog[name].placeholders, one));
}

function sayUnknown(unknown: string, name: MessageName): string {
  const known = Object.keys(catalog[name].placeholders).map((one) => `{${one}}`);
  return `The message “${name}” has no {${unknown}}. It may use ${known.join(', ')}.`;
}

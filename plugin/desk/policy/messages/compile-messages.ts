/** Compiles the policy’s own words: known names and known placeholders only. */
import { catalog, isMessageName, type MessageName, messageNames } from '../../../words/catalog.ts';
import { languages } from '../../../words/language.ts';
import { type Overrides, placeholdersIn } from '../../../words/render.ts';
import type { Refuse } from '../refusal.ts';
import type { PolicyFile } from '../schema.ts';

export function compileMessages({ language, messages: written }: PolicyFile, refuse: Refuse): Overrides {
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

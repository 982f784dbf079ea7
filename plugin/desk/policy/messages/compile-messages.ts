/** Compiles the policy’s own words: known names and known placeholders only. */
import { languages } from '../../language.ts';
import { findMessage, messages } from '../../reply/messages/list.ts';
import { type Message, placeholdersIn } from '../../reply/messages/message.ts';
import type { Refuse } from '../refusal.ts';
import type { PolicyFile } from '../schema.ts';
import type { OwnWords } from './own-words.ts';

export function compileMessages(
  { language, messages: written }: PolicyFile,
  refuse: Refuse,
): ReadonlyMap<string, OwnWords> {
  const words = new Map<string, OwnWords>();
  for (const [name, given] of Object.entries(written)) {
    const message = findMessage(name);
    if (message === undefined) {
      refuse(
        ['messages', name],
        `There is no message “${name}”. Known: ${messages.map((one) => one.name).join(', ')}.`,
      );
      continue;
    }
    const texts: OwnWords = typeof given === 'string' ? { [language]: given } : given;
    for (const one of languages) {
      const path = typeof given === 'string' ? ['messages', name] : ['messages', name, one];
      for (const unknown of unknownIn(texts[one] ?? '', message)) refuse(path, sayUnknown(unknown, message));
    }
    words.set(name, texts);
  }
  return words;
}

function unknownIn(text: string, { placeholders }: Message): readonly string[] {
  return [...new Set(placeholdersIn(text))].filter((name) => !Object.hasOwn(placeholders, name));
}

function sayUnknown(unknown: string, { name, placeholders }: Message): string {
  const known = Object.keys(placeholders).map((one) => `{${one}}`);
  return `The message “${name}” has no {${unknown}}. It may use ${known.join(', ')}.`;
}

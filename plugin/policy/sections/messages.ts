/** What the desk says in the policy’s own words: its messages, and the ready answers of `/solved with NAME`. */
import { z } from 'zod';
import { catalog, isMessageName, type MessageName, messageNames } from '../../words/catalog.ts';
import { type InEach, type Language, languages } from '../../words/language.ts';
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

/** A canned resolution: what `/solved with NAME` tells the requester. */
export interface ReadyAnswer {
  /** At least one language has a text. */
  readonly texts: Readonly<Partial<Record<Language, string>>>;
  /** The known error that it applies, too; null for none. */
  readonly known: string | null;
}

const answerText = z
  .string()
  .min(1, { error: 'An empty answer tells nobody anything. Write what solves it.' });

const answerTexts = { en: answerText.optional(), de: answerText.optional() } satisfies InEach<z.ZodType>;

const answer = z.union(
  [
    answerText,
    z.strictObject({
      ...answerTexts,
      known: z
        .string()
        .regex(/^KE-\d{4,}$/, { error: 'Write the number of a known error, such as KE-0003.' })
        .optional()
        .describe('The known error that it applies, too.'),
    }),
  ],
  { error: 'Write the text, or one text for each language: { en: …, de: …, known: KE-0003 }.' },
);

export const answersSchema = z
  .record(
    z.string().regex(/^[a-z0-9][a-z0-9-]*$/, {
      error: 'The name of an answer is one word in small letters, such as password-reset.',
    }),
    answer,
  )
  .default({})
  .describe('Ready answers for `/solved with NAME`, by name; {requester} stands for their login.');

/** What an answer may name in braces. */
const placeholders = ['requester'];

interface AnswersFile {
  readonly answers: z.infer<typeof answersSchema>;
  readonly language: Language;
}

export function compileAnswers(
  { answers, language }: AnswersFile,
  refuse: Refuse,
): ReadonlyMap<string, ReadyAnswer> {
  return new Map(
    Object.entries(answers).map(([name, written]) => {
      const given = typeof written === 'string' ? { [language]: written } : written;
      const known = 'known' in given ? given.known : undefined;
      const texts = textsOf(given);
      const path = ['answers', name];
      if (Object.keys(texts).length === 0)
        refuse(path, `The answer “${name}” has no text. Write one for ${languages.join(' or ')}.`);
      for (const one of unknownPlaceholders(Object.values(texts)))
        refuse(path, `The answer “${name}” has no {${one}}. It may use {requester}.`);
      return [name, { texts, known: known ?? null }];
    }),
  );
}

function textsOf(given: Readonly<Record<string, string | undefined>>): ReadyAnswer['texts'] {
  return Object.fromEntries(
    languages.flatMap((one) => {
      const text = given[one];
      return text === undefined ? [] : [[one, text] as const];
    }),
  );
}

function unknownPlaceholders(texts: readonly (string | undefined)[]): readonly string[] {
  const named = texts.flatMap((text) =>
    [...(text ?? '').matchAll(/\{([a-z-]+)\}/g)].map(([, one = '']) => one),
  );
  return [...new Set(named)].filter((one) => !placeholders.includes(one));
}

/** Answers that a requester would get in another language than theirs. */
export function warnOfAnswers(
  answers: ReadonlyMap<string, ReadyAnswer>,
  {
    language,
    services,
  }: {
    readonly language: Language;
    readonly services: readonly { readonly language: Language | null }[];
  },
): readonly string[] {
  const spoken = new Set([language, ...services.flatMap((one) => one.language ?? [])]);
  return [...answers].flatMap(([name, { texts }]) =>
    [...spoken]
      .filter((one) => texts[one] === undefined)
      .map(
        (one) =>
          `The answer “${name}” has no text in “${one}”, which the desk speaks: requesters of that language get it in “${Object.keys(texts)[0]}”.`,
      ),
  );
}

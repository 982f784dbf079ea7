/** Ready answers: what `/solved with NAME` tells the requester, in each language, and the known error that it applies. */
import { z } from 'zod';
import { type InEach, type Language, languages } from '../../words/language.ts';
import type { Refuse } from '../refusal.ts';

/** A canned resolution: what `/solved with NAME` tells the requester. */
export interface ReadyAnswer {
  /** At least one language has a text. */
  readonly texts: Readonly<Partial<Record<Language, string>>>;
  /** The known error that it applies, too; null for none. */
  readonly known: string | null;
}

const text = z.string().min(1, { error: 'An empty answer tells nobody anything. Write what solves it.' });

const texts = { en: text.optional(), de: text.optional() } satisfies InEach<z.ZodType>;

const answer = z.union(
  [
    text,
    z.strictObject({
      ...texts,
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
      for (const one of unknownIn(Object.values(texts)))
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

function unknownIn(texts: readonly (string | undefined)[]): readonly string[] {
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

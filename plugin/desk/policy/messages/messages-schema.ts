/** How the policy words messages otherwise: by the message’s name, in one language or in several. */
import { z } from 'zod';
import { languages } from '../../../words/language.ts';

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

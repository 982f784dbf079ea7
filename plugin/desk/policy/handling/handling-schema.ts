/** The shape of `plan`, `escalation`, `solving`, `answers` and `time` in the policy file, key by key. */
import { z } from 'zod';
import type { InEach } from '../../language.ts';
import { priorities } from '../../ticket/priority.ts';
import { entryNeeds, exitNeeds } from './handling.ts';

const priority = z.enum(priorities, { error: 'There are four priorities: P1, P2, P3 and P4.' });

const entry = z.strictObject({
  needs: z
    .array(z.enum(entryNeeds, { error: `Write one of ${entryNeeds.join(', ')}.` }))
    .default(['priority', 'answer', 'note'])
    .describe(
      'What must be there: `priority` (impact and urgency said, or set by hand), `answer` (the requester had one), `note`, `expectation` (they were answered after their last word), `plan`.',
    ),
  'note-at-least': z
    .partialRecord(
      priority,
      z
        .int({ error: 'Write a number of characters, such as 40.' })
        .min(1, { error: 'Write 1 or more characters.' }),
    )
    .optional()
    .describe('How many characters the note has at least, by priority; P1 and P2: 40.'),
});

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

const type = z
  .string()
  .regex(/^[a-z][a-z-]*$/, { error: 'A type of time is one word in small letters, such as diagnosis.' });

/** Each a key of the policy file. */
export const handlingSchema = {
  plan: z
    .strictObject({
      'required-for': z
        .array(priority)
        .default(['P1', 'P2'])
        .describe('The priorities whose first escalation asks for a plan; [] for none.'),
    })
    .default({ 'required-for': ['P1', 'P2'] })
    .describe('The resolution action plan, which `/plan` keeps on the card.'),
  escalation: z
    .strictObject({
      'level-2': entry.optional().describe('What operations need before they take over.'),
      'level-3': entry.optional().describe('What the developers need before they take over.'),
    })
    .default({})
    .describe('What a level needs before it takes over.'),
  solving: z
    .strictObject({
      needs: z
        .array(z.enum(exitNeeds, { error: `Write one of ${exitNeeds.join(', ')}.` }))
        .default(['note'])
        .describe(
          'What must be there: `note`, `tested` and `verification` (both by `/tested`), `plan` (all steps ticked), `time` (an entry by `/time`).',
        ),
    })
    .default({ needs: ['note'] })
    .describe('What `/solved` needs.'),
  answers: z
    .record(
      z.string().regex(/^[a-z0-9][a-z0-9-]*$/, {
        error: 'The name of an answer is one word in small letters, such as password-reset.',
      }),
      answer,
    )
    .default({})
    .describe('Ready answers for `/solved with NAME`, by name; {requester} stands for their login.'),
  time: z
    .strictObject({
      types: z
        .array(type)
        .min(1, { error: 'Name at least one type, such as diagnosis.' })
        .default(['diagnosis', 'repair', 'travel', 'communication', 'other'])
        .describe('What time is spent on.'),
      'required-for': z
        .array(priority)
        .default([])
        .describe('The priorities of which a resolved ticket should have an entry.'),
      remind: z
        .string({ error: 'Write a length of business time, such as 4h, or 1 working day.' })
        .default('1 working day')
        .describe('How long after its resolution an entry is asked for.'),
    })
    .prefault({})
    .describe('The time that people spend on tickets, by `/time`.'),
} as const;

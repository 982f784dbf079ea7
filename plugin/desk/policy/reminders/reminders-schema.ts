/** The shape of `reminders:` in the policy file. */
import { z } from 'zod';
import { priorities } from '../../ticket/priority.ts';

const terms = z.partialRecord(
  z.enum(priorities, { error: 'There are four priorities: P1, P2, P3 and P4.' }),
  z.string({ error: 'Write a length of business time, such as 4h, or 2 working days.' }),
);

export const remindersSchema = z
  .strictObject({
    'lies-still': terms
      .default({ P1: '2h', P2: '1 working day', P3: '3 working days', P4: '5 working days' })
      .describe('How long staff may do nothing on a ticket before its owner is asked; {} for never.'),
    engagement: terms
      .default({ P1: '1h', P2: '4h', P3: '1 working day', P4: '2 working days' })
      .describe('How long somebody may be engaged before the assignee is asked for news; {} for never.'),
  })
  .prefault({})
  .describe('When people are asked about a ticket on which nothing happens, in business time.');

/** The shape of `endings:` in the policy file. */
import { z } from 'zod';

const term = z.string({ error: 'Write a length of business time, such as 4h, or 3 working days.' });

export const endingsSchema = z
  .strictObject({
    'verify-within': term
      .default('3 working days')
      .describe(
        'How long after its resolution a ticket is closed, if nobody says that it is still broken; `never`.',
      ),
    silence: z
      .strictObject({
        remind: z
          .array(term)
          .default(['2 working days', '5 working days'])
          .describe('How long after the asking a silent requester is reminded; [] for never.'),
        resolve: term
          .default('8 working days')
          .describe('How long after the asking the ticket is resolved without an answer; `never`.'),
      })
      .prefault({})
      .describe('What happens while a ticket waits for a requester who does not answer.'),
  })
  .prefault({})
  .describe('How tickets come to their end by themselves, in business time.');

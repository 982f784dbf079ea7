/** The shape of `major:` in the policy file. */
import { z } from 'zod';

export const majorSchema = z
  .strictObject({
    'update-every': z
      .string({ error: 'Write a length of time, such as 30m.' })
      .optional()
      .describe('How long those affected may hear nothing; left out, the clock `update` holds.'),
    calendar: z.string().default('24x7').describe('The calendar in which that is counted.'),
    'review-within': z
      .string({ error: 'Write a length of business time, such as 5 working days, or never.' })
      .default('5 working days')
      .describe('How long after its end the review is due, in the back office; `never` for none.'),
  })
  .prefault({})
  .describe('Major incidents: those that `/major` declares.');

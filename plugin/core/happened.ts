/** What every event has, and every effect. */
import { z } from 'zod';
import { crewSchema } from './crew.ts';

export const happened = {
  /** Made from GitHub’s own facts, never from the delivery: the same act told twice has the same id. */
  id: z.string(),
  ticket: z.string(),
  at: z.number(),
  /** Who could be given the ticket by this; left out where the policy gives nothing out, or it can come to nobody by it. */
  crew: crewSchema.exactOptional(),
};

/** Used once, ever. */
export const wanted = { key: z.string() };

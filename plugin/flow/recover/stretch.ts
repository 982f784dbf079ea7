/** A stretch of GitHub’s delivery list that is not read to its end yet. */
import { z } from 'zod';

export const stretchesSchema = z.array(
  z.object({
    /** Of lines between these two instants; it is read from its newest to its oldest. */
    since: z.number(),
    until: z.number(),
    /** GitHub’s name of the page to go on with; null: the newest. */
    cursor: z.string().nullable(),
    /** GUIDs of which a redelivery arrived further up: their failures further down are mended. */
    arrived: z.array(z.string()),
  }),
);

export type Stretch = z.infer<typeof stretchesSchema>[number];

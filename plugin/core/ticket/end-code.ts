/** In which way a ticket ended. */
import { z } from 'zod';

/** `no-answer`: the requester said nothing more. `duplicate`: the same trouble is worked on in another ticket. */
export const endCodeSchema = z.enum(['solved', 'withdrawn', 'handed-over', 'no-answer', 'duplicate']);
export type EndCode = z.infer<typeof endCodeSchema>;

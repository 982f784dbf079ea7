/** In which way a ticket ended. */

/** `no-answer`: the requester said nothing more. `duplicate`: the same trouble is worked on in another ticket. */
export type EndCode = 'solved' | 'withdrawn' | 'handed-over' | 'no-answer' | 'duplicate';

/** The judge: holds every request, answer and webhook against GitHub's own description of its API. */

import type { Call, Reply } from '../gateway/call.ts';
import type { Delivery } from '../mail/delivery.ts';

/** Something that real GitHub would not have accepted or sent. */
export interface Violation {
  /** Where: `POST /repos/{owner}/{repo}/issues request body`, `webhook issues.opened`. */
  readonly where: string;
  readonly what: string;
}

/** Judges, and remembers what it found. */
export interface Judge {
  /** False when nobody implements the operation: it is not in the description's cut. */
  readonly request: (call: Call) => boolean;
  readonly response: (call: Call, reply: Reply) => void;
  readonly webhook: (delivery: Pick<Delivery, 'event' | 'action' | 'payload'>) => void;
  /** Puts a fault of the local GitHub itself on the record. */
  readonly fault: (where: string, what: string) => void;
  readonly violations: () => readonly Violation[];
  readonly unimplemented: () => readonly string[];
}

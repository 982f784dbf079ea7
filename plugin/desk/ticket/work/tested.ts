/** The record that something was restored and tested, and whether the requester could verify it. */
import type { Instant } from '../../instant.ts';

export interface Tested {
  readonly how: string;
  /** `with` them, or `without` where it was tried; null where nobody said. */
  readonly requester: 'with' | 'without' | null;
  readonly by: string;
  readonly at: Instant;
}

/** What cannot stand in a policy file, by the path to it: its line and column are looked up later. */
import type { Path } from './places.ts';

export interface Refusal {
  readonly path: Path;
  readonly message: string;
}

/** Collects one refusal; several may be collected before anybody is told. */
export type Refuse = (path: Path, message: string) => void;

/** Every verb of the command line, a line each. */
import { check } from './check.ts';
import { parked } from './parked.ts';
import { replay } from './replay.ts';
import type { Verb } from './verb.ts';

export const verbs: readonly Verb[] = [check, parked, replay];

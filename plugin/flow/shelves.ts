/** Compiled things kept in memory, each under a version that never changes: nothing here can be stale. */

import type { Instant } from '../desk/instant.ts';
import type { Policy } from '../desk/policy/policy.ts';
import type { Standing } from '../desk/ticket/person.ts';
import { type Library, openLibrary } from '../rules/library.ts';

export interface Shelves {
  readonly policies: Map<string, Policy>;
  readonly libraries: Map<number, { readonly version: string; readonly library: Library }>;
  readonly standings: Map<string, { readonly until: Instant; readonly standing: Standing }>;
}

export const noLibrary: Library = openLibrary([]);

export function newShelves(): Shelves {
  return { policies: new Map(), libraries: new Map(), standings: new Map() };
}

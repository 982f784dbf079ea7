/** What the rooms of the local GitHub share: its clock, its people and rights, its memory and its post. */
import type { WorldClock } from './clock.ts';
import type { Emulator } from './emulator/emulator.ts';
import type { JsonObject } from './json.ts';
import type { Identity } from './objects/identity.ts';
import type { Postbox } from './post.ts';
import type { CheckRuns } from './registers/check-runs.ts';
import type { History } from './registers/history.ts';
import type { Installation } from './registers/installation.ts';
import type { Names } from './registers/names.ts';
import type { Reactions } from './registers/reactions.ts';
import type { Registration } from './registers/registration.ts';
import type { Rights } from './registers/rights.ts';
import type { Suggestions } from './registers/suggestions.ts';
import type { Tokens } from './registers/tokens.ts';

/** Everything a route or a watcher may need. */
export interface World {
  readonly url: string;
  readonly organisation: string;
  readonly clock: WorldClock;
  readonly emulator: Emulator;
  readonly identity: Identity;
  readonly registration: Registration;
  readonly installation: Installation;
  readonly names: Names;
  readonly rights: Rights;
  readonly tokens: Tokens;
  readonly history: History;
  readonly reactions: Reactions;
  readonly checkRuns: CheckRuns;
  readonly suggestions: Suggestions;
  readonly post: Postbox;
  /** API paths of the issues closed as duplicates, a reason that the emulator does not know. */
  readonly duplicates: Set<string>;
  /** Comments that are folded away, by their name in GraphQL. */
  readonly minimized: Set<string>;
  /** Whether the platform knows that reason at all. */
  readonly knowsDuplicates: boolean;
  /** Sub-issues by API path of their parent, as ids; null where the platform does not know them. */
  readonly subIssues: Map<string, readonly number[]> | null;
  /** Whether the App may comment on locked issues. */
  readonly appWritesWhereLocked: boolean;
  /** Issues and comments that were made elsewhere and came by a transfer, by API path: when GitHub says they were made. */
  readonly born: Map<string, string>;
  /** Issues that have left their repository, by API path: where they went; null where they were deleted. */
  readonly departed: Map<string, string | null>;
  /** By API path of the pull request: the commit it was merged as, and its head then. */
  readonly mergeCommits: Map<string, { readonly merge: string; readonly head: string }>;
  /** By API path of the pull request: its milestone, which the emulator has for issues alone, and when it got it or lost it. */
  readonly pullMilestones: Map<string, { readonly milestone: JsonObject | null; readonly at: string }>;
}

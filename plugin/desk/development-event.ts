/** What happened in the developers’ repository, as the ticket that it belongs to hears of it. */
import type { Instant } from './instant.ts';
import type { LinkedPull, OnDevelopment } from './ticket/development.ts';
import type { Actor } from './ticket/person.ts';

interface Happened {
  readonly id: string;
  readonly ticket: string;
  readonly at: Instant;
}

interface OnIssue extends Happened, OnDevelopment {}

/** The issue that the desk asked for is there, or has come out somewhere else. */
export interface DevelopmentOpened extends Happened {
  readonly kind: 'development-opened';
  readonly repository: string;
  readonly number: number;
  readonly url: string;
  /** Left out in events of versions that knew it by its name alone. */
  readonly issue?: string;
  /** The key that the desk asked by, hidden in the issue’s body. */
  readonly key?: string;
  /** GitHub’s own number for it, which links it as a sub-issue. */
  readonly database?: number;
}

export interface DevelopmentRefused extends Happened {
  readonly kind: 'development-refused';
  readonly repository: string;
  readonly why: string;
}

export interface DevelopmentMoved extends Happened {
  readonly kind: 'development-closed' | 'development-reopened';
  readonly by: Actor;
  readonly repository: string;
  readonly number: number;
  readonly issue?: string;
  readonly completed: boolean;
  /** Closed because another of their issues is about the same. */
  readonly duplicate?: boolean;
}

export interface DevelopmentMilestone extends OnIssue {
  readonly kind: 'development-milestone';
  readonly title: string;
  readonly set: boolean;
}

export interface DevelopmentPull extends OnIssue {
  readonly kind: 'development-pull';
  readonly pull: LinkedPull;
}

export interface DevelopmentReleased extends OnIssue {
  readonly kind: 'development-released';
  readonly tag: string;
  readonly url: string;
  /** GitHub says that it holds a commit that mends the issue; false where no such commit is known. */
  readonly certain: boolean;
}

export const drifts = ['deleted', 'transferred', 'unreachable', 'locked', 'unlocked', 'renamed'] as const;
export type Drift = (typeof drifts)[number];

/** The issue is not any more what it was when the desk linked it. */
export interface DevelopmentDrifted extends OnIssue {
  readonly kind: 'development-drifted';
  readonly how: Drift;
  /** Where it is now, if it is still somewhere; after a transfer as another issue. */
  readonly to: (OnDevelopment & { readonly url: string }) | null;
}

/** Somebody comments on it; `by.standing` is their role in the developers’ repository, not at the desk. */
export interface DevelopmentCommented extends OnIssue {
  readonly kind: 'development-commented';
  readonly by: Actor;
  readonly comment: number;
  readonly url: string;
  readonly body: string;
  readonly edit: boolean;
  /** Of an edit: the text as it was, and whose it is. */
  readonly before?: { readonly text: string; readonly author: number };
  /** It was made on the closed issue; the news of the closing may still be on its way. */
  readonly closed?: boolean;
}

export type DevelopmentEvent =
  | DevelopmentOpened
  | DevelopmentRefused
  | DevelopmentMoved
  | DevelopmentMilestone
  | DevelopmentPull
  | DevelopmentReleased
  | DevelopmentDrifted
  | DevelopmentCommented;

/** What a webhook means to the desk, before anybody has looked at tickets or policy. */

import type { Instant } from '../../calendar/instant.ts';
import type { DevelopmentEvent } from '../../core/development-event.ts';
import type { Commented, TicketEvent } from '../../core/event.ts';
import type { Place } from '../../core/place.ts';
import type { IssueElsewhere, LinkedPull } from '../../core/ticket/development.ts';
import type { OfficeMark } from '../marker.ts';
import type { Reference } from './developers/references.ts';

export type InboundEvent =
  /** About an issue that is a ticket, if its repository is a desk. */
  | { readonly kind: 'ticket'; readonly event: TicketEvent; readonly place: Place }
  /** About an issue that may be linked to a ticket of another repository. */
  | { readonly kind: 'development'; readonly move: DevelopmentMove; readonly place: Place }
  /** In an issue of the App’s that names a ticket of another repository: what staff write in the back office. */
  | InOffice
  /** A pull request that says which issues it is for, or may be where one is mended; it may change the default branch, too. */
  | PullNews
  /** A version was published: linked issues may be fixed in it. */
  | { readonly kind: 'released'; readonly place: Place; readonly release: Release }
  /** It has another name, or another owner, now. */
  | { readonly kind: 'repository-renamed'; readonly place: Place }
  /** The default branch moved: policy or articles may be new. */
  | { readonly kind: 'pushed'; readonly place: Place; readonly push: Push }
  /** A pull request would change the default branch. */
  | { readonly kind: 'proposed'; readonly place: Place; readonly proposal: Proposal }
  /** A label was edited or deleted by somebody else. */
  | { readonly kind: 'label-changed'; readonly place: Place; readonly change: LabelChange }
  /** The App may now see these repositories. */
  | { readonly kind: 'installed'; readonly places: readonly Place[] }
  /** The App does not see these repositories any more. */
  | { readonly kind: 'uninstalled'; readonly places: readonly Place[] }
  | { readonly kind: 'nothing'; readonly why: string };

export interface InOffice {
  readonly kind: 'in-office';
  /** Of the back office. */
  readonly place: Place;
  readonly mark: OfficeMark;
  readonly event: Commented & { readonly office: IssueElsewhere };
}

export interface PullNews {
  readonly kind: 'pulled';
  readonly place: Place;
  readonly pull: LinkedPull;
  readonly at: Instant;
  readonly references: readonly Reference[];
  /** What was done to it, for a ticket that waits for this very pull request; null where that is nothing to it. */
  readonly act: DevelopmentEvent | null;
  readonly proposal: Proposal | null;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly url: string;
  /** When it was published. */
  readonly at: Instant;
}

export interface Push {
  /** When GitHub took it; null when GitHub does not say. */
  readonly at: Instant | null;
  /** The SHA that the default branch is at since. */
  readonly commit: string;
}

export interface Proposal {
  /** The pull request’s number. */
  readonly number: number;
  /** The SHA of its last commit. */
  readonly head: string;
  /** The commit as the repository itself knows it; those of a fork by the pull request’s own name. */
  readonly ref: string;
}

export interface LabelChange {
  /** Its name now, or when it was deleted. */
  readonly name: string;
  /** Its name before; the same when something else of it was changed. */
  readonly was: string;
  readonly deleted: boolean;
}

export type DevelopmentMove =
  | {
      readonly is: 'opened';
      readonly key: string;
      readonly number: number;
      readonly url: string;
      readonly at: number;
      /** GitHub’s own number for it. */
      readonly database: number;
    }
  | {
      readonly is: 'news';
      /** Whose ticket it is the flow finds out. */
      readonly event: DevelopmentEvent;
      readonly number: number;
      /** The mark in the issue’s body, for a closing that comes in before its opening; null when somebody took it out. */
      readonly key: string | null;
    };

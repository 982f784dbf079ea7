/** What a webhook means to the house, before anybody has looked at tickets or policy. */
import type { TicketEvent } from '../desk/event.ts';
import type { Repository } from '../desk/ticket/ticket.ts';

export interface Place {
  readonly installation: number;
  readonly repository: Repository;
}

export type News =
  /** About an issue that is a ticket, if its repository is a desk. */
  | { readonly kind: 'ticket'; readonly event: TicketEvent; readonly place: Place }
  /** About an issue that may be linked to a ticket of another repository. */
  | { readonly kind: 'development'; readonly move: DevelopmentMove; readonly place: Place }
  /** The default branch moved: policy or articles may be new. */
  | { readonly kind: 'pushed'; readonly place: Place; readonly at: 'now' }
  | { readonly kind: 'labels-changed'; readonly place: Place }
  | { readonly kind: 'installed'; readonly installation: number; readonly repositories: readonly string[] }
  | { readonly kind: 'nothing'; readonly why: string };

export type DevelopmentMove =
  | {
      readonly is: 'opened';
      readonly key: string;
      readonly number: number;
      readonly url: string;
      readonly at: number;
    }
  | { readonly is: 'closed' | 'reopened'; readonly event: TicketEvent; readonly number: number };

/** What the developers do with the linked issue travels to the ticket by itself. */
import type { DevelopmentEvent } from '../../core/development-event.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Context, Decision } from '../context.ts';
import { developmentClosed, developmentDrifted } from './closed.ts';
import { developmentCommented } from './commented.ts';
import {
  developmentMilestone,
  developmentOpened,
  developmentPull,
  developmentRefused,
  developmentReleased,
  developmentReopened,
} from './progress.ts';

export function developed(ticket: Ticket, event: DevelopmentEvent, context: Context): Decision {
  switch (event.kind) {
    case 'development-opened':
      return developmentOpened(ticket, event, context);
    case 'development-refused':
      return developmentRefused(ticket, event, context);
    case 'development-closed':
      return developmentClosed(ticket, event, context);
    case 'development-reopened':
      return developmentReopened(ticket, event);
    case 'development-milestone':
      return developmentMilestone(ticket, event);
    case 'development-pull':
      return developmentPull(ticket, event);
    case 'development-released':
      return developmentReleased(ticket, event, context);
    case 'development-drifted':
      return developmentDrifted(ticket, event, context);
    case 'development-commented':
      return developmentCommented(ticket, event, context);
    default:
      return event satisfies never;
  }
}

/** The issue that the desk asked the developers for: it is there, it came too late, or they do not accept the desk. */
import type { DevelopmentOpened, DevelopmentRefused } from '../../desk/development-event.ts';
import type { Effect } from '../../desk/effect.ts';
import { sayNeedless } from '../../desk/reply/developers/issue.ts';
import { sayDevelopersRefused } from '../../desk/reply/notices.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from '../context.ts';

export function developmentOpened(ticket: Ticket, event: DevelopmentOpened): Decision {
  const { repository, number, url, issue, key, database } = event;
  const { development } = ticket;
  if (development?.state !== 'asked') {
    // The very issue that we have: after a transfer GitHub tells of its opening again.
    if (key !== undefined && development?.key === key) return { ticket, effects: [] };
    // Late news may have taken back what the developers were asked for before it came.
    return { ticket, effects: [needless(ticket, event)] };
  }
  const known = {
    ...(issue === undefined ? {} : { issue }),
    ...(key === undefined ? {} : { key }),
  };
  return {
    ticket: { ...ticket, development: { repository, number, url, state: 'open', ...known } },
    effects:
      database === undefined
        ? []
        : [{ kind: 'sub-issue', key: `${ticket.id}/${event.id}/sub-issue`, child: database }],
  };
}

function needless(ticket: Ticket, { id, repository, number }: DevelopmentOpened): Effect {
  const key = `${ticket.id}/${id}/needless`;
  return { kind: 'withdraw-developer-issue', key, repository, number, body: sayNeedless(ticket) };
}

export function developmentRefused(ticket: Ticket, event: DevelopmentRefused, context: Context): Decision {
  const { repository, why, id, at } = event;
  const body = sayDevelopersRefused(ticket, repository, why, policyOf(ticket, context), at);
  return {
    ticket: { ...ticket, development: { repository, number: null, url: null, state: 'refused' } },
    effects: [{ kind: 'comment', key: `${ticket.id}/${id}`, body }],
  };
}

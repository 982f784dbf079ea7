/** The developers close their issue, and the ticket hears of it by itself. */

import { placeOf } from '../issues/read-issue.ts';
import { issueShows, type Wanted } from '../looks/issue-shows.ts';
import { webhookArrived } from '../looks/webhook-arrived.ts';
import { type Chapter, developerIssue, raviInTheOffice, raviTicket, writes } from './scene.ts';

export const developersClose: Chapter = {
  title: 'The fix comes from the developers',
  tell: async (scene) => {
    const { stage, play } = scene;
    const { github, listener } = stage;
    const ticket = (wanted: Wanted) => issueShows(github, raviTicket, wanted);
    await writes(
      scene,
      'dora',
      developerIssue,
      'Found it: the wake-up handler was registered twice. Client 2.4.1 is out.',
    );
    await play.act(
      'She closes the issue as completed. She has typed no command, and never left her repository.',
      () =>
        github.as('dora').rest.issues.update({
          ...placeOf(developerIssue.repository),
          issue_number: developerIssue.number,
          state: 'closed',
          state_reason: 'completed',
        }),
    );
    await play.see(
      'The ticket says by itself that a fix is there',
      ticket({ card: /^\| Developers \| \[acme\/vpn-client no\. 1\]\(\S+\), completed/m }),
    );
    await play.see(
      'Lena, who answers for it, reads it in the back office',
      issueShows(github, raviInTheOffice, {
        comment:
          /@lena, the developers have closed \[acme\/vpn-client#1\]\(\S+\) as completed: a fix is there\./,
      }),
    );
    await play.see('What the developers wrote stays with them', ticket({ unsaid: 'registered twice' }));
    await writes(
      scene,
      'omar',
      raviTicket,
      '/solved Please update the VPN client to 2.4.1. It survives the sleep of a laptop again.',
    );
    await play.see(
      'Ravi reads what solved it, and is asked whether it does',
      ticket({
        labels: ['status: resolved'],
        state: 'open',
        comment: /@ravi, your ticket is resolved:\n\n> Please update the VPN client to 2\.4\.1\./,
        commentToo: /Does it work for you\? Write `\/confirm`\./,
      }),
    );
    await play.see('The subscriber hears it too', webhookArrived(listener, raviTicket, 'ticket.resolved'));
  },
};

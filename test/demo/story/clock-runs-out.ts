/** The fix takes longer than promised: the clock warns, then the promise is broken, and everybody concerned hears it. */

import { readIssue } from '../issues/read-issue.ts';
import { issueShows, type Wanted } from '../looks/issue-shows.ts';
import { webhookArrived } from '../looks/webhook-arrived.ts';
import type { Stage } from '../setting/stage.ts';
import { type Chapter, raviInTheOffice, raviTicket, writes } from './scene.ts';

const HOUR = 3_600_000;
const LUNCH = HOUR;

/** Past the instant itself, so that the desk has something to say. */
const A_MINUTE_LATER = 60_000;

export const clockRunsOut: Chapter = {
  title: 'A promise at risk, and then broken',
  tell: async (scene) => {
    const { stage, play } = scene;
    const { time, github, listener } = stage;
    const ticket = (wanted: Wanted) => issueShows(github, raviTicket, wanted);
    const office = (wanted: Wanted) => issueShows(github, raviInTheOffice, wanted);
    const opened = await openedAt(stage);
    await play.act('Dora bends over the core dump. Hours go by.', () =>
      time.moveTo(opened + 3 * HOUR + LUNCH + A_MINUTE_LATER),
    );
    await play.see('After three of the four hours, the desk warns', ticket({ labels: ['sla: at risk'] }));
    await play.see(
      'Whoever works on it reads by when',
      office({
        comment: /@dora @lena, the resolution is due by Fri 20 Nov 2026, 14:\d\d \(Europe\/Berlin\)\./,
      }),
    );
    await play.see(
      'The warning reaches the subscriber',
      webhookArrived(listener, raviTicket, 'sla.warning', 'resolution'),
    );
    await play.act('It is a hard one, and another hour goes by.', () =>
      time.moveTo(opened + 4 * HOUR + LUNCH + A_MINUTE_LATER),
    );
    await play.see(
      'After the fourth the promise is broken, and the manager hears it',
      office({
        comment:
          /the resolution was due Fri 20 Nov 2026, 14:\d\d \(Europe\/Berlin\) and is late \(cc @mia\)\./,
      }),
    );
    await play.see(
      'Ravi sees it on the card, and gets no mail about who is late',
      ticket({ labels: ['sla: breached'], unsaid: 'and is late' }),
    );
    await play.see(
      'The breach reaches the subscriber',
      webhookArrived(listener, raviTicket, 'sla.breached', 'resolution'),
    );
    await writes(scene, 'mia', raviTicket, '/sla why');
    await play.see(
      'The desk shows how it counted, on the wall and in office hours',
      ticket({
        comment: /^\*\*Resolution\*\* \(times in Europe\/Berlin\)/m,
        commentToo: /^\| Fri 20 Nov 2026 \| ran 09:\d\d(:\d\d)?–12:00, 13:00–14:\d\d(:\d\d)? \| 4 h \d+ min/m,
      }),
    );
  },
};

/** When Ravi's ticket was opened, epoch milliseconds. */
async function openedAt({ github }: Stage): Promise<number> {
  const issue = await readIssue(github, raviTicket);
  if (issue === null) throw new Error('Ravi’s ticket is gone from the local GitHub');
  return Date.parse(issue.at);
}

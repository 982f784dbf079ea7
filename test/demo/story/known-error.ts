/** Rita's second trouble is a known error: the desk suggests it, Lena applies it, Rita confirms. */
import { submitForm } from '../../github-emulator/submit-form.ts';
import { placeOf } from '../issues/read-issue.ts';
import { answered, incident } from '../issues/read-template.ts';
import { issueShows, type Wanted } from '../looks/issue-shows.ts';
import { pageShows } from '../looks/page-shows.ts';
import { webhookArrived } from '../looks/webhook-arrived.ts';
import type { Stage } from '../setting/stage.ts';
import { type Chapter, ritaTicket, writes } from './scene.ts';

export const knownError: Chapter = {
  title: 'The desk recognises a known error',
  tell: async (scene) => {
    const { stage, play } = scene;
    const { github, listener, page } = stage;
    const ticket = (wanted: Wanted) => issueShows(github, ritaTicket, wanted);
    await play.act('Rita again, in a hurry: no search this time, straight to GitHub’s form.', () =>
      ritaOpens(stage),
    );
    await play.see(
      'The desk suggests a known error, and says by which words it knows it',
      ticket({
        card: /^- \[\*\*KE-0002\*\* [^\]]+\]\(\S+\), because of “/m,
        labels: ['priority: P3', 'service: mail'],
      }),
    );
    await writes(
      scene,
      'lena',
      ritaTicket,
      'Good morning Rita, Windows has kept your old password, I think.',
      '/take',
      '/known KE-0002',
    );
    await play.see(
      'The workaround itself stands in the ticket, not a link to go and look for it',
      ticket({
        comment: /@rita, this looks like a known error, \*\*KE-0002 [^*]+\*\*\. There is a workaround:/,
        commentToo: /^1\. Close Outlook/m,
      }),
    );
    await play.see(
      'The ticket is Lena’s and waits for Rita, so its clock pauses',
      ticket({
        assignee: 'lena',
        labels: ['KE-0002', 'waiting: user', 'status: waiting'],
        card: /^\| Resolution \| paused/m,
      }),
    );
    await writes(
      scene,
      'rita',
      ritaTicket,
      'There were three old entries. Now the mail comes in!',
      '/confirm',
      '/rate 5',
    );
    await play.see(
      'Rita has confirmed, and the ticket is closed',
      ticket({
        state: 'closed',
        labels: ['status: closed', 'KE-0002'],
        card: /Good to hear that it works, @rita/,
      }),
    );
    await play.see(
      'The subscriber hears that the promise was kept',
      webhookArrived(listener, ritaTicket, 'sla.met', 'resolution'),
    );
    await play.see('Anybody can look at it', pageShows(page, ritaTicket, 'KE-0002', 'Closed'));
  },
};

/** Rita's second ticket, as GitHub's form would write it. */
export async function ritaOpens({ github }: Pick<Stage, 'github'>): Promise<void> {
  const body = answered(incident, {
    'what-happened':
      'Since I changed my password, the window for it comes back again and again, and no mail comes in.',
    'error-message': '0x80040113, and “Need Password” at the bottom',
    'which-service': 'E-mail and calendar',
    impact: 'Only me',
    urgency: 'I cannot work',
    tried: 'Restarted the laptop, twice.',
  });
  await submitForm(github, 'rita', {
    ...placeOf(ritaTicket.repository),
    form: incident,
    title: 'Outlook asks for my password since this morning',
    body,
  });
}

/** Ravi has the last word: he confirms and rates, and the ticket closes with its history in sight. */
import { issueShows, type Wanted } from '../looks/issue-shows.ts';
import { pageShows } from '../looks/page-shows.ts';
import { webhookArrived } from '../looks/webhook-arrived.ts';
import { type Chapter, raviTicket, writes } from './scene.ts';

export const lastWord: Chapter = {
  title: 'The requester has the last word',
  tell: async (scene) => {
    const { stage, play } = scene;
    const { github, listener, page } = stage;
    const ticket = (wanted: Wanted) => issueShows(github, raviTicket, wanted);
    await writes(
      scene,
      'ravi',
      raviTicket,
      'Three wake-ups, no crash. Thank you!',
      '/confirm',
      '/rate 4 it took most of a day, but I always knew who had it',
    );
    await play.see(
      'The ticket is closed, and the breach stays on record',
      ticket({ state: 'closed', labels: ['status: closed', 'sla: breached'], card: /Confirmed by @ravi/ }),
    );
    await play.see('His rating is kept', ticket({ card: /^\| Rating \| 4 of 5/m }));
    await play.see('The subscriber hears the end', webhookArrived(listener, raviTicket, 'ticket.rated'));
    await play.see('Anybody can look at it', pageShows(page, raviTicket, 'sla: breached', 'Closed'));
  },
};

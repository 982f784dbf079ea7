/** Ravi's ticket goes up: Lena answers and keeps it, Omar investigates, the developers get an issue of their own. */
import { issueShows, type Wanted } from '../looks/issue-shows.ts';
import { pageShows } from '../looks/page-shows.ts';
import { webhookArrived } from '../looks/webhook-arrived.ts';
import { type Chapter, developerIssue, raviInTheOffice, raviTicket, writes } from './scene.ts';

export const upTheLevels: Chapter = {
  title: 'Up the levels, and never out of sight',
  tell: async (scene) => {
    const { stage, play } = scene;
    const { github, listener, page } = stage;
    const ticket = (wanted: Wanted) => issueShows(github, raviTicket, wanted);
    const office = (wanted: Wanted) => issueShows(github, raviInTheOffice, wanted);
    await writes(
      scene,
      'lena',
      raviTicket,
      'Good morning Ravi, I have your ticket, and I can make the client crash on my laptop too.',
      '/take',
    );
    await play.see(
      'Lena works on it and answers for it',
      ticket({ assignee: 'lena', labels: ['status: open', 'tier: 1'], card: /^\| Owner \| @lena/m }),
    );
    await play.see(
      'Ravi had his answer in time',
      webhookArrived(listener, raviTicket, 'sla.met', 'first-response'),
    );
    await writes(
      scene,
      'lena',
      raviTicket,
      '/escalate reinstalled the client and switched to TCP; it still dies on every wake-up',
    );
    await play.see(
      'Level 2 has the work, and Lena stays the owner',
      ticket({ labels: ['tier: 2'], card: /^\| Owner \| @lena/m }),
    );
    await play.see(
      'Omar and Lena read so in the back office, and Ravi’s ticket stays quiet',
      office({
        comment:
          /@omar, this ticket is with \*\*level 2 \(operations\)\*\* now\. It comes from lena, who stays the owner\./,
      }),
    );
    await play.see(
      'The desk asks for a plan, as for every P2',
      office({ comment: /@lena, a P2 has a plan/ }),
    );
    await writes(
      scene,
      'omar',
      raviTicket,
      'The core dump shows that the tunnel is resumed twice.',
      '/take',
      '/plan\n- [x] @omar: read the core dump\n- [ ] @dora by 2026-11-25: mend the wake-up in the client',
    );
    await play.see('Omar works on it', ticket({ assignee: 'omar', card: /^\| Owner \| @lena/m }));
    await play.see('His plan stands on the card', ticket({ card: /Plan: 1 of 2 done/ }));
    await writes(
      scene,
      'omar',
      raviTicket,
      '/escalate took a core dump: tun_resume runs twice after sleep, so the client itself must change',
    );
    await play.see(
      'The developers have an issue in their own repository, with all that was tried',
      issueShows(github, developerIssue, {
        title: /^\[desk\] .*tun_resume/,
        body: /before level 2, by lena: reinstalled the client/,
      }),
    );
    await play.see(
      'The ticket leads there',
      ticket({ labels: ['tier: 3'], card: /^\| Developers \| \[acme\/vpn-client no\. 1\]\(\S+\), open/m }),
    );
    await play.see(
      'The subscriber follows each step',
      webhookArrived(listener, raviTicket, 'ticket.escalated'),
    );
    await play.see('Anybody can look at it', pageShows(page, developerIssue, '[desk]', 'What was tried'));
  },
};

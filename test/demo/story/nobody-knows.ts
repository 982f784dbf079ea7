/** Ravi's trouble is new: the portal finds nothing, and its link opens a ticket that is well filled in. */
import { issueShows, type Wanted } from '../looks/issue-shows.ts';
import { pageShows } from '../looks/page-shows.ts';
import { webhookArrived } from '../looks/webhook-arrived.ts';
import { sightOf } from '../telling/play.ts';
import { type Chapter, raviInTheOffice, raviTicket } from './scene.ts';

const search = 'VPN client crashes after waking from sleep: assertion failed in tun_resume';
const happened =
  'When I open the lid of my laptop, the VPN client is gone. Its log ends with “assertion failed in tun_resume”. It happens every time since this week’s update, to the whole field team.';

export const nobodyKnows: Chapter = {
  title: 'Nobody knows this one yet',
  tell: async ({ stage, play }) => {
    const { github, listener, page } = stage;
    const visitor = await stage.visitor;
    const ticket = (wanted: Wanted) => issueShows(github, raviTicket, wanted);
    const found = await play.act(`Ravi searches: “${search}”.`, () => visitor.search(search));
    await play.see('The portal has no answer, and does not pretend', async () =>
      sightOf(!found.sure, [['portal', found.told]]),
    );
    const link = await play.act('He goes on to a ticket, says what happened, and names the service.', () =>
      visitor.asksPerson(search, { happened, service: 'VPN' }),
    );
    const fields = new URL(link).searchParams;
    await play.see('The link to GitHub’s form carries what he wrote', async () =>
      sightOf(isFilled(fields), [
        ['link', `…/issues/new, with ${[...fields.keys()].join(', ')}`],
        ['context', fields.get('context') ?? ''],
      ]),
    );
    await play.act('On the form he chooses VPN, “My team” and “I cannot work”, and submits it.', () =>
      visitor.submits(link, 'ravi', { 'which-service': 'VPN', impact: 'My team', urgency: 'I cannot work' }),
    );
    await play.see(
      'The App classifies the ticket, by impact and urgency, and labels it',
      ticket({
        title: /tun_resume/,
        labels: ['tier: 1', 'priority: P2', 'kind: incident', 'status: new', 'service: vpn'],
      }),
    );
    await play.see(
      'One comment greets Ravi, and says by when a person answers',
      ticket({
        card: /Thank you, @ravi\. Your ticket is with \*\*level 1 \(service desk\)\*\* at priority \*\*P2\*\*\. A person will answer you by \*\*Fri 20 Nov 2026, 10:/,
      }),
    );
    await play.see(
      'Level 1 is called at once, in the back office: a P2 waits for nobody to look',
      issueShows(github, raviInTheOffice, { comment: /@lena, a new \*\*P2\*\* has come in for VPN/ }),
    );
    await play.see('It suggests nothing, because nothing fits', ticket({ cardWithout: 'KE-' }));
    await play.see(
      'Four office hours are promised for the solution, and the hour of lunch does not count',
      ticket({ card: /^\| Resolution \| due Fri 20 Nov 2026, 14:/m }),
    );
    await play.see('A subscriber hears of it', webhookArrived(listener, raviTicket, 'ticket.opened'));
    await play.see('Anybody can look at it', pageShows(page, raviTicket, search, 'priority: P2'));
  },
};

function isFilled(fields: URLSearchParams): boolean {
  return (
    fields.get('template') === 'incident.yml' &&
    fields.get('title') === search &&
    fields.get('what-happened') === happened &&
    fields.get('context')?.includes('q=VPN') === true
  );
}

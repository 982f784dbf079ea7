/** /take, /own, /priority, /service and /sla: who works on it, how fast, and about what. */
import { describe, expect, it } from 'vitest';
import { lena, mia, omar, rita } from '../core/people.ts';
import {
  comments,
  desk,
  factsOf,
  form,
  on,
  onTheTicket,
  opens,
  play,
  policyText,
  says,
} from '../core/sample.ts';

const later = on('09:10');

const then = on('09:20');

/** The ticket after Lena (or somebody else) wrote this at 9:10 on a new ticket. */
function write(body: string, by = lena) {
  return play([opens(), says(by, body, later)]);
}

describe('/take', () => {
  it('makes the assignee, and at level 1 the first taker the owner, who stays it', () => {
    const { ticket } = play([opens(), says(lena, '/take', later), says(omar, '/take', then)]);
    expect(ticket).toMatchObject({ assignee: 'omar', owner: 'lena', status: 'open' });
  });

  it('at level 2 makes no owner', () => {
    const { ticket } = play([opens(on('09:00'), { labels: ['tier: 2'] }), says(omar, '/take', later)]);
    expect(ticket).toMatchObject({ assignee: 'omar', owner: null });
  });

  it('of a waiting ticket lets it wait', () => {
    expect(play([opens(), says(lena, '/wait vendor x\n/take', later)]).ticket.status).toBe('waiting');
  });
});

describe('/own', () => {
  it('hands the ownership over and tells the new owner', () => {
    const told = write('/own @omar');
    expect(told.ticket.owner).toBe('omar');
    expect(comments(told)).toEqual([
      '@omar, lena has made you the owner of this ticket: you answer for it to its end, whoever works on it.',
    ]);
  });

  it('without a name takes it oneself, which needs no comment; so does a second time', () => {
    expect(comments(write('/own'))).toEqual([]);
    expect(write('/own').ticket.owner).toBe('lena');
    expect(comments(write('/own @omar\n/own omar'))).toHaveLength(1);
  });

  it('is refused for a team', () => {
    expect(comments(write('/own @acme/desk'))[0]).toContain(
      '“@\u2060acme/desk” is not one person. Write `/own @login`.',
    );
  });
});

describe('/own of somebody who cannot answer for a ticket', () => {
  it.each([
    [
      'rita',
      '“@\u2060rita” is not staff of this desk, and only staff can own a ticket. Name somebody from `people:` in `.github/tierline.yml`, or add them there first.',
    ],
    [
      'hugo',
      'I cannot see whether “@\u2060hugo” is staff, so I leave the owner as it is: GitHub hides the members of @acme/desk.',
    ],
    ['nobody-knows', 'I could not look up “@\u2060nobody-knows”. Please write it once more.'],
  ])('is refused for %s', (login, why) => {
    const told = write(`/own @${login}`);
    expect(told.ticket.owner).toBeNull();
    expect(comments(told)).toEqual([`@lena, that did not work. ${why}`]);
  });

  it('names the role to look for where the policy leaves it to the repository', () => {
    const roles = desk({ v1: policyText.replace(/people:[\s\S]*?services:/, 'services:') });
    expect(onTheTicket(play([opens(), says(lena, '/own @rita', later)], roles))[0]).toContain(
      'Name somebody whose role in this repository is Triage or higher.',
    );
  });

  it('is carried out where the event comes from a version that looked nobody up', () => {
    const { named: _, ...old } = says(lena, '/own @rita', later);
    expect(play([opens(), old]).ticket.owner).toBe('rita');
  });

  it('takes a login in any case', () => {
    expect(write('/own @OMAR').ticket.owner).toBe('OMAR');
    expect(comments(write('/own @omar\n/own @Omar'))).toHaveLength(1);
  });
});

describe('/priority', () => {
  it('holds by hand until auto gives it back to impact and urgency', () => {
    expect(write('/priority p1').ticket.classification).toMatchObject({ priority: 'P1', setBy: 'hand' });
    const { ticket } = play([opens(), says(lena, '/priority P1', later), says(lena, '/priority auto', then)]);
    expect(ticket.classification).toMatchObject({ priority: 'P2', setBy: 'matrix' });
  });

  it.each([
    ['/priority', 'Which priority? Write `/priority P1` to `/priority P4`, or `/priority auto`.'],
    [
      '/priority urgent',
      'There is no priority “urgent”. Write `/priority P1` to `/priority P4`, or `/priority auto`.',
    ],
  ])('“%s” is refused', (body, why) => expect(comments(write(body))[0]).toContain(why));

  it('is announced with what it was before', () => {
    expect(factsOf(write('/priority P1'), 'ticket.classified')).toEqual([
      { before: { kind: 'incident', service: 'vpn', impact: 'medium', urgency: 'high', priority: 'P2' } },
    ]);
  });
});

describe('/service', () => {
  it.each(['mail', 'Mail', 'MAIL'])('finds “%s” by its short or full name', (name) => {
    expect(write(`/service ${name}`).ticket.service).toBe('mail');
  });

  it('is refused without a name, and where the policy has none', () => {
    expect(comments(write('/service'))[0]).toContain(
      'Which service? Write `/service` and one of `vpn`, `mail`.',
    );
    const none = desk({ v1: policyText.replace(/services:[\s\S]*?calendars:/, 'calendars:') });
    expect(comments(play([opens(), says(lena, '/service vpn', later)], none))[0]).toContain(
      'The policy names no services. Add them under `services:` in `.github/tierline.yml`.',
    );
  });
});

describe('/service at level 3', () => {
  const issues = (told: ReturnType<typeof play>) =>
    told.effects.filter(({ kind }) => kind === 'open-developer-issue');
  const at3 = (service: string) => [
    opens(on('09:00'), { body: form({ Service: service }) }),
    says(mia, 'On it.\n\n/escalate 3 crash', later),
  ];

  it.each([
    ['no service', '_No response_'],
    ['a service without developers', 'Mail'],
  ])('of a ticket with %s opens the issue that the escalation could not open', (_, was) => {
    expect(issues(play(at3(was)))).toEqual([]);
    const told = play([...at3(was), says(mia, '/service vpn', then)]);
    expect(issues(told)).toMatchObject([
      { repository: 'acme/vpn-client', key: `7#1/comment/${then / 1000}/developer-issue` },
    ]);
    expect(told.ticket.development).toMatchObject({ state: 'asked' });
  });

  it('opens none below level 3, for a ticket that has ended, or a second one', () => {
    const body = form({ Service: 'Mail' });
    expect(issues(play([opens(on('09:00'), { body }), says(lena, '/service vpn', later)]))).toEqual([]);
    const ended = says(mia, '/solved done', on('09:15'));
    expect(issues(play([...at3('Mail'), ended, says(mia, '/service vpn', then)]))).toEqual([]);
    expect(issues(play([...at3('VPN'), says(mia, '/service vpn', then)]))).toHaveLength(1);
  });
});

const passes = '<sub>This answer disappears with your next command, or after a day.</sub>';

describe('/sla', () => {
  it('shows the clocks to the requester and to staff', () => {
    const expected = [
      '- **First response**: due Fri 20 Nov 2026, 10:00',
      '- **Resolution**: due Fri 20 Nov 2026, 14:00',
      '',
      'Times are in Europe/Berlin. `/sla why` shows how they were counted.',
      '',
      passes,
    ].join('\n');
    expect(comments(write('/sla', rita))).toEqual([expected]);
    expect(comments(write('/sla'))).toEqual([expected]);
  });

  it('says so where no clock runs', () => {
    const quiet = opens(on('09:00'), {
      body: form({ 'Who is affected?': 'Only me', 'How urgent is it?': 'I can work around it' }),
    });
    for (const body of ['/sla', '/sla why'])
      expect(comments(play([quiet, says(lena, body, later)]))).toEqual([
        `The policy sets no targets for this priority, so no clock runs.\n\n${passes}`,
      ]);
  });

  it('says what it knows, where it is asked for something else', () => {
    expect(comments(write('/sla when'))[0]).toContain(
      'I know `/sla`, `/sla why` and `/sla buy 2h why`, not “/sla when”.',
    );
  });
});

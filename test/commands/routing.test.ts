/** /take, /own, /priority, /service and /sla: who works on it, how fast, and about what. */
import { describe, expect, it } from 'vitest';
import { lena, omar, rita } from '../desk/people.ts';
import { comments, desk, factsOf, form, on, opens, play, policyText, says } from '../desk/sample.ts';

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
      '@omar, @lena has made you the owner of this ticket: you answer for it to its end, whoever works on it.',
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
    expect(comments(write('/service'))[0]).toContain('Which service? The policy has `vpn`, `mail`.');
    const none = desk({ v1: policyText.replace(/services:[\s\S]*?calendars:/, 'calendars:') });
    expect(comments(play([opens(), says(lena, '/service vpn', later)], none))[0]).toContain(
      'The policy names no services. Add them under `services:` in `.github/tierline.yml`.',
    );
  });
});

describe('/sla', () => {
  it('shows the clocks to the requester and to staff', () => {
    const expected = [
      '- **First response**: due Fri 20 Nov 2026, 10:00',
      '- **Resolution**: due Fri 20 Nov 2026, 14:00',
      '',
      'Times are in Europe/Berlin. `/sla why` shows how they were counted.',
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
        'The policy sets no targets for this priority, so no clock runs.',
      ]);
  });

  it('knows only itself and why', () => {
    expect(comments(write('/sla when'))[0]).toContain('I know `/sla` and `/sla why`, not “/sla when”.');
  });
});

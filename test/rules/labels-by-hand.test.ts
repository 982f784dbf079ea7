/** Labels set and removed by hand: the same as a command, with the same right. */
import { describe, expect, it } from 'vitest';
import { dora, hugo, lena, mia, omar, rita, zoe } from '../core/people.ts';
import { comments, labels, on, opens, play, says, shown, unlabels } from '../core/sample.ts';

const later = on('09:10');

describe('a label set by staff', () => {
  it.each([
    ['priority: P1', 'priority: P1'],
    ['Priority: p3', 'priority: P3'],
    ['kind: request', 'kind: request'],
    ['service: mail', 'service: mail'],
    ['waiting: vendor', 'waiting: vendor'],
    ['KE-0001', 'KE-0001'],
    ['status: open', 'status: open'],
    ['status: resolved', 'status: resolved'],
  ])('“%s” does what the command does', (label, expected) => {
    expect(shown([opens(), labels(lena, label, later)]).labels).toContain(expected);
  });

  it('priority holds against the matrix, like the command', () => {
    expect(play([opens(), labels(lena, 'priority: P1', later)]).ticket.classification.setBy).toBe('hand');
  });

  it('tier moves the ticket and asks once for what an escalation needs', () => {
    const told = play([opens(), labels(lena, 'tier: 2', later)]);
    expect(told.ticket).toMatchObject({ tier: 2, owner: 'lena', status: 'open' });
    expect(comments(told)).toEqual([
      '@omar, this ticket is with **level 2 (operations)** now. It comes from lena, who stays the owner.\n\n@lena, the label moved the ticket, and nothing says why. Please add a line: what was tried, and what should they look at?\n\n@lena, level 2 also needs something from you:\n- The requester has no answer yet. Write them a line on the ticket: what happens now?',
    ]);
  });

  it('a known error posts its workaround', () => {
    expect(comments(play([opens(), labels(lena, 'KE-0001', later)]))[0]).toContain(
      'Switch the client to TCP.',
    );
  });

  it('resolved asks for the note, and counts as an answer as the button does', () => {
    const told = play([opens(), labels(lena, 'status: resolved', later)]);
    expect(told.ticket).toMatchObject({ status: 'resolved', firstReplyAt: later, button: 'open' });
    expect(comments(told)[1]).toContain('@lena, please add a line that says what solved it.');
  });

  it('open ends the waiting, and takes a resolved ticket up again', () => {
    const waiting = [opens(), says(lena, '/wait vendor ticket 5', later)];
    expect(play([...waiting, labels(lena, 'status: open', on('09:20'))]).ticket.waiting).toBeNull();
    const resolved = [opens(), says(lena, '/solved done', later)];
    expect(play([...resolved, labels(lena, 'status: open', on('09:20'))]).ticket.reopenings).toBe(1);
  });

  it('that shows already is no news', () => {
    const told = play([opens(), labels(lena, 'priority: P2', later), labels(lena, 'tier: 1', later)]);
    expect(told).toEqual(play([opens()]));
  });

  it('that is none of the desk’s is none of its business, and stays', () => {
    expect(play([opens(), labels(zoe, 'good first issue', later)])).toEqual(play([opens()]));
  });
});

describe('a label that is put back, with one line why', () => {
  it.each([
    [
      rita,
      'priority: P1',
      '@rita, I have taken the label “priority: P1” off again. Only the desk’s staff can set it. Write what you need in your own words; a person reads it.',
    ],
    [
      omar,
      'tier: 2',
      '@omar, I have taken the label “tier: 2” off again. The ticket is with level 1 (service desk); only they and managers can set it.',
    ],
    [
      hugo,
      'priority: P1',
      '@hugo, I have taken the label “priority: P1” off again. I cannot see whether you are staff: GitHub hides the members of @acme/desk.',
    ],
    [
      lena,
      'sla: breached',
      '@lena, I have taken the label “sla: breached” off again. It follows from the ticket, and nobody sets it by hand.',
    ],
    [
      lena,
      'status: closed',
      '@lena, I have taken the label “status: closed” off again. It follows from the ticket, and nobody sets it by hand.',
    ],
    [
      lena,
      'status: waiting',
      '@lena, I have taken the label “status: waiting” off again. Waiting on whom? Set one of the `waiting:` labels, or write `/wait`, on whom, and why.',
    ],
    [
      lena,
      'service: payroll',
      '@lena, I have taken the label “service: payroll” off again. There is no service “payroll”. Write `/service` and one of `vpn`, `mail`.',
    ],
    [
      lena,
      'KE-0009',
      '@lena, I have taken the label “KE-0009” off again. There is no known error “KE-0009” among the published articles. Write `/known` and its number, such as `/known KE-0001`.',
    ],
    [
      zoe,
      'status: open',
      '@zoe, I have taken the label “status: open” off again. Only the requester and the desk’s staff can set it.',
    ],
  ])('set by $login: “%s”', (by, label, line) => {
    const told = play([opens(), labels(by, label, later)]);
    expect(comments(told)).toEqual([line]);
    expect({ ...told.ticket, standingAnswers: [] }).toEqual(play([opens()]).ticket);
  });

  it.each(['tier: 2', 'waiting: user', 'status: resolved', 'KE-0001'])(
    '“%s” on a resolved ticket',
    (label) => {
      const resolved = [opens(), says(lena, '/solved done', later), says(rita, '/confirm', on('09:15'))];
      const told = play([...resolved, labels(mia, label, on('09:20'))]);
      expect({ ...told.ticket, standingAnswers: [] }).toEqual(play(resolved).ticket);
      expect(comments(told).at(-1)).toContain(
        'The ticket is closed already. If it is broken again, write `/reopen`',
      );
    },
  );

  it('“status: open” when the window for reopening has passed', () => {
    const resolved = [opens(), says(lena, '/solved done', later)];
    const told = play([...resolved, labels(lena, 'status: open', on('09:00', '2026-12-10'))]);
    expect(told.ticket.status).toBe('closed');
    expect(comments(told).at(-1)).toContain(
      'resolved more than 14 days ago. Please open a new one and name #1 in it.',
    );
  });
});

describe('a label removed by hand', () => {
  it('“waiting:” resumes', () => {
    const waiting = [opens(), says(lena, '/wait vendor ticket 5', later)];
    const told = play([...waiting, unlabels(lena, 'waiting: vendor', on('09:20'))]);
    expect(told.ticket).toMatchObject({ waiting: null, status: 'new' });
  });

  it('“waiting:” is put back where a stranger removed it', () => {
    const waiting = [opens(), says(lena, '/wait vendor ticket 5', later)];
    const told = play([...waiting, unlabels(zoe, 'waiting: vendor', on('09:20'))]);
    expect(told.ticket.waiting?.on).toBe('vendor');
    expect(comments(told).at(-1)).toBe(
      '@zoe, I have put the label “waiting: vendor” back. Only the desk’s staff can remove it. Write what you need in your own words; a person reads it.',
    );
  });

  it('a known error is withdrawn, also by the requester, and the ticket waits no longer', () => {
    const known = [opens(), says(lena, '/known KE-0001', later)];
    const told = play([...known, unlabels(rita, 'KE-0001', on('09:20'))]);
    expect(told.ticket).toMatchObject({
      knownErrors: [],
      rejected: ['KE-0001'],
      status: 'open',
      waiting: null,
    });
    expect(play([...known, unlabels(zoe, 'KE-0001', on('09:20'))]).ticket.knownErrors).toHaveLength(1);
  });

  it.each(['tier: 1', 'priority: P2', 'kind: incident', 'status: new'])(
    '“%s” comes back without a word',
    (label) => {
      const told = play([opens(), unlabels(lena, label, later)]);
      expect(comments(told)).toEqual([]);
      expect(shown([opens(), unlabels(lena, label, later)]).labels).toContain(label);
    },
  );
});

it('level 3 and managers may move what level 3 has', () => {
  const at3 = [
    opens(),
    says(lena, 'On it.', later),
    says(mia, '/escalate 3 crash in the tunnel', on('09:11')),
  ];
  expect(play([...at3, labels(dora, 'tier: 2', on('09:20'))]).ticket.tier).toBe(2);
  expect(play([...at3, labels(lena, 'tier: 1', on('09:20'))]).ticket.tier).toBe(3);
});

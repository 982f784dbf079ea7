/** A ticket is opened: what the desk reads from it, and what it asks. */
import { describe, expect, it } from 'vitest';
import { lena, rita, robot } from '../core/people.ts';
import { announced, comments, desk, form, on, opens, play, policyText, says, shown } from '../core/sample.ts';

describe('a ticket from the incident form', () => {
  it('is new at level 1, with priority, service and kind as labels', () => {
    expect(shown([opens()])).toMatchObject({
      labels: ['tier: 1', 'priority: P2', 'kind: incident', 'status: new', 'service: vpn'],
      assignees: [],
      state: 'open',
      reason: null,
    });
  });

  it('is announced once, and asks for nothing', () => {
    const told = play([opens()]);
    expect(announced(told)).toEqual(['ticket.opened']);
    expect(comments(told)).toEqual([]);
  });

  it('greets with level, priority and the time of the first answer', () => {
    expect(shown([opens()]).card.split('\n')[0]).toBe(
      'Thank you, @rita. Your ticket is with **level 1 (service desk)** at priority **P2**. A person will answer you by **Fri 20 Nov 2026, 10:00 (Europe/Berlin)**.',
    );
  });

  it('promises a person, but no time, where the priority has no target', () => {
    const quiet = form({ 'Who is affected?': 'Only me', 'How urgent is it?': 'I can work around it' });
    const face = shown([opens(on('09:00'), { body: quiet })]);
    expect(face.labels).toContain('priority: P4');
    expect(face.card.split('\n')[0]).toContain('at priority **P4**. A person will answer you here.');
  });

  it.each([
    ['Only me', 'I can work around it', 'P4'],
    ['Only me', 'I cannot work', 'P3'],
    ['My team', 'My work is slowed down', 'P3'],
    ['Everyone', 'My work is slowed down', 'P2'],
    ['Everyone', 'I cannot work', 'P1'],
    ['high', 'low', 'P3'],
  ])('impact “%s” and urgency “%s” make %s', (impact, urgency, priority) => {
    const body = form({ 'Who is affected?': impact, 'How urgent is it?': urgency });
    expect(play([opens(on('09:00'), { body })]).ticket.classification).toMatchObject({
      priority,
      setBy: 'matrix',
    });
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'survives “%s” as an impact, and asks for it',
    (impact) => {
      const { ticket } = play([opens(on('09:00'), { body: form({ 'Who is affected?': impact }) })]);
      expect(ticket.classification.impact).toBe('low');
      expect(ticket.missing).toEqual(['Who is affected: only you, your team, or everyone?']);
    },
  );

  it('takes the labels that stand on it at the opening as they are', () => {
    const labels = ['kind: request', 'priority: P1', 'service: mail', 'tier: 2', 'bug', 'status: resolved'];
    expect(shown([opens(on('09:00'), { labels })]).labels).toEqual([
      'tier: 2',
      'priority: P1',
      'kind: request',
      'status: new',
      'service: mail',
    ]);
  });
});

describe('a ticket that lacks something', () => {
  const freehand = opens(on('09:00'), { body: 'VPN is broken again' });

  it('asks for it once, and waits for the requester', () => {
    const told = play([freehand]);
    expect(comments(told)).toEqual([
      [
        '@rita, to help you well we need a little more:',
        '',
        '- Who is affected: only you, your team, or everyone?',
        '- Which service is it about? One of: VPN, Mail. If you do not know, just say so.',
        '',
        'Just answer in a comment, in your own words.',
      ].join('\n'),
    ]);
    expect(shown([freehand]).labels).toEqual(
      expect.arrayContaining(['status: waiting', 'waiting: user', 'priority: P4']),
    );
    expect(told.ticket.channel).toBe('issue');
    expect(announced(told)).toEqual(['ticket.opened', 'ticket.waiting']);
  });

  it('asks for the service alone without waiting for it: the clock of a P1 runs on', () => {
    const body = form({ Service: '_No response_', 'Who is affected?': 'Everyone' });
    const events = [opens(on('09:00'), { body })];
    expect(comments(play(events))).toEqual([
      '@rita, to help you well we need a little more:\n\n- Which service is it about? One of: VPN, Mail. If you do not know, just say so.\n\nJust answer in a comment, in your own words.',
    ]);
    expect(play(events).ticket).toMatchObject({ status: 'new', waiting: null });
    expect(shown(events).card).toContain('| Resolution | due Fri 20 Nov 2026, 11:00 |');
    const answered = play([...events, says(rita, 'The VPN.', on('09:10'))]);
    expect(answered.ticket).toMatchObject({ status: 'new', missing: [] });
    expect(comments(answered)).toHaveLength(1);
  });

  it('names twenty services of a long list', () => {
    const many = Array.from({ length: 21 }, (_, at) => `  s${at}: { name: S${at} }`).join('\n');
    const long = policyText.replace(/services:[\s\S]*?calendars:/, `services:\n${many}\ncalendars:`);
    expect(play([freehand], desk({ v1: long })).ticket.missing.at(-1)).toMatch(
      /: S0, S1, .*, S19, or another\. If you/,
    );
  });

  it('goes on when the requester answers, and never asks again', () => {
    const told = play([freehand, says(rita, 'My team; it is the VPN.', on('09:20'))]);
    expect(told.ticket).toMatchObject({ status: 'new', waiting: null, missing: [] });
    expect(comments(told)).toHaveLength(1);
  });

  it('goes on when the requester puts the answer into the issue itself', () => {
    const edit = {
      kind: 'edited',
      id: 'edited/1',
      ticket: '7#1',
      at: on('09:20'),
      title: 'VPN',
      body: form(),
    } as const;
    expect(play([freehand, { ...edit, by: rita }]).ticket).toMatchObject({
      status: 'new',
      waiting: null,
      title: 'VPN',
    });
    expect(play([freehand, { ...edit, by: lena }]).ticket.status).toBe('waiting');
  });

  it('keeps waiting while the requester only uses a command', () => {
    const told = play([freehand, says(rita, '/help', on('09:20'))]);
    expect(told.ticket.waiting?.on).toBe('user');
  });

  it.each([
    [
      'What happened?',
      'What happened: what did you do, what did you see, and what had you expected?',
      'incident',
    ],
    ['What do you need?', 'What do you need?', 'request'],
  ])('asks “%s” where the form was sent without it', (field, asked, kind) => {
    const body = `### ${field}\n\n_No response_\n\n### Service\n\nVPN\n\n### Who is affected?\n\nOnly me`;
    const { ticket } = play([opens(on('09:00'), { body, labels: [`kind: ${kind}`] })]);
    expect(ticket).toMatchObject({ missing: [asked], channel: 'form' });
  });

  it('does not ask for a service where the policy names none, or says which one to assume', () => {
    const none = policyText.replace(/services:[\s\S]*?calendars:/, 'calendars:');
    expect(play([freehand], desk({ v1: none })).ticket.missing).toHaveLength(1);
    const assumed = `${policyText}default-service: mail\n`;
    expect(play([freehand], desk({ v1: assumed })).ticket).toMatchObject({
      service: 'mail',
      missing: [expect.any(String)],
    });
  });
});

describe('what the portal knew', () => {
  const context = (text: string) => form({ Service: '_No response_', 'Context from the portal': text });

  it('routes to a service of the policy, and shows that the ticket came from the portal', () => {
    const { ticket } = play([
      opens(on('09:00'), { body: context('service=vpn&article=KE-0001&q=error+809') }),
    ]);
    expect(ticket).toMatchObject({ channel: 'portal', service: 'vpn', missing: [] });
  });

  it('is not trusted with a service that the policy does not have', () => {
    const { ticket } = play([opens(on('09:00'), { body: context('service=payroll&priority=P1') })]);
    expect(ticket).toMatchObject({ service: null, classification: { priority: 'P2' } });
    expect(ticket.missing).toEqual([
      'Which service is it about? One of: VPN, Mail. If you do not know, just say so.',
    ]);
  });

  it('is nothing at all where somebody has overwritten it', () => {
    expect(play([opens(on('09:00'), { body: context('please ignore') })]).ticket.channel).toBe('form');
  });
});

describe('commands in the body of an issue', () => {
  it('run with the right of whoever opened it', () => {
    const { ticket } = play([opens(on('09:00'), { by: lena, body: `${form()}\n\n/take\n/priority P1` })]);
    expect(ticket).toMatchObject({ assignee: 'lena', classification: { priority: 'P1', setBy: 'hand' } });
  });

  it('are answered with a thumb on the issue itself', () => {
    const { effects } = play([opens(on('09:00'), { by: lena, body: `${form()}\n\n/take` })]);
    expect(effects).toContainEqual({
      kind: 'reaction',
      key: '7#1/opened/thumb',
      content: '+1',
      comment: null,
    });
  });

  it('do not run again when the body is edited; new ones do', () => {
    const body = `${form()}\n\n/priority P1`;
    const edited = {
      kind: 'edited',
      id: 'edited/1',
      ticket: '7#1',
      at: on('09:30'),
      by: lena,
      title: 'VPN',
    } as const;
    const told = play([
      opens(on('09:00'), { by: lena, body }),
      says(lena, '/priority P3', on('09:10')),
      { ...edited, body: `${body}\n/take` },
    ]);
    expect(told.ticket).toMatchObject({ classification: { priority: 'P3' }, assignee: 'lena' });
  });

  it('are refused to a requester, in one comment', () => {
    const told = play([opens(on('09:00'), { body: `${form()}\n\n/priority P1\n/take` })]);
    expect(told.ticket.classification.priority).toBe('P2');
    expect(comments(told)).toEqual([
      [
        '@rita, some of that did not work:',
        '',
        '- Only the desk’s staff can use `/priority`. Write what you need in your own words; a person reads it.',
        '- Only the desk’s staff can use `/take`. Write what you need in your own words; a person reads it.',
      ].join('\n'),
    ]);
  });

  it('of a bot are never obeyed', () => {
    const told = play([opens(on('09:00'), { by: robot, body: `${form()}\n\n/priority P1\n/help` })]);
    expect(told.ticket.classification.priority).toBe('P2');
    expect(comments(told)).toEqual([]);
  });
});

it('what happens before the opening is known waits for it', () => {
  expect(() => play([says(rita, 'hello', on('09:00'))])).toThrow('no opening');
});

it('an opening that is told twice changes nothing', () => {
  expect(play([opens(), opens()])).toEqual(play([opens()]));
});

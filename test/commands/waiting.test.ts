/** /wait, /resume, /known and /not-known: what keeps a ticket waiting. */
import { describe, expect, it } from 'vitest';
import { lena, rita } from '../core/people.ts';
import { announced, comments, ke1, on, opens, play, says } from '../core/sample.ts';

const later = on('09:10');

const then = on('09:20');

/** The ticket after Lena (or somebody else) wrote this at 9:10 on a new ticket. */
function write(body: string, by = lena) {
  return play([opens(), says(by, body, later)]);
}

describe('/wait and /resume', () => {
  it('waits for somebody, with why and until when', () => {
    expect(write('/wait parts new disk until 2026-12-24').ticket.waiting).toEqual({
      on: 'parts',
      since: later,
      why: 'new disk',
      until: on('00:00', '2026-12-24'),
    });
    expect(write('/wait vendor not available until further notice').ticket.waiting).toMatchObject({
      why: 'not available until further notice',
      until: null,
    });
  });

  it.each([
    [
      '/wait',
      'For whom or what? Write `/wait` and one of `user`, `expert`, `vendor`, `third-party`, `on-site`, `parts`, `change`, then why.',
    ],
    [
      '/wait godot he will come',
      '“godot” is none of the reasons to wait. Write `/wait` and one of `user`, `expert`, `vendor`, `third-party`, `on-site`, `parts`, `change`, then why.',
    ],
    [
      '/wait user',
      'What do you need from the requester? Write it after `/wait user`, such as `/wait user please send the log`, or in a sentence of its own.',
    ],
    ['/wait user until 2026-12-24', 'What do you need from the requester?'],
    ['/wait user log until next Friday', 'I cannot read that date. Write `until 2026-12-24`'],
    ['/wait user log until 2026-11-20', 'That date has passed. Write one that is still to come.'],
    ['/resume', 'The ticket waits for nobody, so there is nothing to resume.'],
  ])('“%s” is refused', (body, why) => expect(comments(write(body))[0]).toContain(why));

  it.each([
    ['2026-12-24 15:00', '15:00'],
    ['2026-12-24T15:00', '15:00'],
    ['2026-12-24 at 15:00', '15:00'],
    ['2026-12-24, 3 pm', '15:00'],
    ['2026-12-24 15:00 UTC', '16:00'],
    ['2026-12-24T14:00Z', '15:00'],
    ['24.12.2026', '00:00'],
    ['24.12.2026 um 15 Uhr', '15:00'],
    ['２０２６－１２－２４', '00:00'],
    ['2026–12–24.', '00:00'],
    ['on 2026-12-24', '00:00'],
  ])('until “%s” is a time in the policy’s zone', (date, time) => {
    const until = on(time, '2026-12-24');
    expect(write(`/wait parts new disk until ${date}`).ticket.waiting).toMatchObject({
      why: 'new disk',
      until,
    });
    expect(write(`/wait parts neue Platte bis ${date}, then we call`).ticket.waiting).toMatchObject({
      why: 'neue Platte, then we call',
      until,
    });
  });

  it.each([
    'next Friday',
    'next Monday 10:00',
    'Freitag früh',
    'tomorrow morning',
    '24 Decembre',
    'Dec 42, 2026',
    '12/24/2026',
    '24.13.',
    '2026-02-30',
    '2026-12-24 25:00',
    '2026-12-24 15',
    '2026-12-24 at noon',
    '2026-12-24 15:00 CET',
    'the end of next week',
    'in 2 days',
    '2026-12-24, at the latest until 2026-12-27',
  ])('until “%s” is refused, with what to write, and nothing waits', (date) => {
    for (const word of ['until', 'bis']) {
      const told = write(`/wait parts new disk ${word} ${date}`);
      expect(comments(told)[0]).toContain('`until 2026-12-24`');
      expect(comments(told)[0]).toContain('with a time in Europe/Berlin, `until 2026-12-24 15:00`');
      expect(told.ticket.waiting).toBeNull();
    }
  });

  it.each(['not available until further notice', 'nothing until they answer', 'bis wann brauchen sie es?'])(
    '“%s” names no date',
    (why) => expect(write(`/wait vendor ${why}`).ticket.waiting).toMatchObject({ why, until: null }),
  );

  it('needs no words behind it where the comment asks already, nor for anybody but the requester', () => {
    expect(write('Please send the log.\n\n/wait user').ticket.waiting).toMatchObject({ on: 'user', why: '' });
    expect(write('/wait vendor').ticket.waiting).toMatchObject({ on: 'vendor', why: '' });
  });

  it('/resume goes on: as new where nobody has touched it yet, else as open', () => {
    expect(write('/wait vendor x\n/resume').ticket).toMatchObject({ waiting: null, status: 'new' });
    expect(write('/take\n/wait vendor x\n/resume').ticket.status).toBe('open');
  });

  it('tells subscribers of each new reason, and of the end', () => {
    const told = play([
      opens(),
      says(lena, '/wait user log', later),
      says(lena, '/wait vendor case 5', then),
      says(lena, '/resume', on('09:30')),
    ]);
    expect(announced(told)).toEqual(['ticket.opened', 'ticket.waiting', 'ticket.waiting', 'ticket.resumed']);
  });
});

describe('/known and /not-known', () => {
  it('posts the workaround, links, and waits for the requester', () => {
    const told = write('/known ke-0001');
    expect(told.ticket).toMatchObject({
      knownErrors: [{ id: 'KE-0001' }],
      status: 'waiting',
      waiting: { on: 'user', why: 'does the workaround of KE-0001 help?' },
      assignee: 'lena',
      owner: 'lena',
    });
    expect(comments(told)).toEqual([
      [
        '@rita, this looks like a known error, **KE-0001 VPN drops with error 809**. There is a workaround:',
        '',
        'Switch the client to TCP.',
        '',
        'Did it help? Write `/confirm`. Is your problem a different one? Write `/not-known`. The whole story: https://help.acme.example/articles/KE-0001/',
      ].join('\n'),
    ]);
  });

  it.each([
    ['/known', 'Which known error? Write `/known` and its number, such as `/known KE-0001`.'],
    [
      '/known KE-0009',
      'There is no known error “KE-0009” among the published articles. Write `/known` and its number, such as `/known KE-0001`.',
    ],
    [
      '/known KE-0002',
      'KE-0002 has no workaround yet (its status: investigating). Tell the requester so in your own words.',
    ],
    ['/not-known', 'No known error was suggested on this ticket, so there is nothing to turn down.'],
  ])('“%s” is refused', (body, why) => expect(comments(write(body))[0]).toContain(why));

  it.each([
    '/not-known',
    '/not-known ke-0001',
    '/not-known KE-0001 we have no client',
    '/not-known my trouble is another',
  ])('“%s” turns it down, and the ticket goes on', (body) => {
    const { ticket } = play([opens(), says(lena, '/known KE-0001', later), says(rita, body, then)]);
    expect(ticket).toMatchObject({ knownErrors: [], rejected: ['KE-0001'], status: 'open', waiting: null });
  });

  it('/not-known hides a suggestion, and knows which were made', () => {
    const suggested = opens(on('09:00'), { suggestions: [{ ...ke1, because: ['809'] }] });
    const told = play([suggested, says(rita, '/not-known', later)]);
    expect(told.ticket).toMatchObject({ rejected: ['KE-0001'], status: 'new' });
    expect(comments(play([suggested, says(rita, '/not-known KE-0002', later)]))[0]).toContain(
      'KE-0002 was not suggested on this ticket. Write `/not-known` and one of these: KE-0001.',
    );
  });

  it('/known takes back a rejection', () => {
    const { ticket } = play([
      opens(),
      says(lena, '/known KE-0001', later),
      says(rita, '/not-known', then),
      says(lena, '/known KE-0001', on('09:30')),
    ]);
    expect(ticket).toMatchObject({ rejected: [], knownErrors: [{ id: 'KE-0001' }] });
  });
});

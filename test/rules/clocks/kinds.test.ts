/** Every clock: what starts it, what meets it, what pauses it. */
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { lena, omar, rita, robot, zoe } from '../../core/people.ts';
import { announced, closes, HOUR, on, opens, play, reopens, says, shown, wakes } from '../../core/sample.ts';
import { clocksOf, deskWith } from './sample.ts';

const answer = says(lena, 'I am on it.', on('09:10'));

describe('next response', () => {
  const question = says(rita, 'Any news?', on('10:00'));

  it('runs from the requester’s oldest unanswered comment to the next words of staff', () => {
    const asked = [opens(), answer, question, says(rita, 'Hello?', on('10:30'))];
    expect(clocksOf('next-response', asked, on('11:00'))).toEqual([
      { state: 'running', from: on('10:00'), due: on('12:00'), used: HOUR },
    ]);
    const answered = [...asked, says(omar, 'Soon.', on('11:00')), says(rita, 'When?', on('12:00'))];
    expect(clocksOf('next-response', answered, on('12:00')).map(({ state, from }) => [state, from])).toEqual([
      ['met', on('10:00')],
      ['running', on('12:00')],
    ]);
  });

  it('does not start while the first answer is owed: one silence is one promise', () => {
    expect(clocksOf('next-response', [opens(), says(rita, 'Hello?', on('09:05'))], on('09:06'))).toEqual([]);
    const none = deskWith((text) => text.replace(/ {2}first-response.*\n/, ''));
    const asked = [opens(), says(rita, 'Hello?', on('09:05'))];
    expect(clocksOf('next-response', asked, on('09:06'), none)).toHaveLength(1);
  });

  it.each([
    ['thanks', says(rita, 'Thanks!', on('10:00'))],
    ['a bystander', says(zoe, 'Me too?', on('10:00'))],
    ['a bot', says(robot, 'Ping?', on('10:00'))],
    ['an edit', says(rita, 'Any news?', on('10:00'), { edit: true, comment: 7 })],
    ['a command alone', says(rita, '/sla', on('10:00'))],
  ])('is not started by %s', (_, event) => {
    expect(clocksOf('next-response', [opens(), answer, event], on('10:01'))).toEqual([]);
  });

  it.each([
    ['a bystander', says(zoe, 'Try again?', on('10:10'))],
    ['the requester', says(rita, 'Please!', on('10:10'))],
    ['a command without words', says(lena, '/take', on('10:10'))],
    [
      'an edited answer',
      says(lena, 'I am on it now.', on('10:10'), { edit: true, comment: on('09:10') / 1000 }),
    ],
  ])('is not met by %s', (_, event) => {
    expect(clocksOf('next-response', [opens(), answer, question, event], on('10:20'))[0]?.state).toBe(
      'running',
    );
  });

  it('never pauses, and an answer to what staff asked is a question of its own', () => {
    const waiting = [
      opens(),
      says(lena, 'Log?\n\n/wait user log', on('09:10')),
      says(rita, 'Here.', on('10:00')),
    ];
    const again = [...waiting, says(lena, '/wait vendor case 5', on('10:05'))];
    expect(clocksOf('next-response', again, on('11:00'))).toMatchObject([{ state: 'running', used: HOUR }]);
  });

  it('starts when the requester says that it is still broken, and ends unjudged when they withdraw', () => {
    const solved = [
      opens(),
      says(lena, '/solved done', on('09:30')),
      says(rita, 'Still broken.', on('10:00')),
    ];
    expect(clocksOf('next-response', solved, on('10:30'))).toMatchObject([
      { state: 'running', from: on('10:00') },
    ]);
    const withdrawn = play([...solved, closes(rita, on('10:30'))], deskWith());
    expect(clocksOf('next-response', [...solved, closes(rita, on('10:30'))], on('11:00'))[0]?.state).toBe(
      'stopped',
    );
    expect(announced(withdrawn).filter((type) => type === 'sla.breached')).toEqual([]);
  });
});

describe('update', () => {
  it('each public word of staff owes the next', () => {
    const events = [opens(), answer, says(lena, 'Still looking.', on('11:00'))];
    expect(clocksOf('update', events, on('12:00'))).toEqual([
      { state: 'met', from: on('09:10'), due: null, used: 110 * 60_000 },
      { state: 'running', from: on('11:00'), due: on('15:00'), used: HOUR },
    ]);
  });

  it('begins with the first word, stands still on the user, and is over with the ticket', () => {
    expect(clocksOf('update', [opens()], on('10:00'))).toEqual([]);
    const waits = [opens(), says(lena, 'Log?\n\n/wait user log', on('10:00'))];
    expect(clocksOf('update', waits, on('12:00'))).toMatchObject([{ state: 'paused', used: 0 }]);
    const solved = [opens(), answer, says(lena, '/solved done', on('10:00'))];
    expect(clocksOf('update', solved, on('12:00')).map(({ state }) => state)).toEqual(['met']);
  });
});

describe('tier (OLA)', () => {
  const escalated = [
    opens(),
    answer,
    says(lena, '/escalate 2 tried the other gateway, which fails the same way', on('10:00')),
  ];

  it('runs while a tier has the ticket, by that tier’s own target', () => {
    expect(clocksOf('tier', escalated, on('11:00'))).toEqual([
      { state: 'met', from: on('09:00'), due: null, used: HOUR },
      { state: 'running', from: on('10:00'), due: on('15:00'), used: HOUR },
    ]);
  });

  it('a tier entered again starts a new run, and so does a reopening', () => {
    const back = [...escalated, says(omar, '/deescalate it is only the password', on('11:00'))];
    expect(clocksOf('tier', back, on('12:00')).map(({ state, from }) => [state, from])).toEqual([
      ['met', on('09:00')],
      ['met', on('10:00')],
      ['running', on('11:00')],
    ]);
    const again = [...back, says(lena, '/solved done', on('12:00')), reopens(rita, on('13:00'))];
    expect(clocksOf('tier', again, on('14:00')).at(-1)).toMatchObject({
      state: 'running',
      from: on('13:00'),
    });
  });

  it('stands still when the resolution does, unless the policy says otherwise', () => {
    const waits = [opens(), says(lena, 'Log?\n\n/wait user log', on('09:10'))];
    expect(clocksOf('tier', waits, on('10:00'))[0]?.state).toBe('paused');
    const both = deskWith((text) => text.replace('resolution: {', 'resolution: { pause-on: [vendor],'));
    expect(clocksOf('tier', waits, on('10:00'), both)[0]?.state).toBe('running');
    const own = deskWith((text) => text.replace('  tier:\n', '  tier:\n    pause-on: []\n'));
    expect(clocksOf('tier', waits, on('10:00'), own)[0]?.state).toBe('running');
  });
});

describe('engagement', () => {
  const engaged = [opens(), says(lena, '/engage vendor ACME case 5', on('09:10'))];

  it('runs from being engaged to done, by the target of its kind, and never pauses', () => {
    expect(clocksOf('engagement', engaged, on('10:10'))).toEqual([
      { state: 'running', from: on('09:10'), due: on('19:10'), used: HOUR },
    ]);
    const done = [...engaged, says(lena, '/engaged done they sent a patch', on('11:10'))];
    expect(clocksOf('engagement', done, on('12:00'))).toMatchObject([{ state: 'met', used: 2 * HOUR }]);
  });

  it('several run side by side', () => {
    const both = [...engaged, says(lena, '/engage parts a disk, Thursday', on('09:30'))];
    expect(clocksOf('engagement', both, on('10:10')).map(({ due }) => due)).toEqual([
      on('19:10'),
      on('15:30'),
    ]);
    const one = [
      ...both,
      says(lena, '/engaged parts done', on('10:00')),
      says(lena, '/engaged parts done came', on('10:05')),
    ];
    expect(clocksOf('engagement', one, on('10:10')).map(({ state }) => state)).toEqual(['running', 'met']);
  });
});

describe('the first sentence of the card', () => {
  const first = (events: readonly TicketEvent[]) => shown(events, deskWith()).card.split('\n')[0];
  const take = says(lena, 'I am on it.\n\n/take', on('09:10'));

  it('says when the requester hears next: an answer, or another word', () => {
    expect(first([opens(), take])).toBe(
      '**@lena** is working on this, at priority **P2**. You will hear from us again by **Fri 20 Nov 2026, 13:10 (Europe/Berlin)**.',
    );
    expect(first([opens(), take, says(rita, 'Any news?', on('10:00'))])).toBe(
      '**@lena** is working on this, at priority **P2**. A person will answer you by **Fri 20 Nov 2026, 12:00 (Europe/Berlin)**.',
    );
    expect(first([opens(), take, wakes(on('13:10'))])).toBe(
      '**@lena** is working on this, at priority **P2**. We promised you news by **Fri 20 Nov 2026, 13:10 (Europe/Berlin)**. We are late, and we are sorry.',
    );
  });
});

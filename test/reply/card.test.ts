/** The status card, as a reader sees it. */
import { describe, expect, it } from 'vitest';
import { lena, omar, rita } from '../core/people.ts';
import {
  closes,
  desk,
  form,
  ke1,
  ke2,
  labels,
  on,
  opens,
  policyText,
  reopens,
  says,
  shown,
  wakes,
} from '../core/sample.ts';

const later = on('09:10');
const first = (events: Parameters<typeof shown>[0]) => shown(events).card.split('\n')[0];
const rows = (events: Parameters<typeof shown>[0]) => shown(events).card;

describe('the whole card', () => {
  it('of a new ticket with two suggestions', () => {
    const suggestions = [
      { ...ke1, because: ['809', 'vpn'] },
      { ...ke2, because: [] },
    ];
    expect(shown([opens(on('09:00'), { suggestions })]).card).toBe(
      [
        'Thank you, @rita. Your ticket is with **level 1 (service desk)** at priority **P2**. A person will answer you by **Fri 20 Nov 2026, 10:00 (Europe/Berlin)**.',
        '',
        'One of these known errors may be yours:',
        '',
        '- [**KE-0001** VPN drops with error 809](https://help.acme.example/articles/KE-0001/), because of “809”',
        '- **KE-0002** Mail is slow on Mondays',
        '',
        'If this solves it, simply close the ticket. If it does not fit, you need not do anything: a person reads your ticket.',
        '',
        '| Status | new |',
        '| --- | --- |',
        '| Priority | P2 (impact medium, urgency high) |',
        '| Service | VPN |',
        '| Level | level 1 (service desk) |',
        '| Owner | nobody yet |',
        '| Assignee | nobody yet |',
        '| First response | due Fri 20 Nov 2026, 10:00 |',
        '| Resolution | due Fri 20 Nov 2026, 14:00 |',
        '',
        '<sub>Times are in Europe/Berlin. Write `/help` to see what you can do here · [search the known errors](https://help.acme.example/).</sub>',
      ].join('\n'),
    );
  });

  it('gives one reason for a suggestion: a code, else the longest phrase', () => {
    const suggestions = [
      { ...ke1, because: ['error 809', 'VPN', 'Error', '809', 'router', 'tunnel', 'tunnels'] },
    ];
    expect(shown([opens(on('09:00'), { suggestions })]).card).toContain('because of “error 809”\n');
  });

  it('of a desk without a portal ends without its link', () => {
    const context = desk({ v1: policyText.replace(/portal: .*\n/, '') });
    expect(shown([opens()], context).card).toMatch(/what you can do here\.<\/sub>$/);
  });
});

describe('its first sentence', () => {
  it.each([
    [
      'work has begun',
      [opens(), says(lena, 'On it.\n\n/take', later)],
      '**@lena** is working on this, at priority **P2**.',
    ],
    [
      'nobody has answered yet',
      [opens(), says(lena, '/take', later)],
      '**@lena** is working on this, at priority **P2**. A person will answer you by **Fri 20 Nov 2026, 10:00 (Europe/Berlin)**.',
    ],
    [
      'the answer is late',
      [opens(), wakes(on('10:00'))],
      'Thank you, @rita. Your ticket is with **level 1 (service desk)** at priority **P2**. We promised you an answer by **Fri 20 Nov 2026, 10:00 (Europe/Berlin)**. We are late, and we are sorry.',
    ],
    [
      'level 2 has it',
      [opens(), says(lena, 'Hello.\n\n/escalate no change', later)],
      'This is with **level 2 (operations)**, at priority **P2**; nobody has taken it yet.',
    ],
    [
      'it came back',
      [opens(), says(lena, '/take\n/solved done', later), reopens(rita, on('09:20'))],
      '**@lena** is working on this again, at priority **P2**.',
    ],
    [
      'it waits for the requester',
      [opens(), says(lena, '/wait user please send the log', later)],
      '**Waiting for you, @rita**: please send the log.',
    ],
    [
      'it waits without a word',
      [opens(), labels(lena, 'waiting: user', later)],
      '**Waiting for you, @rita**. Please answer below.',
    ],
    [
      'it waits until a date',
      [opens(), says(lena, '/wait on-site new disk until 2026-12-24', later)],
      '**Waiting for a visit on site**: new disk. Work goes on by itself on Thu 24 Dec 2026, 00:00 (Europe/Berlin). A person will answer you by **Fri 20 Nov 2026, 10:00 (Europe/Berlin)**.',
    ],
    [
      'it waits for a vendor',
      [opens(), says(lena, 'We have asked them.\n\n/wait vendor', later)],
      '**Waiting for the vendor**.',
    ],
    [
      'a known error is applied',
      [opens(), says(lena, '/known KE-0001', later)],
      '**Waiting for you, @rita**: does the workaround of KE-0001 help?',
    ],
    [
      'it is resolved',
      [opens(), says(lena, '/solved done', later)],
      '**Resolved by @lena.** @rita, does it work for you? Write `/confirm`. If it is still broken, write `/reopen` and what you see.',
    ],
    [
      'it is confirmed',
      [opens(), says(lena, '/solved done', later), says(rita, '/confirm', on('09:20'))],
      '**Solved and closed.** Confirmed by @rita. How did we do? Write `/rate 5` for very well, `/rate 1` for badly.',
    ],
    [
      'it is rated',
      [opens(), says(lena, '/solved done', later), says(rita, '/confirm\n/rate 4', on('09:20'))],
      '**Solved and closed.** Confirmed by @rita. Rated 4 of 5, thank you.',
    ],
    [
      'it is withdrawn',
      [opens(), closes(rita, later)],
      '**Closed without a solution**, as you wished, @rita. Do you need help after all? Write `/reopen` and what you see.',
    ],
  ])('when %s', (_, events, sentence) => expect(first(events)).toBe(sentence));
});

describe('its rows', () => {
  it.each([
    [
      'a priority set by hand',
      [opens(), says(lena, '/priority P1', later)],
      '| Priority | P1, set by hand |',
    ],
    ['no service', [opens(on('09:00'), { body: form({ Service: 'Payroll' }) })], '| Service | not set |'],
    ['owner and assignee', [opens(), says(omar, '/take', later)], '| Owner | @omar |\n| Assignee | @omar |'],
    [
      'on whom it waits',
      [opens(), says(lena, '/wait third-party', later)],
      '| Status | waiting for a third party |',
    ],
    [
      'a clock that was met',
      [opens(), says(lena, 'Hello.', later)],
      '| First response | answered after 10 min (target 1 h) |',
    ],
    [
      'a clock that is late',
      [opens(), wakes(on('10:00'))],
      '| First response | breached Fri 20 Nov 2026, 10:00 |',
    ],
    [
      'a clock that was late',
      [opens(), says(lena, 'Hello.', on('10:30'))],
      '| First response | breached Fri 20 Nov 2026, 10:00, answered after 1 h 30 min |',
    ],
    [
      'a clock that is paused',
      [opens(), says(lena, '/wait user log', on('10:00'))],
      '| Resolution | paused with 3 h left |',
    ],
    [
      'a late clock that is paused',
      [opens(), says(lena, '/wait user log', on('14:30'))],
      '| Resolution | breached Fri 20 Nov 2026, 14:00, paused |',
    ],
    ['a clock that ended', [opens(), closes(rita, later)], '| Resolution | ended |'],
    [
      'a late clock that ended',
      [opens(), closes(rita, on('14:30'))],
      '| Resolution | breached Fri 20 Nov 2026, 14:00, ended |',
    ],
    [
      'a known error',
      [opens(), says(lena, '/known KE-0001', later)],
      '| Known error | [KE-0001](https://help.acme.example/articles/KE-0001/) |',
    ],
    [
      'a rating',
      [opens(), says(lena, '/solved done', later), says(rita, '/rate 4', on('09:20'))],
      '| Rating | 4 of 5 |',
    ],
  ])('tell of %s', (_, events, row) => expect(rows(events)).toContain(row));
});

describe('the people of a ticket that has ended', () => {
  const withdrawn = [opens(), closes(rita, later)];
  const solved = [opens(), says(lena, '/solved done', later)];

  it('are left out where there were none', () => {
    expect(rows(withdrawn)).not.toMatch(/nobody|Owner|Assignee|Resolved by/);
    expect(rows(solved)).not.toMatch(/nobody|Assignee/);
  });

  it('are the owner, and whoever resolved it, once the first sentence no longer says so', () => {
    expect(rows([...solved, says(rita, '/confirm', on('09:20'))])).toContain(
      '| Owner | @lena |\n| Resolved by | @lena |',
    );
    expect(rows(solved)).not.toContain('| Resolved by');
  });
});

describe('suggestions', () => {
  const one = opens(on('09:00'), { suggestions: [{ ...ke1, because: ['809'] }] });

  it('of one known error speak of one', () =>
    expect(rows([one])).toContain('This looks like a known error:'));

  it('are gone once turned down, applied, or no longer needed', () => {
    expect(rows([one, says(rita, '/not-known', later)])).not.toContain('looks like');
    expect(rows([one, says(lena, '/known KE-0001', later)])).not.toContain('looks like');
    expect(rows([one, says(lena, '/solved done', later)])).not.toContain('looks like');
  });
});

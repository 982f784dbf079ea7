/** /help: what this person may use on this ticket, as it stands. */
import { describe, expect, it } from 'vitest';
import { dora, hugo, lena, mia, omar, rita, zoe } from '../core/people.ts';
import { comments, desk, ke1, on, opens, play, policyText, says } from '../core/sample.ts';

describe('/help', () => {
  it('lists the commands that this person may use, as a reader sees them', () => {
    expect(comments(play([opens(), says(rita, '/help', on('09:10'))]))).toEqual([
      [
        '@rita, here you can use:',
        '',
        '| Write | It does |',
        '| --- | --- |',
        '| `/sla [why]` | Shows by when you were promised an answer and a solution; with `why` it shows how the time was counted. |',
        '',
        'A command stands on a line of its own.',
        '',
        'Or simply write; a person reads it. `/close` ends your ticket, `/escalate` with a reason tells those in charge that you are not happy.',
        '',
        'New here? [One page](https://tierline.github.io/tierline/articles/HT-0019/) goes through one ticket, from start to end.',
        '',
        '<sub>This answer disappears with your next command, or after a day.</sub>',
      ].join('\n'),
    ]);
  });

  const bodyFor = (by: typeof rita, events: Parameters<typeof play>[0], at = on('09:30')): string =>
    comments(play([...events, says(by, '/help', at)])).at(-1) ?? '';
  const verbsIn = (text: string) => [...text.matchAll(/^\| `\/([a-z-]+)/gm)].map(([, verb]) => verb);
  const verbsFor = (...asked: Parameters<typeof bodyFor>) => verbsIn(bodyFor(...asked));
  const ended = [opens(), says(lena, '/solved done', on('09:10')), says(rita, '/confirm', on('09:20'))];

  it.each([
    { by: rita, whose: 'a requester', guide: 'HT-0019' },
    { by: lena, whose: 'level 1', guide: 'HT-0016' },
    { by: omar, whose: 'level 2', guide: 'HT-0017' },
    { by: dora, whose: 'a developer', guide: 'HT-0018' },
    { by: mia, whose: 'a manager', guide: 'HT-0016' },
  ])('ends with the guide that fits $whose', ({ by, guide }) => {
    expect(bodyFor(by, [opens()])).toContain(
      `New here? [One page](https://tierline.github.io/tierline/articles/${guide}/) goes through one ticket, from start to end.`,
    );
  });

  it('has that guide in the desk’s language, with and without a portal', () => {
    const asked = (text: string) =>
      comments(play([opens(), says(lena, '/help', on('09:10'))], desk({ v1: text }))).at(-1);
    expect(asked(`language: de\n${policyText}`)).toContain(
      'Neu hier? [Eine Seite](https://tierline.github.io/tierline/articles/HT-0020/) führt durch ein Ticket',
    );
    expect(asked(policyText.replace(/^portal: .*$/m, ''))).toContain('New here?');
  });

  it('leaves out what could only be refused as the ticket stands', () => {
    expect(verbsFor(rita, [opens()])).toEqual(['sla']);
    expect(verbsFor(rita, ended.slice(0, 2))).toEqual(['confirm', 'reopen', 'rate', 'sla']);
    expect(verbsFor(rita, ended)).toEqual(['reopen', 'rate', 'sla']);
    expect(verbsFor(lena, [opens()])).not.toContain('resume');
    expect(verbsFor(lena, [opens()])).not.toContain('deescalate');
    const whatToDo =
      'a command that works on an ended ticket stands here; of another one the rule says `works`';
    expect(verbsFor(lena, ended), whatToDo).toEqual([
      'reopen',
      'time',
      'sla',
      'priority',
      'impact',
      'urgency',
      'kind',
      'service',
      'runbook',
    ]);
  });

  it('shows five that fit the ticket now, and folds the others', () => {
    const first = (by: typeof rita, events: Parameters<typeof play>[0]) => {
      const [shown = '', rest = ''] = bodyFor(by, events).split('<details>');
      expect(rest).toContain('<summary>All commands</summary>');
      return verbsIn(shown);
    };
    const taken = [opens(), says(lena, '/take', on('09:10'))];
    expect(first(lena, [opens()])).toEqual(['take', 'solved', 'escalate', 'wait', 'time']);
    expect(first(lena, taken)).toEqual(['solved', 'escalate', 'wait', 'time', 'sla']);
    const waits = [...taken, says(lena, '/wait vendor case 4711', on('09:15'))];
    expect(first(lena, waits)).toEqual(['resume', 'solved', 'escalate', 'wait', 'time']);
    const suggested = [opens(on('09:00'), { suggestions: [{ ...ke1, because: ['error 809'] }] })];
    expect(first(lena, suggested)).toEqual(['take', 'known', 'not-known', 'solved', 'escalate']);
    const handed = [opens(), says(lena, 'On it.\n\n/escalate no change', on('09:15'))];
    expect(first(omar, handed)[0]).toBe('take');
  });

  it('of a ticket that has ended says how to take it up again, or that it is too late', () => {
    const last = (at: number) => comments(play([...ended, says(rita, '/help', at)])).at(-1);
    expect(last(on('09:30'))).toMatch(
      /\n\nThe ticket is closed\. Is it broken again\? Write `\/reopen` and what you see; after that, the other commands work, too\.\n/,
    );
    expect(last(on('09:30', '2026-12-10'))).toMatch(/\n\nThis ticket was resolved more than 14 days ago\./);
    expect(verbsFor(rita, ended, on('09:30', '2026-12-10'))).not.toContain('reopen');
  });

  it('has a plain sentence for those who have no commands here', () => {
    const said = (by: typeof rita) => comments(play([opens(), says(by, '/help', on('09:10'))]));
    expect(said(zoe)).toEqual([
      '@zoe, the commands on this ticket are for its requester, rita, and for the desk’s staff. You can comment here; if you need help yourself, please open a ticket of your own.',
    ]);
    expect(said(hugo)).toEqual([
      '@hugo, I cannot see whether you are staff, so I have no commands for you yet: GitHub hides the members of @acme/desk.',
    ]);
  });

  it('keeps the bars of a usage inside their cell', () => {
    expect(comments(play([opens(), says(lena, '/help', on('09:10'))]))[0]).toContain(
      '`/priority P1\\|P2\\|P3\\|P4\\|auto`',
    );
  });
});

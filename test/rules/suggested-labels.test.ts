/** Labels as GitHub’s own suggestions, in the pure rules: what is proposed, what follows from a dismissal, in whatever order it comes. */
import { describe, expect, it } from 'vitest';
import type { Opened, TicketEvent } from '../../plugin/core/event.ts';
import type { AlertSet } from '../../plugin/core/ticket/alert.ts';
import type { Actor } from '../../plugin/core/ticket/person.ts';
import { refold } from '../../plugin/rules/correct.ts';
import { alarm, hugo, lena, omar, rita, robot, zoe } from '../core/people.ts';
import { comments, desk, ticket as id, on, opens, play, says, unlabels, wakes } from '../core/sample.ts';
import { inOrder } from './in-order.ts';

const suggestion = { id: 'KE-0001', title: 'VPN drops', url: null, because: ['error', 'error 809'] };
const possible = {
  id: 'KE-0002',
  title: 'Mail is slow',
  url: null,
  likely: false,
  forStaff: false,
  because: null,
};
const runbook = { ...possible, id: 'RB-0004', forStaff: true };
const like = (change: Partial<Opened> = {}) => opens(on('09:00'), { suggestions: [suggestion], ...change });

const proposals = (events: readonly TicketEvent[]) =>
  play(events).effects.flatMap((one) => (one.kind === 'suggest-labels' ? [one] : []));
const looks = (events: readonly TicketEvent[]) =>
  play(events).effects.flatMap((one) => (one.kind === 'read-suggested-labels' ? [one] : []));

const stands = (at = on('09:01'), name = 'KE-0001'): TicketEvent => ({
  kind: 'labels-suggested',
  id: `${name}/answer`,
  ticket: id,
  at,
  labels: [{ name, id: 11 }],
});
const dismisses = (by: Actor, at: number, label = 'KE-0001'): TicketEvent => ({
  kind: 'label-dismissed',
  id: 'label-dismissed/3',
  ticket: id,
  at,
  by,
  label,
});

describe('what is proposed', () => {
  it('is what the card shows, with its strongest reason, and is one effect', () => {
    expect(proposals([like()])).toEqual([
      {
        kind: 'suggest-labels',
        key: '7#1/suggested-labels',
        labels: [
          {
            name: 'KE-0001',
            rationale: 'The ticket and KE-0001 “VPN drops” both say “error 809”.',
            confidence: 'high',
          },
        ],
      },
    ]);
  });

  it('is also what staff are told of as possible, as sure as the desk is, but no staff article', () => {
    const noticed = { articles: [possible, runbook], same: [], burst: null };
    const labelsAt = (probability: number) =>
      proposals([like({ suggestions: [], matched: [{ id: 'KE-0002', probability }], noticed })])[0]?.labels;
    expect(labelsAt(0.6)).toEqual([
      { name: 'KE-0002', rationale: 'The ticket reads like KE-0002 “Mail is slow”.', confidence: 'medium' },
    ]);
    expect(labelsAt(0.4)).toMatchObject([{ name: 'KE-0002', confidence: 'low' }]);
  });

  it.each<[string, Partial<Opened>]>([
    ['turned down in its own text', { body: '/not-known' }],
    ['a problem', { labels: ['kind: problem'] }],
    ['like nothing', { suggestions: [] }],
    ['like one that nobody can work around yet', { suggestions: [{ ...suggestion, unsolved: true }] }],
    [
      'older than the desk',
      { past: { createdAt: on('08:00'), from: on('08:59'), comments: [], closed: null } },
    ],
  ])('is nothing for one that is %s', (_, change) => {
    expect(proposals([like(change)])).toEqual([]);
  });

  it('is not what staff apply as they write it down', () => {
    const cited = [{ ...suggestion, status: 'workaround', workaround: 'Use TCP.' }];
    expect(proposals([like({ by: lena, body: '/known KE-0001', cited })])).toEqual([]);
  });

  it('may be a major incident, where a storm of alerts became one ticket', () => {
    const storm: AlertSet = {
      source: 'prometheus',
      group: {},
      alerts: [],
      counts: { firing: 40, restored: 0, unheard: 0 },
      heardAt: on('09:00'),
      repeats: true,
      storm: true,
      priority: null,
    };
    const events = [opens(on('09:00'), { by: robot, alerts: storm }), stands(on('09:01'), 'major')];
    expect(proposals(events)[0]?.labels).toEqual([
      {
        name: 'major',
        rationale: 'prometheus reports very much at once: this may be a major incident.',
        confidence: 'low',
      },
    ]);
    // Who may declare it decides; who dismisses it says nothing about any article.
    const dismissed = play([...events, dismisses(zoe, on('09:05'), 'major')]);
    expect(dismissed.ticket).toMatchObject({ major: null, suggestedLabels: [] });
    expect(looks([...events, says(omar, '/major everything is down', on('09:05'))])).toMatchObject([
      { withdrawn: ['major'] },
    ]);
  });
});

describe('a dismissal', () => {
  it('of staff is their word on the article', () => {
    const { ticket } = play([like(), stands(), dismisses(lena, on('09:05'))]);
    expect(ticket).toMatchObject({
      rejected: ['KE-0001'],
      judgements: [{ id: 'KE-0001', fits: false, at: on('09:05') }],
      suggestedLabels: [],
      touchedAt: on('09:05'),
    });
  });

  it('of the requester takes it off their card alone', () => {
    const { ticket } = play([like(), stands(), dismisses(rita, on('09:05'))]);
    expect(ticket.rejected).toEqual(['KE-0001']);
    expect(ticket.judgements).toBeUndefined();
  });

  it.each([
    [zoe, '@zoe, KE-0001 stays suggested for this ticket. Only the requester'],
    [hugo, '@hugo, KE-0001 stays suggested for this ticket. I cannot see whether you are staff'],
  ])('of anybody else changes nothing, and says why: $login', (by, words) => {
    const told = play([like(), stands(), dismisses(by, on('09:05'))]);
    expect(told.ticket).toMatchObject({ rejected: [], suggestedLabels: [] });
    expect(comments(told).at(-1)).toContain(words);
  });

  it('of a bot counts where the policy trusts it', () => {
    const rejected = (by: Actor) => play([like(), stands(), dismisses(by, on('09:05'))]).ticket.rejected;
    expect(rejected(robot)).toEqual([]);
    expect(rejected(alarm)).toEqual(['KE-0001']);
  });

  it('that comes late counts from when it was done: what staff applied afterwards stays', () => {
    const told = play([
      like(),
      stands(),
      dismisses(lena, on('09:05')),
      says(lena, '/known KE-0001', on('09:10')),
    ]);
    expect(told.ticket.rejected).toEqual([]);
    expect(told.ticket.knownErrors.map((one) => one.id)).toEqual(['KE-0001']);
  });

  it('of one that was settled otherwise is nothing any more', () => {
    const told = play([
      like(),
      stands(),
      says(lena, '/known KE-0001', on('09:03')),
      dismisses(zoe, on('09:05')),
    ]);
    expect(told.ticket.rejected).toEqual([]);
    expect(comments(told).some((body) => body.includes('stays suggested'))).toBe(false);
  });
});

describe('what stands', () => {
  it('can be turned down by its number, also where it is merely possible', () => {
    const events = [opens(), stands(on('09:01'), 'KE-0002')];
    expect(play([...events, says(lena, '/not-known KE-0002', on('09:05'))]).ticket.rejected).toEqual([
      'KE-0002',
    ]);
    expect(comments(play([...events, says(lena, '/not-known', on('09:05'))])).at(-1)).toContain(
      'No known error was suggested',
    );
  });

  it('is looked at when staff act, a minute after the last look, and not when others do', () => {
    const at = (time: string) => says(lena, `Looking, ${time}.`, on(time));
    const events = [like(), stands(), says(rita, 'Any news?', on('09:02')), at('09:03'), at('09:10')];
    expect(looks(events).map(({ key }) => key)).toEqual([
      `7#1/comment/${on('09:03') / 1000}/suggested-labels`,
      `7#1/comment/${on('09:10') / 1000}/suggested-labels`,
    ]);
    expect(looks([like(), stands(), says(lena, 'Now.', on('09:01') + 5_000)])).toEqual([]);
    expect(looks([like(), at('09:03')])).toEqual([]);
  });

  it('is taken back where it came only after the desk had changed its mind', () => {
    const events = [like(), says(lena, '/not-known', on('09:03')), stands(on('09:04'))];
    expect(looks(events)).toMatchObject([{ labels: [{ name: 'KE-0001', id: 11 }], withdrawn: ['KE-0001'] }]);
    expect(play(events).ticket.suggestedLabels).toEqual([]);
  });

  it('is proposed no more once it is closed by itself, and may be dismissed after a label went', () => {
    const solved = [
      like(),
      stands(),
      says(lena, '/known KE-0001', on('09:05')),
      unlabels(lena, 'KE-0001', on('09:20')),
    ];
    expect(looks(solved).at(0)?.withdrawn).toEqual(['KE-0001']);
    expect(play([...solved, wakes(on('09:00', '2026-12-20'))]).ticket.suggestedLabels).toEqual([]);
  });

  it('and was dismissed before what staff did next comes to the same, though it is heard later', () => {
    const told = [like(), stands(), says(lena, 'Looking.', on('09:03')), says(lena, '/take', on('09:06'))];
    const late = dismisses(lena, on('09:05'));
    const all = inOrder([...told, late]);
    const folded = refold(play(told).ticket, all, desk(), late.at);
    expect(folded?.ticket).toEqual(play(all).ticket);
    expect(folded?.ticket).toMatchObject({ rejected: ['KE-0001'], suggestedLabels: [] });
  });
});

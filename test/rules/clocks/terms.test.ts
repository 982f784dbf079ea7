/** Which terms hold: priority, service, kind, tier; working days; what changes while a clock runs. */
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../plugin/core/ticket/ticket.ts';
import { nextDue } from '../../../plugin/rules/time/due.ts';
import { lena, rita } from '../../core/people.ts';
import { comments, desk, factsOf, form, HOUR, on, opens, play, says, wakes } from '../../core/sample.ts';
import { clocksOf, deskWith, everyClock } from './sample.ts';

const sunday = '2026-11-22';
const monday = '2026-11-23';
const answer = says(lena, 'I am on it.', on('09:10'));
const mail = opens(on('16:00'), { body: form({ Service: 'Mail' }) });

describe('terms', () => {
  it('a service has its own calendar, and a clock’s own goes before it', () => {
    expect(clocksOf('resolution', [mail], on('16:30'))[0]?.due).toBe(on('16:00', '2026-11-23'));
    const own = deskWith((text) => text.replace('resolution: {', 'resolution: { calendar: 24x7,'));
    expect(clocksOf('resolution', [mail], on('16:30'), own)[0]?.due).toBe(on('00:00', '2026-11-21'));
  });

  it('of the special terms that fit, the first that says something of a matter decides it', () => {
    const special = deskWith((text) =>
      text.replace(
        'resolution: { targets: { P1: 4h, P2: 8h, P3: 24h } }',
        `resolution:
    targets: { P1: 4h, P2: 8h, P3: 24h }
    for:
      - { service: vpn, kind: request, targets: { P2: 1h } }
      - { service: vpn, calendar: office }
      - { kind: incident, targets: { P2: 2h }, calendar: 24x7, pause-on: [vendor] }`,
      ),
    );
    const { ticket } = play([opens()], special);
    expect(clockOf(ticket, 'resolution')?.marks[0]).toMatchObject({
      rule: { target: 2 * HOUR, calendar: 'office', pausesOn: ['vendor'] },
    });
    const request = play([opens(on('09:00'), { labels: ['kind: request'] })], special).ticket;
    expect(clockOf(request, 'resolution')?.marks[0]).toMatchObject({
      rule: { target: HOUR, pausesOn: ['user'] },
    });
  });

  it('a new service brings its terms from then on', () => {
    const moved = [opens(on('16:00')), says(lena, '/service mail', on('16:30'))];
    expect(clocksOf('resolution', moved, on('16:30'))[0]?.due).toBe(on('16:00', '2026-11-23'));
  });
});

describe('a target in working days', () => {
  const days = (target: string) =>
    deskWith((text) => text.replace('P2: 8h, P3: 24h } }', `P2: ${target} }, calendar: office }`));

  it.each([
    ['2 working days', '11:30', on('11:30', '2026-11-24')],
    ['end of the next working day', '11:30', on('17:00', '2026-11-23')],
    ['end of 2 working days', '11:30', on('17:00', '2026-11-24')],
    ['1 working day', '20:00', on('09:00', '2026-11-24')],
  ])('%s from %s', (target, from, due) => {
    expect(clocksOf('resolution', [opens(on(from))], on(from), days(target))[0]?.due).toBe(due);
  });

  it('one that ends with the day is kept by whoever comes in the next morning', () => {
    const evening = opens(on('20:00'));
    const context = days('1 working day');
    const answeredAt = (at: number) =>
      play([evening, answer, says(lena, '/solved done', at), wakes(at + HOUR)], context);
    const breached = (told: ReturnType<typeof play>) =>
      factsOf(told, 'sla.breached').map(({ clock }) => clock);
    expect(breached(answeredAt(on('22:00', '2026-11-23')))).not.toContain('resolution');
    expect(breached(play([evening, wakes(on('09:00', '2026-11-24'))], context))).toContain('resolution');
  });

  it.each([
    ['resolution', 'resolution: { targets: { P1: 4h, P2: 8h, P3: 24h } }', []],
    ['tier', 'tier:\n    targets: { P1: 1h, P2: 3h }', []],
    [
      'next-response',
      'next-response: { targets: { P1: 1h, P2: 2h } }',
      [says(lena, 'I am on it.', on('07:31', sunday)), says(rita, 'Any news?', on('07:32', sunday))],
    ],
    ['update', 'update: { targets: { P1: 1h, P2: 4h } }', [says(lena, 'I am on it.', on('07:31', sunday))]],
  ] as const)(
    'counted from a Sunday morning the %s is due at the opening, then breached',
    (kind, written, after) => {
      const terms = `${kind}:\n    calendar: office\n    targets: { P2: 1 working day }\n    milestones: [{ at: -30m, do: [webhook] }, { at: +2h, do: [webhook] }]`;
      const context = deskWith((text) => text.replace(written, terms));
      const events = [opens(on('07:30', sunday)), ...after];
      expect(clocksOf(kind, events, on('08:00', sunday), context).at(-1)?.due).toBe(on('09:00', monday));
      const ofKind = (until: number, type: string) =>
        factsOf(play([...events, wakes(until)], context), type)
          .filter(({ clock }) => clock === kind)
          .map(({ milestone }) => milestone);
      expect(ofKind(on('08:59', monday), 'sla.breached')).toEqual([]);
      expect(ofKind(on('09:00', monday), 'sla.breached')).toEqual(['breach']);
      expect(ofKind(on('11:00', monday), 'sla.warning')).toEqual(['+2h']);
    },
  );

  it('begun anew on a Sunday it is due at the opening', () => {
    const again = deskWith((text) =>
      text
        .replace('clocks:\n', 'clocks:\n  on-raise: restart\n')
        .replace('P2: 8h, P3: 24h } }', 'P2: 1 working day, P3: 3 working days }, calendar: office }'),
    );
    const events = [
      mail,
      says(lena, '/priority P3', on('16:10')),
      says(lena, '/priority P2', on('07:00', sunday)),
    ];
    expect(clocksOf('resolution', events, on('08:00', sunday), again).at(-1)).toMatchObject({
      from: on('07:00', sunday),
      due: on('09:00', monday),
    });
  });

  it('what exceeds a new target is breached at once, also in closed hours', () => {
    const context = deskWith((text) =>
      text.replace('P2: 8h, P3: 24h } }', 'P2: 1 working day, P3: 3 working days }, calendar: office }'),
    );
    const events = [
      opens(on('12:00', '2026-11-19')),
      says(lena, '/priority P3', on('12:10', '2026-11-19')),
      says(lena, '/priority P2', on('19:00', '2026-11-20')),
    ];
    const told = play([...events, wakes(on('19:00', '2026-11-20'))], context);
    expect(told.ticket.clocks.find(({ kind }) => kind === 'resolution')?.passed['breach']?.at).toBe(
      on('19:00', '2026-11-20'),
    );
  });

  it('moves by what it stood still, in business time', () => {
    const waits = [
      opens(on('11:30')),
      says(lena, 'Log?\n\n/wait user log', on('12:00')),
      says(rita, 'Here.', on('13:00')),
    ];
    expect(clocksOf('resolution', waits, on('13:00'), days('2 working days'))[0]?.due).toBe(
      on('12:30', '2026-11-24'),
    );
  });
});

describe('a raised priority', () => {
  const restart = deskWith((text) => text.replace('clocks:\n', 'clocks:\n  on-raise: restart\n'));

  it('begins the clock anew where the policy says so; the old one ends without a verdict', () => {
    const events = [opens(), answer, says(lena, '/priority P1', on('12:00'))];
    expect(clocksOf('resolution', events, on('13:00'), restart)).toEqual([
      { state: 'stopped', from: on('09:00'), due: null, used: 3 * HOUR },
      { state: 'running', from: on('12:00'), due: on('16:00'), used: HOUR },
    ]);
    const told = play([...events, wakes(on('16:00'))], restart);
    expect(factsOf(told, 'sla.breached').filter(({ clock }) => clock === 'resolution')).toHaveLength(1);
  });

  it('a lowered one never does', () => {
    const events = [opens(), answer, says(lena, '/priority P3', on('12:00'))];
    expect(clocksOf('resolution', events, on('13:00'), restart)).toMatchObject([
      { from: on('09:00'), used: 4 * HOUR },
    ]);
  });

  it('a breach before the restart stays on record', () => {
    const events = [
      opens(),
      says(lena, '/priority P3', on('09:05')),
      wakes(on('11:00')),
      says(lena, '/priority P1', on('12:00')),
    ];
    const { ticket } = play(events, restart);
    expect(
      ticket.clocks.filter(({ kind }) => kind === 'first-response').map(({ passed }) => passed['breach']?.at),
    ).toEqual([on('11:00'), undefined]);
  });
});

describe('/sla buy', () => {
  const allowed = deskWith((text) => text.replace('clocks:\n', 'clocks:\n  extend-by-at-most: 3h\n'));
  const buys = (words: string) => [opens(), answer, says(lena, `/sla buy ${words}`, on('10:00'))];

  it('gives the resolution more time, on record and on the card', () => {
    expect(clocksOf('resolution', buys('2h the part comes at noon'), on('10:00'), allowed)[0]?.due).toBe(
      on('19:00'),
    );
    const told = play([...buys('2h the part comes at noon'), says(lena, '/sla why', on('10:30'))], allowed);
    expect(comments(told).at(-1)).toContain('target 8h + 2 h = 10 h');
    expect(told.ticket.extensions).toEqual([
      { length: 2 * HOUR, why: 'the part comes at noon', by: 'lena', at: on('10:00') },
    ]);
  });

  it.each([
    ['4h because', 'The policy lets a ticket have 3 h more in all, of which 3 h are left.'],
    ['2h', 'Why? Write the reason after the time; it stays on record.'],
    ['some time', 'How much? Write it like `/sla buy 2h` or `/sla buy 1h 30m`, then why.'],
    ['', 'How much? Write it like `/sla buy 2h` or `/sla buy 1h 30m`, then why.'],
  ])('refuses “%s”', (words, why) => {
    expect(comments(play(buys(words), allowed)).at(-1)).toContain(why);
  });

  it('no more than the policy allows in all, nothing where it allows nothing, and nobody but staff', () => {
    const twice = [...buys('2h a'), says(lena, '/sla buy 2h b', on('10:10'))];
    expect(comments(play(twice, allowed)).at(-1)).toContain('of which 1 h are left');
    expect(comments(play(buys('2h a'), deskWith())).at(-1)).toContain('The policy does not allow this.');
    const requester = [opens(), says(rita, '/sla buy 2h please', on('10:00'))];
    expect(comments(play(requester, allowed)).at(-1)).toContain(
      'Only the desk’s staff can give a ticket more time.',
    );
  });

  it('a breach that happened is not bought back', () => {
    const late = [opens(), answer, wakes(on('17:00')), says(lena, '/sla buy 2h agreed', on('18:00'))];
    expect(clockOf(play(late, allowed).ticket, 'resolution')?.passed['breach']).toMatchObject({
      at: on('17:00'),
    });
  });
});

it('a verdict keeps the policy version it was judged by', () => {
  const versions = desk({ v1: everyClock, v2: everyClock.replace('P2: 8h', 'P2: 20h') });
  const change = {
    kind: 'policy-changed',
    id: 'policy/v2',
    ticket: '7#1',
    at: on('18:00'),
    policy: 'v2',
  } as const;
  const { ticket } = play([opens(), answer, wakes(on('17:00')), change], versions);
  expect(clockOf(ticket, 'resolution')?.passed['breach']).toMatchObject({ at: on('17:00'), policy: 'v1' });
  expect(
    nextDue({ ...ticket, clocks: ticket.clocks.filter(({ kind }) => kind === 'resolution') }, versions),
  ).toBeNull();
});

/** Milestones: when each is passed, and what the policy has done then. */
import { describe, expect, it } from 'vitest';
import { lena, mia, omar } from '../../core/people.ts';
import { announced, comments, factsOf, on, opens, play, says, shown, wakes } from '../../core/sample.ts';
import { deskWith } from './sample.ts';

const answer = says(lena, 'I am on it.', on('09:10'));
/** A manager’s words take no ticket. */
const untaken = says(mia, 'We are on it.', on('09:10'));

/** The desk whose resolution (8 h for a P2) has these milestones, and that owes no updates. */
function planned(...milestones: readonly string[]) {
  const list = milestones.map((one) => `\n      - ${one}`).join('');
  return deskWith((text) =>
    text
      .replace(/ {2}update.*\n/, '')
      .replace(/resolution: .*/, `resolution:\n    targets: { P1: 4h, P2: 8h }\n    milestones:${list}`),
  );
}

const end = wakes(on('22:00'));
const only = (clock: string, told: ReturnType<typeof play>) =>
  comments(told).filter((body) => body.includes(clock));

describe('a milestone', () => {
  it('stands at a share of the target, before it, at it, or after it', () => {
    const desk = planned(
      '{ at: 50%, do: [webhook] }',
      '{ at: -30m, do: [webhook] }',
      '{ at: breach, do: [webhook] }',
      '{ at: +2h, do: [webhook] }',
    );
    const told = play([opens(), answer, end], desk);
    const passed = told.ticket.clocks.find(({ kind }) => kind === 'resolution')?.passed;
    expect(passed).toMatchObject({
      '50%': { at: on('13:00') },
      '-30m': { at: on('16:30') },
      breach: { at: on('17:00') },
      '+2h': { at: on('19:00') },
    });
    const facts = [...factsOf(told, 'sla.warning'), ...factsOf(told, 'sla.breached')];
    expect(facts.filter(({ clock }) => clock === 'resolution')).toEqual([
      { clock: 'resolution', milestone: '50%', due: '2026-11-20T16:00:00Z', policy: 'v1' },
      { clock: 'resolution', milestone: '-30m', due: '2026-11-20T16:00:00Z', policy: 'v1' },
      { clock: 'resolution', milestone: '+2h', due: '2026-11-20T16:00:00Z', policy: 'v1', breached: true },
      { clock: 'resolution', milestone: 'breach', due: '2026-11-20T16:00:00Z', policy: 'v1' },
    ]);
  });

  it('that would lie before the start of a short target is left out', () => {
    const told = play(
      [opens(on('09:00'), { labels: ['priority: P1'] }), answer, end],
      planned('{ at: -5h, do: [comment] }'),
    );
    expect(told.ticket.clocks.find(({ kind }) => kind === 'resolution')?.passed['-5h']).toBeUndefined();
  });

  it('says the desk’s words, or the policy’s own', () => {
    const desk = planned(
      '{ at: 50%, do: [comment] }',
      '{ at: -30m, do: [{ comment: "Half an hour left!" }, { notify: [managers] }] }',
      '{ at: +2h, do: [{ notify: [owner, "@acme/crisis"] }] }',
    );
    const told = [
      ...comments(play([opens(), says(lena, 'On it.\n\n/take', on('09:10')), wakes(on('13:00'))], desk)),
      ...comments(
        play(
          [
            opens(),
            says(lena, 'On it.\n\n/take', on('09:10')),
            ...[13, 16.5, 17, 19].map((hour) => wakes(on('00:00') + hour * 3_600_000)),
          ],
          desk,
        ),
      ),
    ].filter((body) => /resolution|left/.test(body));
    expect(told).toEqual([
      '@lena, the resolution is due by Fri 20 Nov 2026, 17:00 (Europe/Berlin).',
      '@lena, the resolution is due by Fri 20 Nov 2026, 17:00 (Europe/Berlin).',
      '@mia Half an hour left!',
      '@lena, the resolution was due Fri 20 Nov 2026, 17:00 (Europe/Berlin) and is late (cc @mia).',
      '@lena @acme/crisis, the resolution was due Fri 20 Nov 2026, 17:00 (Europe/Berlin) and is still open, 2h of business time later.',
    ]);
  });

  it('sets labels: the desk’s own, and one of the policy’s that people may take off', () => {
    const desk = planned(
      '{ at: 50%, do: [{ label: hurry }] }',
      '{ at: -30m, do: [label] }',
      '{ at: breach, do: [] }',
    );
    const until = (at: number) => shown([opens(), answer, wakes(at)], desk).labels;
    expect(until(on('13:00'))).toContain('hurry');
    expect(until(on('13:00'))).not.toContain('sla: at risk');
    expect(until(on('16:30'))).toContain('sla: at risk');
    expect(until(on('17:00'))).not.toContain('sla: breached');
    const off = {
      kind: 'unlabelled',
      id: 'unlabelled/hurry',
      ticket: '7#1',
      at: on('14:00'),
      by: lena,
      label: 'hurry',
      cited: [],
    } as const;
    expect(shown([opens(), answer, wakes(on('13:00')), off], desk).labels).not.toContain('hurry');
  });

  it('gives the work to somebody', () => {
    const told = play(
      [opens(), untaken, wakes(on('13:00'))],
      planned('{ at: 50%, do: [{ assign: "@omar" }] }'),
    );
    expect(told.ticket).toMatchObject({ assignee: 'omar', owner: null });
    expect(announced(told)).toContain('ticket.assigned');
  });

  it('raises the tier with the reason, and the tier’s clock hears of it at that instant', () => {
    const desk = planned('{ at: 50%, do: [raise-tier] }', '{ at: -30m, do: [raise-tier] }');
    const told = play([opens(), untaken, wakes(on('13:00'))], desk);
    expect(told.ticket.tier).toBe(2);
    expect(told.ticket.handoffs).toMatchObject([{ from: 1, to: 2, at: on('13:00') }]);
    expect(comments(told).at(-1)).toMatch(
      /^@omar, this ticket is with \*\*level 2 \(operations\)\*\* now\. The policy handed it on\.\n/,
    );
    expect(comments(told).join()).not.toContain('@tierline');
    expect(comments(told).at(-1)).toContain(
      'The policy calls the next level: the resolution has come to 50%.',
    );
    expect(announced(told)).toContain('ticket.escalated');
    const stays = told.ticket.clocks.filter(({ kind }) => kind === 'tier');
    expect(stays.map(({ marks }) => marks[0]?.at)).toEqual([on('09:00'), on('13:00')]);
    const third = play([opens(), untaken, wakes(on('13:00')), wakes(on('16:30'))], desk);
    expect(comments(third).at(-1)).toContain('the resolution has come to 30 min before its target.');
    expect(third.ticket.tier).toBe(3);
    expect(third.effects.map(({ kind }) => kind)).toContain('open-developer-issue');
  });

  it('does nothing more to a ticket that has ended', () => {
    const told = play(
      [opens(), says(lena, '/solved done', on('12:00')), wakes(on('13:00'))],
      planned('{ at: 50%, do: [raise-tier, comment] }'),
    );
    expect(told.ticket.tier).toBe(1);
    expect(only('resolution is due', told)).toEqual([]);
  });
});

describe('who is told in their hours', () => {
  const desk = planned('{ at: 50%, do: [{ notify: managers, in-hours: office }, { notify: tier }] }');

  it('is told at once while they work', () => {
    const told = play([opens(), answer, wakes(on('13:00'))], desk);
    expect(only('the resolution', told)).toEqual([
      '@mia @lena, the resolution is due by Fri 20 Nov 2026, 17:00 (Europe/Berlin).',
    ]);
  });

  it('is told at the opening, the others at once', () => {
    const night = [opens(on('19:00')), says(lena, 'On it.', on('19:10')), wakes(on('23:00'))];
    expect(only('the resolution', play(night, desk))).toEqual([
      '@lena, the resolution is due by Sat 21 Nov 2026, 03:00 (Europe/Berlin).',
    ]);
    expect(only('the resolution', play([...night, wakes(on('09:00', '2026-11-23'))], desk)).at(-1)).toMatch(
      /^@mia, the resolution/,
    );
  });

  it('is not told of what was done meanwhile', () => {
    const night = [
      opens(on('19:00')),
      says(lena, 'On it.', on('19:10')),
      wakes(on('23:00')),
      says(omar, '/solved done', on('23:30')),
    ];
    const told = play([...night, wakes(on('09:00', '2026-11-23'))], desk);
    expect(only('the resolution', told)).toHaveLength(1);
    expect(told.ticket.held).toEqual([]);
  });
});

describe('where nobody is there to be told', () => {
  const nobody = (...milestones: readonly string[]) => {
    const list = milestones.map((one) => `\n      - ${one}`).join('');
    return deskWith((all) =>
      all
        .replace("  managers: ['@mia']\n", '')
        .replace(/ {2}update.*\n/, '')
        .replace(/resolution: .*/, `resolution:\n    targets: { P2: 8h }\n    milestones:${list}`),
    );
  };
  const night = [opens(on('19:00')), says(lena, 'On it.', on('19:10'))];

  it('the act says nothing', () => {
    const told = play(
      [...night, end, wakes(on('09:00', '2026-11-23'))],
      nobody('{ at: 50%, do: [{ notify: managers }] }', '{ at: breach, do: [] }'),
    );
    expect(only('the resolution', told)).toEqual([]);
  });

  it('a breach is told once, also where managers would hear of it in their hours', () => {
    const desk = nobody('{ at: breach, do: [comment, { notify: managers, in-hours: office }] }');
    const told = play([...night, wakes(on('03:00', '2026-11-21')), wakes(on('09:00', '2026-11-23'))], desk);
    expect(only('the resolution', told)).toHaveLength(1);
    expect(told.ticket.held).toEqual([]);
  });
});

describe('what tiers and vendors owe', () => {
  const late = [opens(), answer, wakes(on('12:00'))];

  it('is told in the back office alone, and shows in no label', () => {
    const told = play(late, deskWith());
    expect(told.effects.filter(({ kind }) => kind === 'comment')).toEqual([]);
    expect(
      told.effects.flatMap((one) => (one.kind === 'back-office-note' ? [[one.repository, one.body]] : [])),
    ).toEqual([
      [
        'acme/back-office',
        '@lena, the work of the present tier was due Fri 20 Nov 2026, 12:00 (Europe/Berlin) and is late (cc @mia).',
      ],
    ]);
    expect(shown(late, deskWith()).labels).not.toContain('sla: breached');
    expect(factsOf(told, 'sla.breached')).toMatchObject([{ clock: 'tier' }]);
  });

  it('names whom it waits for', () => {
    const notes = (what: string) =>
      play([opens(), answer, says(lena, `/engage ${what}`, on('09:20')), wakes(on('23:00'))], deskWith())
        .effects.flatMap((one) => (one.kind === 'back-office-note' ? [one.body, one.summary?.line] : []))
        .filter((text) => /engagement/i.test(text ?? ''));
    expect(notes('vendor ACME case 5')).toEqual([
      '@lena, the engagement with ACME case 5 (vendor) was due Fri 20 Nov 2026, 19:20 (Europe/Berlin) and is late (cc @mia).',
      'Engagement with ACME case 5 (vendor) breached, Fri 20 Nov 2026, 19:20',
    ]);
    expect(notes('expert @dora')[0]).toContain('the engagement with @\u2060dora (expert) was due');
    expect(notes('parts a disk')[0]).toContain('the engagement for a disk (parts) was due');
  });

  it('is told nobody without one', () => {
    const none = deskWith((text) => text.replace('back-office: acme/back-office\n', ''));
    expect(play(late, none).effects.filter(({ kind }) => kind === 'back-office-note')).toEqual([]);
    expect(comments(play([...late, says(lena, '/sla', on('12:30'))], none)).at(-1)).not.toContain('Tier');
  });
});

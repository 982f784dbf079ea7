/** Major incidents, and managers who are called. */
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../plugin/core/ticket/ticket.ts';
import { calendarsOf } from '../../plugin/rules/context.ts';
import { read } from '../../plugin/sla/passing.ts';
import { lena, mia, omar, rita } from '../core/people.ts';
import {
  announced,
  comments,
  desk,
  factsOf,
  labels,
  on,
  onTheTicket,
  opens,
  play,
  policyText,
  says,
  shown,
  unlabels,
  wakes,
} from '../core/sample.ts';

const office = desk({
  v1: `${policyText}  update:
    targets: { P1: 2h }
major: { update-every: 30m, review-within: 2 working days }
`,
});
const declared = [opens(), says(omar, '/major E-mail is down in all offices', on('09:10'))];

function notes(events: Parameters<typeof play>[0]): readonly string[] {
  return play(events, office).effects.flatMap((one) =>
    one.kind === 'back-office-note' && one.key.includes('/review') ? [one.body] : [],
  );
}

describe('a major incident', () => {
  it('is P1 from then on, wears its label, and tells the requester and the managers', () => {
    const { ticket } = play(declared, office);
    expect(ticket.classification).toMatchObject({ priority: 'P1', setBy: 'hand' });
    expect(shown(declared, office).labels).toEqual(expect.arrayContaining(['major', 'priority: P1']));
    const [told = '', toStaff] = comments(play(declared, office));
    expect(told).toContain('@rita, this affects many people');
    expect(told).toContain('E-mail is down in all offices.');
    expect(toStaff).toContain('@mia');
    expect(shown(declared, office).card).toMatch(/^🔴 \*\*Major incident: E-mail is down in all offices\*\*/);
  });

  it('does not call whoever declares it, and calls an owner who did not', () => {
    const by = (who: typeof omar) =>
      comments(
        play(
          [opens(), says(omar, '/own @omar', on('09:05')), says(who, '/major Mail is down', on('09:10'))],
          office,
        ),
      ).at(-1);
    expect(by(omar)).toContain('@mia, this ticket is a **major incident** now');
    expect(by(mia)).toContain('@mia @omar, this ticket is a **major incident** now');
  });

  it('is declared by level 2 and up, and by managers', () => {
    for (const by of [omar, mia])
      expect(
        play([opens(), says(by, '/major Mail is down', on('09:10'))], office).ticket.major,
      ).not.toBeNull();
    const refused = play([opens(), says(lena, '/major Mail is down', on('09:10'))], office);
    expect(refused.ticket.major).toBeNull();
    expect(comments(refused)).toEqual([expect.stringContaining('Only level 2, level 3 and managers')]);
  });

  it('has a rhythm of updates of its own, day and night, which each update begins anew', () => {
    const later = [...declared, says(omar, '/update we are restarting the servers', on('09:20'))];
    const { ticket } = play(later, office);
    const clock = clockOf(ticket, 'update');
    const reading = clock && read(clock, calendarsOf(office.policies), on('09:20'));
    expect(reading?.due).toBe(on('09:50'));
    expect(shown(later, office).card).toContain('we are restarting the servers');
    expect(
      play([...later, wakes(on('10:00'))], office)
        .ticket.clocks.filter(({ kind }) => kind === 'update')
        .at(-1)?.passed,
    ).toHaveProperty('breach');
  });

  it('tells whoever works on it that the next word is late, by the milestones of the clock of updates', () => {
    const late = play([...declared, says(omar, '/take', on('09:11')), wakes(on('09:45'))], office);
    expect(comments(late).at(-1)).toMatch(/^@omar, the next word to the requester was due/);
  });

  it('ends with its ticket, and the back office gets what happened and what to answer', () => {
    const solved = [
      ...declared,
      says(omar, '/update we are restarting', on('09:20')),
      says(omar, '/solved restarted the servers and renewed the certificate', on('10:00')),
    ];
    expect(play(solved, office).ticket.major?.ended).toEqual({ at: on('10:00'), why: null });
    expect(shown(solved, office).labels).not.toContain('major');
    const [review = ''] = notes(solved);
    expect(review).toMatch(/is over\. Please review it .* by \*\*.*24 Nov/);
    expect(review).toContain('update by omar: we are restarting');
    expect(review.indexOf('declared a major incident by omar')).toBeLessThan(
      review.indexOf('update by omar'),
    );
  });

  it('asks once for a review that nobody wrote, and not for one that was', () => {
    const solved = [...declared, says(omar, '/solved restarted the servers', on('10:00'))];
    const due = wakes(on('18:00', '2026-11-24'));
    expect(notes([...solved, due, wakes(on('18:00', '2026-11-26'))])).toHaveLength(2);
    const reviewed = says(omar, '/major reviewed the certificate renews itself now', on('11:00'));
    expect(play([...solved, reviewed], office).ticket.major?.review).toBe(
      'the certificate renews itself now',
    );
    expect(notes([...solved, reviewed, due])).toHaveLength(1);
  });

  it('can be taken back while the ticket goes on; those affected read why', () => {
    const ended = play([...declared, says(omar, '/major end only two mailboxes', on('09:30'))], office);
    expect(ended.ticket.status).toBe('open');
    expect(onTheTicket(ended).at(-1)).toContain('> only two mailboxes');
  });

  it('by its label asks for a headline; taking the label off ends it', () => {
    const labelled = [opens(), labels(omar, 'major', on('09:10'))];
    expect(play(labelled, office).ticket.major).toMatchObject({ headline: null, ended: null });
    expect(comments(play(labelled, office))).toEqual([
      expect.stringContaining('please write `/major` and a headline'),
    ]);
    const off = play([...labelled, unlabels(omar, 'major', on('09:20'))], office);
    expect(off.ticket.major?.ended).not.toBeNull();
    const put = play([opens(), labels(rita, 'major', on('09:10'))], office);
    expect(put.ticket.major).toBeNull();
    expect(comments(put)).toEqual([expect.stringContaining('taken the label “major” off again')]);
  });

  it.each([
    ['/update still down', 'Only a major incident has updates'],
    ['/major end', 'there is nothing to end'],
    ['/major reviewed all well', 'there is nothing to review'],
    [`/major ${'x'.repeat(130)}`, 'a banner holds 120'],
  ])('refuses %s', (line, why) => {
    expect(comments(play([opens(), says(omar, line, on('09:10'))], office))).toEqual([
      expect.stringContaining(why),
    ]);
  });
});

describe('managers', () => {
  const called = [opens(), says(lena, '/manager nobody of level 2 is free', on('09:10'))];

  it('are called with the reason and what they would look up; the work stays where it is', () => {
    const { ticket } = play(called);
    expect(ticket).toMatchObject({
      tier: 1,
      managerCalls: [{ by: 'lena', why: 'nobody of level 2 is free' }],
    });
    const [told = ''] = comments(play(called));
    expect(told).toMatch(/^@mia, @lena needs you on this ticket:\n\n> nobody of level 2 is free\n\n/);
    expect(told).toContain('**P2**, VPN; with level 1');
  });

  it('are an escalation for subscribers', () => {
    expect(announced(play(called))).toContain('ticket.escalated');
    expect(factsOf(play(called), 'ticket.escalated')).toEqual([
      { to: 'managers', why: 'nobody of level 2 is free' },
    ]);
  });

  it('cannot be called without a reason, nor where the policy names none', () => {
    expect(comments(play([opens(), says(lena, '/manager', on('09:10'))]))).toEqual([
      expect.stringContaining('know why'),
    ]);
    const none = desk({ v1: policyText.replace("  managers: ['@mia']\n", '') });
    expect(comments(play([opens(), says(lena, '/manager help', on('09:10'))], none))).toEqual([
      expect.stringContaining('names no managers'),
    ]);
  });
});

describe('the priority after a major incident', () => {
  const end = says(omar, '/major end only two mailboxes were affected', on('10:00'));
  const classified = (...events: Parameters<typeof play>[0]) =>
    play([...declared, ...events], office).ticket.classification;
  const before = play([opens()], office).ticket.classification;

  it('is what it was before, by command and by label', () => {
    expect(before.priority).toBe('P2');
    expect(classified(end)).toEqual(before);
    expect(classified(unlabels(omar, 'major', on('10:00')))).toEqual(before);
    const byHand = [opens(), says(lena, '/priority P3', on('09:05')), ...declared.slice(1), end];
    expect(play(byHand, office).ticket.classification).toMatchObject({ priority: 'P3', setBy: 'hand' });
  });

  it('follows what was learned of impact and urgency meanwhile', () => {
    expect(classified(says(lena, '/impact low', on('09:30')), end)).toMatchObject({
      priority: 'P3',
      setBy: 'matrix',
    });
  });

  it('is the one that somebody set since, also where it is the same', () => {
    expect(classified(says(omar, '/priority P1', on('09:30')), end)).toMatchObject({
      priority: 'P1',
      setBy: 'hand',
    });
    expect(classified(says(omar, '/priority P4', on('09:30')), end)).toMatchObject({
      priority: 'P4',
      setBy: 'hand',
    });
    expect(classified(labels(lena, 'priority: P3', on('09:30')), end)).toMatchObject({
      priority: 'P3',
      setBy: 'hand',
    });
  });

  it('is not touched by other words for the public, and stays where the ticket ends with it', () => {
    expect(classified(says(omar, '/major Mail is slow', on('09:30')), end)).toEqual(before);
    expect(classified(says(omar, '/solved it is back', on('09:30')))).toMatchObject({ priority: 'P1' });
  });

  it('comes back from each declaration', () => {
    expect(
      classified(
        end,
        says(omar, '/major All of it after all', on('11:00')),
        says(omar, '/major end no', on('11:30')),
      ),
    ).toEqual(before);
  });
});

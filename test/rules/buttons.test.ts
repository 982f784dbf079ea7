/** GitHub’s own buttons and boxes: Close, Reopen and Assignees. */
import { describe, expect, it } from 'vitest';
import { hugo, lena, rita, robot, zoe } from '../core/people.ts';
import {
  announced,
  assigns,
  closes,
  comments,
  on,
  opens,
  play,
  reopens,
  says,
  shown,
  unassigns,
} from '../core/sample.ts';

const later = on('09:10');
const resolved = [opens(), says(lena, '/solved renewed the certificate', later)];

describe('Close as completed, by staff', () => {
  const told = play([opens(), closes(lena, later)]);

  it('means solved: the requester is asked to confirm, and staff for the note', () => {
    expect(told.ticket).toMatchObject({
      status: 'resolved',
      owner: 'lena',
      resolution: { code: 'solved', note: null },
    });
    expect(comments(told)).toEqual([
      '@rita, lena has marked your ticket as solved. Does it work for you? Write `/confirm`. If not, write `/reopen` and what you see. You can rate our help with `/rate 1` (bad) to `/rate 5` (very good).',
      '@lena, please add a line that says what solved it.',
    ]);
    expect(announced(told)).toEqual(['ticket.opened', 'ticket.resolved', 'sla.met', 'sla.met']);
  });

  it('leaves the issue closed, as they did', () => {
    expect(shown([opens(), closes(lena, later)])).toMatchObject({ state: 'closed', reason: 'completed' });
  });

  it('of a resolved ticket only closes the issue', () => {
    const face = shown([...resolved, closes(lena, on('09:20'))]);
    expect(face).toMatchObject({ state: 'closed', reason: 'completed' });
    expect(face.labels).toContain('status: resolved');
  });

  it('stays closed while the requester only says thanks, and opens when it is still broken', () => {
    const closed = [...resolved, closes(lena, on('09:20'))];
    expect(shown([...closed, says(rita, 'Thanks!', on('09:30'))]).state).toBe('closed');
    expect(shown([...closed, says(rita, 'It is still broken.', on('09:30'))]).state).toBe('open');
  });
});

describe('Close as not planned, by staff', () => {
  it('means withdrawn, and ends the clocks without a verdict', () => {
    const told = play([opens(), closes(lena, later, 'not-planned')]);
    expect(told.ticket).toMatchObject({ status: 'closed', resolution: { code: 'withdrawn', by: 'lena' } });
    expect(announced(told)).toEqual(['ticket.opened', 'ticket.closed']);
    expect(shown([opens(), closes(lena, later, 'not-planned')]).reason).toBe('not_planned');
  });
});

describe('Close, by the requester', () => {
  it('withdraws an open ticket', () => {
    expect(play([opens(), closes(rita, later)]).ticket.resolution).toMatchObject({
      code: 'withdrawn',
      by: 'rita',
    });
  });

  it('confirms a resolved one', () => {
    const { ticket } = play([...resolved, closes(rita, on('09:20'))]);
    expect(ticket).toMatchObject({ status: 'closed', resolution: { code: 'solved', verifiedBy: 'rita' } });
  });

  it('of a closed ticket changes nothing', () => {
    const closed = [opens(), closes(rita, later)];
    expect(play([...closed, closes(lena, on('09:20'))])).toEqual(play(closed));
  });
});

describe('Close, by somebody without the right', () => {
  it('is undone, with one line why', () => {
    const told = play([opens(), closes(zoe, later)]);
    expect(told.ticket.status).toBe('new');
    expect(shown([opens(), closes(zoe, later)]).state).toBe('open');
    expect(comments(told)).toEqual([
      '@zoe, I have opened this ticket again. Only its requester and the desk’s staff can close it.',
    ]);
  });

  it('says so honestly where staff cannot be seen, and nothing to a bot', () => {
    expect(comments(play([opens(), closes(hugo, later)]))).toEqual([
      '@hugo, I have opened this ticket again. I cannot see whether you are staff: GitHub hides the members of @acme/desk.',
    ]);
    expect(comments(play([opens(), closes(robot, later)]))).toEqual([]);
  });
});

describe('Reopen', () => {
  it.each([rita, lena])('by $login takes a resolved ticket up again', (by) => {
    const { ticket } = play([...resolved, reopens(by, on('09:20'))]);
    expect(ticket).toMatchObject({ status: 'open', resolution: null, reopenings: 1, owner: 'lena' });
  });

  it('by a stranger or too late is undone, with one line why', () => {
    const stranger = play([...resolved, reopens(zoe, on('09:20'))]);
    expect(stranger.ticket.status).toBe('resolved');
    expect(comments(stranger).at(-1)).toBe(
      '@zoe, I have closed this ticket again. Only the requester and the desk’s staff can reopen it.',
    );
    const late = play([...resolved, reopens(rita, on('09:11', '2026-12-04'))]);
    expect(comments(late).at(-1)).toBe(
      '@rita, I have closed this ticket again. This ticket was resolved more than 14 days ago. Please open a new one and name #1 in it.',
    );
  });

  it('on the last day of the window is in time', () => {
    expect(play([...resolved, reopens(rita, on('09:10', '2026-12-04'))]).ticket.status).toBe('open');
  });

  it('of an open ticket, or by a bot, changes nothing', () => {
    expect(play([opens(), reopens(rita, later)])).toEqual(play([opens()]));
    expect(play([...resolved, reopens(robot, on('09:20'))])).toEqual(play(resolved));
  });
});

describe('the Assignees box', () => {
  it('gives the work to whoever was chosen, who owns it at level 1', () => {
    const { ticket } = play([opens(), assigns(lena, 'omar', later)]);
    expect(ticket).toMatchObject({ assignee: 'omar', owner: 'omar', status: 'open' });
  });

  it('frees the assignee, and never the owner', () => {
    const { ticket } = play([opens(), assigns(lena, 'lena', later), unassigns(lena, 'lena', on('09:20'))]);
    expect(ticket).toMatchObject({ assignee: null, owner: 'lena' });
  });

  it('says nothing where it shows what the ticket says', () => {
    const chosen = opens(on('09:00'), { assignees: ['lena'] });
    expect(play([chosen, assigns(rita, 'lena', on('09:00')), unassigns(rita, 'omar', later)])).toEqual(
      play([chosen]),
    );
  });

  it('is put back for a stranger and on a resolved ticket, with one line why', () => {
    const stranger = play([opens(), assigns(zoe, 'zoe', later)]);
    expect(stranger.ticket.assignee).toBeNull();
    expect(comments(stranger)).toEqual([
      '@zoe, I have put the assignee back as it was. Only the desk’s staff can change the assignee. Write what you need in your own words; a person reads it.',
    ]);
    const ended = play([...resolved, assigns(lena, 'lena', on('09:20'))]);
    expect(ended.ticket.assignee).toBeNull();
    expect(comments(ended).at(-1)).toBe(
      '@lena, I have put the assignee back as it was. The ticket is resolved already. If it is broken again, write `/reopen` and what you see.',
    );
  });

  it('is put back without a word where a bot used it', () => {
    expect(play([opens(), assigns(robot, 'lena', later)])).toEqual(play([opens()]));
  });
});

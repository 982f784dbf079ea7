/** Labels against commands, against the form’s own, and of bots: who is heard. */
import { describe, expect, it } from 'vitest';
import { alarm, lena, rita, robot, zoe } from '../core/people.ts';
import { comments, labels, on, opens, play, says, unlabels } from '../core/sample.ts';

const later = on('09:10');

describe('who wins', () => {
  it('the newest of two labels', () => {
    const both = [opens(), labels(lena, 'priority: P1', later), labels(lena, 'priority: P3', on('09:11'))];
    expect(play(both).ticket.classification.priority).toBe('P3');
  });

  it('the command, over a label of the same second', () => {
    const both = [opens(), labels(lena, 'priority: P1', later), says(lena, '/priority P3', later)];
    expect(play(both).ticket.classification.priority).toBe('P3');
  });

  it('the label, over an older command', () => {
    const both = [opens(), says(lena, '/priority P3', later), labels(lena, 'priority: P1', on('09:11'))];
    expect(play(both).ticket.classification.priority).toBe('P1');
  });

  it('the command in the body, over the form’s own label that GitHub tells of a moment later', () => {
    const body = '### What happened?\n\nIt broke.\n\n/priority P1';
    const told = play([
      opens(on('09:00'), { by: lena, body }),
      labels(lena, 'priority: P3', on('09:00') + 1000),
    ]);
    expect(told.ticket.classification.priority).toBe('P1');
  });
});

describe('the form’s own labels, when they come a moment after the opening', () => {
  it('are taken, though the requester could not set them by hand', () => {
    const told = play([
      opens(on('09:00'), { labels: [] }),
      labels(rita, 'kind: request', on('09:00') + 1000),
    ]);
    expect(told.ticket.kind).toBe('request');
    expect(comments(told)).toEqual([]);
  });

  it('are let go without a word where the policy has no such service', () => {
    const told = play([opens(), labels(rita, 'service: payroll', on('09:00'))]);
    expect(told).toEqual(play([opens()]));
  });

  it('count no longer a minute later, and never for a stranger', () => {
    expect(comments(play([opens(), labels(rita, 'kind: request', on('09:01'))]))).toHaveLength(1);
    expect(comments(play([opens(), labels(zoe, 'kind: request', on('09:00'))]))).toHaveLength(1);
  });
});

describe('labels of bots', () => {
  it('that nobody trusts are undone without a word', () => {
    expect(play([opens(), labels(robot, 'priority: P1', later)])).toEqual(play([opens()]));
    const waiting = [opens(), says(lena, '/wait vendor x', later)];
    expect(play([...waiting, unlabels(robot, 'waiting: vendor', on('09:20'))]).ticket.status).toBe('waiting');
  });

  it('that the policy trusts count as a person’s would', () => {
    expect(play([opens(), labels(alarm, 'priority: P1', later)]).ticket.classification.priority).toBe('P1');
    expect(comments(play([opens(), labels(alarm, 'tier: 2', later)]))).toEqual([
      '@omar, this ticket is with **level 2 (operations)** now. It comes from the bot alarm.',
    ]);
    const waiting = [opens(), says(lena, '/wait vendor x', later)];
    expect(play([...waiting, unlabels(alarm, 'waiting: vendor', on('09:20'))]).ticket.waiting).toBeNull();
    const known = [opens(), labels(alarm, 'KE-0001', later)];
    expect(play([...known, unlabels(alarm, 'KE-0001', on('09:20'))]).ticket.knownErrors).toEqual([]);
  });

  it('never make a bot the owner or the assignee', () => {
    for (const label of ['tier: 2', 'KE-0001', 'status: resolved'])
      expect(play([opens(), labels(alarm, label, later)]).ticket).toMatchObject({
        owner: null,
        assignee: null,
      });
  });

  it('that cannot be done are undone without a word: no bot would read it', () => {
    expect(comments(play([opens(), labels(alarm, 'service: payroll', later)]))).toEqual([]);
  });
});

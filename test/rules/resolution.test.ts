/** The resolution clock: what it counts, what pauses it, and what a new priority or policy does to it. */
import { describe, expect, it } from 'vitest';
import { clockOf } from '../../plugin/core/ticket/ticket.ts';
import { nextDue } from '../../plugin/rules/time/due.ts';
import { lena, mia, rita } from '../core/people.ts';
import {
  announced,
  comments,
  desk,
  factsOf,
  HOUR,
  MINUTE,
  on,
  opens,
  play,
  policyText,
  says,
  shown,
  wakes,
} from '../core/sample.ts';
import { used } from './used.ts';

const answer = (at: number) => says(lena, 'I am on it.', at);
const context = desk();

describe('the resolution', () => {
  it('counts open hours only: not the lunch break, the night, the weekend', () => {
    const { ticket } = play([opens(), answer(on('09:10'))]);
    expect(used(ticket, 'resolution', on('14:00'))).toBe(4 * HOUR);
    const evening = play([opens(on('16:30')), answer(on('16:40'))]).ticket;
    expect(used(evening, 'resolution', on('09:30', '2026-11-23'))).toBe(HOUR);
  });

  it('and not the holidays', () => {
    const { ticket } = play([opens(on('16:00', '2026-12-24')), answer(on('16:10', '2026-12-24'))]);
    expect(used(ticket, 'resolution', on('10:00', '2026-12-28'))).toBe(2 * HOUR);
    expect(nextDue(ticket, context)).toBe(on('11:00', '2026-12-28'));
  });

  it('pauses while it waits for the requester, also over the weekend', () => {
    const told = play([
      opens(on('15:00')),
      says(lena, 'Please send the log.\n\n/wait user log', on('16:00')),
      says(rita, 'Here it is.', on('10:00', '2026-11-23')),
    ]);
    expect(used(told.ticket, 'resolution', on('10:30', '2026-11-23'))).toBe(1.5 * HOUR);
  });

  it('is paused from the opening where the requester was asked for more', () => {
    const freehand = opens(on('09:00'), { body: 'VPN is broken', labels: ['priority: P2'] });
    const { ticket } = play([freehand, says(rita, 'My team.', on('11:00'))]);
    expect(used(ticket, 'resolution', on('11:30'))).toBe(30 * MINUTE);
    expect(used(ticket, 'first-response', on('11:30'))).toBe(2.5 * HOUR);
  });

  it('does not pause while it waits for a vendor, as the policy says', () => {
    const { ticket } = play([opens(), says(lena, '/wait vendor case 5', on('09:10'))]);
    expect(used(ticket, 'resolution', on('11:00'))).toBe(2 * HOUR);
  });

  it('stays paused through a change of priority, and the ledger knows each reason', () => {
    const waiting = [opens(), says(lena, 'Log?\n\n/wait user log', on('10:00'))];
    const { ticket } = play([
      ...waiting,
      says(lena, '/priority P1', on('10:30')),
      says(rita, 'Here.', on('11:00')),
    ]);
    expect(used(ticket, 'resolution', on('11:15'))).toBe(75 * MINUTE);
    const both = desk({ v1: policyText.replace('pause-on: [user]', 'pause-on: [user, vendor]') });
    const told = play(
      [...waiting, says(lena, '/wait vendor case 5', on('10:30')), says(lena, '/sla why', on('11:00'))],
      both,
    );
    expect(comments(told).at(-1)).toMatch(
      /paused until Fri 20 Nov 2026, 10:30: waiting for the requester[\s\S]*paused: waiting for the vendor/,
    );
  });

  it('resumes by itself at the date it waited for, even where a change of priority fell into the pause', () => {
    const events = [
      opens(),
      // A manager’s words take no ticket.
      says(mia, 'Log?\n\n/wait user log until 2026-11-23', on('10:00')),
      says(lena, '/priority P3', on('10:30')),
      wakes(on('10:00', '2026-11-23')),
    ];
    const told = play(events);
    expect(used(told.ticket, 'resolution', on('10:00', '2026-11-23'))).toBe(2 * HOUR);
    expect(told.ticket).toMatchObject({ status: 'open', waiting: null });
    expect(comments(told).at(-1)).toBe(
      '@lena @acme/service-desk, the date this ticket waited for has come: please carry on.',
    );
    expect(announced(told)).toContain('ticket.resumed');
  });

  it('keeps what was used when the priority changes; the new target governs the rest', () => {
    const events = [opens(), answer(on('09:10')), says(lena, '/priority P1', on('10:00'))];
    const { ticket } = play(events);
    expect(used(ticket, 'resolution', on('10:30'))).toBe(90 * MINUTE);
    expect(nextDue(ticket, context)).toBe(on('10:30'));
    expect(announced(play([...events, wakes(on('11:00'))]))).toContain('sla.breached');
  });

  it('used past the new target already, it is breached at the change, in one message', () => {
    const events = [
      opens(),
      answer(on('09:10')),
      says(lena, '/priority P1', on('11:30')),
      wakes(on('11:31')),
    ];
    const told = play(events);
    expect(announced(told).filter((type) => type.startsWith('sla'))).toEqual(['sla.met', 'sla.breached']);
    expect(clockOf(told.ticket, 'resolution')?.passed['breach']?.at).toBe(on('11:30'));
  });

  it('a warning that the new target finds behind it is skipped', () => {
    const events = [
      opens(),
      answer(on('09:10')),
      says(lena, '/priority P1', on('10:40')),
      wakes(on('10:45')),
    ];
    expect(announced(play(events))).not.toContain('sla.warning');
  });

  it('a breach stays on record under a kinder target, and is not warned of again', () => {
    const breached = [
      opens(),
      answer(on('09:10')),
      wakes(on('14:00')),
      says(lena, '/priority P3', on('14:30')),
    ];
    const unreminded = desk({ v1: `${policyText}reminders: { lies-still: {} }\n` });
    const told = play([...breached, wakes(on('16:00')), wakes(on('12:00', '2026-11-23'))], unreminded);
    expect(announced(told).filter((type) => type === 'sla.breached')).toHaveLength(1);
    expect(comments(told).filter((body) => body.includes('is due'))).toHaveLength(0);
    expect(nextDue(told.ticket, unreminded)).toBeNull();
    expect(shown(breached).labels).toContain('sla: breached');
  });

  it('a new policy governs from its instant on', () => {
    const versions = desk({ v1: policyText, v2: policyText.replace('P2: 4h', 'P2: 3h') });
    const change = {
      kind: 'policy-changed',
      id: 'policy/v2',
      ticket: '7#1',
      at: on('10:00'),
      policy: 'v2',
    } as const;
    const told = play([opens(), answer(on('09:10')), change, wakes(on('13:00'))], versions);
    expect(factsOf(told, 'sla.breached')).toEqual([
      { clock: 'resolution', milestone: 'breach', due: '2026-11-20T11:00:00Z', policy: 'v2' },
    ]);
  });

  it('continues when the ticket is reopened; the time in resolved is not counted', () => {
    const { ticket } = play([
      opens(),
      says(lena, '/solved done', on('10:00')),
      says(rita, '/reopen broken', on('11:00')),
    ]);
    expect(used(ticket, 'resolution', on('11:30'))).toBe(90 * MINUTE);
  });

  it('at risk is shown while it is, and no longer once it is resolved', () => {
    const risky = [opens(), answer(on('09:10')), wakes(on('12:00'))];
    expect(shown(risky).labels).toContain('sla: at risk');
    expect(shown([...risky, says(lena, '/solved done', on('12:30'))]).labels).not.toContain('sla: at risk');
  });
});

/** Tickets that end by themselves: after the quiet period, and when their requester stays silent. */
import { describe, expect, it } from 'vitest';
import { apartOf, stateOf } from '../../../plugin/core/clock.ts';
import { nextDue } from '../../../plugin/rules/time/due.ts';
import { lena, rita } from '../../core/people.ts';
import {
  announced,
  comments,
  desk,
  faceAt,
  factsOf,
  on,
  opens,
  play,
  policyText,
  says,
  wakes,
} from '../../core/sample.ts';

const solved = [opens(), says(lena, '/solved renewed the certificate', on('10:00'))];
const quiet = desk({ v1: `${policyText}reminders: { lies-still: {}, engagement: {} }\n` });
const asked = [opens(), says(lena, '/take\n/wait user please send the log', on('10:00'))];
const day = (date: string, time = '10:00') => on(time, date);
const reminders = (events: Parameters<typeof play>[0], context = quiet) =>
  comments(play(events, context)).filter((body) => body.includes('we are still waiting'));

describe('the quiet period', () => {
  it('closes a resolved ticket after three working days, over the weekend, without a word', () => {
    const before = play([...solved, wakes(day('2026-11-25', '09:59'))], quiet);
    expect(before.ticket.status).toBe('resolved');
    const after = play([...solved, wakes(day('2026-11-25'))], quiet);
    expect(after.ticket).toMatchObject({
      status: 'closed',
      resolution: { code: 'solved', verifiedBy: null },
    });
    expect(comments(after)).toEqual(comments(before));
    expect(factsOf(after, 'ticket.closed')).toEqual([{ code: 'solved', verifiedBy: null }]);
  });

  it('begins anew with each resolution', () => {
    const again = [
      ...solved,
      says(rita, 'Still broken.', on('11:00')),
      says(lena, '/solved restarted the gateway', day('2026-11-24')),
    ];
    expect(play([...again, wakes(day('2026-11-26'))], quiet).ticket.status).toBe('resolved');
    expect(play([...again, wakes(day('2026-11-27'))], quiet).ticket.status).toBe('closed');
  });

  it('is as long as the policy says, or has no end', () => {
    const short = desk({ v1: `${policyText}endings: { verify-within: 2h }\n` });
    expect(play([...solved, wakes(on('12:00'))], short).ticket.status).toBe('closed');
    const never = desk({ v1: `${policyText}endings: { verify-within: never }\n` });
    const looked = play([...solved, wakes(on('12:00', '2026-11-30'))], never);
    expect(looked.ticket.status).toBe('resolved');
    expect(nextDue(looked.ticket, never)).toBeNull();
  });

  it('does not hear a thanks, and hears “still broken” within the window', () => {
    const closed = [...solved, wakes(day('2026-11-25'))];
    const words = (text: string, date: string) =>
      play([...closed, says(rita, text, day(date))], quiet).ticket;
    expect(words('Thanks, works again!', '2026-11-26').status).toBe('closed');
    expect(words('It is broken again.', '2026-11-26')).toMatchObject({ status: 'open', reopenings: 1 });
    expect(words('It is broken again.', '2026-12-24').status).toBe('closed');
  });

  it('leaves a ticket alone that its requester has confirmed', () => {
    const confirmed = [
      ...solved,
      says(rita, '/confirm', on('10:30')),
      says(rita, 'By the way, nice.', on('11:00')),
    ];
    expect(play(confirmed, quiet).ticket.status).toBe('closed');
  });
});

describe('a requester who does not answer', () => {
  it('is reminded after two and after five working days, each once, with what was asked and until when', () => {
    expect(reminders([...asked, wakes(day('2026-11-24', '09:59'))])).toEqual([]);
    expect(reminders([...asked, wakes(day('2026-11-24'))])).toEqual([
      '@rita, we are still waiting for your answer.\n\n> please send the log\n\nA short answer is enough, even if you no longer need help. If we do not hear from you by Wed 2 Dec 2026, 10:00 (Europe/Berlin), we will close this ticket.',
    ]);
    expect(reminders([...asked, wakes(day('2026-11-24')), wakes(day('2026-11-27'))])).toHaveLength(2);
    expect(reminders([...asked, wakes(day('2026-12-01'))])).toHaveLength(2);
  });

  it('has their ticket resolved after eight, which is counted apart, and told once', () => {
    const told = play([...asked, wakes(day('2026-12-02'))], quiet);
    expect(told.ticket).toMatchObject({ status: 'resolved', resolution: { code: 'no-answer' } });
    expect(comments(told).at(-1)).toMatch(/^@rita, we have not heard from you/);
    expect(factsOf(told, 'ticket.resolved')).toEqual([{ code: 'no-answer', note: null, by: null }]);
    const [, resolution] = told.ticket.clocks;
    expect(resolution && [stateOf(resolution), apartOf(resolution)]).toEqual(['stopped', 'no-answer']);
    const face = faceAt(told.ticket, day('2026-12-02'), quiet);
    expect(face.card).toContain('**Resolved for now: we have not heard from you, @rita.**');
    expect(face.card).not.toContain('@tierline');
  });

  it('takes it up again with a late answer, and is asked anew from the next asking on', () => {
    const late = [...asked, wakes(day('2026-12-02')), says(rita, 'Here is the log.', day('2026-12-03'))];
    expect(play(late, quiet).ticket).toMatchObject({ status: 'open', resolution: null });
    const again = [...late, says(lena, '/wait user and the second one', day('2026-12-04'))];
    expect(reminders([...again, wakes(day('2026-12-07'))])).toHaveLength(2);
    expect(reminders([...again, wakes(day('2026-12-08'))])).toHaveLength(3);
  });

  it('is not reminded of a ticket that waits with a date, or for somebody else', () => {
    const dated = [opens(), says(lena, '/wait user the log until 2026-12-24', on('10:00'))];
    expect(reminders([...dated, wakes(day('2026-12-18'))])).toEqual([]);
    const vendor = [opens(), says(lena, '/wait vendor ACME', on('10:00'))];
    expect(reminders([...vendor, wakes(day('2026-12-18'))])).toEqual([]);
  });

  it('is spoken to in German where the policy says so', () => {
    const german = desk({ v1: `${policyText}language: de\nreminders: { lies-still: {} }\n` });
    const told = comments(play([...asked, wakes(day('2026-12-02'))], german));
    expect(told.filter((body) => body.startsWith('@rita, wir warten noch auf Ihre Antwort.'))).toHaveLength(
      2,
    );
    expect(told.at(-1)).toMatch(/^@rita, wir haben nichts von Ihnen gehört/);
  });

  it('who has no account is asked through the person who wrote the ticket down', () => {
    const body =
      '### On behalf of\n\nMr Olsen\n\n### Reached us by\n\nE-mail\n\n### What happened?\n\nNo sound.';
    const behalf = [
      opens(on('09:00'), { by: lena, body }),
      says(lena, '/wait user which headset?', on('10:00')),
    ];
    const told = comments(play([...behalf, wakes(day('2026-11-24'))], quiet));
    expect(told.at(-1)).toMatch(/^@lena, this ticket still waits for Mr Olsen\.[\s\S]*\/resume/);
  });

  it('after a change of the policy is reminded once, and has a working day left', () => {
    const change = {
      kind: 'policy-changed',
      id: 'policy/v2',
      ticket: '7#1',
      at: day('2026-12-18'),
      policy: 'v2',
    } as const;
    const v1 = `${policyText}endings: { silence: { remind: [], resolve: never } }\n`;
    const both = desk({ v1, v2: policyText });
    const told = play([...asked, change, wakes(day('2026-12-18', '11:00'))], both);
    expect(comments(told).filter((body) => body.includes('we are still waiting'))).toHaveLength(1);
    expect(told.ticket.status).toBe('waiting');
    expect(announced(play([...asked, change, wakes(day('2026-12-21'))], both))).toContain('ticket.resolved');
  });
});

/** A ticket lies still: its owner is asked in business time, three times at most, and not while somebody is at it. */
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { nextDue } from '../../../plugin/rules/time/due.ts';
import { lena, mia, omar, rita } from '../../core/people.ts';
import { comments, desk, labels, on, opens, play, policyText, says, wakes } from '../../core/sample.ts';

/** Without clocks, so that nothing else speaks. P2 lies still after one working day. */
const quiet = policyText.split('clocks:')[0] ?? '';
const still = (more = '') => desk({ v1: `${quiet}clocks: { calendar: office }\n${more}` });
const taken = [opens(), says(lena, 'I look into it.\n\n/take', on('09:10'))];
const asked = (events: readonly TicketEvent[], context = still()) =>
  comments(play(events, context)).filter((body) => body.includes('nothing has happened on this ticket'));
const late = on('17:00', '2026-12-18');

describe('after the term of its priority in business time', () => {
  it('the owner is asked once', () => {
    expect(asked([...taken, wakes(on('09:09', '2026-11-23'))])).toEqual([]);
    expect(asked([...taken, wakes(on('09:10', '2026-11-23'))])).toEqual([
      '@lena, nothing has happened on this ticket since Fri 20 Nov 2026, 09:10 (Europe/Berlin). What is next? A line about how it stands is enough; if it waits for somebody, write `/wait` and for whom.',
    ]);
  });

  it('again after twice as long, and twice as long again, and then no more', () => {
    const { ticket } = play([...taken, wakes(late)], still());
    // Monday, then two working days, then four.
    expect(ticket.nudges).toEqual([
      on('09:10', '2026-11-23'),
      on('09:10', '2026-11-25'),
      on('09:10', '2026-12-01'),
    ]);
    expect(nextDue(ticket, still())).toBeNull();
  });

  it('the level is asked where nobody has it, and who works on it where nobody owns it', () => {
    expect(asked([opens(), wakes(on('09:00', '2026-11-23'))])[0]).toMatch(
      /^@lena @acme\/service-desk, nothing .*Write `\/take` to work on it, or `\/assign @login`\.$/,
    );
    const given = [opens(), labels(mia, 'tier: 2', on('09:05')), says(omar, '/take', on('09:10'))];
    const { ticket } = play(given, still());
    expect(ticket.owner).toBe('mia');
    expect(asked([...given, wakes(on('09:10', '2026-11-23'))])[0]).toMatch(/^@mia, .*@omar works on it\.$/);
  });
});

describe('it begins anew', () => {
  const monday = on('09:00', '2026-11-23');

  it.each([
    ['a comment of staff', says(lena, 'Still at it.', monday)],
    ['a command', says(lena, '/priority P2', monday)],
    ['a label', labels(lena, 'service: mail', monday)],
    ['a handoff', labels(lena, 'tier: 2', monday)],
  ])('with %s', (_, act) => {
    expect(asked([...taken, act, wakes(on('17:00', '2026-11-23'))])).toEqual([]);
    expect(asked([...taken, act, wakes(on('17:00', '2026-11-24'))])).toHaveLength(1);
  });

  it('with the end of waiting; while it waits nobody is asked', () => {
    const waits = says(lena, '/wait user which router is it?', on('09:20'));
    expect(asked([...taken, waits, wakes(late)])).toEqual([]);
    const answer = says(rita, 'It is a Fritzbox.', on('09:00', '2026-12-01'));
    expect(asked([...taken, waits, answer, wakes(on('08:59', '2026-12-02'))])).toEqual([]);
    expect(asked([...taken, waits, answer, wakes(on('09:00', '2026-12-02'))])).toHaveLength(1);
  });

  it('not with a comment of the requester, who waits for us', () => {
    expect(asked([...taken, says(rita, 'Any news?', monday), wakes(on('09:10', '2026-11-23'))])).toHaveLength(
      1,
    );
  });

  it('not with a command that was refused', () => {
    expect(asked([...taken, says(omar, '/escalate', monday), wakes(on('09:10', '2026-11-23'))])).toHaveLength(
      1,
    );
  });

  it('never once the ticket has ended, and not for problems', () => {
    expect(asked([...taken, says(lena, '/solved new router', on('10:00')), wakes(late)])).toEqual([]);
    expect(asked([opens(on('09:00'), { labels: ['kind: problem'] }), wakes(late)])).toEqual([]);
  });
});

describe('the policy', () => {
  it('may have other terms, or none', () => {
    const hours = still('reminders: { lies-still: { P2: 1h } }\n');
    expect(asked([...taken, wakes(on('10:10'))], hours)).toHaveLength(1);
    expect(asked([...taken, wakes(late)], still('reminders: { lies-still: {} }\n'))).toEqual([]);
  });

  it('that comes later is never due before it', () => {
    const both = desk({
      v1: `${quiet}clocks: { calendar: office }\nreminders: { lies-still: {} }\n`,
      v2: `${quiet}clocks: { calendar: office }\nreminders: { lies-still: { P2: 1h } }\n`,
    });
    const change: TicketEvent = {
      kind: 'policy-changed',
      id: 'policy/v2',
      ticket: '7#1',
      at: on('09:00', '2026-11-30'),
      policy: 'v2',
    };
    const { ticket } = play([...taken, change, wakes(on('12:00', '2026-11-30'))], both);
    expect(ticket.nudges).toEqual([on('09:00', '2026-11-30'), on('11:00', '2026-11-30')]);
  });
});

it('the same again from the same events, and said once', () => {
  const story = [...taken, wakes(on('09:10', '2026-11-23')), wakes(on('09:10', '2026-11-25'))];
  const keys = play(story, still()).effects.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(play(story, still())).toEqual(play(story, still()));
});

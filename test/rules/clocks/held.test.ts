/** Words of a milestone that wait for somebody’s hours: told then, unless they have become idle. */
import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../../plugin/core/event.ts';
import { nextDue } from '../../../plugin/rules/time/due.ts';
import { lena, rita } from '../../core/people.ts';
import { closes, comments, on, opens, play, says, wakes } from '../../core/sample.ts';
import { deskWith } from './sample.ts';

const main = { id: '7#7', number: 7, url: 'https://github.com/acme/desk/issues/7' };

/** The desk whose resolution (8 h for a P2, 200 h for a P3) has these milestones, and that owes no updates. */
function planned(...milestones: readonly string[]) {
  const list = milestones.map((one) => `\n      - ${one}`).join('');
  return deskWith((text) =>
    text
      .replace(/ {2}update.*\n/, '')
      .replace(
        /resolution: .*/,
        `resolution:\n    targets: { P1: 4h, P2: 8h, P3: 200h }\n    milestones:${list}`,
      ),
  );
}

const only = (clock: string, told: ReturnType<typeof play>) =>
  comments(told).filter((body) => body.includes(clock));

describe('a warning that waits for Monday', () => {
  const monday = '2026-11-23';
  const long = planned(
    '{ at: 50%, do: [{ notify: managers, in-hours: office }] }',
    '{ at: +1h, do: [{ notify: managers, in-hours: office }] }',
  );
  const night = [opens(on('19:00')), says(lena, 'On it.', on('19:10')), wakes(on('23:00'))];
  const toMia = (events: readonly TicketEvent[]) =>
    only('the resolution', play(events, long)).filter(
      (body) => body.startsWith('@mia') && body.includes('due by'),
    );
  const asks = says(lena, 'Which log?\n\n/wait user the log', on('23:30'));

  it('is not told while the ticket waits', () => {
    const told = play([...night, asks, wakes(on('10:00', monday))], long);
    expect(toMia([...night, asks, wakes(on('10:00', monday))])).toEqual([]);
    expect(nextDue(told.ticket, long)).toBeGreaterThan(on('10:00', monday));
  });

  it('is told in their hours once it goes on, with the time by which it is due by then', () => {
    const answered = [...night, asks, says(rita, 'This one.', on('11:00', monday))];
    expect(toMia([...answered, wakes(on('11:00', monday))])).toEqual([
      '@mia, the resolution is due by Mon 23 Nov 2026, 14:30 (Europe/Berlin).',
    ]);
  });

  it('waits for the next opening where it goes on in closed hours, and is told once', () => {
    const answered = [...night, asks, says(rita, 'This one.', on('07:00', monday))];
    expect(toMia([...answered, wakes(on('08:59', monday))])).toEqual([]);
    expect(toMia([...answered, wakes(on('09:00', monday)), wakes(on('09:30', monday))])).toEqual([
      '@mia, the resolution is due by Mon 23 Nov 2026, 10:30 (Europe/Berlin).',
    ]);
  });

  it.each<readonly [string, TicketEvent]>([
    ['solved', says(lena, '/solved restarted it', on('23:30'))],
    ['merged into another', says(lena, '/duplicate #7', on('23:30'), { mains: [main] })],
    ['withdrawn', closes(rita, on('23:30'))],
    ['given more time', says(lena, '/priority P3', on('23:30'))],
  ])('is not told of a ticket that is %s', (_, event) => {
    const told = play([...night, event, wakes(on('09:00', monday))], long);
    expect(only('the resolution', told).filter((body) => body.includes('due by'))).toEqual([]);
    expect(told.ticket.held).toEqual([]);
  });

  it('is told after all where it is solved and reopened before', () => {
    const events = [
      ...night,
      says(lena, '/solved restarted it', on('23:10')),
      says(rita, '/reopen it is back', on('08:00', monday)),
      wakes(on('09:00', monday)),
    ];
    expect(toMia(events)).toHaveLength(1);
  });

  it('of what is late is not told either, once it is done', () => {
    const events = [
      ...night,
      wakes(on('04:30', '2026-11-21')),
      says(lena, '/solved done', on('05:00', '2026-11-21')),
    ];
    const told = play([...events, wakes(on('09:00', monday))], long);
    expect(only('still owed', told)).toEqual([]);
  });
});

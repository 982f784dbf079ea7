/** `/sla why`: the ledger, as a reader sees it. */
import { expect, it } from 'vitest';
import { lena, rita } from '../core/people.ts';
import { closes, comments, desk, on, opens, play, policyText, says } from '../core/sample.ts';

it('shows what happened, what counted and what is left, so that it can be added up', () => {
  const told = play([
    opens(),
    says(lena, 'Log?\n\n/wait user log', on('09:30')),
    says(lena, '/priority P1', on('10:00')),
    says(rita, 'Here it is.', on('11:30')),
    says(lena, '/sla why', on('11:50')),
  ]);
  const link = (at: string) =>
    `[comment](https://github.com/acme/desk/issues/1#issuecomment-${on(at) / 1000})`;
  expect(comments(told).at(-1)).toBe(
    [
      '**First response** (times in Europe/Berlin)',
      '',
      'Met: 30 min of 1 h used.',
      'By policy `v1`: P2, target 1 h; calendar office: Mon–Fri 09:00–12:00, 13:00–17:00 (Europe/Berlin), but for holidays; never paused.',
      '',
      '| When | The clock | Counts | Used |',
      '| --- | --- | --- | --- |',
      '| **Fri 20 Nov 2026, 09:00** | the clock starts: P2, target 1 h, calendar office, policy `v1` (ticket opened) |  | 0 min |',
      '| Fri 20 Nov 2026 | ran 09:00–09:30 | 30 min | 30 min |',
      `| **Fri 20 Nov 2026, 09:30** | met (${link('09:30')}) |  | 30 min |`,
      '',
      'Elapsed: 30 min.',
      '',
      '**Resolution** (times in Europe/Berlin)',
      '',
      'Due **Fri 20 Nov 2026, 14:00**: 50 min of 2 h used.',
      'By policy `v1`: P1, target 2 h; calendar office: Mon–Fri 09:00–12:00, 13:00–17:00 (Europe/Berlin), but for holidays; paused while the ticket waits for the requester.',
      '',
      '| When | The clock | Counts | Used |',
      '| --- | --- | --- | --- |',
      '| **Fri 20 Nov 2026, 09:00** | the clock starts: P2, target 4 h, calendar office, policy `v1` (ticket opened) |  | 0 min |',
      '| Fri 20 Nov 2026 | ran 09:00–09:30 | 30 min | 30 min |',
      `| **Fri 20 Nov 2026, 09:30** | paused until Fri 20 Nov 2026, 10:00: waiting for the requester (${link('09:30')}) | 0 min | 30 min |`,
      `| **Fri 20 Nov 2026, 10:00** | P1 instead of P2, the target is 2 h now; the 30 min used still count (${link('10:00')}) |  | 30 min |`,
      `| **Fri 20 Nov 2026, 11:30** | goes on: the waiting is over (${link('11:30')}) |  | 30 min |`,
      '| Fri 20 Nov 2026 | ran 11:30–11:50 | 20 min | 50 min |',
      '| **now**, Fri 20 Nov 2026, 11:50 | 1 h 10 min of business time left |  | 50 min |',
      '| Fri 20 Nov 2026 | runs 11:50–12:00, 13:00–14:00 | 1 h 10 min | 2 h |',
      '| **due** Fri 20 Nov 2026, 14:00 | if nothing changes before |  | 2 h |',
      '',
      'Elapsed: 2 h 50 min, of which 2 h paused.',
      '',
      '<sub>This answer disappears with your next command, or after a day.</sub>',
    ].join('\n'),
  );
});

it('counts nothing between an end and a reopening', () => {
  const told = play([
    opens(),
    says(lena, '/solved done', on('09:30')),
    says(rita, '/reopen broken', on('10:30')),
    closes(rita, on('11:00'), 'not-planned'),
    says(rita, '/reopen broken again', on('11:30')),
    says(lena, '/sla why', on('11:40')),
  ]);
  const ledger = comments(told).at(-1);
  expect(ledger).toMatch(/10:30\*\* \| goes on: the ticket is open again \(.*\) \| {2}\| 30 min \|/);
  expect(ledger).toMatch(/11:00\*\* \| ends \(issue closed\) \| {2}\| 1 h \|/);
  expect(ledger).toContain(
    '| **now**, Fri 20 Nov 2026, 11:40 | 2 h 50 min of business time left |  | 1 h 10 min |',
  );
  expect(ledger).toContain('Elapsed: 1 h 10 min.');
});

it('names a holiday, a change of the clocks, a breach with its policy, and tells long stretches by the week', () => {
  const text = policyText
    .replace("['2026-12-25']", "['2026-10-26']")
    .replace('calendar: office', 'calendar: 24x7');
  const told = play(
    [
      opens(on('22:00', '2026-10-24')),
      says(lena, 'On it.', on('22:10', '2026-10-24')),
      says(lena, '/sla why', on('09:00', '2026-10-25')),
    ],
    desk({ v1: text }),
  );
  expect(comments(told).at(-1)).toContain(
    '| Sun 25 Oct 2026 | ran 00:00–09:00; the clocks went back, so that 1 h counts twice | 10 h | 12 h |',
  );
  expect(comments(told).at(-1)).toContain(
    'Breached **Sun 25 Oct 2026, 02:00**. Still running: 12 h of 4 h used.',
  );
  const long = play([
    opens(),
    says(lena, 'Hm.', on('09:10')),
    says(lena, '/sla why', on('11:00', '2027-02-01')),
  ]);
  expect(comments(long).at(-1)).toContain(
    '| Mon 21 Dec 2026 to Fri 25 Dec 2026 | ran on 4 days, a holiday between | 28 h |',
  );
});

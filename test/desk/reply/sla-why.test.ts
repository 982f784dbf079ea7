/** `/sla why`: the ledger, as a reader sees it. */
import { expect, it } from 'vitest';
import { lena, rita } from '../people.ts';
import { closes, comments, on, opens, play, says } from '../sample.ts';

it('shows each stretch of a clock’s life, in wall time and in business time', () => {
  const told = play([
    opens(),
    says(lena, 'Log?\n\n/wait user log', on('09:30')),
    says(lena, '/priority P1', on('10:00')),
    says(rita, 'Here it is.', on('11:30')),
    says(lena, '/sla why', on('13:30')),
  ]);
  expect(comments(told).at(-1)).toBe(
    [
      '**First response** (times in Europe/Berlin)',
      '',
      '| From | To | The clock | Wall time | Business time used | Calendar | Target | Policy |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| Fri 20 Nov 2026, 09:00 | Fri 20 Nov 2026, 09:30 | runs | 30 min | 30 min | office | 1 h | `v1` |',
      '',
      'Used 30 min of 1 h.',
      '',
      '**Resolution** (times in Europe/Berlin)',
      '',
      '| From | To | The clock | Wall time | Business time used | Calendar | Target | Policy |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| Fri 20 Nov 2026, 09:00 | Fri 20 Nov 2026, 09:30 | runs | 30 min | 30 min | office | 4 h | `v1` |',
      '| Fri 20 Nov 2026, 09:30 | Fri 20 Nov 2026, 10:00 | paused, waiting for the requester | 30 min | 0 min | office | 4 h | `v1` |',
      '| Fri 20 Nov 2026, 10:00 | Fri 20 Nov 2026, 11:30 | paused | 1 h 30 min | 0 min | office | 2 h | `v1` |',
      '| Fri 20 Nov 2026, 11:30 | now | runs | 2 h | 1 h | office | 2 h | `v1` |',
      '',
      'Used 1 h 30 min of 2 h. Due Fri 20 Nov 2026, 14:00.',
    ].join('\n'),
  );
});

it('shows the time in resolved as a stretch that used nothing', () => {
  const told = play([
    opens(),
    says(lena, '/solved done', on('09:30')),
    says(rita, '/reopen broken', on('10:30')),
    closes(rita, on('11:00')),
    says(rita, '/reopen broken again', on('11:30')),
    says(lena, '/sla why', on('11:40')),
  ]);
  const ledger = comments(told).at(-1);
  expect(ledger).toContain('| Fri 20 Nov 2026, 09:30 | Fri 20 Nov 2026, 10:30 | met | 1 h | 0 min |');
  expect(ledger).toContain('| Fri 20 Nov 2026, 11:00 | Fri 20 Nov 2026, 11:30 | ended | 30 min | 0 min |');
  expect(ledger).toContain('Used 1 h 10 min of 4 h.');
});

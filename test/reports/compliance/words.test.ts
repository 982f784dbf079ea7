/** The table, the lists and the shares, as people read them. */
import { expect, test } from 'vitest';
import { type Comparison, startComparing } from '../../../plugin/reports/compliance/compare.ts';
import { sayChanges, sayShare, sayTable } from '../../../plugin/reports/compliance/say-comparison.ts';
import { complianceOf, emptyTally } from '../../../plugin/reports/compliance/tally.ts';
import { at, breached, clock, running, ticket } from './sample.ts';

function sample(): Comparison {
  const comparing = startComparing(1);
  const p1 = { priority: 'P1' } as const;
  comparing.add(at('09:00'), ticket(1, [clock()]), ticket(1, [breached('10:00')]));
  comparing.add(at('09:00'), ticket(2, [clock()]), ticket(2, [clock()]));
  comparing.add(at('09:00'), ticket(3, [breached('10:00')]), ticket(3, [running('13:00')]));
  comparing.add(at('09:00'), ticket(4, [running('12:00', p1)]), ticket(4, [running(null, p1)]));
  return comparing.report();
}

test('kept is met among met and breached; what still runs or was given up has no verdict', () => {
  expect(
    complianceOf({
      ...emptyTally,
      met: 3,
      breached: 1,
      running: 7,
      stopped: 9,
      merged: 5,
      'no-answer': 2,
      'handed-over': 4,
    }),
  ).toBe(0.75);
  expect(complianceOf({ ...emptyTally, running: 1, stopped: 1 })).toBeNull();
});

test.each([
  [null, '–'],
  [0, '0.0 %'],
  [1, '100.0 %'],
  [0.999_99, '99.9 %'],
  [42 / 63, '66.7 %'],
  [1 / 3, '33.3 %'],
  [0.29, '29.0 %'],
  [0.1235, '12.4 %'],
  [0.0005, '0.1 %'],
  [0.999_5, '99.9 %'],
])('the share %s is said as %s: rounded, and only what was always kept is said to be', (share, said) => {
  expect(sayShare(share)).toBe(said);
});

test('two policies stand side by side, in eighty columns', () => {
  const table = sayTable(sample(), { policy: 'new.yml', against: 'a-very-long-name-of-a-policy-file.yml' });
  expect(table).toEqual([
    '                        new.yml                  …e-of-a-policy-file.yml',
    'clock          priority    met breached    kept    met breached    kept change',
    '------------------------------------------------------------------------------',
    'Resolution     P1            0        0       –      0        0       –',
    '               P2            2        1  66.7 %      1        1  50.0 %  +16.7',
    '               all           2        1  66.7 %      1        1  50.0 %  +16.7',
  ]);
  for (const line of table) expect(line.length).toBeLessThanOrEqual(80);
});

test('a policy alone has no second half', () => {
  const comparing = startComparing(1);
  comparing.add(at('09:00'), ticket(1, [clock()]), null);
  expect(sayTable(comparing.report(), { policy: 'new.yml', against: null })).toEqual([
    'clock          priority    met breached    kept',
    '-----------------------------------------------',
    'Resolution     P2            1        0 100.0 %',
  ]);
});

test('what changed is listed by ticket, in the zone of the policy', () => {
  expect(sayChanges(sample(), 'old.yml', 'Europe/Berlin')).toEqual([
    '',
    'Breaches gained (not by old.yml): 1:',
    '  #3  Resolution P2  Mon 5 Jan 2026, 11:00',
    '',
    'Breaches lost (only by old.yml): 1:',
    '  #1  Resolution P2  Mon 5 Jan 2026, 11:00',
    '',
    '2 open tickets are due at another time:',
    '  #3  Resolution P2  Mon 5 Jan 2026, 14:00 → Mon 5 Jan 2026, 11:00 (breached)',
    '  and 1 more',
  ]);
});

/** Several mistakes in one policy file: all are told in one go, in the order of the file, and none that only follows. */
import { expect, test } from 'vitest';
import { sayProblem } from '../../knowledge/text/problem.ts';
import { readPolicy } from '../../plugin/policy/read.ts';

/** What people read, without the file’s name. */
function mistakes(...lines: readonly string[]): readonly string[] {
  const read = readPolicy({ text: lines.join('\n'), version: 'v1' });
  return 'problems' in read
    ? read.problems.map((one) => sayProblem(one).replace('.github/tierline.yml:', ''))
    : [];
}

test('an unknown setting, a wrong value and a name that is nowhere are told together, from top to bottom', () => {
  const told = mistakes(
    'timezon: UTC',
    'reopen-within-days: soon',
    'people: { level-1: [lena], chiefs: [] }',
    'default-service: vpm',
    'services: { vpn: {} }',
    'timezone: Mars/Base',
    'clocks:',
    '  calendar: offce',
    '  resolution: { colour: red, targets: { P1: soon } }',
  );
  expect(told.map((one) => one.replace(/[.].*$/, ''))).toEqual([
    '1:1: There is no setting “timezon” here',
    '2:21: “reopen-within-days”: Write a whole number of days, such as 14; 0 for never',
    '3:21: “people',
    '3:28: There is no setting “chiefs” here',
    '4:18: There is no service “vpm”',
    '6:11: There is no time zone “Mars/Base”',
    '8:13: There is no calendar “offce”',
    '9:17: There is no setting “colour” here',
    expect.stringMatching(/^9:45: /),
  ]);
});

test('a name that stands in what cannot be read is not missed as well', () => {
  expect(
    mistakes(
      'default-service: vpn',
      'services: [vpn]',
      'calendars:',
      '  office: { hours: 24x7 }',
      'clocks: { calendar: office }',
    ),
  ).toEqual([
    '2:11: “services”: A group of settings belongs here, not a list. Write each setting on a line of its own below it, set in by two spaces.',
    '4:11: “calendars.office.timezone”: A calendar needs its time zone, for example timezone: Europe/Berlin.',
  ]);
});

test('a wrong entry of a list hides nothing that is wrong elsewhere', () => {
  const told = mistakes('accepts: [acme/desk, acme, 5]', 'timezone: Nowhere');
  expect(told.map((one) => one.slice(0, one.indexOf(': ')))).toEqual(['1:22', '1:28', '2:11']);
});

test('where nothing of the file is right, that is all that is told', () => {
  expect(mistakes('hello')).toHaveLength(1);
});

test('names that JavaScript knows are no settings', () => {
  expect(mistakes('__proto__: 1', 'constructor: 2', 'timezone: Nowhere')).toHaveLength(3);
});

test('a file of more lines than any policy has is one mistake, at the first that is too many', () => {
  expect(mistakes('tierline: 1', ...Array.from({ length: 5_000 }, (_, at) => `a${at}: b`))).toEqual([
    '5001:1: This file has 5,001 lines; a policy has at most 5,000. Take out what nobody uses.',
  ]);
});

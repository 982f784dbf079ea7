/** Mistakes in a policy file: each is told with its line, its column and what to write instead. */
import { describe, expect, it } from 'vitest';
import { sayProblem } from '../../knowledge/text/problem.ts';
import { readPolicy } from '../../plugin/policy/read.ts';
import { policySchema } from '../../plugin/policy/schema.ts';

/** What people read, without the file’s name. */
function mistakes(text: string): readonly string[] {
  const read = readPolicy({ text, version: 'v1' });
  return 'problems' in read
    ? read.problems.map((one) => sayProblem(one).replace('.github/tierline.yml:', ''))
    : [];
}

const office = 'calendars:\n  office:\n    timezone: Europe/Berlin\n';

const noWeekday = 'is no day of the week with a time. Write it like';

describe('a wrong kind of value', () => {
  it.each([
    [
      'people: 5',
      '1:9: “people”: A group of settings belongs here, not the number 5. Write each setting on a line of its own below it, set in by two spaces.',
    ],
    [
      'people:',
      '1:8: “people”: A group of settings belongs here, and nothing is written. Write each setting on a line of its own below it, set in by two spaces.',
    ],
    [
      'services: [vpn]',
      '1:11: “services”: A group of settings belongs here, not a list. Write each setting on a line of its own below it, set in by two spaces.',
    ],
    [
      'hello',
      '1:1: A group of settings belongs here, not the text “hello”. Write each setting on a line of its own below it, set in by two spaces.',
    ],
    [
      "people:\n  level-1: '@lena'",
      "2:12: “people.level-1”: A list belongs here, not the text “@lena”. Write it in square brackets, such as ['@lena'].",
    ],
    [
      'accepts: { a: b }',
      "1:10: “accepts”: A list belongs here, not a group of settings. Write it in square brackets, such as ['one'].",
    ],
    ['timezone: 5', "1:11: “timezone”: A text belongs here, not the number 5. Put it in quotes: '5'."],
    ['timezone: [UTC]', '1:11: “timezone”: A text belongs here, not a list. Write it on the same line.'],
    [
      'timezone: true',
      '1:11: “timezone”: A text belongs here, not true (yes or no). Write it on the same line.',
    ],
    [
      `${office}    hours: { mon: 09:00-17:00 }\n    holidays: [12]`,
      "5:16: “calendars.office.holidays”, entry 1: A text belongs here, not the number 12. Put it in quotes: '12'.",
    ],
    [
      'reopen-within-days: soon',
      '1:21: “reopen-within-days”: Write a whole number of days, such as 14; 0 for never.',
    ],
    ['problem-review: monday', `1:17: “monday” ${noWeekday} monday 09:00, or never.`],
    ['publish-report: sometimes', '1:17: “publish-report”: Write true or false.'],
    ['weekly-report: 07:00', `1:16: “07:00” ${noWeekday} monday 07:00, or never.`],
    ['reopen-within-days: -1', '1:21: “reopen-within-days”: Write 0 or more days.'],
    ['tierline: 2', '1:11: “tierline”: Write tierline: 1, the version of this file’s format.'],
    [
      'clocks:\n  resolution:\n    pause-on: [nobody]',
      '3:16: “clocks.resolution.pause-on”, entry 1: Write one of user, expert, vendor, third-party, on-site, parts, change.',
    ],
    [
      'clocks:\n  resolution:\n    warn-at: 0.5',
      '3:14: “clocks.resolution.warn-at”: Write a percentage, for example 75%.',
    ],
    [
      'clocks:\n  resolution:\n    warn-at: 120%',
      '3:14: “clocks.resolution.warn-at”: Write a percentage between 1% and 99%.',
    ],
    [
      'clocks:\n  resolution:\n    targets: { P1: 30 }',
      '3:20: “clocks.resolution.targets.P1”: Write a length of business time, such as 30m or 4h, or 2 working days.',
    ],
    [
      'priorities:\n  assume: { impact: huge, urgency: low }',
      '2:21: “priorities.assume.impact”: Write low, medium or high.',
    ],
    [
      'people:\n  level-1: [lena]',
      '2:13: “people.level-1”, entry 1: This names nobody. Write a person as @login and a team as @organisation/team, in quotes.',
    ],
    [
      'people:\n  call-for: [P0]',
      '2:14: “people.call-for”, entry 1: There are four priorities: P1, P2, P3 and P4.',
    ],
    ['portal: help', '1:9: “portal.url”: Write the portal’s whole address, with https://.'],
    ['back-office: acme', '1:14: “back-office”: This is not a repository. Write it as owner/name.'],
  ])('%j', (text, told) => expect(mistakes(text)).toEqual([told]));
});

describe('a setting that does not exist', () => {
  it.each([
    [
      'timezon: UTC',
      `1:1: There is no setting “timezon” here. Known here: ${Object.keys(policySchema.shape).join(', ')}.`,
    ],
    [
      'clocks:\n  resolution:\n    colour: red',
      '3:5: There is no setting “colour” here. Known here: targets, calendar, warn-at, milestones, pause-on, for.',
    ],
    [
      'clocks:\n  resolution:\n    targets: { P5: 4h }',
      '3:16: There is no setting “P5” here. Known here: P1, P2, P3, P4.',
    ],
    [
      'services:\n  vpn: { team: x }',
      '2:10: There is no setting “team” here. Known here: name, description, developers, calendar, language, form, people, assignment.',
    ],
  ])('%j', (text, told) => expect(mistakes(text)).toEqual([told]));
});

describe('a name that is nowhere', () => {
  it.each([
    [
      'timezone: Mars/Base',
      '1:11: There is no time zone “Mars/Base”. Use a name from the IANA list, such as Europe/Paris or UTC.',
    ],
    [
      "timezone: '+01:00'",
      '1:11: There is no time zone “+01:00”. Use a name from the IANA list, such as Europe/Paris or UTC.',
    ],
    [
      'default-service: constructor',
      '1:18: There is no service “constructor”. Name one of those under services, or add it there.',
    ],
    [
      'services:\n  vpn: {}\nalerts:\n  services: { tunnel: vpm }',
      '4:23: There is no service “vpm”. Name one of those under services, or add it there.',
    ],
    [
      'alerts: { priorities: { critical: urgent } }',
      '1:35: “alerts.priorities.critical”: There are four priorities: P1, P2, P3 and P4.',
    ],
    [
      'alerts: { reopen-within: 2 days }',
      '1:26: “2 days” counts in days, which differ in length. Write hours, such as 8h for a working day.',
    ],
    ['alerts: { storm-above: 0 }', '1:24: “alerts.storm-above”: Write 1 or more.'],
    [
      'clocks:\n  calendar: constructor',
      '2:13: There is no calendar “constructor”. Name one of those under calendars, or 24x7.',
    ],
    [
      'clocks:\n  resolution:\n    calendar: offce',
      '3:15: There is no calendar “offce”. Name one of those under calendars, or 24x7.',
    ],
  ])('%j', (text, told) => expect(mistakes(text)).toEqual([told]));
});

describe('a calendar that cannot be', () => {
  it.each([
    [
      'calendars:\n  office:\n    hours: 24x7',
      '3:5: “calendars.office.timezone”: A calendar needs its time zone, for example timezone: Europe/Berlin.',
    ],
    [
      `${office}    hours: 9-17`,
      '4:12: “calendars.office.hours”: Write the open hours of each day, for example mon-fri: 09:00-17:00, or hours: 24x7.',
    ],
    [
      `${office}    hours: { mon: 9-17 }`,
      '4:19: “9-17” (mon) is not an interval. Write it like 09:00-17:30.',
    ],
    [
      `${office}    hours: { mon: 09:00-17:00 }\n    overrides: { 2026-12-24: 5 }`,
      '5:30: “calendars.office.overrides.2026-12-24”: Write hours such as 09:00-17:00, several in square brackets, or [] for a closed day.',
    ],
    [
      `${office}    hours: { mon: 09:00-17:00 }\n    overrides: { 2026-12-24: 9-12 }`,
      '5:30: “9-12” (2026-12-24) is not an interval. Write it like 09:00-17:30.',
    ],
    [
      'calendars:\n  office:\n    timezone: Nowhere\n    hours: 24x7',
      '3:15: There is no time zone “Nowhere”. Use a name from the IANA list, such as Europe/Paris or UTC.',
    ],
  ])('%j', (text, told) => expect(mistakes(text)).toEqual([told]));
});

describe('a service that GitHub’s labels cannot carry', () => {
  it.each([
    [
      `services:\n  ${'a'.repeat(42)}: {}`,
      '2:47: The name of a service has at most 41 characters, so that its label fits.',
    ],
    [
      'services:\n  VPN: {}',
      '2:8: Write the short name of a service in small letters; its full name goes under name.',
    ],
  ])('%j', (text, told) => expect(mistakes(text)).toEqual([told]));
});

describe('what is no YAML at all', () => {
  it.each([
    [
      'people:\n  level-1: [@lena]',
      "2:13: This is not YAML: Plain value cannot start with reserved character @. Put the value in quotes, such as '@lena'.",
    ],
    [
      'people:\n\tlevel-1: []',
      '2:1: This is not YAML: Tabs are not allowed as indentation. Set lines in with spaces, two for each step.',
    ],
    [
      'timezone: UTC\ntimezone: UTC',
      '2:1: This is not YAML: the same setting stands here twice. Keep one of the two.',
    ],
    [
      'timezone: UTC\n---\ntimezone: UTC',
      '2:1: This is not YAML: a second document begins here. Keep one policy in the file, and remove the line ---.',
    ],
    [
      "timezone: 'UTC",
      "1:15: This is not YAML: Missing closing 'quote. Close what was opened: a quote, a bracket or a brace.",
    ],
    [
      'services: { ? [a] : {} }',
      '1:15: This is not YAML: this is no name of a setting. Write a plain name before the colon.',
    ],
    [
      'timezone: *zone',
      '1:1: An alias (*name) cannot be resolved: Unresolved alias (the anchor must be set before the alias): zone. Write the value out instead.',
    ],
  ])('%j', (text, told) => expect(mistakes(text)).toEqual([told]));

  it('nor is a text that would fill the memory', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...['b', 'c', 'd', 'e'].map((name, at) => `${name}: &${name} [${`*${'abcd'[at]},`.repeat(9)}]`),
    ];
    expect(mistakes(bomb.join('\n'))[0]).toContain('Write the value out instead.');
  });
});

it('all mistakes are told at once, each once, in the order of the file', () => {
  const text =
    'timezone: Nowhere\ndefault-service: vpn\nclocks: { calendar: offce, resolution: { targets: { P1: 2d } } }';
  expect(mistakes(text)).toEqual([
    expect.stringContaining('1:11: There is no time zone “Nowhere”.'),
    expect.stringContaining('2:18: There is no service “vpn”.'),
    expect.stringContaining('3:21: There is no calendar “offce”.'),
    expect.stringContaining('“2d” counts in days'),
  ]);
});

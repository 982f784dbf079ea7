/** Who is on call, who is away and who stands in, as the policy says it; and what is wrong with it. */
import { describe, expect, it } from 'vitest';
import { ruleAt } from '../../plugin/policy/level-people.ts';
import type { Policy } from '../../plugin/policy/policy.ts';
import { readPolicy } from '../../plugin/policy/read.ts';
import { absenceOf, standInOf } from '../../plugin/policy/sections/absences.ts';
import { onCallAt } from '../../plugin/policy/sections/on-call.ts';
import { policyWarnings } from '../../plugin/policy/warnings.ts';
import { on, policy, policyText } from '../core/sample.ts';

const night = `
on-call:
  rota: ['@ann', '@bob', '@cem']
  from: 2026-10-19T09:00
  each: 7 days
  outside: office
`;
const read = (more: string): Policy => policy(`${policyText}${more}`);
const onDuty = (more: string, at: number): string | null => {
  const { onCall, absences } = read(more);
  return onCall === null ? null : onCallAt(onCall, at, absences);
};
const problems = (more: string): readonly string[] => {
  const found = readPolicy({ text: `${policyText}${more}`, version: 'v1' });
  return 'problems' in found ? found.problems.map(({ message }) => message) : [];
};

describe('the rota', () => {
  it('goes from person to person, at the hour of the first turn', () => {
    expect(onDuty(night, on('08:59', '2026-10-19'))).toBeNull();
    expect(onDuty(night, on('09:00', '2026-10-19'))).toBe('ann');
    expect(onDuty(night, on('08:59', '2026-11-02'))).toBe('bob');
    expect(onDuty(night, on('09:00', '2026-11-02'))).toBe('cem');
    expect(onDuty(night, on('09:00', '2026-11-09'))).toBe('ann');
  });

  it('keeps its hour over the night when clocks are set', () => {
    // Berlin left summer time on Sunday 25 October.
    expect(onDuty(night, on('08:59', '2026-10-26'))).toBe('ann');
    expect(onDuty(night, on('09:00', '2026-10-26'))).toBe('bob');
  });

  it('has turns of days and of weeks', () => {
    const each = (length: string) => night.replace('7 days', length);
    expect(onDuty(each('1 day'), on('09:00', '2026-10-21'))).toBe('cem');
    expect(onDuty(each('2 weeks'), on('08:59', '2026-11-02'))).toBe('ann');
    expect(onDuty(each('2 weeks'), on('09:00', '2026-11-02'))).toBe('bob');
  });

  it('may have a zone of its own', () => {
    const tokyo = `${night}  timezone: Asia/Tokyo\n`;
    expect(onDuty(tokyo, Date.parse('2026-10-19T00:00:00Z'))).toBe('ann');
    expect(onDuty(tokyo, Date.parse('2026-10-18T23:59:00Z'))).toBeNull();
  });

  it('is swapped for whole days or for hours; the last swap that fits wins', () => {
    const swaps = `${night}  swaps:
    - { from: 2026-10-20, until: 2026-10-21, who: '@dan' }
    - { from: 2026-10-21T12:00, until: 2026-10-21T18:00, who: '@eva' }
`;
    expect(onDuty(swaps, on('00:00', '2026-10-20'))).toBe('dan');
    expect(onDuty(swaps, on('12:00', '2026-10-21'))).toBe('eva');
    expect(onDuty(swaps, on('18:00', '2026-10-21'))).toBe('dan');
    expect(onDuty(swaps, on('00:00', '2026-10-22'))).toBe('ann');
  });

  it('passes over whoever is away: to their stand-in, else to the next', () => {
    const away = (more: string) =>
      `${night}absences: [{ who: '@Ann', from: 2026-10-20, until: 2026-10-21${more} }]\n`;
    expect(onDuty(away(", stand-in: '@eva'"), on('12:00', '2026-10-21'))).toBe('eva');
    expect(onDuty(away(''), on('12:00', '2026-10-21'))).toBe('bob');
    expect(onDuty(away(''), on('00:00', '2026-10-22'))).toBe('ann');
  });
});

describe('an absence', () => {
  const away = read(`absences:
  - { who: '@lena', from: 2026-12-24, until: 2027-01-02, stand-in: '@sven' }
  - { who: '@sven', from: 2026-12-31, until: 2026-12-31, stand-in: '@tom' }
  - { who: '@omar', from: 2026-12-24, until: 2026-12-24 }
  - { who: '@kai', from: 2026-12-24, until: 2026-12-24, stand-in: '@ida' }
  - { who: '@ida', from: 2026-12-24, until: 2026-12-24, stand-in: '@kai' }
`);

  it('begins with its first day and ends with its last, in the policy’s zone', () => {
    expect(absenceOf(away, 'lena', on('23:59', '2026-12-23'))).toBeNull();
    expect(absenceOf(away, 'Lena', on('00:00', '2026-12-24'))).toMatchObject({ lastDay: '2027-01-02' });
    expect(absenceOf(away, 'lena', on('23:59', '2027-01-02'))).not.toBeNull();
    expect(absenceOf(away, 'lena', on('00:00', '2027-01-03'))).toBeNull();
  });

  it('has a stand-in, who may have one too; two who name each other name nobody', () => {
    expect(standInOf(away, 'lena', on('12:00', '2026-12-30'))).toBe('sven');
    expect(standInOf(away, 'lena', on('12:00', '2026-12-31'))).toBe('tom');
    expect(standInOf(away, 'omar', on('12:00', '2026-12-24'))).toBeNull();
    expect(standInOf(away, 'kai', on('12:00', '2026-12-24'))).toBeNull();
    expect(standInOf(away, 'lena', on('12:00', '2026-12-01'))).toBeNull();
  });
});

describe('a rule', () => {
  it('is that of the service, else that of the level, else none', () => {
    const rules = read(`assignment: { level-1: { by: rota, at-most: 12 }, level-2: { by: least-loaded } }\n`);
    expect(ruleAt(rules, { tier: 1, service: 'vpn' })).toEqual({ by: 'rota', among: null, atMost: 12 });
    expect(ruleAt(rules, { tier: 3, service: null })).toBeNull();
    const own = policy(
      policyText.replace('{ name: Mail }', '{ name: Mail, assignment: { level-1: { by: least-loaded } } }'),
    );
    expect(ruleAt(own, { tier: 1, service: 'mail' })?.by).toBe('least-loaded');
    expect(ruleAt(own, { tier: 1, service: 'vpn' })).toBeNull();
  });
});

describe('a mistake', () => {
  it.each([
    ['assignment: { level-1: { by: turns } }', 'Write one of: rota, least-loaded, on-call.'],
    ['assignment: { level-1: { by: rota, at-most: 0 } }', 'Write 1 or more.'],
    ['assignment: { level-1: { by: rota, among: [] } }', 'Name at least one person or team'],
    ['assignment: { level-1: { by: on-call } }', 'Nobody is on call yet'],
    [
      `${night}assignment: { level-1: { by: on-call, among: ['@lena'] } }`,
      'on-call asks its own rota; take among out',
    ],
    [night.replace('7 days', '7d'), '“7d” is no length of a turn.'],
    [night.replace('2026-10-19T09:00', '19 October'), '“19 October” is no moment.'],
    [night.replace('outside: office', 'outside: 24x7'), '24x7 is never closed'],
    [night.replace('outside: office', 'outside: ofice'), 'There is no calendar “ofice”.'],
    [`${night}  timezone: Mars/Base`, 'There is no time zone “Mars/Base”.'],
    [night.replace("['@ann', '@bob', '@cem']", "['@acme/team']"), 'This names no person.'],
    [
      `${night}  swaps: [{ from: 2026-10-21, until: 2026-10-20, who: '@ann' }]`,
      'This swap ends before it begins.',
    ],
    ["absences: [{ who: '@lena', from: 2026-12-24, until: 2026-13-01 }]", '“2026-13-01” is no date.'],
    [
      "absences: [{ who: '@lena', from: 2026-12-24, until: 2026-12-23 }]",
      'This absence ends before it begins.',
    ],
    [
      "absences: [{ who: '@lena', from: 2026-12-24, until: 2026-12-24, stand-in: '@Lena' }]",
      'Nobody can stand in for themselves.',
    ],
    ['reminders: { lies-still: { P1: 2 days } }', '“2 days” counts in days'],
  ])('in “%s” is told', (text, told) => {
    expect(problems(`${text}\n`).join('\n')).toContain(told);
  });

  it('is a rule without anybody, where the policy names no people', () => {
    const found = readPolicy({ text: 'assignment: { level-1: { by: rota } }', version: 'v1' });
    expect(found).toMatchObject({
      problems: [{ message: expect.stringContaining('Nobody can be given tickets') }],
    });
  });
});

describe('a warning', () => {
  const warned = (more: string) => policyWarnings(read(more)).join('\n');

  it('tells who would be given tickets and may do nothing with them', () => {
    expect(warned("assignment: { level-2: { by: rota, among: ['@omar', '@olga'] } }\n")).toContain(
      '@olga would be given tickets of level 2 (operations), and is not among its people',
    );
    expect(warned("assignment: { level-2: { by: rota, among: ['@omar'] } }\n")).not.toContain(
      'given tickets',
    );
    // A team may have her.
    expect(warned("assignment: { level-1: { by: rota, among: ['@olga'] } }\n")).not.toContain(
      'given tickets',
    );
  });

  it('tells of a level whose tickets nobody could be given', () => {
    const alone = (levels: string) =>
      policyWarnings(policy(`people: { ${levels} }\nassignment: { level-2: { by: rota } }\n`)).join('\n');
    expect(alone("level-1: ['@lena']")).toContain('Tickets of level 2 (operations) are to be given out, and');
    expect(alone("level-2: ['@omar']")).not.toContain('given out');
  });

  it('tells whom the rota calls who is no staff', () => {
    expect(warned(night.replace("'@ann', '@bob', '@cem'", "'@lena', '@mia'"))).not.toContain('on call');
    const alone = policy(
      `people: { level-1: ['@lena'] }\ncalendars: { office: { timezone: Europe/Berlin, hours: { mon-fri: 09:00-17:00 } } }\n${night}`,
    );
    expect(policyWarnings(alone).join('\n')).toContain('@ann, @bob, @cem would be on call');
  });
});

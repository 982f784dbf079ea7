/** A policy that was good when it was stored, and that a stricter reader refuses: what is good of it is read. */
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../plugin/policy/read.ts';
import { readLeniently } from '../../plugin/policy/read-leniently.ts';

const stored = (hours: string, act = 'comment', more = '') =>
  [
    "people: { level-1: ['@lena'] }",
    'calendars:',
    `  office: { timezone: Europe/Berlin, hours: { mon-fri: '${hours}' } }`,
    'clocks:',
    '  calendar: office',
    '  resolution:',
    '    targets: { P1: 4h }',
    `    milestones: [{ at: 50%, do: [webhook, ${act}] }]`,
    more,
  ].join('\n');
const monday = (policy: ReturnType<typeof readLeniently>) => policy?.calendars.get('office')?.days.week[0];
const HOUR = 3_600_000;

describe('read leniently', () => {
  it('loses the refused act alone', () => {
    const text = stored('09:00-17:00', "{ label: 'priority: P1' }");
    expect(readPolicy({ text, version: 'v2' })).toHaveProperty('problems');
    const policy = readLeniently({ text, version: 'v2' }, []);
    expect(policy).toMatchObject({ version: 'v2', calendar: 'office', people: { managers: [] } });
    expect(policy?.clocks.resolution.milestones[0]?.acts).toEqual([{ does: 'webhook' }]);
    expect(policy?.clocks.resolution.targets).toMatchObject({ P1: { ms: 4 * HOUR } });
  });

  it('keeps the hours of the policy before in place of refused ones', () => {
    const text = stored('17:00-16:00');
    const policy = readLeniently({ text, version: 'v2' }, [stored('08:00-12:00'), stored('09:00-17:00')]);
    expect(monday(policy)).toEqual([{ from: 9 * HOUR, to: 17 * HOUR }]);
    expect(policy?.calendar).toBe('office');
  });

  it('counts every hour where no policy before has better ones', () => {
    for (const earlier of [[], ['timezone: UTC'], [stored('17:00-16:30')]])
      expect(monday(readLeniently({ text: stored('17:00-16:00'), version: 'v2' }, earlier))).toEqual([
        { from: 0, to: 24 * HOUR },
      ]);
  });

  it('loses a setting that it does not know, and a service that nobody has', () => {
    const more = 'colour: red\ndefault-service: nowhere\n';
    const policy = readLeniently({ text: stored('09:00-17:00', 'comment', more), version: 'v2' }, []);
    expect(policy).toMatchObject({ defaultService: null, calendar: 'office' });
  });

  it('is nothing where nothing of it is a policy', () => {
    expect(readLeniently({ text: '5', version: 'v2' }, [])).toBeNull();
    expect(readLeniently({ text: 'timezone: *zone', version: 'v2' }, [])).toBeNull();
  });
});

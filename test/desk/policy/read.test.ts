/** A good policy file, compiled: what it means where it says something, and where it says nothing. */
import { describe, expect, it } from 'vitest';
import { findService, serviceOf } from '../../../plugin/desk/policy/policy.ts';
import { ruleFor } from '../../../plugin/desk/policy/targets.ts';
import { HOUR, MINUTE, policy, policyText } from '../sample.ts';

describe('an empty file', () => {
  const empty = policy('');

  it('is a desk with sensible defaults and no promises', () => {
    expect(empty).toMatchObject({
      isDesk: true,
      timezone: 'Etc/UTC',
      people: null,
      services: [],
      defaultService: null,
      assumed: { impact: 'low', urgency: 'medium' },
      reopenDays: 14,
      accepts: [],
    });
    expect(empty.clocks.resolution).toEqual({
      targets: {},
      calendar: '24x7',
      pausesOn: ['user'],
      warnAt: null,
    });
    expect(empty.clocks['first-response'].pausesOn).toEqual([]);
    expect([...empty.calendars.keys()]).toEqual(['24x7']);
  });
});

describe('a developer repository', () => {
  it('is one whose file says nothing but whom it accepts', () => {
    expect(policy('accepts: [acme/desk]')).toMatchObject({ isDesk: false, accepts: ['acme/desk'] });
    expect(policy('tierline: 1\naccepts: [acme/desk]').isDesk).toBe(false);
    expect(policy('accepts: [acme/desk]\ntimezone: UTC').isDesk).toBe(true);
  });
});

describe('people, services and calendars', () => {
  const read = policy(policyText);

  it('are read as they are named', () => {
    expect(read.people?.levels[1]).toEqual([
      { login: 'lena' },
      { team: { organisation: 'acme', slug: 'service-desk' } },
    ]);
    expect(read.people?.trustedBots).toEqual(['@alarm']);
    expect(read.services).toEqual([
      { id: 'vpn', name: 'VPN', developers: 'acme/vpn-client' },
      { id: 'mail', name: 'Mail', developers: null },
    ]);
    expect([...read.calendars.keys()]).toEqual(['24x7', 'office']);
  });

  it('a service may be its name alone', () => {
    expect(policy('services:\n  vpn:\n  mail:\n').services.map(({ id }) => id)).toEqual(['vpn', 'mail']);
  });

  it('a service is found by its short name or its full one', () => {
    expect(findService(read, ' Vpn ')?.id).toBe('vpn');
    expect(findService(read, 'payroll')).toBeNull();
    expect(serviceOf(read, 'mail')?.name).toBe('Mail');
    expect(serviceOf(read, null)).toBeNull();
  });

  it('an open day may be overridden, also on a holiday', () => {
    const text = policyText.replace(
      "holidays: ['2026-12-25']",
      "holidays: ['2026-12-25']\n    overrides: { 2026-12-24: '09:00-12:00', 2026-12-28: [] }",
    );
    expect(policy(text).calendars.has('office')).toBe(true);
  });
});

describe('the rule of a clock', () => {
  const classification = { impact: 'low', urgency: 'low', setBy: 'matrix' } as const;

  it('has its target, its calendar and its milestones', () => {
    const rule = ruleFor(policy(policyText), 'resolution', {
      classification: { ...classification, priority: 'P2' },
    });
    expect(rule).toEqual({
      target: 4 * HOUR,
      policy: 'v1',
      calendar: 'office',
      pausesOn: ['user'],
      milestones: [
        { name: 'warning', after: 180 * MINUTE },
        { name: 'breach', after: 240 * MINUTE },
      ],
    });
  });

  it('has no warning where the policy names none, and is none without a target', () => {
    const quiet = policy(policyText.replaceAll('    warn-at: 75%\n', ''));
    const rule = ruleFor(quiet, 'resolution', { classification: { ...classification, priority: 'P2' } });
    expect(rule?.milestones).toEqual([{ name: 'breach', after: 240 * MINUTE }]);
    expect(
      ruleFor(quiet, 'resolution', { classification: { ...classification, priority: 'P4' } }),
    ).toBeNull();
  });

  it('may have a calendar and pauses of its own', () => {
    const text =
      'clocks:\n  first-response:\n    calendar: 24x7\n    pause-on: [vendor]\n    targets: { P1: 1h }';
    const rule = ruleFor(policy(text), 'first-response', {
      classification: { ...classification, priority: 'P1' },
    });
    expect(rule).toMatchObject({ calendar: '24x7', pausesOn: ['vendor'] });
  });
});

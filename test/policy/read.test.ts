/** A good policy file, compiled: what it means where it says something, and where it says nothing. */
import { describe, expect, it } from 'vitest';
import type { ClockKind } from '../../plugin/core/clock.ts';
import type { Priority } from '../../plugin/core/ticket/priority.ts';
import { findService, serviceOf } from '../../plugin/policy/policy.ts';
import { ruleFor } from '../../plugin/policy/terms.ts';
import { HOUR, MINUTE, on, opens, play, policy, policyText } from '../core/sample.ts';

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
    expect(empty).toMatchObject({ calendar: '24x7', onRaise: 'continue', extendByAtMost: null });
    expect(empty.clocks.resolution).toMatchObject({
      targets: {},
      calendar: null,
      pausesOn: ['user'],
      special: [],
    });
    expect(empty.clocks.resolution.milestones.map(({ name }) => name)).toEqual(['breach']);
    expect(empty.clocks.tier.pausesOn).toEqual(['user']);
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
    const more = {
      calendar: null,
      language: null,
      form: false,
      people: { 1: [], 2: [], 3: [] },
      assignment: {},
    };
    expect(read.services).toEqual([
      { id: 'vpn', name: 'VPN', developers: 'acme/vpn-client', ...more },
      { id: 'mail', name: 'Mail', developers: null, ...more },
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
  const ruleAt = (text: string, kind: ClockKind, priority: Priority) => {
    const { ticket } = play([opens(on('09:00'), { labels: ['kind: incident', `priority: ${priority}`] })]);
    return ruleFor(policy(text), kind, ticket, 1, on('09:00'));
  };

  it('has its target, its calendar and its milestones', () => {
    expect(ruleAt(policyText, 'resolution', 'P2')).toEqual({
      target: 4 * HOUR,
      written: '4h',
      rolls: false,
      priority: 'P2',
      policy: 'v1',
      calendar: 'office',
      pausesOn: ['user'],
      milestones: [
        { name: '75%', after: 180 * MINUTE },
        { name: 'breach', after: 240 * MINUTE },
      ],
    });
  });

  it('has no warning where the policy names none, and is none without a target', () => {
    const quiet = policyText.replaceAll('    warn-at: 75%\n', '');
    expect(ruleAt(quiet, 'resolution', 'P2')?.milestones).toEqual([{ name: 'breach', after: 240 * MINUTE }]);
    expect(ruleAt(quiet, 'resolution', 'P4')).toBeNull();
  });

  it('may have a calendar and pauses of its own', () => {
    const text =
      'clocks:\n  first-response:\n    calendar: 24x7\n    pause-on: [vendor]\n    targets: { P1: 1h }';
    expect(ruleAt(text, 'first-response', 'P1')).toMatchObject({ calendar: '24x7', pausesOn: ['vendor'] });
  });
});

/** What a policy may mean otherwise than its writer thinks: it takes effect all the same. */
import { sayDuration } from '../duration.ts';
import { longNights } from './calendars/long-nights.ts';
import type { ClockPolicy } from './clocks/clock-policy.ts';
import { warnOfEndings } from './endings.ts';
import { warnOfHandling } from './handling.ts';
import { warnOfStrangers } from './people/warn-of-strangers.ts';
import type { Policy } from './policy.ts';

/** Whole sentences, for whoever checks the policy; empty where all is well. */
export function policyWarnings(policy: Policy): readonly string[] {
  return policy.isDesk
    ? [
        ...warnOfNoBackOffice(policy),
        ...warnOfEndings(policy),
        ...warnOfLongNights(policy),
        ...warnOfStrangers(policy),
        ...warnOfHandling(policy),
      ]
    : [];
}

function warnOfNoBackOffice({ backOffice, clocks }: Policy): readonly string[] {
  if (backOffice !== null) return [];
  const silent = [clocks.tier, clocks.engagement].filter(isUsed);
  if (silent.length === 0) return [];
  const which = clocks.engagement === silent[0] ? 'engagements' : 'tiers';
  const whose = silent.length === 2 ? 'tiers and engagements' : which;
  return [
    `The clocks of ${whose} are for staff alone, and without a back office there is nowhere to tell of them: they are counted, and nobody is notified. Name a private repository under back-office.`,
  ];
}

function isUsed({ targets, special }: ClockPolicy): boolean {
  return [targets, ...special.map((one) => one.targets)].some((some) => Object.keys(some).length > 0);
}

function warnOfLongNights({ calendars }: Policy): readonly string[] {
  return [...calendars].flatMap(([name, calendar]) =>
    longNights(calendar).map(
      ({ opens, closes, length }) =>
        `The calendar “${name}” is open overnight from ${opens} to ${closes}, which is ${sayDuration(length)}. If you meant ${closes}-${opens}, swap them.`,
    ),
  );
}

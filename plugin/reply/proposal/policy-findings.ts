/** What is doubtful about a good policy, each at its place in the file: for the check, which never fails by it. */
import { LineCounter } from 'yaml';
import { LEAST_CONTRAST } from '../../../knowledge/text/contrast.ts';
import { faintColours } from '../../../knowledge/text/portal-settings.ts';
import type { Finding } from '../../../knowledge/text/problem.ts';
import { readYaml } from '../../../knowledge/text/read-yaml.ts';
import type { Instant } from '../../calendar/instant.ts';
import { type ClockKind, clockKinds } from '../../core/clock.ts';
import { type Tier, tiers } from '../../core/ticket/tier.ts';
import { membersAt } from '../../policy/level-people.ts';
import { type Path, placeOf } from '../../policy/places.ts';
import type { Policy } from '../../policy/policy.ts';
import { policyPath } from '../../policy/schema.ts';
import { isUsed, type SpecialTerms } from '../../policy/sections/clocks.ts';
import { endingHolidays } from '../../policy/sections/holidays.ts';
import type { Audience, MilestonePolicy } from '../../policy/sections/milestones.ts';
import { policyWarnings } from '../../policy/warnings.ts';
import { type Locale, render } from '../../words/render.ts';
import { deskLocale } from '../locale.ts';
import { sayEndingCalendar } from './proposal.ts';

interface Doubt {
  readonly path: Path;
  readonly message: string;
}

/** `text` is the file that the policy was read from. */
export function policyFindings(text: string, policy: Policy, now: Instant): readonly Finding[] {
  const lines = new LineCounter();
  const document = readYaml(text, { lineCounter: lines });
  const placed = [...untold(policy), ...endingCalendars(policy, now), ...faintOn(policy)].map(
    ({ path, message }): Finding => {
      return { level: 'warning', file: policyPath, ...placeOf(document, lines, path), message };
    },
  );
  const ofAll = policyWarnings(policy).map((message): Finding => {
    return { level: 'warning', file: policyPath, line: 1, column: 1, message };
  });
  return [...ofAll, ...placed];
}

/** After their last listed holiday nobody has said which days are holidays. */
function endingCalendars(policy: Policy, now: Instant): readonly Doubt[] {
  return endingHolidays(policy.calendars, now).map((ending) => ({
    path: ['calendars', ending.name, 'holidays'],
    message: sayEndingCalendar(ending, now, deskLocale(policy)),
  }));
}

/** Colours of the portal that cannot be read: with the figure, and what to write instead. */
function faintOn(policy: Policy): readonly Doubt[] {
  const { portalSettings } = policy;
  if (portalSettings === null) return [];
  const locale = deskLocale(policy);
  return faintColours(portalSettings).map(({ setting, theme, colour, contrast, shown }) => {
    // Rounded down, so that no figure looks as if it were enough.
    const figures = { contrast: (Math.floor(contrast * 10) / 10).toFixed(1), least: `${LEAST_CONTRAST}` };
    const name = theme === 'light' ? 'portal-contrast' : 'portal-contrast-dark';
    return {
      path: ['portal', 'colours', setting],
      message: render(name, { colour, shown, ...figures }, locale),
    };
  });
}

/** Where a milestone stands: its clock, and the path of the list that holds it. */
interface Standing {
  readonly kind: ClockKind;
  readonly when: SpecialTerms['when'];
  readonly path: Path;
}

/** Milestones that mention nobody. One that the policy does not write comments by itself. */
function untold(policy: Policy): readonly Doubt[] {
  return clockKinds
    .filter((kind) => isUsed(policy.clocks[kind]))
    .flatMap((kind) => {
      const { milestones, special } = policy.clocks[kind];
      const lists = [
        { milestones, when: {}, path: ['clocks', kind, 'milestones'] },
        ...special.map((terms, at) => ({
          milestones: terms.milestones ?? [],
          when: terms.when,
          path: ['clocks', kind, 'for', at, 'milestones'],
        })),
      ];
      return lists.flatMap(({ milestones: planned, when, path }) =>
        planned.flatMap((one, at) => doubtOf(one, { kind, when, path: [...path, at] }, policy)),
      );
    });
}

function doubtOf(
  { name: milestone, acts }: MilestonePolicy,
  standing: Standing,
  policy: Policy,
): readonly Doubt[] {
  // Whoever is given the work is mailed by GitHub, and the next level reads the handoff.
  if (acts.some(({ does }) => ['comment', 'assign', 'raise-tier'].includes(does))) return [];
  const told = acts.flatMap((act) => (act.does === 'notify' ? act.who : []));
  if (told.some((who) => isSomebody(who, standing, policy))) return [];
  const values = { milestone, clock: standing.kind };
  const locale = deskLocale(policy);
  const message =
    told.length === 0 && acts.some(({ does }) => does === 'webhook')
      ? render('nobody-told-webhook', values, locale)
      : sayUntold(values, told, locale);
  return [{ path: standing.path, message }];
}

function sayUntold(
  values: { readonly milestone: string; readonly clock: string },
  told: readonly Audience[],
  locale: Locale,
): string {
  if (told.length === 0) return render('nobody-told-silent', values, locale);
  if (told.includes('managers')) return render('nobody-told-managers', values, locale);
  return render('nobody-told-level', values, locale);
}

/** Whether the policy names anybody behind the word. */
function isSomebody(who: Audience, standing: Standing, policy: Policy): boolean {
  switch (who) {
    case 'managers':
      return (policy.people?.managers ?? []).length > 0;
    case 'tier':
      return hasPeople(standing, policy);
    case 'owner':
    case 'assignee':
      // Before the first answer nobody has the ticket yet, so that its level is told.
      return standing.kind !== 'first-response' || hasPeople(standing, policy);
    default:
      return true;
  }
}

function hasPeople({ kind, when: { tier, service } }: Standing, policy: Policy): boolean {
  return levelsOf(kind, tier).some(
    (level) =>
      membersAt(policy, level, service ?? null).length > 0 ||
      policy.services.some((one) => (service ?? one.id) === one.id && one.people[level].length > 0),
  );
}

/** The levels whose people it may concern: a ticket waits for its first answer at level 1. */
function levelsOf(kind: ClockKind, tier: Tier | undefined): readonly Tier[] {
  if (tier !== undefined) return [tier];
  return kind === 'first-response' ? [1] : tiers;
}

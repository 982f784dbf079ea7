/** What a soak’s month is made of: people who open tickets and work on them, as they do in the simulated week. */
import { deskLabels } from '../../../plugin/core/ticket/labels.ts';
import type { WorldClock } from '../../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../../github-emulator/github.ts';
import { minuteTable } from '../../oracle/minute-table.ts';
import { deadline } from '../../oracle/naive.ts';
import { level1, level2, level3, office, policy } from '../../week/agreement.ts';
import { drawBy } from '../../week/draw.ts';
import { type Fate, fateOf, MINUTE } from '../../week/fate.ts';
import { desk } from '../bench-github.ts';

export interface Setting {
  readonly days: number;
  readonly tickets: number;
  readonly seed: number;
}

export interface Happening {
  readonly at: number;
  /** Whether it makes a ticket. */
  readonly opens: boolean;
  happens(): Promise<unknown>;
}

export const monday = Date.parse('2026-11-16T00:00:00Z');
export const DAY = 24 * 60 * MINUTE;

/** In order of time; the tickets’ fates end with the last day. */
export function happeningsOf({ days, tickets, seed }: Setting, github: LocalGitHub): readonly Happening[] {
  const draw = drawBy(seed);
  const table = minuteTable(office, monday, days + 21);
  const atWork = (at: number): number => deadline(table, at, 0) ?? at;
  const numbers = new Map<Fate, number>();
  const end = monday + days * DAY;
  const fates = Array.from({ length: tickets }, (_, index) => {
    const at = monday + draw.between(0, days * 24 * 60 - 1) * MINUTE;
    return fateOf(
      index + 1,
      draw.chance(0.85) ? atWork(at) + draw.between(0, 90) * MINUTE : at,
      draw,
      atWork,
    );
  });
  return fates
    .flatMap((fate): readonly Happening[] => [
      {
        at: fate.openedAt,
        opens: true,
        happens: async () => {
          const title = `Trouble no. ${fate.number}`;
          const { data } = await github.as(fate.by).rest.issues.create({ ...desk, title, body: fate.body });
          numbers.set(fate, data.number);
        },
      },
      ...fate.acts.map(({ at, by, body }) => ({
        at,
        opens: false,
        happens: () =>
          github.as(by).rest.issues.createComment({ ...desk, issue_number: numbers.get(fate) ?? 0, body }),
      })),
    ])
    .filter(({ at }) => at < end)
    .toSorted((one, other) => one.at - other.at);
}

export function openGitHub(clock: WorldClock): Promise<LocalGitHub> {
  const staff = [...level1, ...level2, ...level3];
  return startLocalGitHub({
    clock,
    organisation: 'acme',
    people: [...staff, 'mia', ...Array.from({ length: 60 }, (_, at) => `user-${at + 1}`)],
    teams: {},
    repositories: [
      {
        name: 'desk',
        files: { '.github/tierline.yml': policy },
        labels: deskLabels(),
        collaborators: {
          ...Object.fromEntries(staff.map((login) => [login, 'triage'] as const)),
          mia: 'admin',
        },
      },
      { name: 'office', private: true, collaborators: { mia: 'admin' } },
    ],
    installedOn: ['desk', 'office'],
    // What a minute’s work takes of a minute takes no time here; what is new on GitHub is limited as ever.
    limits: { pointsAMinute: 1_000_000, atOnce: 1_000 },
  });
}

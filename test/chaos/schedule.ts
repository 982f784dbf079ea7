/** What happens on GitHub in a run, and when: what people do, and what administrators do to the App’s installation. */
import type { LocalGitHub } from '../github-emulator/github.ts';
import { formBody } from '../server/form-body.ts';
import { perform } from '../server/play-day.ts';
import type { Plan, PlannedAct } from './plan.ts';

export interface Happening {
  /** Milliseconds after the run’s beginning. */
  readonly at: number;
  readonly happens: () => Promise<void>;
}

/** Oldest first. */
export function scheduleOf(
  { acts }: Pick<Plan, 'acts'>,
  upheaval: Plan['upheaval'],
  github: LocalGitHub,
): readonly Happening[] {
  const { act, upheave } = actsOn(github);
  const planned = acts.map((one) => ({ at: one.at, happens: () => act(one) }));
  if (upheaval === null) return planned;
  const { at, until, what } = upheaval;
  const turns = [
    { at, happens: () => upheave(what, true) },
    { at: until, happens: () => upheave(what, false) },
  ];
  return [...planned, ...turns].toSorted((one, other) => one.at - other.at);
}

interface Acting {
  act(planned: PlannedAct): Promise<void>;
  upheave(what: NonNullable<Plan['upheaval']>['what'], isBeginning: boolean): Promise<void>;
}

/** What people and administrators do; the desk’s repository is called by its present name. */
function actsOn(github: LocalGitHub): Acting {
  let repo = 'desk';
  return {
    act: async ({ ticket, act: one }) => {
      if (one.does !== 'open') return perform(one, github, { repo, number: ticket });
      await github.as(one.by).rest.issues.create({ owner: 'acme', repo, title: one.title, body: formBody });
    },
    upheave: async (what, isBeginning) => {
      switch (what) {
        case 'removed':
          return isBeginning ? github.removeFrom('desk') : github.installOn('desk');
        case 'reinstalled':
          return isBeginning ? github.reinstall() : undefined;
        case 'renamed': {
          const name = isBeginning ? 'help' : 'desk';
          await github.as('admin').rest.repos.update({ owner: 'acme', repo, name });
          repo = name;
          return;
        }
        default:
          return what satisfies never;
      }
    },
  };
}

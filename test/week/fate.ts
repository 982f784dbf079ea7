/** What happens to one ticket of the week: who writes what and when, and what that means in plain facts. */
import type { Priority } from '../../plugin/core/ticket/priority.ts';
import { level1, level2, level3 } from './agreement.ts';
import type { Draw } from './draw.ts';

export const MINUTE = 60_000;

/** What an act means, as a person would say it: the judge goes by these, never by the desk’s own reading. */
export type Fact =
  | { readonly is: 'answer' | 'question' | 'wait' | 'resume' | 'solve' | 'reopen' }
  | { readonly is: 'tier'; readonly tier: 1 | 2 | 3 }
  | { readonly is: 'priority'; readonly priority: Priority };

export interface Act {
  /** A whole minute. */
  readonly at: number;
  readonly by: string;
  readonly body: string;
  readonly facts: readonly Fact[];
}

export interface Fate {
  readonly number: number;
  readonly openedAt: number;
  readonly by: string;
  readonly body: string;
  readonly priority: Priority;
  /** In order of time, each at a minute of its own. */
  readonly acts: readonly Act[];
}

/** When people are at work: the first minute of business time at or after an instant. */
export type AtWork = (at: number) => number;

const questions = {
  P1: ['Everyone', 'I cannot work'],
  P2: ['My team', 'I cannot work'],
  P3: ['My team', 'My work is slowed down'],
  P4: ['Only me', 'My work is slowed down'],
} as const;

export function fateOf(number: number, openedAt: number, draw: Draw, atWork: AtWork): Fate {
  const by = `user-${draw.between(1, 60)}`;
  const priority = draw.pick<Priority>(['P1', 'P2', 'P2', 'P3', 'P3', 'P3', 'P4', 'P4']);
  const [who, how] = questions[priority];
  const service = draw.pick(['VPN', 'Mail', 'ERP']);
  const body = `### What happened?\n\nIt says error ${draw.between(100, 999)}.\n\n### Service\n\n${service}\n\n### Who is affected?\n\n${who}\n\n### How urgent is it?\n\n${how}`;
  return { number, openedAt, by, body, priority, acts: live(openedAt, by, priority, draw, atWork) };
}

/** Some tickets are answered and solved at once, some wander through three levels, some lie. */
function live(
  openedAt: number,
  requester: string,
  priority: Priority,
  draw: Draw,
  atWork: AtWork,
): readonly Act[] {
  const acts: Act[] = [];
  let now = openedAt;
  const staff = (by: string, least: number, most: number, body: string, ...facts: Fact[]): void => {
    now = atWork(now + draw.between(least, most) * MINUTE);
    acts.push({ at: now, by, body, facts });
  };
  const they = (least: number, most: number, body: string, ...facts: Fact[]): void => {
    now += draw.between(least, most) * MINUTE;
    acts.push({ at: now, by: requester, body, facts });
  };
  const answer: Fact = { is: 'answer' };
  const question: Fact = { is: 'question' };

  if (draw.chance(0.05)) return acts;
  const first = draw.pick(level1);
  if (draw.chance(0.15)) they(5, 300, 'It is getting worse, by the way.', question);
  staff(first, 1, priority === 'P1' ? 60 : 300, 'I am looking into it.\n/take', answer);
  if (draw.chance(0.2)) staff(first, 1, 20, '/priority P2', { is: 'priority', priority: 'P2' });
  if (draw.chance(0.3)) {
    staff(first, 1, 60, 'Could you send me the log?\n/wait user the log', answer, { is: 'wait' });
    if (draw.chance(0.15)) return acts;
    they(10, 1_500, 'Here it is: error 809.', { is: 'resume' }, question);
    staff(first, 5, 400, 'Thank you, that helps.', answer);
  }
  if (draw.chance(0.25)) {
    staff(
      first,
      5,
      200,
      'My colleagues look at it now.\n/escalate restarted the client; the log shows error 809',
      answer,
      {
        is: 'tier',
        tier: 2,
      },
    );
    const second = draw.pick(level2);
    staff(second, 5, 500, '/take');
    if (draw.chance(0.3)) they(5, 200, 'Any news?', question);
    staff(second, 5, 300, 'We found the cause and are mending it.', answer);
    if (draw.chance(0.3)) {
      staff(
        second,
        5,
        200,
        'The developers have it now.\n/escalate 3 it crashes in the tunnel code',
        answer,
        {
          is: 'tier',
          tier: 3,
        },
      );
      staff(draw.pick(level3), 30, 600, '/take');
      if (draw.chance(0.4))
        staff(
          draw.pick(level3),
          5,
          200,
          'It is no bug of ours.\n/deescalate 2 the router drops packets',
          answer,
          {
            is: 'tier',
            tier: 2,
          },
        );
    }
  }
  if (draw.chance(0.1)) return acts;
  staff(first, 5, 600, '/solved set the client to TCP, and tested it with a colleague', answer, {
    is: 'solve',
  });
  if (draw.chance(0.3)) they(5, 300, draw.pick(['/confirm', 'Thanks!', 'Thank you very much']));
  else if (draw.chance(0.2)) {
    they(5, 900, 'It is broken again, with the same error.', { is: 'reopen' }, question);
    staff(first, 5, 300, 'I look at it again.', answer);
    staff(first, 5, 300, '/solved replaced the router', answer, { is: 'solve' });
  }
  return acts;
}

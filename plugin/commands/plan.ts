/** `/plan` and a task list below it: the resolution action plan, kept on the card. */
import type { Instant } from '../desk/instant.ts';
import { type Actor, isStaff } from '../desk/ticket/person.ts';
import { isActive } from '../desk/ticket/status.ts';
import type { Ticket } from '../desk/ticket/ticket.ts';
import { MOST_STEPS, type Plan, readSteps } from '../desk/ticket/work.ts';
import { type Command, whileActive, whyEnded } from './command.ts';
import type { Parsed } from './parse.ts';

/** As people write it; in code, where it pings nobody. */
export const howToPlan =
  'write `/plan` on a line of its own, and below it the steps as a task list, each with who and by when if you know: `- [ ] @login by 2026-11-25: reinstall the client`';

export const plan: Command = {
  verb: 'plan',
  usage: '/plan',
  who: 'staff',
  help: 'Puts the task list below it on the card as the plan: `- [ ] @login by 2026-11-25: reinstall the client`. Tick the boxes in your comment; `/plan` again replaces it.',
  examples: ['/plan'],
  works: whileActive,
  run: ({ ticket, by, at, beside, place = 'body' }) => {
    const ended = whyEnded(ticket);
    if (ended !== null) return { refused: ended };
    const planned = planIn(beside, { place, by: by.login, at });
    if (planned === null)
      return {
        refused: `I see no task list. To plan, ${howToPlan}. You can add it to the same comment.`,
      };
    if (planned.steps.length > MOST_STEPS)
      return { refused: `A plan has at most ${MOST_STEPS} steps; please put some of them together.` };
    return { ticket: { ...ticket, plan: planned }, effects: [] };
  },
};

/** Null where the text holds no task list. */
function planIn(
  text: string,
  written: { readonly place: Plan['place']; readonly by: string; readonly at: Instant },
): Plan | null {
  const steps = readSteps(text);
  return steps.length === 0 ? null : { ...written, steps };
}

/** The ticket after a text that says `/plan` was edited: boxes ticked, steps mended, a list added. A later plan elsewhere stands. */
export function replanned(
  ticket: Ticket,
  { commands, rest }: Parsed,
  { place, by, at }: { readonly place: Plan['place']; readonly by: Actor; readonly at: Instant },
): Ticket {
  if (!isStaff(by) || !commands.some(({ verb }) => verb === plan.verb)) return ticket;
  if (!isActive(ticket.status) || (ticket.plan !== null && ticket.plan.place !== place)) return ticket;
  const now = planIn(rest, { place, by: ticket.plan?.by ?? by.login, at });
  return now === null || now.steps.length > MOST_STEPS ? ticket : { ...ticket, plan: now };
}

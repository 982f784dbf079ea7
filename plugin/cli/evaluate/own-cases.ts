/** The tickets of a desk’s own history, for `evaluate`. A file of its own: without a history nobody waits for the rules to be loaded. */
import type { Ticket } from '../../core/ticket/ticket.ts';
import { withoutForm } from '../../rules/library.ts';
import { openHistory } from '../backtest/history/history-file.ts';
import { openOwnHistory } from '../backtest/history/own-desk.ts';
import { showProgress } from '../backtest/progress.ts';
import { replayTicket } from '../backtest/replay/replay-ticket.ts';
import { ruleAgainst } from '../backtest/rule-against.ts';
import type { Case, Read, Refused } from './read-cases.ts';

/**
 * The solved tickets of a desk’s history, with the known errors that solved them. Null stands for the desk here, running or
 * not.
 */
export async function casesOfHistory(path: string | null): Promise<Read<Case> | Refused> {
  const progress = showProgress('Reading', process.stderr, () => performance.now());
  const opened = path === null ? await openOwnHistory(progress) : await openHistory(path, false, progress);
  if ('refused' in opened) return { refused: opened.refused.join('\n') };
  const { history } = opened;
  try {
    const ruled = ruleAgainst(null, history.policies);
    if ('refused' in ruled) return { refused: ruled.refused.join('\n') };
    const { against } = ruled;
    if (against === null) return { refused: noPolicy };
    const items: Case[] = [];
    for await (const { events } of history.tickets()) {
      const ticket = replayTicket(events, against.rule, history.last);
      if (ticket?.resolution?.code === 'solved') items.push(caseOf(ticket));
    }
    return { items, notes: history.notes() };
  } finally {
    history.close();
  }
}

const noPolicy =
  'The history holds no policy, so nobody knows which known errors solved its tickets. Take what `tierline export` writes, or name the tickets with --tickets.';

function caseOf(ticket: Ticket): Case {
  const { id: own, title, body, knownErrors, failed, resolution } = ticket;
  const applied = knownErrors.map((known) => known.id).filter((known) => !failed.includes(known));
  const helped = resolution?.helped;
  const relevant = helped?.by === 'known-error' ? [...applied, helped.id] : applied;
  const asked = { id: own, title, body: withoutForm(body) };
  return { ...asked, relevant: [...new Set(relevant)], cluster: null, ticket };
}

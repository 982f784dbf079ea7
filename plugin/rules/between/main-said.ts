/** A duplicate hears where its main ticket stands; its requester is told what they would have been told there. */
import type { Effect } from '../../desk/effect.ts';
import type { MainSaid } from '../../desk/letter.ts';
import type { Policy } from '../../desk/policy/policy.ts';
import {
  sayMainEnded,
  sayMainReopened,
  sayMainSolved,
  sayMainUpdate,
  sayMainWorkaround,
} from '../../desk/reply/endings.ts';
import type { MainNews } from '../../desk/ticket/merging.ts';
import type { Ticket } from '../../desk/ticket/ticket.ts';
import { type Context, type Decision, policyOf } from '../context.ts';

/** Who was taken out again, or merged elsewhere, does not listen any more. */
export function mainSaid(ticket: Ticket, { from, news }: MainSaid, context: Context): Decision {
  const { main } = ticket;
  if (main?.id !== from) return { ticket, effects: [] };
  const told: Ticket = { ...ticket, main: { ...main, news } };
  return { ticket: told, effects: tell(told, main.news, news, policyOf(ticket, context)) };
}

/** The keys name the facts, not the letters: two ways of hearing one thing are told once. */
function tell(ticket: Ticket, before: MainNews | null, news: MainNews, policy: Policy): readonly Effect[] {
  const about = `${ticket.id}/main/${news.root.id}`;
  const say = (what: string, body: string): Effect => ({ kind: 'comment', key: `${about}/${what}`, body });
  const { workaround, resolution } = news;
  const isNewWorkaround =
    workaround !== null && (workaround.id !== before?.workaround?.id || before.state !== 'open');
  const helps =
    isNewWorkaround && news.state === 'open'
      ? [say(`workaround/${workaround.id}`, sayMainWorkaround(ticket, news, workaround, policy))]
      : [];
  const was = before?.resolution ?? null;
  const { update } = news;
  const isTold = update == null || update.at === before?.update?.at;
  const stands = isTold ? [] : [say(`update/${update.at}`, sayMainUpdate(ticket, news, update.text, policy))];
  if (news.state === 'open')
    return was === null
      ? [...stands, ...helps]
      : [say(`reopened/${was.at}`, sayMainReopened(ticket, news, policy)), ...stands, ...helps];
  if (resolution === null || resolution.at === was?.at) return [];
  const body =
    news.state === 'solved'
      ? sayMainSolved(ticket, news, resolution, policy)
      : sayMainEnded(ticket, news, policy);
  return [say(`resolved/${resolution.at}`, body)];
}

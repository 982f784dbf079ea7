/** What counts as words: of staff as an answer, of the requester as more than thanks. */
import type { Commented, TicketEvent } from '../../plugin/core/event.ts';
import type { Actor } from '../../plugin/core/ticket/person.ts';

/** What somebody writes beside commands, their lists and quotes. */
function wordsOf({ body }: Commented): string {
  return body
    .split('\n')
    .filter((line) => !/^\s*(\/[a-z]|>|[-*] \[[ x]\]|duplicate of #)/i.test(line))
    .join('\n')
    .trim();
}

/** Commands that tell the requester something for whoever gives them. */
const telling = /^\/(solved|handover|known|major|update)\b/m;

export function isOfStaff({ bot, standing }: Actor): boolean {
  return !bot && standing.seen && (standing.levels.length > 0 || standing.manager);
}

/** Whatever a person of staff does about a ticket, with or without words. */
export function isActOfStaff(event: TicketEvent): boolean {
  return event.kind !== 'opened' && 'by' in event && isOfStaff(event.by);
}

/** @param isDone the desk did what the commands in it say */
export function isAnswerOfStaff(event: Commented, isDone: boolean): boolean {
  if (!isOfStaff(event.by) || event.edit || event.office !== undefined) return false;
  return wordsOf(event) !== '' || (isDone && telling.test(event.body));
}

/** The requester says more than “thank you” or “works”. */
export function isWorthMoreThanThanks(event: TicketEvent, requester: number | null): boolean {
  if (event.kind !== 'commented' || event.edit || event.by.id !== requester) return false;
  const words = wordsOf(event);
  return words !== '' && !/^(thank|thanks|thx|works|it works|danke)[^?]*$/i.test(words);
}

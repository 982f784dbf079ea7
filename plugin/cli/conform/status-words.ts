/** The status words of other desks, each as what it claims of a ticket. */
import { breachAt, readAt } from './play-clock.ts';
import type { Story } from './story.ts';

/** Does the word hold? Undefined for a word that nobody told us. */
export function holds(word: string, story: Story): boolean | undefined {
  const breached = isBreached(story);
  const open = story.closedAt === null;
  switch (word) {
    // Frappe Helpdesk
    case 'Failed':
    // Chatwoot
    case 'missed':
      return breached;
    case 'Fulfilled':
    case 'hit':
      return !open && !breached;
    case 'active':
      return open && !breached;
    case 'active_with_misses':
      return open && breached;
    case 'Paused':
      return open && isPaused(story);
    case 'First Response Due':
      return open && !breached && story.firstResponse?.end === null;
    case 'Resolution Due':
      return open && !breached && !isPaused(story) && story.firstResponse?.end !== null;
    default:
      return undefined;
  }
}

/** The same in our own words. */
export function ownWord(story: Story): string {
  if (isBreached(story)) return 'breached';
  if (story.closedAt !== null) return 'met';
  return isPaused(story) ? 'paused' : 'running';
}

/** A late answer is a breach even if nobody looked in between; what is not owed any more cannot be late. */
function isBreached({ firstResponse, nextResponses, resolution, single, now, closedAt }: Story): boolean {
  const until = Math.min(now, closedAt ?? now);
  return [firstResponse, ...nextResponses, resolution, single].some(
    (played) => played !== null && breachAt(played, until) !== null,
  );
}

function isPaused({ resolution, single, now }: Story): boolean {
  const played = resolution ?? single;
  return played !== null && readAt(played, now).state === 'paused';
}

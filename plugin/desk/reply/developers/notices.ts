/** What the owner of a ticket reads of the developers’ doings: one comment, where somebody has to act. */

import { oneLine } from '../../../words/escape.ts';
import type { Drift } from '../../development-event.ts';
import type { Development, FixedIn } from '../../ticket/development.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { sayOnBehalf } from '../people.ts';

/** The reference is a link’s text, where GitHub makes no cross-reference of it. */
export function linkTo({ repository, number, url }: Development): string {
  return url === null ? `their issue in ${repository}` : `[${repository}#${number}](${url})`;
}

/** They wrote something that does not travel by itself. `people` may be empty. */
export function sayTheyWrote(people: string, developer: string, url: string): string {
  return address(
    people,
    `${developer} of the developers has written [in their issue](${url}). Your words reach them with \`/relay\`.`,
  );
}

export function sayReleased(ticket: Ticket, people: string, release: FixedIn): string {
  const version = sayVersion(release);
  const which = release.certain
    ? `the fix is out: ${version} holds it.`
    : `the developers have published ${version}, their first release since they closed their issue. GitHub does not say which commit the fix is in, so please check that it holds it.`;
  return address(
    people,
    `${which} Please tell ${sayOnBehalf(ticket) ?? `@${ticket.requester.login}`} with \`/solved\` and how to get it.${sayArticles(ticket, release)}`,
  );
}

/** Known errors of the ticket whose articles can say so now; empty where it has none. */
export function sayArticles({ knownErrors }: Ticket, release: FixedIn | null): string {
  if (knownErrors.length === 0) return '';
  const [whose, what] = knownErrors.length === 1 ? ['article', 'it'] : ['articles', 'they'];
  const since = release === null ? 'the version or the day' : oneLine(release.tag, 60);
  return ` The ${whose} of ${knownErrors.map(({ id }) => id).join(', ')} can say so once ${what} reach${what === 'it' ? 'es' : ''} people: \`status: fixed\`, \`fixedIn: ${since}\`.`;
}

export function sayVersion({ tag, url }: Pick<FixedIn, 'tag' | 'url'>): string {
  return `[${oneLine(tag, 60).replace(/([[\]])/g, '\\$1')}](${url})`;
}

/** `development` is as it was before. Null where nobody has to know at once. */
export function sayDrift(people: string, how: Drift, development: Development, to: string): string | null {
  const issue = linkTo(development);
  switch (how) {
    case 'deleted':
      return address(people, `the developers’ issue ${issue} was deleted. ${again}`);
    case 'unreachable':
      return address(
        people,
        `I can no longer write in the developers’ issue ${issue}: it was deleted, or the App may not see ${development.repository} any more. ${again}`,
      );
    case 'transferred':
      return address(
        people,
        `the developers’ issue ${issue} was transferred to ${to}. What happens there is told here as before if the App is installed there, too.`,
      );
    case 'locked':
      return address(
        people,
        `the developers’ issue ${issue} was locked: only people with write access can comment there now. Where GitHub refuses a \`/relay\`, its words come back here.`,
      );
    case 'renamed':
      return address(
        people,
        `the developers’ repository ${development.repository} is called ${to} now. Please put the new name into the policy; GitHub leads the old one there meanwhile.`,
      );
    case 'unlocked':
      return null;
    default:
      return how satisfies never;
  }
}

const again = 'The ticket stays with level 3; `/escalate 3` opens a new issue, `/deescalate` hands it back.';

function address(people: string, text: string): string {
  return people === '' ? text.charAt(0).toUpperCase() + text.slice(1) : `${people}, ${text}`;
}

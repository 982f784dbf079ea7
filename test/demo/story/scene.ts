/** What every chapter works with: the stage, the telling, and people who write on issues. */

import { type IssuePlace, placeOf } from '../issues/read-issue.ts';
import { type Login, nameOf } from '../setting/people.ts';
import type { Stage } from '../setting/stage.ts';
import type { Play } from '../telling/play.ts';

export interface Scene {
  readonly stage: Stage;
  readonly play: Play;
}

export interface Chapter {
  readonly title: string;
  /** True for the first that wants the portal. */
  readonly visits?: boolean;
  readonly tell: (scene: Scene) => Promise<void>;
}

/** Ravi's ticket, Rita's, and the developers' issue: the first ones in their repositories. */
export const raviTicket: IssuePlace = { repository: 'acme/desk', number: 1 };
/** What staff read of Ravi’s ticket. */
export const raviInTheOffice: IssuePlace = { repository: 'acme/desk-office', number: 1 };
export const ritaTicket: IssuePlace = { repository: 'acme/desk', number: 2 };
/** The two that stay open over the weekend: the problem of `learned-once`, its tickets and articles come before. */
export const signInTicket: IssuePlace = { repository: 'acme/desk', number: 8 };
export const labelTicket: IssuePlace = { repository: 'acme/desk', number: 9 };
export const developerIssue: IssuePlace = { repository: 'acme/vpn-client', number: 1 };

/** Somebody comments, each line a paragraph: words, or a command just as GitHub gets it. */
export async function writes(
  { stage, play }: Scene,
  login: Login,
  { repository, number }: IssuePlace,
  ...lines: readonly string[]
): Promise<void> {
  const said = lines.map((line) => (line.startsWith('/') ? line : `“${line}”`)).join('  ');
  await play.act(`${nameOf(login)} writes on ${repository}#${number}: ${said}`, () =>
    stage.github.as(login).rest.issues.createComment({
      ...placeOf(repository),
      issue_number: number,
      body: lines.join('\n\n'),
    }),
  );
}

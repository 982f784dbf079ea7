/** The linked issue where developers work on a ticket, and what they have done with it. */
import { z } from 'zod';
import type { Instant } from '../../calendar/instant.ts';
import type { Person } from './person.ts';

/** A pull request that is to mend what the issue is about. */
export const linkedPullSchema = z
  .object({
    /** `owner/name` of the repository it is in. */
    repository: z.string(),
    number: z.number(),
    url: z.string(),
    state: z.enum(['open', 'merged', 'closed']),
    /** The commit that it was merged as; null until then. */
    commit: z.string().nullable(),
  })
  .readonly();
export type LinkedPull = z.infer<typeof linkedPullSchema>;

/** The first release since they closed it. */
const fixedInSchema = z
  .object({
    tag: z.string(),
    url: z.string(),
    at: z.number(),
    /** GitHub says that the release holds their merged commit; false where no such commit is known. */
    certain: z.boolean(),
  })
  .readonly();
export type FixedIn = z.infer<typeof fixedInSchema>;

/** What is left out here has not happened, or nobody has told of it. */
export interface Development {
  /** Staff named a pull request of theirs as the place of the fix: merged is completed, closed otherwise not planned. */
  readonly pullRequest?: true;
  /** `owner/name`, as it was called last. */
  readonly repository: string;
  /** Null until GitHub has told us that it was opened. */
  readonly number: number | null;
  readonly url: string | null;
  readonly state: 'asked' | 'open' | 'completed' | 'not-planned' | 'refused' | 'lost';
  /** `repository id#number`: it outlives a rename. */
  readonly issue?: string;
  /** The key by which the desk asked for it, hidden in its body. */
  readonly key?: string;
  readonly milestone?: string | null;
  /** When that milestone is due; left out where nobody has said when. */
  readonly due?: Instant;
  /** One of each number, in the order in which they were heard of. */
  readonly pulls?: readonly LinkedPull[];
  readonly release?: FixedIn | null;
  readonly locked?: boolean;
  /** When they closed it, and who did; null while it is open. */
  readonly ended?: { readonly at: Instant; readonly by: Person } | null;
  /** What level 1 should know was answered. */
  readonly taught?: boolean;
  /** A relayed question whose answer goes back by itself. */
  readonly question?: { readonly at: Instant } | null;
  /** Their last comment that did not travel, and when the owner was last told of one. */
  readonly lastWord?: { readonly by: string; readonly url: string };
  readonly noticedAt?: Instant;
  /** When they wrote words of which the owner is told a little later, unless they do more meanwhile; null where none wait. */
  readonly wroteAt?: Instant | null;
}

/** An issue or a pull request of the developers that somebody names as the place of the fix, as it was when it was looked up. */
export const namedIssueSchema = z
  .object({
    /** `owner/name` as it was written. */
    asked: z.string(),
    repository: z.string(),
    number: z.number(),
    /** `repository id#number`. */
    id: z.string(),
    url: z.string(),
    state: z.enum(['open', 'completed', 'not-planned']),
    /** Left out where it has none. */
    milestone: z.string().exactOptional(),
    /** When that milestone is due; left out where nobody has said when. */
    due: z.number().exactOptional(),
    /** It is a pull request. */
    pullRequest: z.literal(true).exactOptional(),
    /** When it was closed, and by whom; left out while it is open. */
    ended: z
      .object({ at: z.number(), by: z.object({ id: z.number(), login: z.string() }).readonly() })
      .readonly()
      .exactOptional(),
    /** The first release that surely holds it; left out where there is none. */
    release: fixedInSchema.exactOptional(),
    /** Of earlier versions: a pull request, which could not be named then. */
    pull: z.literal(true).exactOptional(),
  })
  .readonly();
export type NamedIssue = z.infer<typeof namedIssueSchema>;

/** What developers do within so many milliseconds is one act, and told in one notice. */
export const ONE_ACT = 5 * 60_000;

/** Which issue of a developer repository a happening is about. */
export const onDevelopment = {
  /** `repository id#number`; empty where only the name is known. */
  issue: z.string(),
  repository: z.string(),
  number: z.number(),
};
export type OnDevelopment = Readonly<z.infer<z.ZodObject<typeof onDevelopment>>>;

/** Where the place is not known of one of them, they are known by name and number. */
export function isAbout(development: Development, { issue, repository, number }: OnDevelopment): boolean {
  if (development.number !== number) return false;
  return development.issue === undefined || issue === ''
    ? development.repository === repository
    : development.issue === issue;
}

/** The issue can be written to: it was opened, and nothing says that it is gone. */
export function isReachable(development: Development | null): development is Development & {
  readonly number: number;
} {
  return (
    development !== null &&
    development.number !== null &&
    development.state !== 'lost' &&
    development.state !== 'refused'
  );
}

/** An issue of another repository that belongs to a ticket: the developers’, or the ticket’s own in the back office. */
export const issueElsewhere = {
  /** `owner/name` of that repository. */
  repository: z.string(),
  number: z.number(),
};

export const issueElsewhereSchema = z.object(issueElsewhere).readonly();
export type IssueElsewhere = z.infer<typeof issueElsewhereSchema>;

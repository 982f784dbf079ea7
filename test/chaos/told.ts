/** What GitHub told of an issue: by its timeline, and by webhooks. */
import type { LocalGitHub } from '../github-emulator/github.ts';
import { isLine } from './door.ts';
import { APP } from './stage.ts';

export interface Labelled {
  readonly at: number;
  readonly label: string;
  readonly isSet: boolean;
}

export interface Closing {
  readonly at: number;
  readonly isClosed: boolean;
}

/** Instants in epoch milliseconds. */
export interface News {
  readonly at: number;
  /** When the desk took it; Infinity where it never came and was found otherwise. */
  readonly heardAt: number;
}

export async function timelineOf(
  github: LocalGitHub,
  number: number,
): Promise<{ readonly labelled: readonly Labelled[]; readonly closings: readonly Closing[] }> {
  const client = github.as('mia');
  const on = { owner: 'acme', repo: 'desk', issue_number: number, per_page: 100 };
  const acts: readonly unknown[] = await client.paginate(client.rest.issues.listEventsForTimeline, on);
  const lines = acts.filter(isLine).map((line) => ({
    event: String(line['event']),
    at: Date.parse(String(line['created_at'])),
    label: isLine(line['label']) ? String(line['label']['name']) : '',
  }));
  return {
    labelled: lines
      .filter(({ event }) => event === 'labeled' || event === 'unlabeled')
      .map(({ at, label, event }) => ({ at, label, isSet: event === 'labeled' })),
    closings: lines
      .filter(({ event }) => event === 'closed' || event === 'reopened')
      .map(({ at, event }) => ({ at, isClosed: event === 'closed' })),
  };
}

export function newsOf({ post }: LocalGitHub, number: number): readonly News[] {
  return post.list().flatMap(({ repository, payload, at, attempts }) => {
    const { issue, sender } = payload;
    const isOfIssue = repository !== 'acme/vpn-client' && isLine(issue) && issue['number'] === number;
    if (!isOfIssue || (isLine(sender) && sender['login'] === APP)) return [];
    const taken = attempts.filter(({ statusCode }) => statusCode === 202).map((one) => one.at);
    return [{ at, heardAt: Math.min(...taken) }];
  });
}

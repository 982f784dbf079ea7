/** What the App asks of GitHub, in one table: each permission and each event, with the feature that needs it and why. */

export type Access = 'read' | 'write';

/** What a desk can have. `tickets` is the desk itself; each of the others can be left out, and takes its permissions with it. */
export type Feature = 'tickets' | 'checks' | 'level-3' | 'publish' | 'teams';

/** Each feature in a few words, and what is missing where GitHub does not allow it. */
export const features: Readonly<Record<Feature, { readonly title: string; readonly without: string }>> = {
  tickets: { title: 'tickets', without: 'there is no desk' },
  checks: {
    title: 'checks of pull requests',
    without: 'mistakes in the policy and in articles are told after the merge',
  },
  'level-3': {
    title: 'developers’ pull requests and releases',
    without: 'a ticket does not hear of the pull request and the release that mend it, only of its issue',
  },
  publish: { title: '`/publish`', without: 'articles are written by hand' },
  teams: { title: 'teams in the policy', without: 'the policy’s people must be named one by one' },
};

/** A permission as GitHub’s API and an App’s manifest call it. */
export type PermissionName = 'metadata' | 'issues' | 'contents' | 'pull_requests' | 'checks' | 'members';

/** `title` is its name on GitHub’s settings page, `of` the part of that page where it stands. */
export const permissionTitles: Readonly<
  Record<PermissionName, { readonly title: string; readonly of: 'repository' | 'organisation' }>
> = {
  metadata: { title: 'Metadata', of: 'repository' },
  issues: { title: 'Issues', of: 'repository' },
  contents: { title: 'Contents', of: 'repository' },
  pull_requests: { title: 'Pull requests', of: 'repository' },
  checks: { title: 'Checks', of: 'repository' },
  members: { title: 'Members', of: 'organisation' },
};

export interface Permission {
  readonly permission: PermissionName;
  readonly access: Access;
  readonly feature: Feature;
  readonly why: string;
}

export const permissions: readonly Permission[] = [
  {
    permission: 'metadata',
    access: 'read',
    feature: 'tickets',
    why: 'which role somebody has in the repository; GitHub gives it to every App',
  },
  {
    permission: 'issues',
    access: 'write',
    feature: 'tickets',
    why: 'reads tickets with their comments and timelines; writes comments, labels and assignees, opens and closes',
  },
  {
    permission: 'contents',
    access: 'read',
    feature: 'tickets',
    why: 'the policy, its calendar files and the articles',
  },
  { permission: 'pull_requests', access: 'read', feature: 'checks', why: 'which files a change touches' },
  {
    permission: 'checks',
    access: 'write',
    feature: 'checks',
    why: 'writes the check, with a note at each line',
  },
  {
    permission: 'pull_requests',
    access: 'read',
    feature: 'level-3',
    why: 'the pull requests that mend a ticket, and whether they were merged',
  },
  { permission: 'contents', access: 'read', feature: 'level-3', why: 'which release has the mended code' },
  { permission: 'contents', access: 'write', feature: 'publish', why: 'a branch with the drafted article' },
  { permission: 'pull_requests', access: 'write', feature: 'publish', why: 'proposes that article' },
  {
    permission: 'members',
    access: 'read',
    feature: 'teams',
    why: 'who belongs to a team of the organisation',
  },
];

export type EventName =
  | 'issues'
  | 'issue_comment'
  | 'label'
  | 'push'
  | 'repository'
  | 'pull_request'
  | 'release';

/** An event of the webhook: GitHub lets an App subscribe to it only with at least read access to its permission. */
interface SubscribedEvent {
  readonly event: EventName;
  readonly permission: PermissionName;
  readonly feature: Feature;
  readonly why: string;
}

export const events: readonly SubscribedEvent[] = [
  {
    event: 'issues',
    permission: 'issues',
    feature: 'tickets',
    why: 'opened, edited, labelled, assigned, closed',
  },
  { event: 'issue_comment', permission: 'issues', feature: 'tickets', why: 'answers and commands' },
  { event: 'label', permission: 'metadata', feature: 'tickets', why: 'the desk’s labels renamed or deleted' },
  { event: 'push', permission: 'contents', feature: 'tickets', why: 'a new policy, new articles' },
  {
    event: 'repository',
    permission: 'metadata',
    feature: 'tickets',
    why: 'a desk or a developer repository renamed or transferred',
  },
  {
    event: 'pull_request',
    permission: 'pull_requests',
    feature: 'checks',
    why: 'a change that wants a check',
  },
  {
    event: 'pull_request',
    permission: 'pull_requests',
    feature: 'level-3',
    why: 'opened, merged and closed, for the ticket that it mends',
  },
  { event: 'release', permission: 'contents', feature: 'level-3', why: 'the mended version is out' },
];

/** GitHub tells every App of these and refuses a registration that lists them. */
export const alwaysTold: readonly string[] = ['installation', 'installation_repositories'];

/** What an App is registered with, as `default_permissions` and `default_events` of its manifest take it. */
export interface Grants {
  readonly permissions: Readonly<Partial<Record<PermissionName, Access>>>;
  readonly events: readonly EventName[];
}

export const everyFeature: readonly Feature[] = ['tickets', 'checks', 'level-3', 'publish', 'teams'];

/** The least that a desk with these features needs. */
export function grantsFor(wanted: readonly Feature[]): Grants {
  const granted: Partial<Record<PermissionName, Access>> = {};
  for (const { permission, access, feature } of permissions)
    if (wanted.includes(feature) && granted[permission] !== 'write') granted[permission] = access;
  const told = events.filter(({ feature }) => wanted.includes(feature)).map(({ event }) => event);
  return { permissions: granted, events: [...new Set(told)] };
}

/** What is missing for these features in what GitHub says that the App has (`permissions` and `events` of `GET /app` or of an installation). */
export function lacking(
  has: {
    readonly permissions: Readonly<Record<string, string | undefined>>;
    readonly events: readonly string[];
  },
  wanted: readonly Feature[],
): readonly (Permission | SubscribedEvent)[] {
  const isGranted = ({ permission, access }: Permission) =>
    has.permissions[permission] === 'write' || has.permissions[permission] === access;
  return [
    ...permissions.filter((row) => wanted.includes(row.feature) && !isGranted(row)),
    ...events.filter((row) => wanted.includes(row.feature) && !has.events.includes(row.event)),
  ];
}

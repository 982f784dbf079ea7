/**
 * What a day came to, seen from outside: GitHub’s issues, the exported history, the figures’ facts and the subscriber’s
 * post. Nothing here reads the product’s own words for itself: it knows its doors alone.
 */
import type { LocalGitHub } from '../github-emulator/github.ts';
import type { SeenIssue } from '../github-emulator/objects/snapshot.ts';
import { type Listener, verified } from '../outbound/listener.ts';
import { isLine, type Line, listOf, readDoor } from './door.ts';
import { APP, subscriberSecret } from './stage.ts';
import { type Closing, type Labelled, type News, newsOf, timelineOf } from './told.ts';

export interface TicketPicture {
  readonly name: string;
  readonly title: string;
  readonly state: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly card: string;
  /** The marks of the App’s comments, as often as each stands there. */
  readonly said: readonly string[];
  /** What people did, as the exported history tells it. */
  readonly history: readonly PersonsAct[];
  readonly clocks: readonly ClockSeen[];
  /** What figures are counted from, without the clocks. */
  readonly facts: string;
  /** Labels set and taken off, as GitHub’s timeline tells it, oldest first. */
  readonly labelled: readonly Labelled[];
  readonly closings: readonly Closing[];
  /** What GitHub told of people’s acts on it. */
  readonly news: readonly News[];
}

export interface PersonsAct {
  readonly kind: string;
  /** People’s comments are counted, for GitHub’s numbers differ. */
  readonly id: string;
  readonly at: number;
  readonly by: string;
  /** Of a comment. */
  readonly body: string;
}

/** Instants in epoch milliseconds. */
export interface ClockSeen {
  readonly kind: string;
  readonly from: number;
  readonly metAt: number | null;
  readonly breachedAt: number | null;
}

export interface Heard {
  readonly id: string;
  readonly type: string;
  readonly ticket: string;
  readonly sequence: number;
}

export interface Picture {
  readonly tickets: readonly TicketPicture[];
  /** Developers’ issues: how each looks. */
  readonly developers: readonly string[];
  readonly heard: readonly Heard[];
  /** What the desk says of what it missed. */
  readonly summary: string;
  readonly parked: string;
  /** What GitHub’s description does not allow, or nobody implements. */
  readonly violations: readonly string[];
}

export async function takePicture({
  github,
  listener,
  socket,
  parked,
}: {
  readonly github: LocalGitHub;
  readonly listener: Listener;
  readonly socket: string;
  readonly parked: unknown;
}): Promise<Picture> {
  const history = (await readDoor(socket, '/history')).filter((line) => typeof line['ticket'] === 'string');
  const facts = (await readDoor(socket, '/facts')).flatMap((line) => listOf(line['facts']));
  const names = [...new Set(history.map((line) => String(line['ticket'])))].toSorted();
  const tickets: TicketPicture[] = [];
  for (const name of names) {
    const issue = await github.issue('acme/desk', Number(name.split('#')[1]));
    const numbered = numbering(issue, github.url);
    const own = facts.find((one) => one['id'] === name) ?? {};
    const { clocks, url: _, ...other } = own;
    tickets.push({
      name,
      title: issue.title,
      // That it was reopened once is a matter of what was done meanwhile, why it is closed is not.
      state: issue.state === 'closed' ? `closed as ${issue.state_reason}` : issue.state,
      labels: issue.labels.toSorted(),
      assignees: issue.assignees.toSorted(),
      card: numbered(cardOf(issue)),
      said: commentsOf(issue)
        .map((one) => numbered(markOf(one.body) ?? 'without a mark'))
        .toSorted(),
      history: history
        .filter((line) => line['ticket'] === name && isByPerson(line))
        .map((line) => actOf(line, numbered)),
      clocks: listOf(clocks).map(clockOf),
      facts: numbered(JSON.stringify(other)),
      ...(await timelineOf(github, issue.number)),
      news: newsOf(github, issue.number),
    });
  }
  return {
    tickets,
    developers: await developers(github),
    summary: await summaryOf(github),
    heard: listener.received.map((one) =>
      heardOf(verified(one, subscriberSecret), one.headers['webhook-id']),
    ),
    parked: JSON.stringify(parked),
    violations: [...github.violations().map((one) => JSON.stringify(one)), ...github.unimplemented()],
  };
}

async function developers(github: LocalGitHub): Promise<readonly string[]> {
  const { data } = await github
    .as('dora')
    .rest.issues.listForRepo({ owner: 'acme', repo: 'vpn-client', state: 'all', per_page: 100 });
  const issues = await Promise.all(data.map(({ number }) => github.issue('acme/vpn-client', number)));
  const lines = await Promise.all(
    issues.map(async (issue) => {
      const said = commentsOf(issue).map((one) => markOf(one.body) ?? 'without a mark');
      const name = markOf(issue.body) ?? issue.title;
      const ticket = /^1#(\d+)\//.exec(name)?.[1];
      const numbered = ticket === undefined ? name : await numberedAs(Number(ticket), name, github);
      return `${numbered}: ${issue.state}, ${said.length} comments`;
    }),
  );
  return lines.toSorted();
}

async function numberedAs(ticket: number, name: string, github: LocalGitHub): Promise<string> {
  return numbering(await github.issue('acme/desk', ticket), github.url)(name);
}

async function summaryOf(github: LocalGitHub): Promise<string> {
  const client = github.as('mia');
  const on = { owner: 'acme', repo: 'desk', state: 'all', per_page: 100 } as const;
  const issues = await client.paginate(client.rest.issues.listForRepo, on);
  return issues.map(({ user, body }) => (user?.login === APP ? (body ?? '') : '')).join('\n');
}

function commentsOf(issue: SeenIssue) {
  return issue.comments.filter(({ author }) => author === APP);
}

/** Without its record, which is sealed anew each time. */
function cardOf(issue: SeenIssue): string {
  const card = commentsOf(issue).find((one) => markOf(one.body) === 'card')?.body ?? '';
  return card.replace(/<!-- tierline-record:[^\n]+ -->/g, '').replace(/\n{3,}/g, '\n\n');
}

/** The App’s last hidden mark in a text. */
function markOf(body: string): string | null {
  const found = [...body.matchAll(/<!-- tierline:([^\s>]+) -->/g)].at(-1)?.[1];
  return found === undefined ? null : decodeURIComponent(found);
}

/** The App’s own comments shift GitHub’s numbers, and each GitHub has its own port: people’s comments are counted. */
function numbering(issue: SeenIssue, url: string): (text: string) => string {
  const people = issue.comments.filter(({ author }) => author !== APP).map(({ id }) => id);
  const app = issue.comments.filter(({ author }) => author === APP);
  const nameOf = (id: string): string => {
    const at = people.indexOf(Number(id));
    if (at >= 0) return `no. ${at}`;
    const own = app.find((one) => one.id === Number(id));
    return own === undefined ? id : `own ${markOf(own.body) ?? ''}`;
  };
  return (said) =>
    said
      .replace(/(?<=comment\/|issuecomment-|"comment":)\d+/g, nameOf)
      .replace(/(?<=")\d+(?=":)/g, nameOf)
      .replaceAll(url, 'GITHUB');
}

function actOf(line: Line, numbered: (text: string) => string): PersonsAct {
  const { kind, id, at, by, body } = line;
  return {
    kind: String(kind),
    id: numbered(String(id)),
    at: Number(at),
    by: isLine(by) ? String(by['login']) : '',
    body: typeof body === 'string' ? body : '',
  };
}

function clockOf({ kind, from, metAt, breachedAt }: Line): ClockSeen {
  const instant = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return { kind: String(kind), from: Number(from), metAt: instant(metAt), breachedAt: instant(breachedAt) };
}

function isByPerson(line: Line): boolean {
  const { by } = line;
  return isLine(by) && by['bot'] !== true;
}

function heardOf(message: unknown, id = ''): Heard {
  const data = isLine(message) && isLine(message['data']) ? message['data'] : {};
  const ticket = isLine(data['ticket']) ? String(data['ticket']['id']) : '';
  const type = isLine(message) ? String(message['type']) : '';
  return { id, type, ticket, sequence: Number(data['sequence']) };
}

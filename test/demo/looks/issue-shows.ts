/** Looks at an issue on the local GitHub: its labels, state, card and comments. */
import type { LocalGitHub } from '../../github-emulator/github.ts';
import { type Comment, type Issue, type IssuePlace, readIssue } from '../issues/read-issue.ts';
import type { Look } from '../telling/play.ts';
import type { Sign } from '../telling/sign.ts';

/** What the issue must show; a part left out may be anything. */
export interface Wanted {
  readonly title?: RegExp;
  readonly body?: RegExp;
  /** All of these; others may be there too. */
  readonly labels?: readonly string[];
  readonly state?: Issue['state'];
  readonly assignee?: string;
  /** In the desk's status card. */
  readonly card?: RegExp;
  readonly cardWithout?: string;
  /** In a comment of the desk that is not its card. */
  readonly comment?: RegExp;
  /** In that same comment. */
  readonly commentToo?: RegExp;
  /** In no comment at all. */
  readonly unsaid?: string;
}

/** One part of what is wanted: whether it is so, and where that can be read. */
interface Fact {
  readonly isSo: boolean;
  readonly sign: Sign;
}

const deskLogin = 'tierline[bot]';

export function issueShows(github: LocalGitHub, place: IssuePlace, wanted: Wanted): Look {
  return async () => {
    const issue = await readIssue(github, place);
    if (issue === null) return { instead: [['issues', `no ${place.repository}#${place.number}`]] };
    const facts = factsOf(issue, wanted);
    return facts.every(({ isSo }) => isSo)
      ? { seen: facts.map(({ sign }) => sign) }
      : { instead: everythingOf(issue) };
  };
}

function factsOf(issue: Issue, wanted: Wanted): readonly Fact[] {
  const { title, body, labels, state, assignee, card, cardWithout, comment, commentToo, unsaid } = wanted;
  const names = issue.labels.map(({ name }) => name);
  const written = cardOf(issue)?.body ?? '';
  const said = comment && (commentOf(issue, comment)?.body ?? '');
  return [
    title && textFact('title', issue.title, title),
    body && textFact('text', issue.body, body),
    labels &&
      fact(
        labels.every((name) => names.includes(name)),
        'labels',
        labelLine(names),
      ),
    state && fact(issue.state === state, 'state', issue.state),
    assignee && fact(issue.assignees.includes(assignee), 'assignee', issue.assignees.join(', ')),
    card && textFact('card', written, card),
    cardWithout &&
      fact(written !== '' && !written.includes(cardWithout), 'card', `no “${cardWithout}” in it`),
    comment && textFact('comment', said ?? '', comment),
    commentToo && textFact('', said ?? '', commentToo),
    unsaid &&
      fact(
        !issue.comments.some(({ body: text }) => text.includes(unsaid)),
        'comments',
        `${issue.comments.length}, none with “${unsaid}”`,
      ),
  ].filter((one) => typeof one === 'object');
}

function fact(isSo: boolean, place: string, text: string): Fact {
  return { isSo, sign: [place, text] };
}

function textFact(place: string, text: string, wanted: RegExp): Fact {
  return fact(wanted.test(text), place, lineWith(text, wanted));
}

/** The desk's one status card: its first comment. */
function cardOf(issue: Issue): Comment | undefined {
  return issue.comments.find(({ author, body }) => author === deskLogin && body.includes('tierline:card'));
}

function commentOf(issue: Issue, wanted: RegExp): Comment | undefined {
  const card = cardOf(issue);
  return issue.comments.find(
    (comment) => comment !== card && comment.author === deskLogin && wanted.test(comment.body),
  );
}

/** A label is not broken over two lines. */
function labelLine(names: readonly string[]): string {
  return names.map((name) => name.replaceAll(' ', '\u00a0')).join(', ');
}

function everythingOf(issue: Issue): readonly Sign[] {
  return [
    ['labels', labelLine(issue.labels.map(({ name }) => name))],
    ['state', `${issue.state}, assigned to ${issue.assignees.join(', ') || 'nobody'}`],
    ...issue.comments.map(({ author, body }) => [author, firstLine(body)] as const),
  ];
}

/** The line that was looked for; the first where it runs over several. */
function lineWith(text: string, wanted: RegExp): string {
  return plain(text.split('\n').find((line) => wanted.test(line)) ?? firstLine(text));
}

function firstLine(text: string): string {
  return plain(text.split('\n')[0] ?? '');
}

/** Without the marks that a terminal cannot show. */
function plain(text: string): string {
  return text
    .replaceAll('**', '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/^(\||-|>) ?| ?\|$/g, '')
    .replaceAll(' | ', ': ');
}

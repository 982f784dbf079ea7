/** What webhooks mean to the house, and which mean nothing. */
import { expect, test } from 'vitest';
import { readPayload, streamOf } from '../../plugin/github/in/payload.ts';
import { translate } from '../../plugin/github/in/translate.ts';

const bot = 99;
const repository = { id: 5, name: 'desk', owner: { login: 'acme' }, default_branch: 'main' };
const installation = { id: 7 };
const rita = { id: 1, login: 'rita', type: 'User' };
const tierline = { id: bot, login: 'tierline[bot]', type: 'Bot' };
const issue = {
  id: 50,
  number: 3,
  title: 'VPN is down',
  body: 'It says error 809.',
  html_url: 'https://github.com/acme/desk/issues/3',
  created_at: '2026-11-20T08:00:00Z',
  updated_at: '2026-11-20T09:00:00Z',
  user: rita,
};
const common = { repository, installation, sender: rita };
const news = (event: string, payload: object) => translate(readPayload(event, payload), bot);

test('a push to the default branch counts from when GitHub took it, whatever date its commits carry', () => {
  const pushed = { ...common, ref: 'refs/heads/main', after: 'abc' };
  const at = Date.parse('2026-11-20T08:00:00Z');
  const of = (pushed_at: unknown) => news('push', { ...pushed, repository: { ...repository, pushed_at } });
  expect(of(at / 1_000)).toMatchObject({ kind: 'pushed', push: { at, commit: 'abc' } });
  expect(of('2026-11-20T08:00:00Z')).toMatchObject({ push: { at } });
  expect(of(null)).toMatchObject({ push: { at: null } });
  expect(news('push', { ...pushed, ref: 'refs/heads/feature' })).toMatchObject({ kind: 'nothing' });
  expect(news('push', { ...pushed, deleted: true })).toMatchObject({ kind: 'nothing' });
});

test('a pull request to the default branch is a proposal; one from a fork is read by the name it has here', () => {
  const pull = (base: string, from: number | null) => ({
    ...common,
    action: 'opened',
    pull_request: {
      number: 4,
      head: { sha: 'abc', repo: from === null ? null : { id: from } },
      base: { ref: base },
    },
  });
  expect(news('pull_request', pull('main', 5))).toEqual({
    kind: 'proposed',
    place: { installation: 7, repository: { id: 5, owner: 'acme', name: 'desk' } },
    proposal: { number: 4, head: 'abc', ref: 'abc' },
  });
  for (const from of [6, null])
    expect(news('pull_request', pull('main', from))).toMatchObject({
      proposal: { head: 'abc', ref: 'refs/pull/4/head' },
    });
  expect(news('pull_request', pull('next', 5))).toMatchObject({ why: 'a pull request to next' });
  expect(news('pull_request', { ...pull('main', 5), action: 'labeled' })).toMatchObject({ kind: 'nothing' });
  const edited = { ...pull('main', 5), action: 'edited' };
  expect(news('pull_request', { ...edited, changes: { title: { from: 'Old' } } })).toMatchObject({
    kind: 'nothing',
  });
  const moved = { ...edited, changes: { base: { ref: { from: 'next' }, sha: { from: 'def' } } } };
  expect(news('pull_request', moved)).toMatchObject({ kind: 'proposed' });
  // Nothing that goes wrong with it may hold up the repository’s pushes.
  expect(streamOf(readPayload('pull_request', pull('main', 5)))).toBe('pull/5/4');
});

test('a closing has GitHub’s own time of it, also when the issue was changed since', () => {
  const closed = { ...common, action: 'closed', issue: { ...issue, closed_at: '2026-11-20T08:30:00Z' } };
  expect(news('issues', closed)).toMatchObject({
    kind: 'ticket',
    event: { kind: 'closed', id: 'closed/2026-11-20T08:30:00Z', at: Date.parse('2026-11-20T08:30:00Z') },
  });
});

test('the bot’s own doings, pull requests and its own words mean nothing', () => {
  const comment = {
    id: 8,
    body: '/take',
    created_at: issue.created_at,
    updated_at: issue.created_at,
    user: rita,
  };
  const said = { ...common, action: 'created', issue, comment };
  expect(news('issue_comment', said)).toMatchObject({ kind: 'ticket' });
  // GitHub has sent its words by e-mail: what was answered stays answered.
  expect(news('issue_comment', { ...said, action: 'deleted' })).toMatchObject({ kind: 'nothing' });
  expect(news('issue_comment', { ...said, sender: tierline })).toMatchObject({ why: 'our own echo' });
  // Never a ticket, and whoever wrote it may write a mark into it: only a link of staff’s makes it somebody’s.
  const marked = { ...issue, pull_request: {}, body: '<!-- tierline:1%232/opened/developer-issue -->' };
  expect(news('issue_comment', { ...said, issue: marked })).toMatchObject({
    kind: 'development',
    move: { is: 'news', key: null },
  });
  // Whether it is an issue for developers only the flow can tell: it knows the links.
  expect(news('issue_comment', { ...said, issue: { ...issue, user: tierline } })).toMatchObject({
    kind: 'development',
    move: { event: { kind: 'development-commented', by: { login: 'rita' } } },
  });
  expect(
    news('issue_comment', { ...said, issue: { ...issue, user: tierline }, sender: tierline }),
  ).toMatchObject({ why: 'our own echo' });
  expect(
    news('issues', { ...common, action: 'labeled', issue, sender: tierline, label: { name: 'x' } }),
  ).toMatchObject({
    why: 'our own echo',
  });
});

test('an issue whose author is gone was opened by GitHub’s ghost', () => {
  const opened = { ...common, action: 'opened', issue: { ...issue, user: null } };
  expect(news('issues', opened)).toMatchObject({ event: { by: { id: 0, login: 'ghost' } } });
});

test('a label matters when it is the desk’s, or was', () => {
  const changed = (label: string, from?: string, action = 'edited') =>
    news('label', {
      ...common,
      action,
      label: { name: label },
      changes: from === undefined ? {} : { name: { from } },
    });
  expect(changed('bug')).toMatchObject({ kind: 'nothing' });
  expect(changed('second line', 'tier: 2')).toMatchObject({
    kind: 'label-changed',
    change: { name: 'second line', was: 'tier: 2', deleted: false },
  });
  expect(changed('sla: breached', undefined, 'deleted')).toMatchObject({ change: { deleted: true } });
});

test('an installation names the repositories that came and those that went', () => {
  const desk = { id: 5, full_name: 'acme/desk' };
  const place = { installation: 7, repository: { id: 5, owner: 'acme', name: 'desk' } };
  const told = (action: string, more: object) =>
    news('installation_repositories', { installation, sender: rita, action, ...more });
  expect(told('added', { repositories_added: [desk] })).toEqual({ kind: 'installed', places: [place] });
  expect(told('removed', { repositories_removed: [desk] })).toEqual({ kind: 'uninstalled', places: [place] });
  expect(news('installation', { installation, action: 'deleted', repositories: [desk] })).toEqual({
    kind: 'uninstalled',
    places: [place],
  });
});

test('what must be handled in order waits in one line: a ticket, a repository, an installation', () => {
  const line = (event: string, payload: object) => streamOf(readPayload(event, payload));
  expect(line('issues', { ...common, action: 'opened', issue })).toBe('5#3');
  expect(line('push', { ...common, ref: 'refs/heads/main', after: 'abc' })).toBe('repository/5');
  expect(line('installation', { installation, action: 'created' })).toBe('installation/7');
  expect(line('meta', { zen: 'Design for failure.' })).toBe('installation/none');
});

test('an issue that the desk opened as a ticket of its own is one, and knows under which key', () => {
  const own = {
    ...issue,
    user: tierline,
    body: 'It fails.\n\n<!-- tierline:opens%2F5%231%2Fc1%2Fproblem -->',
  };
  const place = { installation: 7, repository: { id: 5, owner: 'acme', name: 'desk' } };
  expect(news('issues', { ...common, action: 'opened', issue: own, sender: tierline })).toMatchObject({
    kind: 'ticket',
    place,
    event: { kind: 'opened', ticket: '5#3', askedBy: '5#1/c1/problem' },
  });
  const closed = { ...common, action: 'closed', issue: own };
  expect(news('issues', closed)).toMatchObject({ kind: 'ticket', event: { kind: 'closed', ticket: '5#3' } });
  expect(news('issues', { ...closed, sender: tierline })).toMatchObject({ why: 'our own echo' });
  const comment = { ...issue, id: 8, body: '/take', user: rita };
  const said = { ...common, action: 'created', issue: own, comment };
  expect(news('issue_comment', said)).toMatchObject({
    kind: 'ticket',
    event: { kind: 'commented', ticket: '5#3', body: '/take' },
  });
  // Somebody else’s copy of the mark counts for nothing.
  const copied = news('issues', { ...common, action: 'opened', issue: { ...own, user: rita } });
  expect('event' in copied && 'askedBy' in copied.event).toBe(false);
});

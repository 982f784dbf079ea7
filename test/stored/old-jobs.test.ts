/** What earlier versions left in the outbox is read as the jobs that it would be now. */
import { expect, test } from 'vitest';
import type { Job } from '../../plugin/core/job.ts';
import { outgoing, readJob } from '../../plugin/store/queue/jobs.ts';

const key = 'k';
const repository = { id: 1, owner: 'acme', name: 'desk' };
const place = { installation: 815, repository };
/** Most jobs of those days kept nothing of the ticket but its number. */
const issue = { ...place, number: 3, title: '', url: '', developers: null };
const onIssue = { ...place, number: 3 };
const face = { labels: ['tier: 1'], assignees: [], state: 'open', reason: null, card: 'Card' } as const;
const late = { since: 5, line: 'Tier 1 is late' };
const annotations = [{ path: 'a.yml', line: 1, column: 2, level: 'failure', message: 'No' }] as const;
const check = { head: 'abc', conclusion: 'failure', title: 'T', summary: 'S', annotations } as const;
const theirs = { repository: 'acme/vpn', id: 2 };
const doubles = { where: { owner: 'acme', name: 'desk' }, on: 3, mark: 'm', remembered: null };

const olds: readonly { readonly was: unknown; readonly is: Job }[] = [
  {
    was: { kind: 'face', ...onIssue, ticket: '1#3', face: { ...face, language: 'de' } },
    is: { kind: 'face', key, face: { ...face, language: 'de' }, place: issue },
  },
  {
    was: { kind: 'face', ...onIssue, ticket: '1#3', face },
    is: { kind: 'face', key, face: { ...face, language: 'en' }, place: issue },
  },
  {
    was: { kind: 'comment', ...onIssue, body: 'Words.' },
    is: { kind: 'comment', key, body: 'Words.', place: issue },
  },
  {
    was: { kind: 'thumb', ...onIssue, comment: 7 },
    is: { kind: 'reaction', key, content: '+1', comment: 7, place: issue },
  },
  {
    was: { kind: 'thumb', key, comment: 7, place: issue },
    is: { kind: 'reaction', key, content: '+1', comment: 7, place: issue },
  },
  {
    was: { kind: 'thumb', ...onIssue, comment: null },
    is: { kind: 'reaction', key, content: '+1', comment: null, place: issue },
  },
  {
    was: {
      kind: 'open-developer-issue',
      ...onIssue,
      ticket: '1#3',
      target: 'acme/vpn',
      title: 'T',
      body: 'B',
    },
    is: { kind: 'open-developer-issue', key, repository: 'acme/vpn', title: 'T', body: 'B', place: issue },
  },
  {
    was: {
      kind: 'withdraw-developer-issue',
      ...onIssue,
      target: 'acme/vpn',
      targetId: 2,
      issue: 9,
      body: 'B',
    },
    is: {
      kind: 'withdraw-developer-issue',
      key,
      repository: 'acme/vpn',
      number: 9,
      body: 'B',
      place: { ...issue, developers: theirs },
    },
  },
  {
    was: { kind: 'developer-comment', ...onIssue, ticket: '1#3', target: 'acme/vpn', issue: 9, body: 'B' },
    is: { kind: 'developer-comment', key, repository: 'acme/vpn', number: 9, body: 'B', place: issue },
  },
  {
    was: { kind: 'developer-thumb', ...onIssue, target: 'acme/vpn', targetId: 2, comment: 7 },
    is: {
      kind: 'developer-thumb',
      key,
      repository: 'acme/vpn',
      number: 0,
      comment: 7,
      place: { ...issue, developers: theirs },
    },
  },
  {
    was: { kind: 'sub-issue', ...onIssue, child: 77 },
    is: { kind: 'sub-issue', key, child: 77, place: issue },
  },
  {
    was: {
      kind: 'back-office-note',
      ...onIssue,
      ticket: '1#3',
      office: 'acme/office',
      title: 'Ticket #3: VPN is down',
      url: 'https://github.example/acme/desk/issues/3',
      body: 'Words.',
    },
    is: {
      kind: 'back-office-note',
      key,
      repository: 'acme/office',
      body: 'Words.',
      place: { ...issue, title: 'VPN is down', url: 'https://github.example/acme/desk/issues/3' },
    },
  },
  { was: { kind: 'reread', ...onIssue }, is: { kind: 'reread', key, number: 3, place } },
  {
    was: { kind: 'read-thumbs', ...onIssue, comment: 'c', by: 1, resolvedAt: 2, closedAt: 3 },
    is: { kind: 'read-thumbs', key, comment: 'c', by: 1, resolvedAt: 2, closedAt: 3, place: issue },
  },
  { was: { kind: 'labels', ...place, renamed: null }, is: { kind: 'labels', key, renamed: null, place } },
  {
    was: { kind: 'check', ...place, ...check },
    is: { kind: 'check', key, name: 'tierline policy', ...check, place },
  },
  {
    was: { kind: 'check', name: 'tierline articles', ...place, ...check },
    is: { kind: 'check', key, name: 'tierline articles', ...check, place },
  },
  {
    was: { kind: 'report', about: 'policy', ...place, title: 'T', body: 'B' },
    is: { kind: 'report', key, about: 'policy', title: 'T', body: 'B', place },
  },
  {
    was: { kind: 'mended', about: 'teams', ...place, body: 'B' },
    is: { kind: 'mended', key, about: 'teams', body: 'B', place },
  },
  {
    was: { kind: 'summary', ...place, office: 'acme/office', note: 'n', title: 'T', body: 'B' },
    is: { kind: 'summary', key, repository: 'acme/office', note: 'n', title: 'T', body: 'B', place },
  },
  {
    was: { kind: 'summary', ...place, office: null, note: 'n', title: 'T', body: 'B' },
    is: { kind: 'summary', key, repository: null, note: 'n', title: 'T', body: 'B', place },
  },
  {
    was: { kind: 'take-away-doubles', ...place, ...doubles, kept: null },
    is: { kind: 'take-away-doubles', key, ...doubles, place },
  },
  {
    was: { place, number: 3, title: 'VPN is down', url: 'https://x', office: null, ...late },
    is: {
      kind: 'late-notice',
      key,
      repository: null,
      ...late,
      place: { ...issue, title: 'VPN is down', url: 'https://x' },
    },
  },
];

test.each(olds)(
  '$is.kind: what was stored is lifted, and lifting it again changes nothing',
  ({ was, is }) => {
    const row = { key, lane: 'github/815', stream: '1#3', notBefore: 0 };
    expect(readJob({ ...row, kind: is.kind, body: JSON.stringify(was) })).toEqual(is);
    expect(readJob(outgoing(is, 0))).toEqual(is);
  },
);

/** No version stored these in another shape. */
type Later =
  | 'open-ticket'
  | 'problem-review'
  | 'weekly-report'
  | 'propose-article'
  | 'fix-article'
  | 'take-away-comment'
  | 'answer-elsewhere'
  | 'minimize-comment'
  | 'suggest-labels'
  | 'read-suggested-labels';

test('every kind of job was stored before', () => {
  const all: Readonly<Record<Exclude<Job['kind'], Later>, true>> = {
    face: true,
    comment: true,
    reaction: true,
    'open-developer-issue': true,
    'withdraw-developer-issue': true,
    'developer-comment': true,
    'developer-thumb': true,
    'sub-issue': true,
    'back-office-note': true,
    reread: true,
    'read-thumbs': true,
    labels: true,
    check: true,
    report: true,
    mended: true,
    summary: true,
    'take-away-doubles': true,
    'late-notice': true,
  };
  expect(new Set(olds.map(({ is }) => is.kind))).toEqual(new Set(Object.keys(all)));
});

test('what no version ever stored is refused', () => {
  const row = { key, lane: 'github/815', stream: '1#3', notBefore: 0, kind: 'comment' };
  expect(() => readJob({ ...row, body: '{"kind":"comment"}' })).toThrow();
});

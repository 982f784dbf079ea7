/** What GitHub tells of a developer repository, in the desk’s words. */
import { describe, expect, it } from 'vitest';
import { referencesIn } from '../../plugin/github/in/developers/references.ts';
import type { InboundEvent } from '../../plugin/github/in/inbound-event.ts';
import { readPayload } from '../../plugin/github/in/payload.ts';
import { translate } from '../../plugin/github/in/translate.ts';

const dora = { id: 4, login: 'dora', type: 'User' };
const tierline = { id: 99, login: 'tierline[bot]', type: 'Bot' };
const common = {
  sender: dora,
  installation: { id: 1 },
  repository: { id: 9, name: 'vpn-client', owner: { login: 'acme' }, default_branch: 'main' },
};
const issue = {
  id: 700,
  number: 7,
  title: '[desk] VPN is down',
  body: 'Help\n\n<!-- tierline:7%231%2Fcomment%2F5%2Fdeveloper-issue -->',
  html_url: 'https://github.com/acme/vpn-client/issues/7',
  created_at: '2026-11-20T08:00:00Z',
  updated_at: '2026-11-20T09:00:00Z',
  user: tierline,
};
const news = (event: string, payload: object): InboundEvent =>
  translate(readPayload(event, { ...common, ...payload }), tierline.id);
const told = (action: string, more: object = {}) => {
  const read = news('issues', { action, issue, ...more });
  return read.kind === 'development' && read.move.is === 'news' ? read.move.event : read;
};

describe('the words of a pull request', () => {
  it.each([
    ['Fixes #7', [7]],
    ['closes: #7, resolves acme/vpn-client#8 and fixed #9', [7, 8, 9]],
    ['See https://github.com/acme/vpn-client/issues/7 for why', [7]],
    ['FIX #7. Fix #7 again', [7]],
    ['Like #7, and unlike prefixes #8', []],
    ['<!-- Fixes #7, for example -->', []],
    ['<!-- Fixes #7', []],
    ['Fixes #7777777777777', []],
    ['fixes 7', []],
  ])('%s', (text, numbers) => {
    expect(referencesIn(text).map(({ number }) => number)).toEqual(numbers);
  });

  it('name another repository where they do', () => {
    expect(referencesIn('Fixes acme/tunnel#3')).toEqual([{ repository: 'acme/tunnel', number: 3 }]);
    expect(referencesIn('Fixes #3')).toEqual([{ repository: null, number: 3 }]);
  });
});

describe('an issue that the desk has opened', () => {
  const on = { issue: '9#7', repository: 'acme/vpn-client', number: 7 };
  const at = Date.parse('2026-11-20T09:00:00Z');

  it('gets a milestone, and loses it', () => {
    const milestone = { title: '2.4' };
    expect(told('milestoned', { milestone })).toMatchObject({
      kind: 'development-milestone',
      ...{ ...on, at, title: '2.4', set: true },
    });
    expect(told('demilestoned', { milestone })).toMatchObject({ set: false });
  });

  it.each(['locked', 'unlocked', 'deleted'] as const)('is %s', (how) => {
    expect(told(how)).toMatchObject({ kind: 'development-drifted', ...on, how, to: null });
  });

  it('is transferred: source and target tell one and the same', () => {
    const there = { id: 12, full_name: 'acme/tunnel', name: 'tunnel', owner: { login: 'acme' } };
    const moved = { number: 3, html_url: 'https://github.com/acme/tunnel/issues/3' };
    const left = told('transferred', { changes: { new_issue: moved, new_repository: there } });
    const arrived = told('opened', {
      repository: there,
      issue: { ...issue, ...moved },
      changes: { old_issue: { number: 7 }, old_repository: { id: 9, full_name: 'acme/vpn-client' } },
    });
    expect(left).toMatchObject({
      id: 'development-transferred/9#7',
      ...on,
      to: { issue: '12#3', repository: 'acme/tunnel', number: 3, url: moved.html_url },
    });
    expect(arrived).toEqual(left);
  });

  it('is closed as a duplicate', () => {
    const closed = { issue: { ...issue, state_reason: 'duplicate', closed_at: '2026-11-20T08:30:00Z' } };
    expect(told('closed', closed)).toMatchObject({ completed: false, duplicate: true });
    const done = { issue: { ...issue, state_reason: 'completed' } };
    expect(told('closed', done)).not.toHaveProperty('duplicate');
  });

  it('hears nothing of the desk’s own doings', () => {
    for (const action of ['milestoned', 'locked', 'closed', 'reopened'])
      expect(told(action, { sender: tierline, milestone: { title: 'x' } })).toMatchObject({
        kind: 'nothing',
      });
  });
});

describe('a pull request', () => {
  const pull_request = {
    number: 9,
    html_url: 'https://github.com/acme/vpn-client/pull/9',
    title: 'Mend the tunnel',
    body: 'Fixes #7',
    state: 'open',
    created_at: '2026-11-20T10:00:00Z',
    updated_at: '2026-11-20T10:30:00Z',
    head: { sha: 'abc', repo: { id: 9 } },
    base: { ref: 'main' },
  };

  it('that fixes an issue may change the policy, too', () => {
    expect(news('pull_request', { action: 'opened', pull_request })).toMatchObject({
      kind: 'pulled',
      at: Date.parse('2026-11-20T10:00:00Z'),
      pull: { repository: 'acme/vpn-client', number: 9, state: 'open', commit: null },
      references: [{ number: 7 }],
      proposal: { number: 9, head: 'abc' },
    });
  });

  it('that is merged has its commit, and proposes nothing any more', () => {
    const merged = {
      ...pull_request,
      state: 'closed',
      merged_at: '2026-11-20T11:00:00Z',
      merge_commit_sha: 'c0ffee',
    };
    expect(news('pull_request', { action: 'closed', pull_request: merged })).toMatchObject({
      kind: 'pulled',
      at: Date.parse('2026-11-20T11:00:00Z'),
      pull: { state: 'merged', commit: 'c0ffee' },
      proposal: null,
    });
    const given = {
      ...pull_request,
      state: 'closed',
      closed_at: '2026-11-20T11:00:00Z',
      merge_commit_sha: 'x',
    };
    expect(news('pull_request', { action: 'closed', pull_request: given })).toMatchObject({
      pull: { state: 'closed', commit: null },
    });
  });

  it('that fixes nothing is only looked at where it may change the policy, or be the place of a fix', () => {
    const other = { ...pull_request, body: 'Like #7' };
    expect(news('pull_request', { action: 'opened', pull_request: other })).toMatchObject({
      kind: 'proposed',
    });
    // Staff may have named it as the place of a fix.
    expect(news('pull_request', { action: 'closed', pull_request: other })).toMatchObject({
      kind: 'pulled',
      references: [],
      act: { kind: 'development-closed', completed: false },
      proposal: null,
    });
    expect(news('pull_request', { action: 'edited', pull_request: other })).toMatchObject({
      kind: 'nothing',
    });
  });
});

describe('a release', () => {
  const release = {
    id: 5,
    tag_name: 'v2.4.1',
    html_url: 'https://github.com/acme/vpn-client/releases/tag/v2.4.1',
    published_at: '2026-11-20T12:00:00Z',
  };

  it('is told as published and as released, which is one and the same', () => {
    const once = news('release', { action: 'published', release });
    expect(once).toMatchObject({
      kind: 'released',
      release: { id: 5, tag: 'v2.4.1', at: Date.parse('2026-11-20T12:00:00Z') },
    });
    expect(news('release', { action: 'released', release })).toEqual(once);
  });

  it('that is a draft or a pre-release is for nobody’s requesters yet', () => {
    for (const unready of [{ prerelease: true }, { draft: true, published_at: null }])
      expect(news('release', { action: 'published', release: { ...release, ...unready } })).toMatchObject({
        kind: 'nothing',
      });
  });
});

it('a repository with a new name is told by its number', () => {
  expect(news('repository', { action: 'renamed', changes: {} })).toMatchObject({
    kind: 'repository-renamed',
    place: { repository: { id: 9 } },
  });
  expect(news('repository', { action: 'edited', changes: {} })).toMatchObject({ kind: 'nothing' });
});

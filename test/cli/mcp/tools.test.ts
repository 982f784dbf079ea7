/** What an assistant is told over both ways, and to whom a ticket is told. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersTo } from '../../portal/answers-to.ts';
import { type OpenPortal, openPortal } from '../../portal/open-portal.ts';
import { scenario } from '../../scenario/scenario.ts';
import { call, idsIn, listening, overHttp, overStdio, token } from './asking.ts';

const ways = [
  ['standard input and output', () => overStdio()],
  ['HTTP', async () => overHttp(await listening())],
] as const;

describe.each(ways)('over %s', (way, connect) => {
  test('an assistant searches, reads and fills in a ticket, and can do nothing else', async () => {
    const client = await connect();
    const { tools } = await client.listTools();
    const names = ['search_articles', 'get_article', 'prefill_ticket'];
    expect(tools.map(({ name }) => name)).toEqual(way === 'HTTP' ? names : [...names, 'ticket_status']);
    for (const { annotations } of tools)
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    const found = await call(client, 'search_articles', { query: 'Resource not accessible by integration' });
    expect(JSON.parse(found.said).results[0]).toMatchObject({
      id: 'KE-0008',
      sure: true,
      url: '/kb/articles/KE-0008/',
    });
    const read = await call(client, 'get_article', { id: 'KE-0008' });
    expect(read.said).toMatch(/^# .*\n\nKE-0008 · /);
    const ticket = await call(client, 'prefill_ticket', {
      title: 'VPN is down',
      what_happened: 'Since nine',
      article: 'KE-0008',
    });
    const url = new URL(JSON.parse(ticket.said).url);
    expect(url.origin + url.pathname).toBe('https://github.com/acme/desk/issues/new');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      title: 'VPN is down',
      'what-happened': 'Since nine',
      context: 'article=KE-0008',
    });
  });

  test('nothing of staff articles is found or read, and whatever else is asked for is refused in words', async () => {
    const client = await connect();
    const found = await call(client, 'search_articles', {
      query: 'recover lost webhooks by hand RB-0001',
      most: 10,
    });
    expect(idsIn(found)).not.toContain('RB-0001');
    expect(found.said).not.toContain('/articles/RB-');
    for (const id of [
      'RB-0001',
      '../../../etc/passwd',
      'KE-0008/../../portal',
      'KE-0008.md',
      '',
      'KE-99999999999',
    ])
      expect(await call(client, 'get_article', { id }), id).toMatchObject({ failed: true });
    expect(await call(client, 'get_article', { id: 'KE-9999' })).toEqual({
      failed: true,
      said: 'There is no public article KE-9999. Search for it: an id begins with KE- (known error) or HT- (how-to).',
    });
    for (const given of [
      {},
      { query: '' },
      { query: 7 },
      { query: 'x'.repeat(2_001) },
      { query: 'x', most: 11 },
      { query: 'x', lang: '../..' },
    ])
      expect(await call(client, 'search_articles', given)).toMatchObject({ failed: true });
    // What only looks like it would end a quotation, a path or a program is words.
    for (const query of [
      '"',
      '\u0000',
      '<script>',
      '$(reboot)',
      '../../etc/passwd',
      '𝕏'.repeat(900),
      'a '.repeat(999),
      '__proto__ constructor',
    ])
      expect(await call(client, 'search_articles', { query }), query).toMatchObject({ failed: false });
    expect(await call(client, 'delete_everything', {})).toMatchObject({ failed: true });
    expect(
      idsIn(await call(client, 'search_articles', { query: 'Resource not accessible by integration' }))[0],
    ).toBe('KE-0008');
  });
});

describe('the order of what is found', () => {
  let portal: OpenPortal;
  beforeAll(async () => {
    portal = await openPortal({ base: '/kb/' });
  });
  afterAll(() => portal.close());

  test('is that of the portal’s own search box, also of a portal on the web', async ({ skip }) => {
    if (portal.none !== undefined) skip(portal.none);
    const client = await overStdio({}, portal.url);
    const page = await portal.visit('');
    for (const query of [
      'webhook signature',
      'mdx build fails',
      'label put back',
      'policy has no efect',
      'escalate',
    ]) {
      const shown = await answersTo(page, query);
      const told = idsIn(await call(client, 'search_articles', { query, most: 3 }));
      expect(shown.slice(0, told.length), query).toEqual(told);
      expect(told.length).toBeGreaterThan(0);
    }
  });
});

describe('how a ticket stands', () => {
  const { world, open, say } = scenario();
  const eyes = () => ({ GITHUB_API_URL: world.github.url, GITHUB_TOKEN: world.github.tokenOf('rita') });

  test('is what its labels and the desk’s card say, to whoever may read it on GitHub', async () => {
    const number = await open();
    await say('lena', '/take', number);
    const client = await overStdio(eyes());
    const { said } = await call(client, 'ticket_status', { number });
    const standing = JSON.parse(said);
    expect(standing).toMatchObject({ number, title: 'VPN is down', state: 'open', assignees: ['lena'] });
    expect(standing.labels).toContain('tier: 1');
    expect(standing.card).toContain('@lena');
    expect(said).not.toMatch(/tierline:|<!--/);
    expect(await call(client, 'ticket_status', { number: 999 })).toEqual({
      failed: true,
      said: 'There is no ticket #999 that you may see.',
    });
    for (const wrong of [0, -1, 1.5, '1', '1/comments', 2 ** 60])
      expect(await call(client, 'ticket_status', { number: wrong })).toMatchObject({ failed: true });
  });

  test('is told to nobody by a token that GitHub does not know', async () => {
    const number = await open();
    const client = await overStdio({ ...eyes(), GITHUB_TOKEN: 'ghp_nobody' });
    expect(await call(client, 'ticket_status', { number })).toMatchObject({ failed: true });
  });

  test('is told over HTTP only to a program that shows the token', async () => {
    const number = await open();
    const without = await overHttp(await listening(eyes()));
    expect((await without.listTools()).tools.map(({ name }) => name)).not.toContain('ticket_status');
    const url = await listening({ ...eyes(), TIERLINE_MCP_TOKEN: token });
    await expect(overHttp(url)).rejects.toThrow(/401|TIERLINE_MCP_TOKEN|Unauthorized/i);
    await expect(overHttp(url, { authorization: 'Bearer wrong' })).rejects.toThrow();
    const client = await overHttp(url, { authorization: `Bearer ${token}` });
    expect(JSON.parse((await call(client, 'ticket_status', { number })).said)).toMatchObject({ number });
  });
});

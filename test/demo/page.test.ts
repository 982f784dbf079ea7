/** The demo's local page, with a real desk behind it: what people do on it, and how they move the time. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPageWithDesk, type PageWithDesk } from './page-with-desk.ts';
import { people } from './setting/people.ts';
import { takeTime } from './setting/time.ts';

const MINUTE = 60_000;

let here: PageWithDesk;
beforeAll(async () => {
  here = await openPageWithDesk();
});
afterAll(() => here.close());

test('an outsider’s ticket through the form has the form’s labels, as on GitHub, and the desk answers', async () => {
  const number = await here.opened();
  expect(await here.world.github.issue('acme/desk', number)).toMatchObject({
    author: 'ravi',
    labels: expect.arrayContaining(['kind: incident', 'priority: P2']),
    comments: expect.arrayContaining([expect.objectContaining({ author: 'tierline[bot]' })]),
  });
  expect(await here.read(`/acme/desk/issues/${number}`)).toContain('Thank you, <strong>@ravi</strong>');
});

test.each(['desk', 'vpn-client', 'desk-office'])(
  'GitHub’s own addresses of %s lead to its issues',
  async (name) => {
    for (const path of [`/acme/${name}`, `/acme/${name}/issues`]) {
      const answered = await fetch(`${here.page.url}${path}`, { redirect: 'manual' });
      expect([answered.status, answered.headers.get('location')]).toEqual([302, `/#shelf-${name}`]);
    }
  },
);

test('what is nowhere is 404, with the way to all issues', async () => {
  for (const path of ['/acme/nothing', '/acme/nothing/issues', '/other/desk']) {
    const answered = await fetch(`${here.page.url}${path}`);
    expect(answered.status).toBe(404);
    expect(await answered.text()).toContain('All issues are on <a href="/">the first page</a>.');
  }
});

test('a form that the desk does not have is named, with those that there are', async () => {
  const answered = await here.post('/acme/desk/issues', { as: 'ravi', template: 'x.yml', title: 'x' });
  expect(answered.status).toBe(422);
  expect(await answered.text()).toContain('There is no form x.yml. There are incident.yml, request.yml');
});

describe('whoever is chosen at the top', () => {
  test('is the one who acts, on every page from then on', async () => {
    const answered = await here.post('/speaker', { as: 'lena', back: '/acme/desk/issues/1' });
    expect(answered.headers.get('location')).toBe('/acme/desk/issues/1');
    const cookie = answered.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(cookie).toBe('speaker=lena');
    expect(await here.read('/acme/desk/issues/1', 'lena')).toContain(
      '<input type="hidden" name="as" value="lena" />',
    );
  });

  test('is the first of the people as long as nobody was chosen, or somebody unknown', async () => {
    for (const nobody of ['', 'mallory'])
      expect(await here.read('/', nobody)).toContain(`<option value="${people[0]}" selected>`);
  });

  test('is led to no other place than this page', async () => {
    for (const back of ['https://elsewhere.example/', '//elsewhere.example/', 'javascript:1'])
      expect((await here.post('/speaker', { as: 'lena', back })).status).toBe(422);
  });
});

describe('on a ticket', () => {
  test('a comment is a comment and a command, and leads back to itself', async () => {
    const number = await here.opened();
    const answered = await here.act(number, 'comments', { as: 'lena', body: 'I have it.\n\n/take' });
    const { comments, assignees } = await here.world.github.issue('acme/desk', number);
    expect(assignees).toEqual(['lena']);
    const own = comments.find(({ author }) => author === 'lena')?.id;
    expect(answered.headers.get('location')).toBe(`/acme/desk/issues/${number}#issuecomment-${own}`);
    expect(await here.read(`/acme/desk/issues/${number}`)).toContain(`id="issuecomment-${own}"`);
  });

  test('a label set by hand counts as on GitHub; who may set none is refused, and offered none', async () => {
    const number = await here.opened();
    await here.act(number, 'labels', { as: 'lena', name: 'priority: P1', do: 'add' });
    const labels = async () => (await here.world.github.issue('acme/desk', number)).labels;
    expect(await labels()).toContain('priority: P1');
    expect(await labels()).not.toContain('priority: P2');
    const refused = await here.act(number, 'labels', { as: 'ravi', name: 'priority: P3', do: 'add' });
    expect(refused.status).toBe(422);
    expect(await labels()).toContain('priority: P1');
    const shown = `action="/acme/desk/issues/${number}/labels"`;
    expect(await here.read(`/acme/desk/issues/${number}`, 'ravi')).not.toContain(shown);
    expect(await here.read(`/acme/desk/issues/${number}`, 'lena')).toContain(shown);
    await here.act(number, 'assignees', { as: 'lena', name: 'omar', do: 'add' });
    await here.act(number, 'labels', { as: 'lena', name: 'priority: P1', do: 'remove' });
    // A priority that is taken off comes back.
    expect(await labels()).toContain('priority: P1');
    expect((await here.world.github.issue('acme/desk', number)).assignees).toEqual(['omar']);
  });

  test('its requester closes and reopens it, with a word or without', async () => {
    const number = await here.opened();
    await here.act(number, 'comments', { as: 'ravi', body: '', what: 'not_planned' });
    expect(await here.world.github.issue('acme/desk', number)).toMatchObject({
      state: 'closed',
      state_reason: 'not_planned',
    });
    expect(await here.read(`/acme/desk/issues/${number}`, 'ravi')).toContain('Closed as not planned');
    await here.act(number, 'comments', { as: 'ravi', body: 'It is back.', what: 'reopen' });
    const again = await here.world.github.issue('acme/desk', number);
    expect(again).toMatchObject({ state: 'open' });
    expect(again.labels).toContain('status: open');
  });

  test('a thumb is given, counted, and taken back', async () => {
    const number = await here.opened();
    const { comments } = await here.world.github.issue('acme/desk', number);
    const thumb = { as: 'ravi', content: '+1', comment: String(comments[0]?.id) };
    await here.act(number, 'reactions', thumb);
    const up = /aria-label="Thumbs up"[\s\S]*?<\/svg> 1</;
    expect(await here.read(`/acme/desk/issues/${number}`)).toMatch(up);
    await here.act(number, 'reactions', thumb);
    expect(await here.read(`/acme/desk/issues/${number}`)).not.toMatch(up);
  });
});

describe('the hands of the clock', () => {
  test('wait until the story has been told', async () => {
    expect(await here.read('/')).toContain('The story is being told');
    const answered = await here.post('/time', { to: '1h', back: '/' });
    expect(answered.status).toBe(422);
    expect(await answered.text()).toContain('Its time can be moved once it has ended.');
  });

  test('lead to what falls due next, by its name, and the desk has seen to it', async () => {
    here.page.isFree(takeTime(here.world.clock, here.world.tierline.deps, here.world.turn));
    const number = await here.opened('The very next one', 'rita');
    const before = here.world.clock.now();
    await here.post('/time', { to: '15m', back: '/' });
    expect(here.world.clock.now() - before).toBeGreaterThanOrEqual(15 * MINUTE);
    expect(here.world.clock.now() - before).toBeLessThan(16 * MINUTE);
    const due = async () => /class="due">([^<]*),/.exec(await here.read('/'))?.[1];
    for (let press = 0; press < 40; press += 1) {
      const told = await due();
      expect(told).toMatch(/^\w{3} \d\d:\d\d$/);
      await here.post('/time', { to: 'next', back: '/' });
      expect(await here.read('/')).toContain(`<span class="time" title="The desk’s time, in Berlin">${told}`);
      const { labels } = await here.world.github.issue('acme/desk', number);
      if (labels.includes('sla: breached')) break;
    }
    const late = await here.world.github.issue('acme/desk', number);
    expect(late.labels).toContain('sla: breached');
    // An hour has four quarters, and what fell due within it was seen at its own time.
    expect(await here.read(`/acme/desk/issues/${number}`)).toMatch(/breached \w{3} \d+ Nov 2026/);
    expect(here.world.github.violations()).toEqual([]);
  });
});

test('the pulse changes when something has happened, and else not', async () => {
  const before = await here.read('/pulse');
  expect(await here.read('/pulse')).toBe(before);
  await here.act(1, 'reactions', { as: 'rita', content: '+1' });
  expect(await here.read('/pulse')).not.toBe(before);
});

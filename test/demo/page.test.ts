/** The demo's local page: what people do on it, and how it looks on a phone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBrowser } from '../browser.ts';
import { startWorldClock } from '../github-emulator/clock.ts';
import { type LocalGitHub, startLocalGitHub } from '../github-emulator/github.ts';
import { type Page, startPage } from './page/page.ts';
import { people } from './setting/people.ts';

const desk = { owner: 'acme', repo: 'desk' };
const started = await startBrowser();
if ('none' in started) console.warn(`The page's looks are not tested: ${started.none}`);
let github: LocalGitHub;
let page: Page;

beforeAll(async () => {
  const clock = startWorldClock({ at: Date.parse('2026-11-20T08:00:00Z') });
  const form = 'name: Broken\ndescription: Something is.\nlabels: ["kind: incident"]\nbody: []\n';
  github = await startLocalGitHub({
    clock,
    people,
    organisation: 'acme',
    repositories: [
      {
        name: 'desk',
        files: { '.github/ISSUE_TEMPLATE/incident.yml': form },
        collaborators: { lena: 'triage' },
      },
    ],
    judge: false,
  });
  await github.as('admin').rest.issues.createLabel({ ...desk, name: 'kind: incident' });
  page = await startPage({ github, heard: () => [], now: clock.now });
});

afterAll(async () => {
  if ('browser' in started) await started.browser.close();
  await page.close();
  await github.close();
});

function send(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams(fields);
  return fetch(`${page.url}/acme/desk/issues${path}`, {
    method: 'POST',
    body,
    headers: { origin: page.url },
    redirect: 'manual',
  });
}

test('an outsider’s ticket through the form has the form’s labels, as on GitHub', async () => {
  const answered = await send('', { as: 'ravi', template: 'incident.yml', title: 'It is dead' });
  expect(answered.headers.get('location')).toBe('/acme/desk/issues/1');
  const { data } = await github.as('ravi').rest.issues.get({ ...desk, issue_number: 1 });
  expect(data).toMatchObject({
    title: 'It is dead',
    user: { login: 'ravi' },
    labels: [{ name: 'kind: incident' }],
  });
});

describe('somebody who comments', () => {
  test('is led to the new comment, and is still the speaker for the next one', async () => {
    const { data: issue } = await github.as('ravi').rest.issues.create({ ...desk, title: 'x' });
    const answered = await send(`/${issue.number}/comments`, { as: 'lena', body: 'Good morning.' });
    const [comment] = (
      await github.as('ravi').rest.issues.listComments({ ...desk, issue_number: issue.number })
    ).data;
    expect(answered.headers.get('location')).toBe(
      `/acme/desk/issues/${issue.number}#issuecomment-${comment?.id}`,
    );
    const cookie = answered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const read = await fetch(`${page.url}/acme/desk/issues/${issue.number}`, { headers: { cookie } });
    const text = await read.text();
    expect(text).toContain(`id="issuecomment-${comment?.id}"`);
    expect(text.match(/<option selected>\w+/g)).toEqual(['<option selected>lena']);
  });

  test('is the first of the people as long as nobody has spoken, or somebody unknown', async () => {
    for (const cookie of ['', 'speaker=mallory']) {
      const read = await fetch(`${page.url}/acme/desk/issues/1`, { headers: { cookie } });
      expect((await read.text()).match(/<option selected>\w+/g)).toEqual([`<option selected>${people[0]}`]);
    }
  });
});

test.skipIf('none' in started)('a wide table scrolls in its own box on a phone, not the page', async () => {
  if ('none' in started) return;
  const cells = Array.from({ length: 8 }, (_, at) => `measured${at}`);
  const row = (of: readonly string[]) => `| ${of.join(' | ')} |`;
  const body = [row(cells), row(cells.map(() => '---')), row(cells)].join('\n');
  const { data } = await github.as('lena').rest.issues.create({ ...desk, title: 'Wide', body });
  const phone = await started.browser.newPage({ viewport: { width: 320, height: 700 } });
  await phone.goto(`${page.url}/acme/desk/issues/${data.number}`);
  const table = phone.locator('.text table');
  expect(await table.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
  await table.focus();
  await phone.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  expect(await phone.evaluate<number>('document.documentElement.scrollWidth')).toBe(320);
});

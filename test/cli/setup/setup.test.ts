/** `tierline setup` from an empty folder to an installed App, by the pages that a person sees. */
import { createServer, request } from 'node:http';
import { expect, test } from 'vitest';
import { setupWith } from '../../../plugin/cli/setup/setup.ts';
import { alwaysTold, events, everyFeature, grantsFor } from '../../../plugin/github/permissions.ts';
import { type Browser, openBrowser } from './a-browser.ts';
import { inOwnSettings } from './own-settings.ts';

const at = inOwnSettings();
const address = 'https://desk.example.org';
const quick = { ping: 3_000, installation: 3_000, pause: 20 };

type Visit = (browser: Browser, url: string) => Promise<void>;

/** Runs it, with somebody before the browser who does what `visit` says; the owner of acme, unless said. */
async function setUp(words: readonly string[], visit: Visit, login = 'admin', patience = quick) {
  const { url, tokenOf } = at.github();
  const browser = openBrowser({ [url]: `user_session=${tokenOf(login)}` });
  const visited = Promise.withResolvers<void>();
  const opened: string[] = [];
  const deed = setupWith((page) => {
    opened.push(page);
    if (opened.length === 1) visit(browser, page).then(visited.resolve, visited.reject);
  }, patience);
  const [ended] = await Promise.all([at.run(deed, '--github', url, ...words), visited.promise]);
  return { ...ended, browser, opened };
}

/** The two clicks: “Make it on GitHub”, “Create GitHub App”; then the App is installed. */
const clickThrough: Visit = async (browser, url) => {
  const made = await browser.submit(await browser.submit(await browser.go(url)));
  expect(made.text).toContain('Tierline is made');
  await at.github().install('desk', 'vpn-client');
};

test('two clicks make the App, its settings are written for one reader, the ping is heard, the doctor comes', async () => {
  await at.begin({ app: 'none' });
  await at.write('.env', '# ours\nLOG_LEVEL=debug\nGITHUB_WEBHOOK_SECRET=former\n');
  const { code, said, browser, opened } = await setUp(
    ['--org', 'acme', '--address', address, '--name', 'Tierline'],
    clickThrough,
  );
  expect(said).toContain('Tierline is made, with the number 4711.');
  expect(said).toContain(`GitHub reaches ${address}/webhooks.`);
  expect(said).toContain('Installed on acme.');
  expect(said).toMatch(/^ok {4} app: GitHub knows it as/m);
  expect(said).toMatch(/^ok {4} permissions, acme\/desk: The App has what this policy needs\./m);
  expect(browser.visited).toContain(`${at.github().url}/organizations/acme/settings/apps/new`);
  expect(opened[1]).toBe(`${at.github().url}/github-apps/tierline/installations/new`);
  const env = await at.read('.env');
  const day = new Date().toISOString().slice(0, 10);
  expect(env).toBe(
    `# ours\nLOG_LEVEL=debug\n# until ${day}: GITHUB_WEBHOOK_SECRET=former\nGITHUB_APP_ID=4711\n` +
      `GITHUB_PRIVATE_KEY_FILE=${at.path('tierline-app-4711.pem')}\n` +
      `GITHUB_WEBHOOK_SECRET='${at.github().app.webhookSecret}'\nGITHUB_API_URL=${at.github().url}/api/v3\n`,
  );
  expect(await at.read('tierline-app-4711.pem')).toBe(at.github().app.privateKey);
  expect([await at.mode('.env'), await at.mode('tierline-app-4711.pem')]).toEqual(['600', '600']);
  // The desk’s labels are made by its first start, the portal of the sample policy is nobody’s.
  expect(code).toBe(1);
  expect(said).toMatch(/to do {2}portal, acme\/desk/);
});

test('the App gets what the table of permissions says, and no more', async () => {
  await at.begin({ app: 'none' });
  const { said } = await setUp(
    ['--org', 'acme', '--address', address, '--name', 'Tierline', '--without', 'publish,teams'],
    clickThrough,
  );
  expect(said).toContain('The App lacks Members: read');
  expect(said).toContain('The App is not made for `/publish`');
});

test('every event has its permission in every choice of features, and none is listed that GitHub always tells', () => {
  for (let bits = 0; bits < 2 ** everyFeature.length; bits += 1) {
    const chosen = everyFeature.filter((feature, index) => feature === 'tickets' || bits & (1 << index));
    const granted = grantsFor(chosen);
    for (const event of granted.events) {
      const needs = events.filter((row) => row.event === event).map(({ permission }) => permission);
      expect(needs.every((permission) => granted.permissions[permission] !== undefined)).toBe(true);
      expect(alwaysTold).not.toContain(event);
    }
  }
  expect(alwaysTold).toEqual(['installation', 'installation_repositories']);
});

test('what the flags leave out is asked on the page, and a wrong answer is named there', async () => {
  await at.begin({ app: 'none' });
  const { said } = await setUp([], async (browser, url) => {
    const questions = await browser.go(url);
    expect(questions.text).toContain('Public address of the desk');
    expect(questions.text).not.toContain('role="alert"');
    const wrong = await browser.submit(questions, {
      organisation: 'acme',
      address: 'http://localhost:3000',
      name: 'x'.repeat(40),
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('GitHub cannot reach localhost');
    expect(wrong.text).toContain('GitHub takes 34 at most');
    const check = await browser.submit(wrong, { address: `${address}/`, name: 'Tierline' });
    expect(check.text).toContain('Pull requests</td><td>read and write');
    expect(check.text).toContain('which files a change touches');
    await browser.submit(await browser.submit(check));
    await at.github().install('desk');
  });
  expect(said).toContain('Installed on acme.');
});

test('a person makes an App of their own', async () => {
  await at.begin({ app: 'none' });
  const { browser } = await setUp(['--address', address, '--name', 'Tierline'], clickThrough, 'rita');
  expect(browser.visited).toContain(`${at.github().url}/settings/apps/new`);
});

test('whoever has no token, another host or another page is not let in; the token lets one browser in', async () => {
  await at.begin({ app: 'none' });
  await setUp(['--org', 'acme', '--address', address, '--name', 'Tierline'], async (browser, url) => {
    const { origin, host, port } = new URL(url);
    const stranger = openBrowser({});
    expect((await stranger.go(`${origin}/`)).status).toBe(403);
    expect((await stranger.go(`${origin}/?token=guessed`)).status).toBe(403);
    const page = await browser.go(url);
    expect(page.url).toBe(`${origin}/`);
    expect((await openBrowser({}).go(url)).status).toBe(403);
    expect(await statusWith(Number(port), { host: `evil.example:${port}` })).toBe(421);
    expect(await statusWith(Number(port), { host, origin: 'https://evil.example' }, 'POST')).toBe(403);
    const forged = await browser.go(`${origin}/made?code=theirs&state=guessed`);
    expect([forged.status, forged.text]).toEqual([
      403,
      expect.stringContaining('does not belong to a question'),
    ]);
    expect((await browser.go(`${origin}/made?code=theirs`)).status).toBe(403);
    await browser.submit(await browser.submit(page));
    await at.github().install('desk');
  });
});

test('a code whose hour is over is told, and the App can be made anew', async () => {
  await at.begin({ app: 'none' });
  const { said } = await setUp(
    ['--org', 'acme', '--address', address, '--name', 'Tierline'],
    async (browser, url) => {
      const back: string[] = [];
      const check = await browser.go(url);
      at.github().before(/^POST \/app-manifests/, () => {
        back.push('late');
        at.clock().move(3_600_000);
        return Promise.resolve();
      });
      const late = await browser.submit(await browser.submit(check));
      expect([late.status, back]).toEqual([502, ['late']]);
      expect(late.text).toContain('it is good once, and for an hour');
      await clickThrough(browser, new URL('/', late.url).href);
    },
  );
  expect(said).toContain('Installed on acme.');
});

test('GitHub that fails for a moment is asked again with the same code', async () => {
  await at.begin({ app: 'none' });
  await setUp(['--org', 'acme', '--address', address, '--name', 'Tierline'], async (browser, url) => {
    at.github().fail({ match: /^POST \/app-manifests/, with: 500, times: 1 });
    const failed = await browser.submit(await browser.submit(await browser.go(url)));
    expect(failed.status).toBe(502);
    const again = /href="(\/made\?[^"]+)"/.exec(failed.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect((await browser.go(new URL(again, failed.url).href)).text).toContain('Tierline is made');
    await at.github().install('desk');
  });
});

test('a webhook without a secret of GitHub’s gets one of ours', async () => {
  await at.begin({ app: 'none', newSecret: null });
  const { said } = await setUp(['--org', 'acme', '--address', address, '--name', 'Tierline'], clickThrough);
  expect(await at.read('.env')).toMatch(/^GITHUB_WEBHOOK_SECRET=[0-9a-f]{64}$/m);
  // The first ping was not signed by anything; the second is.
  expect(said).toContain(`GitHub reaches ${address}/webhooks.`);
});

test('a ping that does not come says what GitHub met; what else GitHub tells meanwhile is left to the desk', async () => {
  await at.begin({ app: 'none' });
  at.github().post.target('http://127.0.0.1:9/webhooks');
  const words = ['--org', 'acme', '--address', address, '--name', 'Tierline'];
  const { said } = await setUp(words, clickThrough, 'admin', { ...quick, ping: 300 });
  expect(said).toContain(`To do: GitHub does not reach ${address}/webhooks: failed to connect to host.`);
});

test('an installation that is told while the ping is awaited is not taken, so that the desk asks for it', async () => {
  await at.begin({ app: 'none' });
  await setUp(['--org', 'acme', '--address', address, '--name', 'Tierline'], clickThrough);
  await at.github().post.settled();
  const told = at
    .github()
    .post.list()
    .find(({ event }) => event === 'installation');
  expect(told?.attempts.every(({ statusCode }) => statusCode !== 202)).toBe(true);
});

test('an address that leads elsewhere is told apart from one that leads nowhere', async () => {
  await at.begin({ app: 'none' });
  const elsewhere = createServer((_request, response) => response.end('somebody else'));
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  const found = elsewhere.address();
  at.github().post.target(`http://127.0.0.1:${typeof found === 'object' ? found?.port : 0}/`);
  const words = ['--org', 'acme', '--address', address, '--name', 'Tierline'];
  const { said } = await setUp(words, clickThrough, 'admin', { ...quick, ping: 300 });
  elsewhere.close();
  expect(said).toContain('GitHub got 200, and nothing came here');
});

test('--new makes another App, and keeps the lines of the former', async () => {
  await at.begin({ app: 'none' });
  await at.write('.env', 'GITHUB_APP_ID=1\nGITHUB_PRIVATE_KEY="one\ntwo"\nPORT=4000\n');
  await setUp(['--new', '--org', 'acme', '--address', address, '--name', 'Tierline'], clickThrough);
  const day = new Date().toISOString().slice(0, 10);
  expect(await at.read('.env')).toContain(
    `# until ${day}: GITHUB_APP_ID=1\n# until ${day}: GITHUB_PRIVATE_KEY="one\n# until ${day}: two"\nPORT=4000\n`,
  );
});

async function statusWith(port: number, headers: Readonly<Record<string, string>>, method = 'GET') {
  return new Promise<number>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/', method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

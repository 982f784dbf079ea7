/** What `tierline setup` refuses before a page is shown and before GitHub is asked, each by its name. */
import { createServer } from 'node:http';
import { expect, test, vi } from 'vitest';
import { setupWith } from '../../../plugin/cli/setup/setup.ts';
import { inOwnSettings } from './own-settings.ts';

const at = inOwnSettings();
const address = 'https://desk.example.org';
const quick = { ping: 300, installation: 300, pause: 20 };

test.each([
  ['http://localhost:3000', 'GitHub cannot reach localhost'],
  ['https://127.0.0.1', 'GitHub cannot reach 127.0.0.1'],
  ['https://[::1]:3000', 'GitHub cannot reach [::1]'],
  ['https://10.1.2.3/desk', 'GitHub cannot reach 10.1.2.3'],
  ['https://172.20.0.4', 'GitHub cannot reach 172.20.0.4'],
  ['https://[fd00::1]', 'GitHub cannot reach [fd00::1]'],
  ['https://desk.internal', 'GitHub cannot reach desk.internal'],
  ['http://desk.example.org/a', 'Write https://desk.example.org/a.'],
  ['desk.example.org', 'is not an address'],
  ['https://desk.example.org?x=1', 'holds more than an address'],
])('the address %s is refused before GitHub is asked', async (text, why) => {
  const open = vi.fn();
  const { code, said } = await at.run(setupWith(open, quick), '--address', text);
  expect([code, open.mock.calls]).toEqual([2, []]);
  expect(said).toContain(why);
});

test('settings that name an App are not written over', async () => {
  await at.begin({ app: 'none' });
  await at.write('.env', 'GITHUB_APP_ID=1\nGITHUB_PRIVATE_KEY="one\ntwo"\nPORT=4000\n');
  const open = vi.fn();
  const refused = await at.run(setupWith(open, quick), '--github', at.github().url);
  expect([refused.code, open.mock.calls]).toEqual([1, []]);
  expect(refused.said).toContain('names an App already (GITHUB_APP_ID=1)');
});

test('a number in the environment goes before the file, so it is refused', async () => {
  at.set({ GITHUB_APP_ID: '7' });
  const { code, said } = await at.run(setupWith(vi.fn(), quick));
  expect(code).toBe(1);
  expect(said).toContain('GITHUB_APP_ID is 7 in the environment');
});

test('a folder that is not there is refused before anything is made', async () => {
  at.set({ TIERLINE_ENV_FILE: at.path('nowhere/.env') });
  const { code, said } = await at.run(setupWith(vi.fn(), quick));
  expect(code).toBe(1);
  expect(said).toContain(`The App’s settings could not be written to ${at.path('nowhere/.env')}`);
});

test.each([
  [['--without', 'tickets'], '--without is “tickets”'],
  [['--port', 'x'], '--port is “x”'],
  [['--github', 'ftp://x'], '--github is “ftp://x”'],
  [['--nmae', 'x'], 'Unknown option'],
  [['--org', 'a b', '--address', address], '“a b” is no name of an organisation'],
])('%j is refused with its name', async (words, why) => {
  const { code, said } = await at.run(setupWith(vi.fn(), quick), ...words);
  expect(code).toBe(2);
  expect(said).toContain(why);
});

test('a port that is taken is told by its number', async () => {
  const taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  const found = taken.address();
  const port = String(typeof found === 'object' ? found?.port : 0);
  const { code, said } = await at.run(setupWith(vi.fn(), quick), '--port', port);
  taken.close();
  expect([code, said]).toEqual([1, expect.stringContaining(`Port ${port} of this machine cannot be had`)]);
});

test('--help explains every flag in eighty columns, and opens nothing', async () => {
  const open = vi.fn();
  const { code, said } = await at.run(setupWith(open, quick), '--help', '--port', 'x');
  expect([code, open.mock.calls]).toEqual([0, []]);
  for (const flag of ['org', 'address', 'name', 'without', 'github', 'port', 'no-open', 'new'])
    expect(said).toContain(`\n  --${flag}`);
  expect(said.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

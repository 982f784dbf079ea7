/** `tierline feedback`: what an operator reads of the portal’s visitors, asked of a desk that runs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { feedback } from '../../plugin/cli/feedback.ts';
import { report } from '../../plugin/cli/report/report.ts';
import { operatorDoor } from '../../plugin/server/admin.ts';
import { openSocket } from '../../plugin/socket.ts';
import { startDesk, type World } from '../scenario/desk.ts';

const DAY = 86_400_000;
const day = '2026-11-20';
let world: World;
let folder: string;
let socket: Awaited<ReturnType<typeof openSocket>>;

beforeEach(async () => {
  world = await startDesk();
  folder = await mkdtemp(join(tmpdir(), 'tierline-feedback-'));
  const path = join(folder, 'socket');
  socket = await openSocket(path, operatorDoor(world.tierline.deps, () => undefined).fetch);
  vi.stubEnv('TIERLINE_SOCKET', path);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await socket.close();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(...words: readonly string[]): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const code = await feedback.run(words, (line) => lines.push(line));
  return { code, text: lines.join('\n') };
}

async function visitors(): Promise<void> {
  const { store } = world.tierline.deps;
  const now = world.clock.now();
  for (const about of ['search', 'search', 'search', 'form'])
    await store.feedback.note({ day, said: 'meant', about });
  for (const [at, id] of ['a', 'b', 'c'].entries())
    await store.intents.confirm(
      { id, meant: 'search', meantAt: now, article: `KE-000${1 + (at % 2)}`, confirmedAt: now + at },
      day,
    );
  await store.intents.cameBack('c', now + DAY);
  await store.feedback.note({ day, said: 'unhelpful', about: 'KE-0001 The menu is gone.' });
  await store.feedback.note({ day, said: 'no-answer', about: 'badge reader' });
}

test('a report shows it beside the period before, with what each figure is', async () => {
  await visitors();
  const lines: string[] = [];
  const days = ['--from', '2026-11-16', '--to', '2026-11-20'];
  await world.github.as('rita').rest.issues.create({ owner: 'acme', repo: 'desk', title: 'VPN is down' });
  await world.later(60_000);
  expect(await report.run(days, (line) => lines.push(line))).toBe(0);
  expect(lines.join('\n')).toMatch(/^True deflection +50 % \(2 of 4, few\) +–$/m);
  expect(lines.join('\n')).toMatch(/^Failed searches +1 +0$/m);
  lines.length = 0;
  await report.run([...days, '--md'], (line) => lines.push(line));
  expect(lines.join('\n')).toContain('- **Meant to open a ticket**: Visitors of the portal who searched');
  lines.length = 0;
  await report.run([...days, '--json'], (line) => lines.push(line));
  expect(JSON.parse(lines.join('')).selfService.now).toMatchObject({
    intents: 4,
    deflected: 2,
    deflection: 0.5,
  });
  expect(lines.join('')).not.toContain('badge reader');
});

test('says what helped, which tickets that spared, and what nobody found', async () => {
  await visitors();
  expect((await run()).text).toBe(`Solved by an article, without a ticket: 3
      2  KE-0001
      1  KE-0002

Tickets spared (true deflection): 50.0 %, 2 of 4 who meant to open one
      3  searched
      1  opened the ticket form without a search
      3  were helped by an article, as they said
      1  of those came to the ticket form within 7 days after all
      2  of those that were spared are provisional: their 7 days still run

Did not help, and why, as visitors wrote it: 1
      1  KE-0001 The menu is gone.

Searches that found nothing: 1
      1  badge reader
`);
});

test('is one JSON object for other tools', async () => {
  await visitors();
  world.clock.move(8 * DAY);
  expect(JSON.parse((await run('--json', '30')).text)).toEqual({
    from: '2026-10-30',
    solved: [
      { about: 'KE-0001', count: 2 },
      { about: 'KE-0002', count: 1 },
    ],
    unhelpful: [{ about: 'KE-0001 The menu is gone.', count: 1 }],
    failedSearches: [{ about: 'badge reader', count: 1 }],
    deflection: {
      searched: 3,
      openedForm: 1,
      confirmed: 3,
      cameBack: 1,
      deflected: 2,
      provisional: 0,
      share: 0.5,
    },
  });
  expect((await run('2')).text).toBe('Nothing was said in the last 2 days.');
});

test('says what it does not understand, and how to write it', async () => {
  expect(await run('soon')).toEqual({
    code: 2,
    text: '“soon” is no number of days. Write it like `tierline feedback 7`.',
  });
  expect((await run('7', '8')).code).toBe(2);
  expect((await run('--what')).text).toContain('Write it like `tierline feedback 7 --json`.');
});

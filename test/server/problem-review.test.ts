/** The weekly problem review: it comes by itself, once a week, and each closes the one before with what became of it. */
import { expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { policy as usual, vpnArticle, type World, type WorldOptions } from '../scenario/desk.ts';
import { englishIn } from '../scenario/english.ts';
import { quickFolder } from '../scenario/quick-folder.ts';
import { DAY, scenarioByHand } from '../scenario/scenario.ts';

const { begin, world, open, say } = scenarioByHand();

const policy = `${usual}back-office: acme/back-office\n`;
const office = { owner: 'acme', repo: 'back-office' };
const beginning = (options: WorldOptions = {}) => begin({ policy, backOffice: 'installed', ...options });

const reviews = async (of: Pick<World, 'github'> = world, beginsWith = 'Problem review') =>
  (await of.github.as('mia').rest.issues.listForRepo({ ...office, state: 'all', direction: 'asc' })).data
    .filter(({ title }) => title.startsWith(beginsWith))
    .map(({ number, title, state, body }) => ({ number, title, state, body: body ?? '' }));
const lastWord = async (number: number) =>
  (await world.github.issue('acme/back-office', number)).comments.at(-1)?.body.split('\n\n<!--')[0];

const form = (what: string, service = 'VPN') =>
  `### What happened?\n\n${what}\n\n### Service\n\n${service}\n\n### Who is affected?\n\nJust me\n\n### How urgent is it?\n\nI can work\n`;

/** Somebody has the trouble, and level 1 solves it by hand. */
async function suffer(title: string, what: string, service?: string, time = '30m'): Promise<number> {
  const number = await open('rita', title, form(what, service));
  await say('lena', `/time ${time} looked at it`, number);
  await say('lena', '/solved Restarted it, and it went on.', number);
  await say('rita', '/confirm', number);
  return number;
}

const printer = [
  [
    'The printer on floor 3 prints blank pages',
    'Every page comes out blank since this morning, toner is full.',
  ],
  ['Printer floor 3: only blank pages again', 'All that I print on floor 3 comes out blank.'],
  ['Blank pages from the printer on floor 3', 'It pulls the paper, and the pages are blank.'],
] as const;

async function sufferFromPrinter(): Promise<void> {
  for (const [title, what] of printer) {
    await suffer(title, what, 'Mail');
    await world.later(2 * DAY);
  }
}

test('three closed incidents that tell of the same come up on Monday at nine, and no earlier', async () => {
  await beginning();
  await sufferFromPrinter();
  await suffer('Calendar shows the wrong week', 'Since the update my calendar begins on Sunday.', 'Mail');
  await world.later(3 * DAY);
  expect(await reviews()).toEqual([]);
  await world.later(DAY);
  const [review, ...others] = await reviews();
  expect(others).toEqual([]);
  expect(review?.title).toBe('Problem review, Mon 30 Nov 2026');
  expect(review?.body).toMatch(/\| printer on floor \| 3 \| Fri 20 Nov 2026 \| Mail \| 1 h 30 min \| \[#3\]/);
  expect(review?.body).toContain('write `/problem` on one of them');
  expect(review?.body).toContain('xychart-beta');
  expect(review?.body).toContain('| Mail | 4 | 0 |');
  expect(review?.body).not.toMatch(/lena|rita|Calendar/);
});

test('what visitors of the portal say of an article that did not help is read there, as they wrote it', async () => {
  const portal = 'https://help.acme.example';
  await beginning({ portal });
  await open();
  const because = 'The menu | is gone <b>since</b> 5.2, says @lena.';
  for (let times = 0; times < 2; times += 1)
    await fetch(`${world.tierline.url}/feedback`, {
      method: 'POST',
      headers: { origin: portal },
      body: JSON.stringify({ said: 'unhelpful', article: 'KE-0001', because }),
    });
  await world.later(4 * DAY);
  const [review] = await reviews();
  expect(review?.body).toContain('### Articles that did not help, as visitors of the portal say');
  expect(review?.body).toMatch(
    /\| \[KE-0001\]\([^)]+\) VPN drops .*\| The menu \\\| is gone <\u2060b>since<\u2060\/b> 5\.2, says @\u2060lena\. \| 2 \|/,
  );
});

test('the next review closes it, with what became of each candidate', async () => {
  await beginning();
  await sufferFromPrinter();
  await world.later(4 * DAY);
  const [first] = await reviews();
  await suffer('Blank pages, printer floor 3', 'Again nothing but blank pages on floor 3.', 'Mail');
  await world.later(7 * DAY);
  const [closed, second, ...others] = await reviews();
  expect(others).toEqual([]);
  expect([closed?.state, second?.state]).toEqual(['closed', 'open']);
  expect(await lastWord(first?.number ?? 0)).toBe(
    [
      'What became of the candidates of this review:',
      '- “printer on floor” is still there, with 4 incidents; it had 3.',
      `The next review is #${second?.number}.`,
    ].join('\n\n'),
  );
});

test('a candidate that became a problem is said to, and the problem is followed', async () => {
  await beginning();
  await sufferFromPrinter();
  await world.later(4 * DAY);
  const [first] = await reviews();
  await say('omar', '/problem', 1);
  await say('omar', '/problem #4', 2);
  await say('omar', '/problem #4', 3);
  await say('omar', '/cause The fuser is worn out.', 4);
  await world.later(7 * DAY);
  const [, second] = await reviews();
  expect(await lastWord(first?.number ?? 0)).toMatch(
    /^- “printer on floor” became the problem \[#4\]\(.*\/4\)\.$/m,
  );
  expect(second?.body).toMatch(
    /\| \[#4\]\(\S+\) [^|]+\| Mon 30 Nov 2026 \| 3 \| 3 \| 1 h 30 min \| yes \| no \| none yet: `\/fix new`/,
  );
  expect(second?.body).not.toContain('### Candidate problems');
});

test('when all has gone quiet, the last review closes and no new one opens, until there is something again', async () => {
  await beginning();
  await sufferFromPrinter();
  for (let week = 0; week < 6; week += 1) await world.later(7 * DAY);
  const all = await reviews();
  expect(all.map(({ state }) => state)).toEqual(all.map(() => 'closed'));
  expect(await lastWord(all.at(-1)?.number ?? 0)).toBe(
    [
      'What became of the candidates of this review:',
      '- “printer on floor” has gone quiet.',
      'There is nothing to review at the moment. The desk opens the next review once there is.',
    ].join('\n\n'),
  );
  await suffer('Blank pages, printer floor 3', 'Again nothing but blank pages on floor 3.', 'Mail');
  await world.later(7 * DAY);
  expect((await reviews()).filter(({ state }) => state === 'open')).toHaveLength(1);
});

test('however often the process starts, it is opened once a week; what was due while none ran comes at the return', async () => {
  const { databaseUrl, remove } = await quickFolder();
  await beginning({ databaseUrl });
  await sufferFromPrinter();
  await world.restart(undefined, () => world.clock.move(5 * DAY));
  for (let time = 0; time < 3; time += 1) {
    await world.turn();
    await world.restart();
    await recover(world.tierline.deps);
  }
  await world.turn();
  expect((await reviews()).map(({ title }) => title)).toEqual(['Problem review, Tue 1 Dec 2026']);
  await world.later(7 * DAY);
  expect(await reviews()).toHaveLength(2);
  await remove();
});

test('an incident that is open, that a known error explains or that was asked for often alone makes no candidate', async () => {
  await beginning();
  for (const [title, what] of printer) await open('rita', title, form(what, 'Mail'));
  for (const who of ['one', 'two', 'three']) {
    const number = await open('rita', `VPN says error 809, ${who}`, form('The client says error 809.'));
    await say('lena', '/known KE-0001', number);
    await say('rita', '/confirm', number);
  }
  for (let week = 0; week < 2; week += 1) await world.later(7 * DAY);
  expect(await reviews()).toEqual([]);
});

test('an article that is due comes up, unless it has just helped somebody', async () => {
  const article = vpnArticle.replace("reviewedOn: '2026-10-01'", "reviewedOn: '2026-05-01'");
  const other = article.replace('KE-0001', 'KE-0002').replace('VPN drops with', 'Mail is refused with');
  await beginning({
    articles: {
      'knowledge/articles/KE-0001-vpn-error-809.md': article,
      'knowledge/articles/KE-0002-mail.md': other,
    },
  });
  const number = await open('rita', 'VPN says error 809', form('The client says error 809.'));
  await say('lena', '/known KE-0001', number);
  await say('rita', '/confirm', number);
  await world.later(4 * DAY);
  const [review] = await reviews();
  expect(review?.body).toMatch(
    /\| \[KE-0002\]\([^)]*KE-0002-mail\.md\) Mail is refused[^|]*\| 2026-05-01 \| never \| 2026-11-01 \|/,
  );
  expect(review?.body).not.toMatch(/\[KE-0001\]\([^)]*\.md\)/);
  expect(review?.body).toMatch(/### Known errors that come back[\s\S]*KE-0001 VPN drops[^|]*\| 1 \| 0 \|/);
});

test('a desk says `never`, names another time, or has no back office', async () => {
  await begin({ policy: `${policy}problem-review: never\n`, backOffice: 'installed' });
  await sufferFromPrinter();
  await world.later(7 * DAY);
  expect(await reviews()).toEqual([]);
});

test('a German desk reads it in German', async () => {
  await beginning({ policy: `${policy}language: de\nproblem-review: wednesday 07:30\n` });
  await sufferFromPrinter();
  const [review] = await reviews(world, 'Problem-Review');
  expect(review?.title).toBe('Problem-Review, Do 26.11.2026');
  expect(englishIn(review?.body ?? '', /printer on floor/)).toEqual([]);
  await world.later(7 * DAY);
  expect(englishIn((await lastWord(review?.number ?? 0)) ?? '', /printer on floor/)).toEqual([]);
});

test('a review that somebody deleted or locked keeps nobody from the next', async () => {
  await beginning();
  await sufferFromPrinter();
  await world.later(4 * DAY);
  const [first] = await reviews();
  await world.github.as('mia').rest.issues.lock({ ...office, issue_number: first?.number ?? 0 });
  await world.later(7 * DAY);
  expect((await reviews()).map(({ state }) => state)).toEqual(['closed', 'open']);
});

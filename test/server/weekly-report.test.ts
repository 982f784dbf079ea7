/** The weekly report: it comes by itself each Monday, says what changed before it shows all figures, and closes the one before. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policy as usual, type WorldOptions } from '../scenario/desk.ts';
import { DAY, scenarioByHand } from '../scenario/scenario.ts';

const { begin, world, open, say } = scenarioByHand();

const policy = `${usual}back-office: acme/back-office\nproblem-review: never\n`;
const office = { owner: 'acme', repo: 'back-office' };
const beginning = (options: WorldOptions = {}) => begin({ policy, backOffice: 'installed', ...options });

const reports = async (beginsWith = 'Weekly report') =>
  (await world.github.as('mia').rest.issues.listForRepo({ ...office, state: 'all', direction: 'asc' })).data
    .filter(({ title }) => title.startsWith(beginsWith))
    .map(({ number, title, state, body }) => ({ number, title, state, body: body ?? '' }));

/** For whoever wants to read one as its readers do. */
const keep = (body: string): void => {
  const folder = process.env['KEEP_REPORTS'];
  if (folder !== undefined) writeFileSync(`${folder}/${Date.now()}.md`, body);
};

/** Friday noon to Monday morning. */
async function workAWeek(): Promise<void> {
  const vpn = await open('rita', 'VPN drops every hour', 'It says error 809 and is gone.');
  const mail = await open('rita', 'Mail does not arrive', 'Since this morning nothing comes.');
  await say('lena', 'Please try the other gateway, it is in the list below the first one.', vpn);
  await say('lena', '/solved The other gateway works.', vpn);
  await say('rita', '/confirm', vpn);
  await say('rita', '/rate 5 quick and kind', vpn);
  await say('lena', '/take', mail);
  await open('rita', 'Printer is slow', 'It takes ten minutes a page.');
  await world.later(4 * DAY);
}

test('on Monday at seven it says what was opened, solved and kept, what breached and why, and who has how much', async () => {
  await beginning();
  await workAWeek();
  await world.later(7 * DAY);
  const [first, report, ...others] = await reports();
  expect(others).toEqual([]);
  keep(report?.body ?? '');
  expect(first?.title).toBe('Weekly report, Mon 16 Nov 2026 to Sun 22 Nov 2026');
  expect(first?.body).toMatch(
    /^Opened: 3 \(the week before –\)\. Resolved: 1 \(–\)\. Open at its end: 2 \(–\)/,
  );
  expect(first?.body).toMatch(/^- \[#1\]\(\S+\) 5 of 5: quick and kind$/m);
  expect(report?.body).toMatch(
    /^Opened: 0 \(the week before 3\)\. Resolved: 0 \(1\)\. Open at its end: 2 \(2\)/,
  );
  expect(report?.body).toMatch(
    /^- \[#2\]\(\S+\) Mail does not arrive: First response due Mon 23 .*, open since then for .*\. It was in work on level 1\. Also late: Resolution\.$/m,
  );
  expect(report?.body).toMatch(/^- \[#3\]\(\S+\) Printer is slow: .* Nobody had taken it on level 1\.$/m);
  expect(report?.body).toMatch(/^\| lena \| 1 \| 0 \| 1 \| Fri 20 Nov 2026 \|$/m);
  expect(report?.body).toMatch(/^\| \(nobody\) \| 1 \| 1 \| 1 \| /m);
  expect(report?.body).toContain('xychart-beta');
  expect(report?.body).toContain('- **Reopen rate**: Tickets taken up again within 7 days');
  expect(report?.body).not.toMatch(/@/);
});

test('the next one closes it and is named there; a week in which nothing happened and nothing is open has none', async () => {
  await beginning();
  await workAWeek();
  for (const number of [2, 3]) await say('lena', '/solved It works again.', number);
  await world.later(7 * DAY);
  const [closed, second, ...others] = await reports();
  expect(others).toEqual([]);
  expect([closed?.state, second?.state]).toEqual(['closed', 'open']);
  expect(second?.body).toMatch(
    /^Opened: 0 \(the week before 3\)\. Resolved: 2 \(1\)\. Open at its end: 0 \(2\)/,
  );
  const words = (await world.github.issue('acme/back-office', closed?.number ?? 0)).comments.at(-1)?.body;
  expect(words).toMatch(new RegExp(`^The next report is #${second?.number}\\.`));
  await world.later(14 * DAY);
  expect(await reports()).toHaveLength(2);
});

test('a German desk reads it in German', async () => {
  await beginning({ policy: `${policy}language: de\n` });
  await workAWeek();
  await world.later(7 * DAY);
  const [, bericht] = await reports('Wochenbericht');
  keep(bericht?.body ?? '');
  expect(bericht?.body).toMatch(/^Eröffnet: 0 \(in der Woche davor 3\)\. Gelöst: 0 \(1\)/);
  expect(bericht?.body).toContain('### Was verletzt wurde, und warum');
  expect(bericht?.body).not.toMatch(/ the | opened|### What/);
});

test.each([['never', `${policy}weekly-report: never\n`, 'installed' as const]])(
  '%s: nothing is opened',
  async (_, own, backOffice) => {
    await begin({ policy: own, backOffice });
    await workAWeek();
    expect(await reports()).toEqual([]);
  },
);

test('on the day and at the time that the policy says, of the seven days before it, and once', async () => {
  await beginning({ policy: `${policy}weekly-report: wednesday 13:30\n` });
  await workAWeek();
  expect(await reports()).toEqual([]);
  await world.later(DAY);
  await world.later(DAY);
  const [report, ...others] = await reports();
  expect(others).toEqual([]);
  expect(report?.title).toBe('Weekly report, Wed 18 Nov 2026 to Tue 24 Nov 2026');
});

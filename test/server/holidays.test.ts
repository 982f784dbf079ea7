/** Holidays from a calendar file in the repository: they count from their push on, and are minded before they end. */
import { Buffer } from 'node:buffer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover } from '../../plugin/server/recover/recover.ts';
import { ics, vevent } from '../calendar/ics.ts';
import { policy, startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const desk = { owner: 'acme', repo: 'desk' };
const file = '.github/holidays.ics';
const policyFile = '.github/tierline.yml';
const withFile = policy.replace("['--12-25', '--01-01']", `['--12-25', { ics: ${file} }]`);
const onDay = (date: string, ...lines: readonly string[]) =>
  vevent(`DTSTART;VALUE=DATE:${date}`, ...lines).replace('one@', `${date}@`);

let world: World;
beforeEach(async () => {
  world = await startDesk();
  await world.turn();
});
afterEach(async () => {
  expect(world.github.violations()).toEqual([]);
  await world.close();
});

async function push(path: string, text: string): Promise<void> {
  const { repos } = world.github.as('admin').rest;
  const sha = await repos.getContent({ ...desk, path }).then(
    ({ data }) => ('sha' in data ? data.sha : undefined),
    () => undefined,
  );
  const content = Buffer.from(text).toString('base64');
  const known = sha === undefined ? {} : { sha };
  await repos.createOrUpdateFileContents({ ...desk, path, content, message: `change ${path}`, ...known });
}

/** The rounds that the desk makes by itself, and what comes of them. */
async function rounds(): Promise<void> {
  await recover(world.tierline.deps);
  await world.turn();
}

const open = () =>
  world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
const card = async (number: number) =>
  (await world.github.issue('acme/desk', number)).comments[0]?.body ?? '';
const reports = async (state: 'open' | 'closed' | 'all' = 'all') => {
  const { data } = await world.github.as('admin').rest.issues.listForRepo({ ...desk, state });
  return data.filter(({ user }) => user?.login === 'tierline[bot]');
};
const response = (time: string) => `| First response | due ${time} |`;

test('a day off counts as soon as its calendar file is pushed, and no more when it is taken out', async () => {
  await push(file, ics(onDay('20270601')));
  await push(policyFile, withFile);
  await open();
  await world.turn();
  expect(await card(1)).toContain(response('Fri 20 Nov 2026, 10:00'));
  await world.later(MINUTE);
  await push(file, ics(onDay('20270601'), onDay('20261120')));
  await world.later(MINUTE);
  // The minute that was used before the push stands; the rest is counted on Monday.
  expect(await card(1)).toContain(response('Mon 23 Nov 2026, 09:59'));
  await world.later(MINUTE);
  await push(file, ics(onDay('20270601')));
  await world.later(MINUTE);
  expect(await card(1)).toContain(response('Fri 20 Nov 2026, 10:02'));
  const versions = await world.tierline.deps.store.policies.list(1);
  expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
});

test('a policy whose calendar file is missing, or broken, does not take effect; the desk says where', async () => {
  await push(policyFile, withFile);
  await world.later(MINUTE);
  const line = withFile.split('\n').findIndex((text) => text.includes('ics:')) + 1;
  const [report] = await reports('open');
  expect(report?.body).toContain(
    `${policyFile}:${line}:34: There is no file “${file}” in this repository. Add it, or take this line out.`,
  );
  await push(file, ics(vevent('DTSTART:20261224T100000Z')));
  await world.later(MINUTE);
  const said = (await world.github.issue('acme/desk', 1)).comments.at(-1)?.body ?? '';
  expect(said).toContain(`${file}:4:1: The event “A day off” has no whole day as its start`);
  await push(file, ics(onDay('20270601')));
  await world.later(MINUTE);
  expect(await reports('open')).toEqual([]);
});

test('a calendar that runs out of holidays is told of once, sixty days before, until it has more', async () => {
  await push(file, ics(onDay('20270119')));
  await push(policyFile, withFile);
  await world.turn();
  await rounds();
  expect(await reports()).toEqual([]);
  await world.later(2 * DAY);
  await rounds();
  const [report] = await reports('open');
  expect(report?.title).toBe('The desk’s calendars run out of holidays');
  expect(report?.body).toContain(
    '- The calendar “office” lists no holiday after Tue 19 Jan 2027; from then on every day counts by its weekday. Add the next holidays.',
  );
  await world.later(DAY);
  await rounds();
  expect(await reports()).toHaveLength(1);
  expect((await world.github.issue('acme/desk', 1)).comments).toEqual([]);
  await push(file, ics(onDay('20270119'), onDay('20271224')));
  await world.later(MINUTE);
  await rounds();
  expect(await reports('open')).toEqual([]);
  expect((await world.github.issue('acme/desk', 1)).comments.at(-1)?.body).toContain(
    'have their next holidays',
  );
});

test('holidays of every year are nothing to mind', async () => {
  await push(file, ics(onDay('20201224', 'RRULE:FREQ=YEARLY')));
  await push(policyFile, withFile);
  await world.later(40 * DAY);
  await rounds();
  expect(await reports()).toEqual([]);
});

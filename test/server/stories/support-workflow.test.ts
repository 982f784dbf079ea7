/** The support workflow: self-service first, then people; one owner to the end, and no ticket dropped. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recover } from '../../../plugin/server/recover/recover.ts';
import { DAY, desk, HOUR } from '../../scenario/scenario.ts';
import { formBody } from '../form-body.ts';
import { policy, type Telling, tell } from './telling.ts';

const fromPortal = `${formBody}
### Context from the portal

service=vpn&article=KE-0001&q=vpn+error+809
`;

let story: Telling;
/** The ticket whose news went astray. */
let lost = 0;
beforeAll(async () => {
  story = await tell({ policy, portal: 'https://help.acme.example' });
  await recover(story.world.tierline.deps);
});
afterAll(() => story.end());

it('self-service first: what the portal’s visitor searched and read comes along, and nobody tells them to read it again', async () => {
  const said = await fetch(`${story.world.tierline.url}/feedback`, {
    method: 'POST',
    headers: { origin: 'https://help.acme.example' },
    body: JSON.stringify({ said: 'solved', article: 'KE-0001' }),
  });
  expect(said.status).toBe(204);
  const status = await fetch(`${story.world.tierline.url}/portal/status.json`);
  expect(status.status).toBe(200);
  await story.open('rita', 'VPN is down', fromPortal);
  expect(await story.ticket()).toMatchObject({ channel: 'portal' });
  expect(await story.card()).toMatch(/\| .* \| .*“vpn error 809”.*KE-0001/);
});

it('indirect support: level 1 answers, says who has it, and stands between the requester and those behind it', async () => {
  await story.say('lena', 'I look into it.\n\n/take');
  expect(await story.card()).toContain('**@lena** is working on this');
  await story.say('lena', '/wait expert the network people call back');
  expect(await story.labels()).toContain('waiting: expert');
  await story.say('lena', '/resume');
});

it('touch and hold: a ticket that lies still is asked about in business time, and its owner cannot slip away', async () => {
  const asked = async () =>
    (await story.told()).filter((text) => text.includes('nothing has happened on this ticket'));
  // Friday morning, a P2: one working day later is Monday morning.
  await story.pass(2 * DAY);
  expect(await asked()).toEqual([]);
  await story.pass(DAY);
  for (let hours = 0; hours < 6 && (await asked()).length === 0; hours += 1) await story.pass(HOUR);
  expect(await asked()).toEqual([
    expect.stringMatching(/^@lena, nothing has happened on this ticket since Fri 20 Nov/),
  ]);
  const { issues } = story.world.github.as('omar').rest;
  await issues.removeAssignees({ ...desk, issue_number: 1, assignees: ['lena'] });
  await story.pass(0);
  expect(await story.card()).toContain('| Owner | @lena |');
});

it('no ticket dropped: what GitHub could not deliver is found, and greeted as if it had come in time', async () => {
  const { post } = story.world.github;
  post.target(null);
  const { data } = await story.world.github
    .as('ravi')
    .rest.issues.create({ ...desk, title: 'No mail', body: formBody });
  lost = data.number;
  await story.pass(0);
  expect(await story.labels(lost)).toEqual([]);
  post.target(`${story.world.tierline.url}/webhooks`);
  await recover(story.world.tierline.deps);
  await story.pass(0);
  expect(await story.labels(lost)).toEqual(expect.arrayContaining(['tier: 1', 'status: new']));
  expect(await story.card(lost)).toContain('Thank you, @ravi.');
});

it('a silent requester is not dropped: they are reminded twice and told how it ends, and a late answer takes it up again', async () => {
  await story.say('lena', 'Which programme is it?\n\n/take\n/wait user which programme', lost);
  const reminders = async () =>
    (await story.told(lost)).filter((text) => text.includes('we are still waiting for your answer'));
  for (let days = 0; days < 13; days += 0.125) await story.pass(DAY / 8);
  expect(await reminders()).toHaveLength(2);
  expect(await story.labels(lost)).toContain('status: resolved');
  await story.say('ravi', 'I was on holiday. It is the calendar.', lost);
  expect(await story.labels(lost)).toContain('status: open');
  expect((await story.ticket(lost)).reopenings).toBe(1);
});

it('verified closure: solved is asked about, quiet closes it in business time, and a plain “still broken” opens it', async () => {
  await story.say('lena', '/solved cleared the cache of the calendar', lost);
  expect(await story.card(lost)).toContain('@ravi, does it work for you?');
  for (let days = 0; days < 6; days += 1) await story.pass(DAY);
  expect(await story.state(lost)).toBe('closed');
  await story.say('ravi', 'Sorry, it is still broken.', lost);
  expect(await story.state(lost)).toBe('open');
  await story.say('lena', '/solved made the calendar anew', lost);
  await story.say('ravi', 'Thanks!', lost);
  expect(await story.labels(lost)).toContain('status: resolved');
  await story.say('ravi', '/confirm', lost);
  expect(await story.state(lost)).toBe('closed');
  expect((await story.ticket(lost)).resolution).toMatchObject({ code: 'solved', verifiedBy: 'ravi' });
});

/** The level 1 and level 2 help desk: every channel in, procedures at hand, users who learn, and knowledge that grows. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formsFor, policyOf } from '../../cli/init/a-desk.ts';
import { formBody } from '../form-body.ts';
import { policy, type Telling, tell } from './telling.ts';

const answers = `answers:
  restart-outlook: { en: 'Close Outlook, wait a minute and open it again, {requester}.' }
`;
const runbook = `---
id: RB-0004
title: Renew the certificate of the gateway
service: vpn
reviewedOn: '2026-11-01'
---

1. Log on to the gateway.
2. Run \`renew\`.
`;
const caller = (reached: string) => `### On behalf of

Rosa Meier, extension 4711

### How did they reach you?

${reached}

${formBody}`;

const forms = [...formsFor(policyOf(policy))].map(
  ([name, text]) => [`.github/ISSUE_TEMPLATE/${name}`, text] as const,
);

let story: Telling;
beforeAll(async () => {
  story = await tell({
    policy: `${policy}${answers}`,
    articles: {
      'knowledge/articles/RB-0004-renew-the-certificate.md': runbook,
      ...Object.fromEntries(forms),
    },
  });
});
afterAll(() => story.end());

it('intake by phone, chat, mail and from monitoring: staff write it down for callers, who need no account, and speak for them', async () => {
  for (const [reached, channel] of [
    ['Phone', 'phone'],
    ['Chat', 'chat'],
    ['E-mail', 'e-mail'],
    ['Monitoring', 'monitoring'],
  ] as const) {
    const number = await story.submit('lena', 'on-behalf.yml', caller(reached));
    const ticket = await story.ticket(number);
    expect(ticket).toMatchObject({ channel, onBehalfOf: 'Rosa Meier, extension 4711', service: 'vpn' });
    expect(await story.card(number)).toContain('Rosa Meier, extension 4711');
    // Whoever called or chatted has been answered; a letter or an alarm has not.
    const isAnswered = (await story.card(number)).includes('| First response | answered');
    expect(isAnswered, channel).toBe(channel === 'phone' || channel === 'chat');
    await story.say('lena', '/take\n/solved restarted the router with her on the line', number);
    await story.say('lena', '/confirm by phone', number);
    expect(await story.state(number)).toBe('closed');
  }
});

it('a mail that answers a notification is a comment: its own words count, what it quotes does not', async () => {
  const number = await story.open('rita', 'VPN is down');
  await story.say('lena', 'Which router is it?\n\n/take\n/wait user which router', number);
  await story.say(
    'rita',
    'A grey one.\n\nOn Fri, Nov 20, 2026 at 9:41 AM lena <notifications@github.com> wrote:\n\n> Which router is it?\n> /solved\n>\n> /priority P1\n',
    number,
  );
  expect(await story.labels(number)).toEqual(expect.arrayContaining(['status: open', 'priority: P2']));
  expect(await story.state(number)).toBe('open');
});

it('scripts and procedures: a runbook comes into the back office, and ready answers solve in one line', async () => {
  const number = await story.open('rita', 'VPN says no');
  await story.say('lena', '/take\n/runbook RB-0004', number);
  expect(await story.toRequester(number)).toEqual([]);
  const { data } = await story.world.github
    .as('mia')
    .rest.issues.listForRepo({ owner: 'acme', repo: 'back-office' });
  const there = data.find(({ title }) => title.startsWith(`Ticket #${number}:`));
  expect((await story.office(there?.number)).at(-1)).toMatch(/RB-0004[\s\S]*Log on to the gateway\./);
  const [solved = ''] = await story.say('lena', '/solved with restart-outlook', number);
  expect(solved).toContain('> Close Outlook, wait a minute and open it again, @\u2060rita.');
});

it('user education: whoever writes reads at once what it looks like and why, and with a workaround the whole story', async () => {
  const number = await story.open('ravi', 'VPN error 809');
  expect(await story.card(number)).toMatch(
    /\[\*\*KE-0001\*\* [^\]]+\]\(https:\/\/help\.acme\.example\/articles\/KE-0001\/\), because of “error 809”/,
  );
  const [told = ''] = await story.say('lena', '/known KE-0001', number);
  expect(told).toContain('The whole story: https://help.acme.example/articles/KE-0001/');
  await story.say('ravi', '/confirm', number);
  expect(await story.card(number)).toContain('/rate');
});

/** What strangers write in titles, bodies, labels, services and articles pings nobody, makes no element and no mark, wherever the desk says it again. */
import { expect, test } from 'vitest';
import { readMark } from '../../plugin/github/marker.ts';
import { policy, vpnArticle } from '../scenario/desk.ts';
import { desk, MINUTE, scenarioByHand } from '../scenario/scenario.ts';
import { formBody } from '../server/form-body.ts';

const { begin, world, open, say, issue } = scenarioByHand();

/** A ping, a link to a ticket, an element, a mark of the desk’s own, a table’s end and a heading. */
const attack = '@octocat #1 <img src=x onerror=alert(1)> <!-- tierline:card --> | [x](javascript:alert(1)) `';

function expectHarmless(said: string): void {
  // Outside of code, where nothing is made of it, and of a quotation, where GitHub makes of it what it does in the original.
  const outside = said.replace(/^ *>.*$/gm, '').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  expect(outside).not.toMatch(/(^|[^\w\u2060/])@octocat/m);
  expect(outside).not.toMatch(/<img/i);
}

const own = async (repository: string, number: number) => {
  const seen = await world.github.issue(repository, number);
  return seen.comments.filter(({ author }) => author === 'tierline[bot]').map(({ body }) => body);
};

test('a ticket whose every word attacks, through its whole life', async () => {
  await begin({
    backOffice: 'installed',
    policy: `${policy.replace('{ name: Mail }', `{ name: "${attack.replaceAll('"', "'")}" }`)}\nback-office: acme/back-office\n`,
    articles: {
      'knowledge/articles/KE-0002-attack.md': vpnArticle
        .replace('KE-0001', 'KE-0002')
        .replace('title: VPN drops with error 809 behind some home routers', `title: '${attack} error 809'`)
        .replace('workaround: Switch', `workaround: '${attack} Switch`)
        .replace('then connect again.', "then connect again.'"),
    },
  });
  const number = await open('rita', `VPN error 809 ${attack}`, `${formBody}\n\n${attack}`);
  await say('lena', '/take');
  await say('lena', '/service mail', number);
  await say('lena', `/wait vendor ${attack}`);
  await say('rita', `${attack} still broken`);
  await say('lena', '/known KE-0002');
  await say('lena', `/escalate 2 ${attack}`);
  await say('omar', '/service vpn');
  await say('omar', `/escalate 3 ${attack}`);
  await say('omar', `/solved ${attack}`);
  await world.github
    .as('lena')
    .rest.issues.addLabels({ ...desk, issue_number: number, labels: ['<img src=x>@octocat'] });
  await world.later(MINUTE);
  const places = [
    ['acme/desk', number],
    ['acme/back-office', 1],
    ['acme/vpn-client', 1],
  ] as const;
  let told = 0;
  for (const [repository, at] of places) {
    for (const body of await own(repository, at)) {
      told += 1;
      expectHarmless(body);
    }
    if (repository !== 'acme/desk') expectHarmless((await world.github.issue(repository, at)).body ?? '');
  }
  expect(told).toBeGreaterThan(3);
});

test('a mark that somebody else writes makes no card of their comment', async () => {
  await begin();
  await open();
  await say('rita', '<!-- tierline:card -->\n\nThis is the card.');
  await say('lena', '/take');
  const { comments } = await issue();
  const cards = comments.filter(
    ({ author, body }) => author === 'tierline[bot]' && readMark(body) === 'card',
  );
  expect(cards).toHaveLength(1);
  expect(comments.find(({ author }) => author === 'rita')?.body).toContain('This is the card.');
});

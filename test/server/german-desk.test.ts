/** A desk that speaks German, through the signed door: nobody reads an English sentence, whoever they are. */
import { expect, test } from 'vitest';
import { en } from '../../plugin/words/en.ts';
import { policy } from '../scenario/desk.ts';
import { englishIn } from '../scenario/english.ts';
import { atLevelThree, desk, type LevelThree, MINUTE } from './level-three.ts';
import { policyFile, propose } from './proposing.ts';

const german = `${policy.replace('P1: 4h', 'P1: 1h')}language: de\n`;

/** What people and files say themselves: titles, articles, and what a check notes of a setting. */
const theirs =
  /a restart changed nothing, and neither did another network|the tunnel code drops packets, see the capture above|VPN is down|VPN drops with error 809 behind some home routers|Switch the client to TCP under Settings, Network, then connect again\./;

/** Everything that the App wrote in a repository: its issues, and its comments on everybody’s. */
async function writtenIn(story: LevelThree, owner: string, repo: string): Promise<readonly string[]> {
  const { issues } = story.world.github.as('admin').rest;
  const { data } = await issues.listForRepo({ owner, repo, state: 'all', per_page: 100 });
  const bodies: string[] = [];
  for (const { number, title, body, user, pull_request } of data) {
    if (pull_request !== undefined) continue;
    if (user?.login === 'tierline[bot]') bodies.push(title, body ?? '');
    const { comments } = await story.world.github.issue(`${owner}/${repo}`, number);
    bodies.push(...comments.filter(({ author }) => author === 'tierline[bot]').map((one) => one.body));
  }
  return bodies;
}

test('a story of staff, developers and those who run the desk leaves no English sentence', async () => {
  const story = await atLevelThree({ policy: german });
  const { world, say, write, change } = story;
  await say(
    'omar',
    '/take\n/escalate\n/wait\n/impact\n/confirm\n/major end warum\n/duplicate\n/time\n/own @rita',
  );
  await say('dora', '/assign @omar');
  await say('dora', '/manager der Kunde droht zu gehen');
  await say('mia', '/major VPN gestört');
  const passing: string[] = [];
  /** Answers to one person go away again. */
  const ask = async (by: string, body: string) => {
    await say(by, body);
    passing.push(...(await story.told()));
  };
  await ask('dora', '/help');
  await ask('rita', '/help');
  await ask('dora', '/sla why');
  await ask('rita', '/take');
  await write('dora', 'Ich sehe es mir an.\n\n/relay Welcher Router ist es?');
  await say('rita', 'Ein grauer.');
  await write('rita', '/relay Hallo?');
  // In small steps, so that the desk is there when the target is missed.
  for (let step = 0; step < 8; step += 1) await world.later(9 * MINUTE);
  await world.later(96 * 60 * MINUTE);
  await change('dora', { state: 'closed' });
  await world.later(5 * MINUTE);
  await story.publish('v2.4.0');
  await write('dora', '/tell Den Client neu aufsetzen.');
  await say('dora', '/solved der neue Client ist da');
  await say('rita', '/confirm\n/rate 5');
  const broken = german.replace('mail: { name: Mail }', 'mail: { nme: Mail }');
  await propose(world, { [policyFile]: german.replace('P2: 1h,', 'P2: 20m,') });
  const { number } = await propose(world, { [policyFile]: broken }, { branch: 'broken' });
  await world.github.as('admin').rest.pulls.merge({ ...desk, pull_number: number });
  await world.later(MINUTE);
  const here = await writtenIn(story, 'acme', 'desk');
  const there = await writtenIn(story, 'acme', 'vpn-client');
  const checks = world.github.checks().flatMap(({ title, summary }) => [title ?? '', summary ?? '']);
  const all = [...here, ...there, ...checks, ...passing];
  for (const part of [
    'hier können Sie verwenden',
    'das hat nicht geklappt',
    'dieses Ticket ist jetzt bei **Ebene 3 (Entwicklung)**',
    'braucht Sie in diesem Ticket',
    'größere Störung',
    'ist überfällig',
    'Der Support braucht Ihre Hilfe',
    'Die Policy-Datei des Desks kann nicht gelesen werden',
    'Kein Ticket ist offen',
  ])
    expect(
      all.some((text) => text.includes(part)),
      part,
    ).toBe(true);
  expect(
    all.flatMap((text) => englishIn(text, theirs).map((found) => `${found}\n  in: ${text.slice(0, 300)}`)),
  ).toEqual([]);
  await story.end();
});

test('the detector sees a single English sentence', () => {
  expect(englishIn(`@lena, ${en['ended-already'].replace('{status}', 'gelöst')}`)).not.toEqual([]);
  expect(englishIn('@lena, nirgends ist etwas Fremdes zu lesen.')).toEqual([]);
});

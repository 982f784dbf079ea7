/** Ten thousand webhooks at a desk at work: no ticket’s news waits for another ticket’s, and nothing is left. */
import { Agent, request } from 'node:http';
import { sign } from '@octokit/webhooks-methods';
import { expect, test } from 'vitest';
import { run } from '../../plugin/server/run.ts';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const desk = { owner: 'acme', repo: 'desk' };
const TICKETS = 24;
/** On the first tickets people write of whom GitHub has to say whether they are in a team. */
const asked = ['ravi', 'lena'];
const askingFor = /^GET \/orgs\/acme\/teams\/service-desk\/memberships\//;
/** At once, as from a GitHub that catches up. */
const SENDERS = 50;
const TIMEOUT = 120_000;
/** The desk waits twenty seconds for an answer of GitHub’s. */
const BEFORE_GIVING_UP = 15_000;

test(
  'ten thousand webhooks, and GitHub is silent about two tickets: the others are handled meanwhile',
  async () => {
    const world = await startDesk();
    const { github, tierline } = world;
    for (let at = 1; at <= TICKETS; at += 1)
      await github.as('rita').rest.issues.create({ ...desk, title: `Number ${at}`, body: formBody });
    await world.turn();
    github.post.target(null);
    const comments: string[] = [];
    for (let at = 1; at <= TICKETS; at += 1)
      comments.push(await commentOn(world, at, asked[at - 1] ?? 'rita'));
    const [slow, quick] = [comments.slice(0, asked.length), comments.slice(asked.length)];
    github.fail({ match: askingFor, with: 'timeout', times: 99 });
    const begun = github.requests().length;
    const calls = () =>
      github
        .requests()
        .slice(begun)
        .filter(({ method, path }) => askingFor.test(`${method} ${path}`));
    const running = run(tierline.deps);
    const waiting = async () => (await tierline.deps.store.inbox.counts()).waiting;
    try {
      await sendAll(world, slow, 0, slow.length);
      await expect.poll(calls, { timeout: TIMEOUT }).toHaveLength(slow.length);
      await sendAll(world, quick, 100, 200);
      await expect.poll(waiting, { timeout: BEFORE_GIVING_UP }).toBe(slow.length);
      await sendAll(world, quick, 1_000, 11_000);
      await expect.poll(waiting, { timeout: TIMEOUT, interval: 250 }).toBe(slow.length);
      github.mend();
      // What failed is tried again later, by the world’s time.
      const waitingLater = () => {
        world.clock.move(60_000);
        return waiting();
      };
      await expect.poll(waitingLater, { timeout: TIMEOUT, interval: 1_000 }).toBe(0);
      expect((await tierline.deps.store.inbox.counts()).parked).toBe(0);
    } finally {
      github.mend();
      await running.stop();
      await world.close();
    }
  },
  3 * TIMEOUT,
);

/** The webhook’s body. */
async function commentOn({ github }: World, number: number, by: string): Promise<string> {
  await github.as(by).rest.issues.createComment({ ...desk, issue_number: number, body: 'It is still so.' });
  const made = github.post.list().findLast(({ event }) => event === 'issue_comment');
  if (made === undefined) throw new Error('GitHub made no webhook of a comment');
  return made.body;
}

/** Numbered webhooks, each with a comment of its own; as many at once as there are senders. */
async function sendAll(world: World, bodies: readonly string[], from: number, until: number): Promise<void> {
  let next = from;
  const sender = async (): Promise<void> => {
    while (next < until) {
      const at = next;
      next += 1;
      expect(await send(world, bodies[at % bodies.length] ?? '', at)).toBe(202);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
}

const agent = new Agent({ keepAlive: true, maxSockets: SENDERS });

async function send({ github, tierline }: World, comment: string, at: number): Promise<number | undefined> {
  const body = comment.replaceAll(/"id":\d+,"node_id":"IC_/g, `"id":${9_000_000 + at},"node_id":"IC_`);
  const headers = {
    'content-type': 'application/json',
    'x-github-event': 'issue_comment',
    'x-github-delivery': `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    'x-hub-signature-256': await sign(github.app.webhookSecret, body),
  };
  return await new Promise((resolve, reject) => {
    request(`${tierline.url}/webhooks`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    })
      .on('error', reject)
      .end(body);
  });
}

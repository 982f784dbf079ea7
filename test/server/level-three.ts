/** A desk whose ticket is with the developers, and short words for what people do on either side of it. */
import { Buffer } from 'node:buffer';
import { expect } from 'vitest';
import { readSaved } from '../../plugin/server/saved.ts';
import { startDesk, type World, type WorldOptions } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

export const MINUTE = 60_000;
export const desk = { owner: 'acme', repo: 'desk' };
export const developers = { owner: 'acme', repo: 'vpn-client' };

export interface LevelThree {
  readonly world: World;
  /** On the ticket. */
  say(by: string, body: string): Promise<void>;
  /** In the developers’ issue. */
  write(by: string, body: string): Promise<number>;
  change(by: string, change: object): Promise<void>;
  card(): Promise<string>;
  /** What the App wrote on the ticket beside its card. */
  told(): Promise<readonly string[]>;
  /** What the App wrote in the developers’ issue. */
  toldThem(): Promise<readonly string[]>;
  development(): Promise<unknown>;
  /** A branch with a change of the client, and a pull request for it; merged at once or later. */
  propose(body: string): Promise<number>;
  merge(number: number): Promise<void>;
  publish(tag: string): Promise<void>;
  end(): Promise<void>;
}

const A = 'a restart changed nothing, and neither did another network';
const B = 'the tunnel code drops packets, see the capture above';

export async function atLevelThree(options: WorldOptions = {}): Promise<LevelThree> {
  const world = await startDesk(options);
  await world.turn();
  const say = async (by: string, body: string) => {
    await world.github.as(by).rest.issues.createComment({ ...desk, issue_number: 1, body });
    await world.later(MINUTE);
  };
  await world.github.as('rita').rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
  await world.later(MINUTE);
  await say('lena', 'I am on it.\n\n/take');
  await say('lena', `/escalate ${A}`);
  await say('omar', '/take');
  await say('omar', `/escalate ${B}`);
  // Their issue is opened a minute later by GitHub’s clock, and nobody types in that very second.
  await world.later(MINUTE);
  const written = async (repository: string) => {
    const { comments } = await world.github.issue(repository, 1);
    return comments.filter(
      ({ author, body }) => author === 'tierline[bot]' && !body.includes('tierline:card'),
    );
  };
  const { pulls, repos, git } = world.github.as('dora').rest;
  let branches = 0;
  return {
    world,
    say,
    write: async (by, body) => {
      const { data } = await world.github
        .as(by)
        .rest.issues.createComment({ ...developers, issue_number: 1, body });
      await world.later(MINUTE);
      return data.id;
    },
    change: async (by, change) => {
      await world.github.as(by).rest.issues.update({ ...developers, issue_number: 1, ...change });
      await world.later(MINUTE);
    },
    card: async () => {
      const { comments } = await world.github.issue('acme/desk', 1);
      return comments.find(({ body }) => body.includes('tierline:card'))?.body ?? '';
    },
    told: async () => (await written('acme/desk')).map(({ body }) => body),
    toldThem: async () => (await written('acme/vpn-client')).map(({ body }) => body),
    development: async () => {
      const row = await world.tierline.deps.store.tickets.get('1#1');
      return row === null ? null : readSaved(row.state).ticket.development;
    },
    propose: async (body) => {
      branches += 1;
      const branch = `mend-${branches}`;
      const { data: main } = await git.getRef({ ...developers, ref: 'heads/main' });
      await git.createRef({ ...developers, ref: `refs/heads/${branch}`, sha: main.object.sha });
      await repos.createOrUpdateFileContents({
        ...developers,
        path: `${branch}.txt`,
        message: 'Mend the tunnel',
        content: Buffer.from(branch).toString('base64'),
        branch,
      });
      const { data } = await pulls.create({
        ...developers,
        title: 'Mend the tunnel',
        head: branch,
        base: 'main',
        body,
      });
      await world.later(MINUTE);
      return data.number;
    },
    merge: async (number) => {
      await pulls.merge({ ...developers, pull_number: number });
      await world.later(MINUTE);
    },
    publish: async (tag) => {
      await repos.createRelease({ ...developers, tag_name: tag, name: tag });
      await world.later(MINUTE);
    },
    end: async () => {
      expect(world.github.violations()).toEqual([]);
      expect(world.github.unimplemented()).toEqual([]);
      const { inbox, outbox } = world.tierline.deps.store;
      expect(await inbox.parked(10)).toEqual([]);
      expect(await outbox.parked(10)).toEqual([]);
      await world.close();
    },
  };
}

/** A desk in which a story is told: what people do in it, and what they then see. */
import { Buffer } from 'node:buffer';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Ticket } from '../../../plugin/core/ticket/ticket.ts';
import { subscriberSchema } from '../../../plugin/outbound/subscriber.ts';
import { wake } from '../../../plugin/server/wake.ts';
import { submitForm } from '../../github-emulator/submit-form.ts';
import { listen, verified } from '../../outbound/listener.ts';
import { startDesk, policy as usual, type World, type WorldOptions } from '../../scenario/desk.ts';
import { saidOf } from '../../scenario/said.ts';
import { desk, MINUTE, scenesOf } from '../../scenario/scenario.ts';

export const developers = { owner: 'acme', repo: 'vpn-client' };

/** The usual policy as a desk has it that sets nothing of its own about levels, with a back office. */
export const policy = `${usual.replace(/# Short notes.*\nescalation: .*\nplan: .*\n/, '')}back-office: acme/back-office\n`;

export interface Telling {
  readonly world: World;
  /** By the form for incidents, unless its answers are others; resolves to the ticket’s number. */
  open(by: string, title: string, body?: string): Promise<number>;
  /** By this form’s page, as `.github/ISSUE_TEMPLATE` has it. */
  submit(by: string, form: string, body: string): Promise<number>;
  /** Writes a comment; resolves to what the desk says then: on the ticket, beside its card, and in the back office. */
  say(by: string, body: string, number?: number): Promise<readonly string[]>;
  /** Writes a comment in the developers’ issue. */
  write(by: string, body: string): Promise<void>;
  /** Puts a file on the default branch, as merging a pull request does. */
  publish(path: string, text: string): Promise<void>;
  /** Moves the time, and lets the desk wake for what fell due in it. */
  pass(ms: number): Promise<void>;
  labels(number?: number): Promise<readonly string[]>;
  assignees(number?: number): Promise<readonly string[]>;
  state(number?: number): Promise<string>;
  card(number?: number): Promise<string>;
  /** All that the desk has said of a ticket, beside its card: on it, and in the back office. */
  told(number?: number): Promise<readonly string[]>;
  /** What of it stands on the ticket, which its requester reads. */
  toRequester(number?: number): Promise<readonly string[]>;
  /** What it has written in this issue of the back office; nothing where there is no such issue yet. */
  office(number?: number): Promise<readonly string[]>;
  /** What it has written in the developers’ issue. */
  toldDevelopers(): Promise<readonly string[]>;
  /** What a subscriber has heard of a ticket. */
  heard(number?: number): readonly string[];
  ticket(number?: number): Promise<Ticket>;
  end(): Promise<void>;
}

/** Answers to one person go away again, so that what is new is not what comes last. */
function withoutThose(before: readonly string[], now: readonly string[]): readonly string[] {
  const left = [...before];
  return now.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes ok!').toString('base64')}`;
const message = z.object({
  type: z.string(),
  // What tells of the desk itself is of no ticket.
  data: z.object({ ticket: z.object({ number: z.number() }).optional() }),
});

export async function tell(options: WorldOptions = {}): Promise<Telling> {
  const pager = await listen();
  const subscriber = subscriberSchema.parse({
    name: 'pager',
    url: pager.url,
    secrets: [secret],
    allowPrivate: true,
  });
  const world = await startDesk({ policy, backOffice: 'installed', subscribers: [subscriber], ...options });
  await world.turn();
  const { github } = world;
  const scenes = scenesOf(() => world);
  const issue = (number: number) => github.issue('acme/desk', number);
  const written = async (repository: string, number: number) =>
    (await github.issue(repository, number)).comments
      .filter(({ author, body }) => author === 'tierline[bot]' && !body.includes('tierline:card'))
      .map(({ body }) => body.split('\n\n<!--')[0] ?? '');
  const told = (number = 1) => saidOf(world, number);
  const put = async (by: string, place: typeof desk, number: number, body: string) => {
    await github.as(by).rest.issues.createComment({ ...place, issue_number: number, body });
    await world.later(MINUTE);
  };
  return {
    world,
    told,
    open: scenes.open,
    labels: scenes.labels,
    state: scenes.state,
    card: scenes.card,
    ticket: scenes.ticket,
    submit: async (by, form, body) => {
      const number = await submitForm(github, by, { ...desk, form, title: 'Please help', body });
      await world.later(MINUTE);
      return number;
    },
    say: async (by, body, number = 1) => {
      const before = await told(number);
      await put(by, desk, number, body);
      return withoutThose(before, await told(number));
    },
    write: (by, body) => put(by, developers, 1, body),
    publish: async (path, text) => {
      const { repos } = github.as('admin').rest;
      const before = await repos.getContent({ ...desk, path }).catch(() => null);
      const sha = before === null ? {} : z.object({ sha: z.string() }).parse(before.data);
      const content = Buffer.from(text).toString('base64');
      await repos.createOrUpdateFileContents({ ...desk, path, message: `Write ${path}`, content, ...sha });
      await world.later(MINUTE);
    },
    pass: async (ms) => {
      world.clock.move(ms);
      await wake(world.tierline.deps, world.clock.now());
      await world.turn();
    },
    assignees: async (number = 1) => (await issue(number)).assignees,
    office: (number = 1) => written('acme/back-office', number).catch(() => []),
    toRequester: (number = 1) => written('acme/desk', number),
    toldDevelopers: () => written('acme/vpn-client', 1),
    heard: (number = 1) =>
      pager.received
        .map((one) => message.parse(verified(one, secret)))
        .filter(({ data }) => data.ticket?.number === number)
        .map(({ type }) => type),
    end: async () => {
      expect(github.violations()).toEqual([]);
      expect(github.unimplemented()).toEqual([]);
      expect(await scenes.parked()).toBe(0);
      await world.close();
      await pager.stop();
    },
  };
}

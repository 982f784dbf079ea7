/** A box ticked and unticked within one second ends as GitHub shows it: its times have whole seconds, and do not tell which came last. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDesk, type World } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

const MINUTE = 60_000;
const desk = { owner: 'acme', repo: 'desk' };

let world: World;
beforeEach(async () => {
  world = await startDesk();
});
afterEach(() => world.close());

interface Box {
  readonly on: (number: number) => Promise<unknown>;
  readonly off: (number: number) => Promise<unknown>;
  readonly isOn: (number: number) => Promise<boolean>;
}

const lena = () => world.github.as('lena').rest.issues;
const shown = (number: number) => world.github.issue('acme/desk', number);
const label = (name: string): Box => ({
  on: (number) => lena().addLabels({ ...desk, issue_number: number, labels: [name] }),
  off: (number) => lena().removeLabel({ ...desk, issue_number: number, name }),
  isOn: async (number) => (await shown(number)).labels.includes(name),
});

const boxes: Readonly<Record<string, Box>> = {
  label: label('waiting: vendor'),
  assignee: {
    on: (number) => lena().addAssignees({ ...desk, issue_number: number, assignees: ['lena'] }),
    off: (number) => lena().removeAssignees({ ...desk, issue_number: number, assignees: ['lena'] }),
    isOn: async (number) => (await shown(number)).assignees.includes('lena'),
  },
  state: {
    on: (number) => lena().update({ ...desk, issue_number: number, state: 'closed' }),
    off: (number) => lena().update({ ...desk, issue_number: number, state: 'open' }),
    isOn: async (number) => (await shown(number)).state === 'closed',
  },
};

const ways = ['sent', 'reversed'] as const;
const clicks = [
  ['on', 'off'],
  ['off', 'on'],
  ['on', 'off', 'on'],
  ['off', 'on', 'off'],
] as const;

test.each(Object.keys(boxes))(
  '%s, on and off, whichever webhook comes first',
  { timeout: 240_000 },
  async (name) => {
    const box = boxes[name];
    if (box === undefined) return;
    await world.turn();
    for (const way of ways) {
      for (const acts of clicks) {
        const { data } = await world.github
          .as('rita')
          .rest.issues.create({ ...desk, title: 'VPN is down', body: formBody });
        await world.later(MINUTE);
        if (acts[0] === 'off') {
          await box.on(data.number);
          await world.later(MINUTE);
        }
        world.github.post.hold();
        for (const act of acts) await box[act](data.number);
        const isOn = acts.at(-1) === 'on';
        expect(await box.isOn(data.number)).toBe(isOn);
        world.github.post.release({ order: way });
        await world.later(MINUTE);
        expect(await box.isOn(data.number), `${acts.join('-')}, ${way}`).toBe(isOn);
      }
    }
    expect(world.github.violations()).toEqual([]);
  },
);

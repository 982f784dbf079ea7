/** A GitHub that asks to slow down is left alone for as long as it says: going on would get the App banned. */
import { expect, test } from 'vitest';
import { isResting, rest } from '../../plugin/server/deliver/trouble.ts';
import { startDesk } from '../scenario/desk.ts';
import { formBody } from './form-body.ts';

test('while a lane rests nothing is sent in it, and afterwards everything is', async () => {
  const world = await startDesk();
  try {
    await world.turn();
    const lane = `github/${world.github.app.installationId}`;
    rest(lane, 60_000, world.tierline.deps);
    const issue = { owner: 'acme', repo: 'desk', title: 'VPN is down', body: formBody };
    await world.github.as('rita').rest.issues.create(issue);
    await world.later(59_000);
    expect(isResting(lane, world.tierline.deps)).toBe(true);
    expect((await world.github.issue('acme/desk', 1)).comments).toEqual([]);
    await world.later(1_000);
    expect((await world.github.issue('acme/desk', 1)).comments).toHaveLength(1);
  } finally {
    await world.close();
  }
});
